import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isDate, yearOf } from '../../rules/calendar/date.ts';
import { workCalendar, type CalendarFile, type WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import { saying } from '../acts-schema/flaws.ts';
import { day } from '../acts-schema/shapes.ts';
import { badInput, BadInput, collectFlaws, type Flaws } from '../bad-input.ts';
import { readJson } from './json-file.ts';

const monthDay = z.string().refine((value) => isDate(`2024-${value}`), saying('input.notAMonthDay'));
const days = z.array(day).default([]);

const calendarFile = z.strictObject({
  year: z.number().refine((year) => Number.isInteger(year) && year >= 1990 && year <= 2999, saying('input.notAYear')),
  status: z.enum(['official', 'provisional']),
  fixed: z.array(monthDay),
  mourning: z.array(monthDay).default([]),
  novruz: days,
  ramazan: days,
  qurban: days,
  voting: days,
  swaps: z.array(z.strictObject({ workToRest: day, restToWork: day })).default([]),
  expected: z
    .strictObject({ workingDays: z.number(), shortDays: z.number(), carried: z.array(day) })
    .partial()
    .optional(),
});

/** One year's calendar file. Throws BadInput. */
export function readCalendarFile(file: string): CalendarFile {
  const { expected: _expected, ...calendar } = readJson(file, calendarFile);
  const flaws = collectFlaws();
  for (const field of ['novruz', 'ramazan', 'qurban', 'voting'] as const) {
    for (const [index, date] of calendar[field].entries()) {
      if (yearOf(date) !== calendar.year) {
        flaws.add({ file, field: `${field}[${index}]` }, 'input.anotherYear', { given: date, year: calendar.year });
      }
    }
  }
  flaws.settle();
  return calendar;
}

/** Every `*.json` of a folder as the body's work calendar, one file a year. Throws BadInput. */
export function readCalendars(folder: string): WorkCalendar {
  const flaws = collectFlaws();
  const names = namesIn(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw badInput({ file: folder }, 'input.noCalendars');
  const files = names.sort().flatMap((name) => calendarIn(join(folder, name), flaws));
  const years = new Map<number, string>();
  for (const { file, calendar } of files) {
    const other = years.get(calendar.year);
    if (other !== undefined)
      flaws.add({ file, field: 'year' }, 'input.repeatedYear', { year: calendar.year, file: other });
    years.set(calendar.year, file);
  }
  flaws.settle();
  return workCalendar(files.map(({ calendar }) => calendar));
}

function calendarIn(file: string, flaws: Flaws): readonly { file: string; calendar: CalendarFile }[] {
  try {
    return [{ file, calendar: readCalendarFile(file) }];
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    flaws.take(error.flaws);
    return [];
  }
}

/** The names in a folder. Throws BadInput when it is none. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw badInput({ file: folder }, 'input.noFolder');
  }
}
