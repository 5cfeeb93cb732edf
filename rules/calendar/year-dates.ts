import { parameter, type Parameter } from '../parameter.ts';
import type { Clause } from '../ruling.ts';
import { dayIn, type CalendarDate } from './date.ts';
import { lastWorkingDayBy, type WorkCalendar } from './work-calendar.ts';

export type YearDateKey =
  | 'formDrafting'
  | 'quarterlyReview1'
  | 'quarterlyReview2'
  | 'quarterlyReview3'
  | 'quarterlyReview4'
  | 'appraisal'
  | 'unitReport'
  | 'finalReport'
  | 'submission';

/** A stretch of days the law names for the appraisal of a year. */
export interface YearDate {
  readonly key: YearDateKey;
  readonly clause: Clause;
  /** First day; null where the law names none. */
  readonly opens: CalendarDate | null;
  /** The law's last day, inclusive (I-4). */
  readonly limit: CalendarDate;
}

export interface DueDate extends YearDate {
  /** The last working day on or before the limit (I-4). */
  readonly due: CalendarDate;
}

/** `MM-DD` in the year appraised, or in the year after it. */
interface DayOfYear {
  readonly in: 'year' | 'nextYear';
  readonly day: string;
}

interface Window {
  readonly opens: DayOfYear | null;
  readonly limit: DayOfYear;
}

const decision89 = { from: '2021-04-09', source: 'Cabinet of Ministers, decision 89 of 6 April 2021' };

function window(title: string, clause: Clause, opens: DayOfYear | null, limit: DayOfYear): Parameter<Window> {
  return parameter({
    title,
    unit: 'first and last day, inclusive',
    clause,
    versions: [{ ...decision89, value: { opens, limit } }],
  });
}

function inYear(day: string): DayOfYear {
  return { in: 'year', day };
}

function inNextYear(day: string): DayOfYear {
  return { in: 'nextYear', day };
}

/** Every date that the Regulation names; the weeks of §3.2 as I-5 reads them. */
export const yearDateParameters: Readonly<Record<YearDateKey, Parameter<Window>>> = {
  formDrafting: window('Drawing up the form', '2.1', inYear('01-01'), inYear('01-30')),
  quarterlyReview1: window('Review of the first quarter', '3.2', inYear('03-25'), inYear('03-31')),
  quarterlyReview2: window('Review of the second quarter', '3.2', inYear('06-24'), inYear('06-30')),
  quarterlyReview3: window('Review of the third quarter', '3.2', inYear('09-24'), inYear('09-30')),
  quarterlyReview4: window('Review of the fourth quarter', '3.2', inYear('12-01'), inYear('12-07')),
  appraisal: window('Appraisal', '4.1', inYear('12-01'), inNextYear('01-10')),
  unitReport: window('Unit report and forms to HR', '4.25', null, inNextYear('02-01')),
  finalReport: window('Final report to the head of the body', '4.26', null, inNextYear('02-20')),
  submission: window('Submission to the State Examination Centre', '4.27', null, inNextYear('03-01')),
};

/**
 * The dates of the appraisal of a year, in order of time, each by the law in force on the day it names. Throws a
 * RangeError for a year before the Regulation.
 */
export function yearDates(year: number): Readonly<Record<YearDateKey, YearDate>> {
  const dates = known.get(year) ?? datesNamedFor(year);
  known.set(year, dates);
  return dates;
}

const known = new Map<number, Readonly<Record<YearDateKey, YearDate>>>();

function datesNamedFor(year: number): Readonly<Record<YearDateKey, YearDate>> {
  return mapDates((key) => {
    const definition = yearDateParameters[key];
    const { opens, limit } = inForce(definition, year);
    return {
      key,
      clause: definition.clause,
      opens: opens === null ? null : place(opens, year),
      limit: place(limit, year),
    };
  });
}

/** The dates of a year with the day each falls due: the last working day on or before the limit (I-4). */
export function datesOf(calendar: WorkCalendar, year: number): Readonly<Record<YearDateKey, DueDate>> {
  const dates = yearDates(year);
  return mapDates((key) => ({ ...dates[key], due: lastWorkingDayBy(calendar, dates[key].limit) }));
}

/** §3.1: the period of appraisal, both days inclusive. */
export function periodOf(year: number): { readonly from: CalendarDate; readonly to: CalendarDate } {
  return { from: dayIn(year, '01-01'), to: dayIn(year, '12-31') };
}

function inForce(definition: Parameter<Window>, year: number): Window {
  const newest = definition.versions[0];
  return definition.on(newest === undefined ? dayIn(year, '12-31') : place(newest.value.limit, year));
}

function place({ in: which, day }: DayOfYear, year: number): CalendarDate {
  return dayIn(which === 'year' ? year : year + 1, day);
}

function mapDates<T>(give: (key: YearDateKey) => T): Readonly<Record<YearDateKey, T>> {
  const keys = Object.keys(yearDateParameters) as YearDateKey[];
  return Object.fromEntries(keys.map((key) => [key, give(key)])) as Record<YearDateKey, T>;
}
