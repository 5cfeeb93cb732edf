import type { Context, ExitCode, Given } from '../context.ts';
import { year as yearIn } from '../options.ts';
import { serviceError } from '../service-error.ts';
import { withActs } from '../service.ts';

/** `mizan open-year`: an appraisal for everyone on the roster; who has one keeps it. */
export async function run({ args: [text = ''] }: Given, context: Context): Promise<ExitCode> {
  const year = yearIn(text, 'YEAR');
  const opened = await withActs(context, (acts) => acts.openYear(year));
  if ('tooEarly' in opened) throw serviceError(2, 'service.tooEarly', { year });
  const { appraisals } = opened;
  context.show({ year, appraisals }, () => context.speech.words('openYear.done', { year, appraisals }));
  return 0;
}
