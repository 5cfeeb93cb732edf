import { endOf } from '../../../rules/calendar/date.ts';
import { lastDayOfTerm } from '../../../rules/calendar/term.ts';
import { withCalendars } from '../calendars.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { countOf, dateOf } from '../options.ts';

/** Azerbaijan keeps one offset all year. */
const offset = '+04:00';

/** `mizan term`: the last day of a term in working days; the day of the event is not counted (I-2, I-3). */
export function run(given: Given, context: Context): ExitCode {
  const from = dateOf(given, 'from');
  const workingDays = countOf(given, 'workingDays');
  const lastDay = withCalendars(given, (calendar) => lastDayOfTerm(calendar, from, workingDays));
  const endsAt = endOf(lastDay, offset);
  context.show({ from, workingDays, lastDay, endsAt }, () => text({ from, workingDays, lastDay, endsAt }, context));
  return 0;
}

function text(
  { from, workingDays, lastDay, endsAt }: { from: string; workingDays: number; lastDay: string; endsAt: string },
  { speech, paint }: Context,
): string {
  const days = speech.words('term.days', { from, workingDays });
  return `${days}\n${paint.bold(speech.words('term.ends', { lastDay: speech.dayOfWeek(lastDay), endsAt }))}`;
}
