import type { Values } from '../forms/values.ts';
import { useSpeech } from '../speech.tsx';

export interface LostPageProps {
  readonly act: string;
  /** Of the act. */
  readonly path: string;
  readonly values: Values;
}

/** Nobody is signed in and nobody is known: what was typed, to be copied, and the way back in a window of its own. */
export function LostPage({ act, path, values }: LostPageProps) {
  const speech = useSpeech();
  return (
    <>
      <h1>{speech.words('web.page.lost')}</h1>
      <div class="sheet">
        <p>{speech.words('web.page.lostText')}</p>
        <p>
          <a href={`/sign-in?to=${encodeURIComponent(path)}`} target="_blank" rel="noopener">
            {speech.words('web.page.lostSignIn', { act: speech.name('act', act) })}
          </a>
        </p>
        {Object.entries(values).map(([name, value]) => (
          <textarea aria-label={name} readonly class="short">
            {value}
          </textarea>
        ))}
      </div>
    </>
  );
}
