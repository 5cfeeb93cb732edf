import { addDays, type CalendarDate } from './date.ts';
import { isWorkingDay, type WorkCalendar } from './work-calendar.ts';

/**
 * Working days from the day after `today` to `day`, that day included: 0 when `day` is today or over. Throws
 * MissingCalendarYear.
 */
export function workingDaysLeft(calendar: WorkCalendar, today: CalendarDate, day: CalendarDate): number {
  let left = 0;
  for (let date = addDays(today, 1); date <= day; date = addDays(date, 1)) {
    if (isWorkingDay(calendar, date)) left += 1;
  }
  return left;
}
