import type { Speech } from '../../locales/speak.ts';

/** The name of an act for whoever takes it: a decision is presented by an official, and opened by the servant. */
export function actWords(speech: Speech, act: string, isServant: boolean): string {
  return wordsOfDone(speech, doneKey(act, isServant));
}

/** What an address says was done. */
export function doneKey(act: string, isServant: boolean): string {
  return act === 'presentDecision' && isServant ? 'openDecision' : act;
}

export function wordsOfDone(speech: Speech, key: string): string {
  return key === 'openDecision' ? speech.words('web.act.openDecision') : speech.name('act', key);
}
