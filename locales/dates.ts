import { isDate, weekdayOf, type CalendarDate, type Instant } from '../rules/calendar/date.ts';

/** How a language writes days out. */
export interface DateWords {
  date(parts: { readonly day: number; readonly month: number; readonly year: number }): string;
  /** Monday is 1. */
  weekday(number: number): string;
  at(date: string, clock: string): string;
}

const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:[+-]\d{2}:\d{2})?$/;

export function writeDate(words: DateWords, date: CalendarDate): string {
  return words.date({
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  });
}

export function writeDayOfWeek(words: DateWords, date: CalendarDate): string {
  return `${writeDate(words, date)}, ${words.weekday(weekdayOf(date))}`;
}

export function writeInstant(words: DateWords, at: Instant): string {
  const [, date, clock] = instant.exec(at) ?? [];
  return date === undefined || clock === undefined ? at : words.at(writeDate(words, date), clock);
}

/** A value inside a sentence: a day or an instant is written out, anything else stays as it is. */
export function writeValue(words: DateWords, value: string | number): string | number {
  if (typeof value !== 'string') return value;
  return isDate(value) ? writeDate(words, value) : writeInstant(words, value);
}
