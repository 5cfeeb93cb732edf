import { appraisalWords } from './appraisal.ts';
import { formsWords } from './forms.ts';
import { scalesWords } from './scales.ts';
import { shellWords } from './shell.ts';
import { tasksWords } from './tasks.ts';
import { unitsWords } from './units.ts';
import { yearWords } from './year.ts';

/** What the console says. */
export const webWords = {
  ...appraisalWords,
  ...formsWords,
  ...scalesWords,
  ...shellWords,
  ...tasksWords,
  ...unitsWords,
  ...yearWords,
};
