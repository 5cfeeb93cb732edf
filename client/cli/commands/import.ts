import { collectFlaws } from '../../bad-input.ts';
import { readFolder, type Folder } from '../../folder/folder.ts';
import { importFolder, rosterYear } from '../../office/begin.ts';
import { rosterDays } from '../../rehearsal/roster-days.ts';
import { ensureFirstCalendars } from '../first-calendars.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { withActs } from '../service.ts';

/** `mizan import`: a body's folder into the running service. */
export async function run({ args: [path = ''] }: Given, context: Context): Promise<ExitCode> {
  const folder = readFolder(path);
  tryOut(folder);
  const imported = await withActs(context, async (acts) => {
    await ensureFirstCalendars(acts, folder.body.offset);
    const imported = await importFolder(acts, folder, 'cli');
    await acts.ensureNotices();
    return imported;
  });
  const { created, people, applied, skipped, waiting } = imported;
  const { speech } = context;
  const body = folder.body.name;
  context.show({ body: folder.body.id, created, people, applied, skipped, waiting }, () =>
    [
      created ? speech.words('import.done', { people, body }) : speech.words('import.known', { body }),
      speech.words('import.changes', { applied, skipped, waiting }),
    ].join('\n'),
  );
  return 0;
}

/** Every row on the roster as it would be: nothing is taken over where one contradicts it. */
function tryOut(folder: Folder): void {
  const flaws = collectFlaws();
  for (const _day of rosterDays(folder.roster, folder.changes, rosterYear(folder), flaws));
  flaws.settle();
}
