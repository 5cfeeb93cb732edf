import { createContext, useContext } from 'hono/jsx';
import { speak, type Speech } from '../../locales/speak.ts';

/** The reader's language, for every component of a page. */
export const SpeechContext = createContext<Speech>(speak('az'));

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
