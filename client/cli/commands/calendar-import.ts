import { readCalendarFile } from '../../folder/calendars.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { withActs } from '../service.ts';

/** `mizan calendar import`: the calendar of a year; terms not yet over are counted anew. */
export async function run({ args: [file = ''] }: Given, context: Context): Promise<ExitCode> {
  const calendar = readCalendarFile(file);
  const { year } = calendar;
  const imported = await withActs(context, (acts) => acts.importCalendar([calendar]));
  const { speech } = context;
  context.show(
    { year, changed: imported !== null, version: imported?.version ?? null, told: imported?.told ?? 0 },
    () =>
      imported === null
        ? speech.words('calendar.unchanged', { year })
        : speech.words('calendar.done', { year, ...imported }),
  );
  return 0;
}
