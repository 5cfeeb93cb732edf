import { addDays, weekdayOf, yearOf, type CalendarDate } from './date.ts';
import type { CalendarFile } from './calendar-file.ts';
import { restDaysOf } from './rest-days.ts';

export type { CalendarFile } from './calendar-file.ts';

export interface YearDays {
  readonly year: number;
  /** Mondays to Fridays that are not worked. */
  readonly off: readonly CalendarDate[];
  /** Saturdays and Sundays that are worked. */
  readonly on: readonly CalendarDate[];
  /** Working days one hour shorter (LC 108). */
  readonly short: readonly CalendarDate[];
}

/** The body's work calendar (I-2) as plain JSON, by year. */
export interface WorkCalendar {
  readonly version: string;
  readonly years: Readonly<Record<string, YearDays>>;
}

/** A day was asked of a year whose calendar is not there; the message names the file that is wanted. */
export class MissingCalendarYear extends RangeError {
  override readonly name = 'MissingCalendarYear';
  readonly year: number;

  constructor(year: number) {
    super(`There is no work calendar for ${year}: the file az-${year}.json is wanted.`);
    this.year = year;
  }
}

/** The work calendar of the years whose files are given; a later file of a year takes the place of an earlier one. */
export function workCalendar(files: readonly CalendarFile[], version?: string): WorkCalendar {
  const latest = [...new Map(files.map((file) => [file.year, file])).values()].sort((a, b) => a.year - b.year);
  const days = restDaysOf(latest);
  const years = Object.fromEntries(latest.map(({ year }) => [String(year), yearDays(year, days)]));
  return { version: version ?? latest.map(({ year, status }) => `${year}-${status}`).join('+'), years };
}

/** I-2: Monday to Friday without days off, and official working weekends. Throws MissingCalendarYear. */
export function isWorkingDay(calendar: WorkCalendar, date: CalendarDate): boolean {
  const days = daysOf(calendar, yearOf(date));
  return weekdayOf(date) <= 5 ? !days.off.includes(date) : days.on.includes(date);
}

/** LC 108: a working day directly before a holiday, the day of mourning or a voting day. Throws MissingCalendarYear. */
export function isShortDay(calendar: WorkCalendar, date: CalendarDate): boolean {
  return daysOf(calendar, yearOf(date)).short.includes(date);
}

/** Working days from Monday to Friday in a year, as the Ministry of Labour counts them. Throws MissingCalendarYear. */
export function countWorkingDays(calendar: WorkCalendar, year: number): number {
  return weekdaysIn(year).length - daysOf(calendar, year).off.length;
}

/** The last working day on or before a day (I-4). Throws MissingCalendarYear. */
export function lastWorkingDayBy(calendar: WorkCalendar, date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/** Working days after a day, up to and with another; 0 where that one is not later. Throws MissingCalendarYear. */
export function workingDaysAfter(calendar: WorkCalendar, from: CalendarDate, to: CalendarDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

function daysOf(calendar: WorkCalendar, year: number): YearDays {
  const days = calendar.years[String(year)];
  if (days === undefined) throw new MissingCalendarYear(year);
  return days;
}

function yearDays(year: number, { isWorked, isObserved }: ReturnType<typeof restDaysOf>): YearDays {
  const dates = datesIn(year);
  return {
    year,
    off: dates.filter((date) => weekdayOf(date) <= 5 && !isWorked(date)),
    on: dates.filter((date) => weekdayOf(date) > 5 && isWorked(date)),
    short: dates.filter((date) => isWorked(date) && isObserved(addDays(date, 1))),
  };
}

function datesIn(year: number): CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let date = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function weekdaysIn(year: number): CalendarDate[] {
  return datesIn(year).filter((date) => weekdayOf(date) <= 5);
}
