import { appraisalCodes } from './appraisal.ts';
import { formsCodes } from './forms.ts';
import { mailboxCodes } from './mailbox.ts';
import { papersCodes } from './papers.ts';
import { scalesCodes } from './scales.ts';
import { shellCodes } from './shell.ts';
import { tasksCodes } from './tasks.ts';
import { unitsCodes } from './units.ts';
import { yearCodes } from './year.ts';

/** What the console says. */
export const webCodes = {
  ...appraisalCodes,
  ...formsCodes,
  ...mailboxCodes,
  ...papersCodes,
  ...scalesCodes,
  ...shellCodes,
  ...tasksCodes,
  ...unitsCodes,
  ...yearCodes,
} as const;

export type WebCode = keyof typeof webCodes;
