import type { SayingCode } from '../../../rules/sayings.ts';
import { appraisalWords } from './appraisal.ts';
import { appointmentWords } from './appointments.ts';
import { bodyWords } from './body.ts';
import { followUpWords } from './follow-up.ts';
import { calendarWords } from './calendar.ts';
import { contentWords } from './content.ts';
import { rosterWords } from './roster.ts';

/** The sentence of every reason that the law library and the machines give. */
export const sayingWords: Readonly<Record<SayingCode, string>> = {
  ...calendarWords,
  ...rosterWords,
  ...contentWords,
  ...appraisalWords,
  ...bodyWords,
  ...followUpWords,
  ...appointmentWords,
};
