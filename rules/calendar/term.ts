import { addDays, type CalendarDate } from './date.ts';
import { isWorkingDay, type WorkCalendar } from './work-calendar.ts';

/**
 * The last day of a term of so many working days from an event: the day of the event does not count (I-3), working days
 * are those of the calendar (I-2). The term ends at 24:00 of the day given. Throws a RangeError for a term that is not a
 * whole number of at least one day, and MissingCalendarYear.
 */
export function lastDayOfTerm(calendar: WorkCalendar, from: CalendarDate, workingDays: number): CalendarDate {
  if (!Number.isInteger(workingDays) || workingDays < 1) {
    throw new RangeError(`A term has at least one whole working day, not ${workingDays}.`);
  }
  let day = from;
  for (let counted = 0; counted < workingDays;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) counted += 1;
  }
  return day;
}
