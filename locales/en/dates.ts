import type { DateWords } from '../dates.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** 14 December 2026, Monday. */
export const dateWords: DateWords = {
  date: ({ day, month, year }) => `${day} ${months[month - 1] ?? ''} ${year}`,
  weekday: (number) => weekdays[number - 1] ?? '',
  at: (date, clock) => `${date}, ${clock}`,
};
