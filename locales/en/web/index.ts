import { appraisalWords } from './appraisal.ts';
import { formsWords } from './forms.ts';
import { importsWords } from './imports.ts';
import { manyWords } from './many.ts';
import { rehearsalWords } from './rehearsal.ts';
import { meetingsWords } from './meetings.ts';
import { mailboxWords } from './mailbox.ts';
import { papersWords } from './papers.ts';
import { scalesWords } from './scales.ts';
import { shellWords } from './shell.ts';
import { tasksWords } from './tasks.ts';
import { unitsWords } from './units.ts';
import { watchWords } from './watch.ts';
import { yearWords } from './year.ts';

/** What the console says. */
export const webWords = {
  ...appraisalWords,
  ...formsWords,
  ...importsWords,
  ...manyWords,
  ...rehearsalWords,
  ...meetingsWords,
  ...mailboxWords,
  ...papersWords,
  ...scalesWords,
  ...shellWords,
  ...tasksWords,
  ...unitsWords,
  ...watchWords,
  ...yearWords,
};
