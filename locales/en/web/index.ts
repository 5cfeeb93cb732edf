import { appraisalWords } from './appraisal.ts';
import { formsWords } from './forms.ts';
import { mailboxWords } from './mailbox.ts';
import { papersWords } from './papers.ts';
import { scalesWords } from './scales.ts';
import { shellWords } from './shell.ts';
import { tasksWords } from './tasks.ts';
import { unitsWords } from './units.ts';
import { yearWords } from './year.ts';

/** What the console says. */
export const webWords = {
  ...appraisalWords,
  ...formsWords,
  ...mailboxWords,
  ...papersWords,
  ...scalesWords,
  ...shellWords,
  ...tasksWords,
  ...unitsWords,
  ...yearWords,
};
