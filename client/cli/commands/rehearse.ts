import { BadInput, collectFlaws, type Flaws } from '../../bad-input.ts';
import { readFolder } from '../../folder/folder.ts';
import { readScenario } from '../../folder/scenario.ts';
import { rehearse, type Rehearsal } from '../../rehearsal/in-memory.ts';
import type { OnTemporal } from '../../rehearsal/on-temporal.ts';
import { recorder } from '../../rehearsal/recording.ts';
import { reportOf } from '../../rehearsal/report.ts';
import { checkFirstDay, groundOf, type Setting } from '../../rehearsal/setting.ts';
import { withCalendars } from '../calendars.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { dateOf, textOf, yearOf } from '../options.ts';
import { serviceError } from '../service-error.ts';
import { usageError } from '../usage-error.ts';
import { onServerText, surprisesIn, textOfRehearsal } from '../rehearsal-text.ts';

/** `mizan rehearse`: a body's year from a scenario, in memory, and on the real server where that is asked for. */
export async function run(given: Given, context: Context): Promise<ExitCode> {
  const [path = ''] = given.args;
  const year = yearOf(given);
  const script = textOf(given, 'script');
  const until = dateOf(given, 'until');
  if (until < `${year}-01-01`) throw usageError('usage.beforeYear', { option: '--until', given: until, year });
  const onServer = given.options['onTemporal'] === true;
  // Time is skipped on our own server only.
  if (onServer && context.terminal.env['TEMPORAL_ADDRESS']) throw serviceError(3, 'rehearsal.foreignTemporal');
  const begun = performance.now();
  const folder = readFolder(path);
  const flaws = collectFlaws();
  checkFirstDay({ folder, year }, flaws);
  flaws.settle();

  const { onlookers, recordings } = recorder();
  const rehearsal = withCalendars(given, (calendar) =>
    inMemory({ folder, year, calendar, until }, script, flaws, onServer ? onlookers : {}),
  );
  const milliseconds = Math.round(performance.now() - begun);
  const server = onServer
    ? await (
        await import('../rehearse-on-server.ts')
      ).rehearseOnServer(recordings(), { until, results: folder.results }, context)
    : null;

  const report = reportOf(rehearsal, context.speech);
  context.show(server === null ? report : { ...report, onTemporal: server }, () => {
    const text = textOfRehearsal(rehearsal, folder, milliseconds, context);
    return server === null ? text : `${text}\n${onServerText(server, context)}`;
  });
  for (const sentence of surprisesIn(rehearsal, context)) context.terminal.err(`${sentence}\n`);
  return exitOf(rehearsal, server);
}

function inMemory(
  setting: Setting,
  script: string,
  flaws: Flaws,
  onlookers: Parameters<typeof rehearse>[3],
): Rehearsal {
  const lines = readScenario(script, groundOf(setting), flaws);
  const rehearsal = rehearse(setting, lines, flaws, onlookers);
  if (rehearsal === null) throw new BadInput(flaws.list);
  return rehearsal;
}

/** Journals that are not the same are a fault of ours. */
function exitOf({ surprises }: Rehearsal, server: OnTemporal | null): ExitCode {
  if (server !== null && server.differences.length > 0) return 70;
  return surprises.length > 0 ? 1 : 0;
}
