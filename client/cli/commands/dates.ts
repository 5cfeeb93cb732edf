import { datesOf, type DueDate } from '../../../rules/calendar/year-dates.ts';
import { withCalendars } from '../calendars.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { yearOf } from '../options.ts';
import { table } from '../table.ts';

/** `mizan dates`: every date that the Regulation names for a year, and the day each falls due (I-4). */
export function run(given: Given, context: Context): ExitCode {
  const year = yearOf(given);
  const dates = withCalendars(given, (calendar) => Object.values(datesOf(calendar, year)));
  context.show(
    dates.map(({ key, clause, opens, limit, due }) => ({ key, clause, opens, limit, due })),
    () => text(year, dates, context),
  );
  return 0;
}

function text(year: number, dates: readonly DueDate[], { speech, paint }: Context): string {
  const columns = ['dates.what', 'dates.clause', 'dates.opens', 'dates.limit', 'dates.due'] as const;
  const rows = dates.map(({ key, clause, opens, limit, due }) => [
    speech.words(`dates.${key}`),
    `§${clause}`,
    opens === null ? '–' : speech.date(opens),
    speech.date(limit),
    due === limit ? speech.dayOfWeek(due) : paint.yellow(speech.dayOfWeek(due)),
  ]);
  const head = columns.map((column) => speech.words(column));
  return `${paint.bold(speech.words('dates.heading', { year }))}\n\n${table(head, rows, paint)}`;
}
