import { join } from 'node:path';
import { MissingCalendarYear, type WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import { projectRoot } from '../../data/root.ts';
import { badInput } from '../bad-input.ts';
import { readCalendars } from '../folder/calendars.ts';
import type { Given } from './context.ts';
import { textOrNull } from './options.ts';

/** The folder named with --calendars, or the project's own calendars. */
export function calendarsFolder(given: Given): string {
  return textOrNull(given, 'calendars') ?? join(projectRoot(), 'data', 'calendars');
}

/** Does something with the work calendar; a year that is missing from it is bad input that names the file wanted. */
export function withCalendars<T>(given: Given, use: (calendar: WorkCalendar) => T): T {
  const folder = calendarsFolder(given);
  const calendar = readCalendars(folder);
  try {
    return use(calendar);
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    throw badInput({ file: folder }, 'input.missingCalendar', { year: error.year });
  }
}
