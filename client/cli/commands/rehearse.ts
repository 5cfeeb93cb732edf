import { BadInput, collectFlaws } from '../../bad-input.ts';
import { readFolder } from '../../folder/folder.ts';
import { readScenario } from '../../folder/scenario.ts';
import { rehearse, type Rehearsal } from '../../rehearsal/in-memory.ts';
import { reportOf } from '../../rehearsal/report.ts';
import { checkFirstDay, groundOf, type Setting } from '../../rehearsal/setting.ts';
import { withCalendars } from '../calendars.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { dateOf, textOf, yearOf } from '../options.ts';
import { surprisesIn, textOfRehearsal } from '../rehearsal-text.ts';

/** `mizan rehearse`: a body's year from a scenario, in memory or on the real server. */
export async function run(given: Given, context: Context): Promise<ExitCode> {
  const [path = ''] = given.args;
  const year = yearOf(given);
  const script = textOf(given, 'script');
  const until = dateOf(given, 'until');
  const begun = performance.now();
  const folder = readFolder(path);
  const flaws = collectFlaws();
  checkFirstDay({ folder, year }, flaws);
  flaws.settle();

  const outcome = withCalendars(given, (calendar): Rehearsal | null => {
    const setting: Setting = { folder, year, calendar, until };
    const lines = readScenario(script, groundOf(setting), flaws);
    return rehearse(setting, lines, flaws);
  });
  const rehearsal = await outcome;
  if (rehearsal === null) throw new BadInput(flaws.list);
  const milliseconds = Math.round(performance.now() - begun);
  context.show(reportOf(rehearsal, context.speech), () => textOfRehearsal(rehearsal, folder, milliseconds, context));
  for (const sentence of surprisesIn(rehearsal, context)) context.terminal.err(`${sentence}\n`);
  return rehearsal.surprises.length > 0 ? 1 : 0;
}
