import type { Speech } from '../../../locales/speak.ts';
import { sayings } from '../../../rules/sayings.ts';
import type { Saying } from '../../../rules/ruling.ts';

/** The same with the sentence beside the code of every reason of the law, in the reader's language. */
export function said(value: unknown, speech: Speech): unknown {
  if (Array.isArray(value)) return value.map((one) => said(one, speech));
  if (typeof value !== 'object' || value === null) return value;
  if (isSaying(value)) return { ...value, message: speech.say(value) };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one, speech)]));
}

function isSaying(value: object): value is Saying {
  return 'code' in value && typeof value.code === 'string' && Object.hasOwn(sayings, value.code);
}
