import { connect, type Acts } from '../../acts/acts.ts';
import { readFolder } from '../../folder/folder.ts';
import { importFolder, openYears } from '../../office/begin.ts';
import { pastOf, PastRefused } from '../../office/past.ts';
import { sampleFolder, sampleScenario } from '../../office/sample.ts';
import { dayOf, yearOf, type Instant } from '../../../rules/calendar/date.ts';
import { dataFolderPath } from '../../../stack/data-folder.ts';
import { withoutPassword } from '../../../stack/postgres/databases.ts';
import { startStack, type Stack } from '../../../stack/start.ts';
import { keyRing } from '../../../worker/codec-keys.ts';
import { runWorker, type RunningWorker } from '../../../worker/run.ts';
import { workerLog } from '../../../worker/log.ts';
import { instantAt } from '../../../workflows/messages-instants.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { ensureFirstCalendars } from '../first-calendars.ts';
import { Refused } from '../refused.ts';
import { taskTable } from '../task-table.ts';
import { untilStopped } from '../until-stopped.ts';

/** The year of the sample's scenario. */
const sampleYear = 2026;
const shownTasks = 10;

/** `mizan start`: everything on one machine, with the sample agency where the data folder is new. */
export async function run(_given: Given, context: Context): Promise<ExitCode> {
  const { speech, terminal } = context;
  const say = (line: string) => terminal.out(`${line}\n`);
  const { stopped, signal } = untilStopped();
  const dataFolder = dataFolderPath(terminal.env);
  const undo: (() => Promise<void>)[] = [];
  try {
    say(speech.words('start.stack', { folder: dataFolder }));
    const stack = await startStack({
      dataFolder,
      progress: (line) => say(context.paint.dim(`  ${line}`)),
      signal,
      env: terminal.env,
    });
    undo.push(() => stack.stop());
    const worker = await workOn(stack, terminal.env);
    undo.push(() => worker.stop());
    say(speech.words('start.worker'));
    const acts = await connectTo(stack);
    undo.push(() => acts.close());
    await begin(acts, context, say);
    await tell(acts, stack, dataFolder, context, say);
    await Promise.race([stopped, worker.ended]);
    say(speech.words('start.stopping'));
    return 0;
  } catch (error) {
    if (!signal.aborted) throw error;
    return 0;
  } finally {
    for (const one of undo.reverse()) await one();
    if (signal.aborted) say(speech.words('start.stopped'));
  }
}

function workOn(stack: Stack, env: Context['terminal']['env']): Promise<RunningWorker> {
  const port = env['MIZAN_HEALTH_PORT'];
  return runWorker({
    temporal: stack.temporalConnection,
    namespace: stack.namespace,
    databaseUrl: stack.databaseUrl,
    keys: keyRing(stack.codecKeyFile),
    log: workerLog(env['MIZAN_LOG'] ?? 'warn'),
    ...(port === undefined ? {} : { healthPort: Number(port) }),
  });
}

function connectTo(stack: Stack): Promise<Acts> {
  const { temporalConnection: temporal, namespace, databaseUrl, codecKeyFile } = stack;
  return connect({ temporal, namespace, databaseUrl, keys: keyRing(codecKeyFile) });
}

/** The first start imports the sample and enters its past; every start opens what has begun. */
async function begin(acts: Acts, context: Context, say: (line: string) => void): Promise<void> {
  const { speech } = context;
  const known = await acts.body();
  if (known === null) {
    say(speech.words('start.importing'));
    await beginWithSample(acts, context, say);
  } else {
    const now = instantAt(Date.now(), known.offset);
    const [first] = await acts.store.openYears();
    if (first !== undefined) await openYears(acts, yearOf(dayOf(now)), now);
  }
  await acts.ensureYearSchedule();
}

async function beginWithSample(acts: Acts, { speech }: Context, say: (line: string) => void): Promise<void> {
  const folder = readFolder(sampleFolder());
  const { offset, name } = folder.body;
  const now = instantAt(Date.now(), offset);
  await ensureFirstCalendars(acts, offset);
  const { people, applied, skipped, waiting } = await importFolder(acts, folder, 'start');
  say(speech.words('import.done', { people, body: name }));
  say(speech.words('import.changes', { applied, skipped, waiting }));
  if (dayOf(now) < `${sampleYear}-01-01`) {
    say(speech.words('start.notYet', { year: sampleYear }));
    return;
  }
  const openings = await past(acts, folder, now, (line) => say(line), speech);
  for (const { year, appraisals } of await openYears(acts, sampleYear, now, openings)) {
    say(speech.words('start.year', { year, appraisals }));
  }
}

async function past(
  acts: Acts,
  folder: ReturnType<typeof readFolder>,
  now: Instant,
  say: (line: string) => void,
  speech: Context['speech'],
) {
  const calendar = await acts.store.calendar();
  if (calendar === null) return new Map();
  try {
    const year = pastOf({ folder, script: sampleScenario(), year: sampleYear, calendar, now });
    const { entered, skipped, waiting } = year;
    say(speech.words('start.entered', { entered, skipped, waiting }));
    return year.openings;
  } catch (error) {
    if (error instanceof PastRefused && error.surprise.refusal !== null) throw new Refused(error.surprise.refusal);
    throw error;
  }
}

/** What is where, who has which tasks, and what to type next. */
async function tell(
  acts: Acts,
  stack: Stack,
  folder: string,
  context: Context,
  say: (line: string) => void,
): Promise<void> {
  const { speech, paint } = context;
  const tasks = await acts.store.tasksFor();
  const first = tasks[0];
  const people = [first?.assignee ?? 'E003', first?.on ?? 'E005'];
  say('');
  say(paint.bold(speech.words('start.ready')));
  say(`  ${speech.words('start.database', { address: withoutPassword(stack.databaseUrl) })}`);
  say(`  ${speech.words('start.temporal', { address: `${stack.temporalAddress} · ${stack.namespace}` })}`);
  say(`  ${speech.words('start.data', { folder })}`);
  say('');
  say(paint.bold(speech.words('start.tasks', { count: tasks.length })));
  if (tasks.length > 0) say(taskTable(tasks.slice(0, shownTasks), context));
  if (tasks.length > shownTasks) say(speech.words('start.moreTasks', { count: tasks.length - shownTasks }));
  say('');
  say(paint.bold(speech.words('start.next')));
  for (const line of [
    `tasks --for ${people[0]}`,
    `show ${people[1]}`,
    `explain ${people[1]}`,
    `timeline ${people[1]}`,
  ]) {
    say(`  npx mizan ${line}`);
  }
  say(speech.words('start.stopHint'));
}
