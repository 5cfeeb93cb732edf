import { appraisalSayings } from './sayings/appraisal.ts';
import { appointmentSayings } from './sayings/appointments.ts';
import { bodySayings } from './sayings/body.ts';
import { calendarSayings } from './sayings/calendar.ts';
import { followUpSayings } from './sayings/follow-up.ts';
import { contentSayings } from './sayings/content.ts';
import { rosterSayings } from './sayings/roster.ts';

/** Every reason that the law library and the machines give; `locales/` has the sentence of each, in every language. */
export const sayings = {
  ...calendarSayings,
  ...rosterSayings,
  ...contentSayings,
  ...appraisalSayings,
  ...bodySayings,
  ...followUpSayings,
  ...appointmentSayings,
} as const;

export type SayingCode = keyof typeof sayings;
