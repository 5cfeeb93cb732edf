import type { calendarSayings } from '../../../rules/sayings/calendar.ts';

export const calendarWords = {
  'interviewTime.within': '{at} is within working hours.',
  'interviewTime.dayOff': '{date} is not a working day: an interview is held in working hours only.',
  'interviewTime.lunch': '{at} falls into the lunch break ({from}–{to}): an interview is held in working hours only.',
  'interviewTime.outside': '{at} is outside working hours ({from}–{to}).',
  'interviewTime.shortDay': '{at} is too late: before a holiday the working day is one hour shorter ({from}–{to}).',
} as const satisfies Record<keyof typeof calendarSayings, string>;
