import type { CalendarDate } from '../../rules/calendar/date.ts';
import { countWorkingDays, type WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import { datesOf, type DueDate } from '../../rules/calendar/year-dates.ts';
import type { Clause } from '../../rules/ruling.ts';
import type { Scene } from './scene.ts';

/** The year as the law and the body's work calendar have it. */
export interface CalendarView {
  readonly year: number;
  readonly day: CalendarDate;
  /** Every date that the law names for the appraisal of the year. */
  readonly dates: readonly DueDate[];
  /** Scores are accepted from this day (I-17). */
  readonly appraisalOpens: CalendarDate;
  /** Days of the calendar in force, by year: weekdays off, weekends worked, days one hour shorter. */
  readonly days: Pick<WorkCalendar, 'version' | 'years'>;
  readonly workingDays: number;
  /** The next date that opens or ends after today; null when none is left. */
  readonly next: UpcomingDate | null;
}

export interface UpcomingDate {
  readonly key: DueDate['key'];
  readonly clause: Clause;
  readonly day: CalendarDate;
  readonly event: 'opens' | 'ends';
}

/** Throws MissingCalendarYear where the body has no calendar of the year or of the next. */
export function calendarView(year: number, { calendar, body, day }: Scene): CalendarView {
  const dates = Object.values(datesOf(calendar, year));
  return {
    year,
    day,
    dates,
    appraisalOpens: `${year}-${body.rules.appraisalOpens}`,
    days: calendar,
    workingDays: countWorkingDays(calendar, year),
    next: upcoming(dates, day),
  };
}

/** What the law's year brings next. */
export function upcoming(dates: readonly DueDate[], day: CalendarDate): UpcomingDate | null {
  const events = dates.flatMap(({ key, clause, opens, limit }): readonly UpcomingDate[] => [
    ...(opens === null ? [] : [{ key, clause, day: opens, event: 'opens' } as const]),
    { key, clause, day: limit, event: 'ends' },
  ]);
  const coming = events.filter((event) => event.day > day);
  return coming.sort((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;
}
