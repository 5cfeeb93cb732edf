import { readFileSync } from 'node:fs';
import type { CalendarFile } from '../../rules/calendar/calendar-file.ts';
import { workCalendar } from '../../rules/calendar/work-calendar.ts';

export interface Expected {
  readonly workingDays?: number;
  readonly shortDays?: number;
  readonly carried?: readonly string[];
}

/** The project's own calendar files with the Ministry's figures. */
export const calendarFiles = [2024, 2025, 2026, 2027].map((year) => {
  const text = readFileSync(new URL(`../../data/calendars/az-${year}.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as CalendarFile & { readonly expected?: Expected };
});

export function calendarFile(year: number): CalendarFile & { readonly expected?: Expected } {
  const file = calendarFiles.find((each) => each.year === year);
  if (file === undefined) throw new Error(`No file of ${year}`);
  return file;
}

export const calendar = workCalendar(calendarFiles);
