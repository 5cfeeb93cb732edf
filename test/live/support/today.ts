import type { CalendarFile } from '../../../rules/calendar/work-calendar.ts';
import { dayOf, yearOf } from '../../../rules/calendar/date.ts';
import type { JsonObject } from '../../../machines/subject.ts';
import { instantAt } from '../../../workflows/messages-instants.ts';
import { calendarFiles } from './office.ts';
import { lineOf, type Line } from './scenario.ts';

/** The year that the real clock is in: what runs on Temporal without skipping time happens today. */
export const thisYear = yearOf(dayOf(instantAt(Date.now(), '+04:00')));

/** Calendars of the years around this one, made after the sample's: a year's files may not be there yet. */
export const calendarsAround: readonly CalendarFile[] = [-1, 0, 1, 2].map((ahead) => inYear(thisYear + ahead));

function inYear(year: number): CalendarFile {
  const pattern = calendarFiles.find((file) => file.year === 2026);
  if (pattern === undefined) throw new Error('The sample has no calendar of 2026.');
  return { ...(JSON.parse(JSON.stringify(pattern).replaceAll('2026-', `${year}-`)) as CalendarFile), year };
}

/** The form of the scenario, its goals due this year. */
export function formOf(servant: string): Pick<Line, 'who' | 'with'> {
  const { who, with: values } = lineOf(servant, 'drawUpForm');
  return { who, with: JSON.parse(JSON.stringify(values).replaceAll('"2026-', `"${thisYear}-`)) as JsonObject };
}
