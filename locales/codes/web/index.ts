import { appraisalCodes } from './appraisal.ts';
import { formsCodes } from './forms.ts';
import { importsCodes } from './imports.ts';
import { manyCodes } from './many.ts';
import { rehearsalCodes } from './rehearsal.ts';
import { meetingsCodes } from './meetings.ts';
import { mailboxCodes } from './mailbox.ts';
import { papersCodes } from './papers.ts';
import { scalesCodes } from './scales.ts';
import { shellCodes } from './shell.ts';
import { tasksCodes } from './tasks.ts';
import { unitsCodes } from './units.ts';
import { watchCodes } from './watch.ts';
import { yearCodes } from './year.ts';

/** What the console says. */
export const webCodes = {
  ...appraisalCodes,
  ...formsCodes,
  ...importsCodes,
  ...manyCodes,
  ...rehearsalCodes,
  ...meetingsCodes,
  ...mailboxCodes,
  ...papersCodes,
  ...scalesCodes,
  ...shellCodes,
  ...tasksCodes,
  ...unitsCodes,
  ...watchCodes,
  ...yearCodes,
} as const;

export type WebCode = keyof typeof webCodes;
