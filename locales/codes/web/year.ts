import type { Codes } from '../values.ts';

/** What the console says: calendar, law, rehearsal and mailbox. */
export const yearCodes = {
  'web.year.opens': [],
  'web.year.ends': [],
} as const satisfies Codes;
