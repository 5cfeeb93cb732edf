import { connect, type Acts } from '../../acts/acts.ts';
import { readFolder } from '../../folder/folder.ts';
import { openServer, usualHttpPort } from '../../http/open-server.ts';
import { openYears } from '../../office/begin.ts';
import { PastRefused } from '../../office/past.ts';
import { sampleFolder } from '../../office/sample.ts';
import { keepSampleYear } from '../../office/sample-year.ts';
import { dayOf, yearOf } from '../../../rules/calendar/date.ts';
import { dataFolderPath } from '../../../stack/data-folder.ts';
import { withoutPassword } from '../../../stack/postgres/databases.ts';
import { startStack, type Stack } from '../../../stack/start.ts';
import { runWorker } from '../../../worker/run.ts';
import { instantAt } from '../../../workflows/messages-instants.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { sentenceOf } from '../errors.ts';
import { ensureFirstCalendars } from '../first-calendars.ts';
import { Refused } from '../refused.ts';
import { stackLine } from '../stack-words.ts';
import { portOf } from '../options.ts';
import { bodyFacts } from '../report-text.ts';
import { taskTable } from '../task-table.ts';
import { untilStopped } from '../until-stopped.ts';
import { checkSettings, workerSettings } from '../worker-settings.ts';

const shownTasks = 10;
/** How often a running body looks for what its day has brought. */
const daySteps = 10 * 60_000;

/** `mizan start`: everything on one machine, with the sample agency where the data folder is new. */
export async function run(_given: Given, context: Context): Promise<ExitCode> {
  const { speech, terminal } = context;
  const say = (line: string) => terminal.out(`${line}\n`);
  checkSettings(terminal.env);
  const ports = portsToTry(terminal.env);
  const { stopped, signal } = untilStopped();
  const dataFolder = dataFolderPath(terminal.env);
  const undo: (() => Promise<void>)[] = [];
  const tellFault = (error: unknown) => terminal.err(`${sentenceOf(error, speech)}\n`);
  try {
    say(speech.words('start.stack', { folder: dataFolder }));
    const stack = await startStack({
      dataFolder,
      progress: (saying) => say(context.paint.dim(`  ${stackLine(saying, speech)}`)),
      signal,
      env: terminal.env,
    });
    undo.push(() => stack.stop());
    // On a person's screen, what is tried again by itself is no news.
    const settings = workerSettings(stack, terminal.env, 'error');
    const worker = await runWorker({ healthPort: 0, ...settings });
    undo.push(() => worker.stop());
    say(speech.words('start.worker'));
    const acts = await connect(settings);
    undo.push(() => acts.close());
    await begin(acts, dataFolder, context, say);
    const server = await openServer(acts, {
      env: terminal.env,
      host: '127.0.0.1',
      ports,
      log: settings.log,
    });
    undo.push(() => server.stop());
    const where = { stack, dataFolder, healthPort: worker.healthPort, address: server.address };
    await tell(acts, where, context, say);
    const later = setInterval(() => void begin(acts, dataFolder, context, say).catch(tellFault), daySteps);
    undo.push(() => Promise.resolve(clearInterval(later)));
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

/** The first start brings in the sample with its past; every start enters what came due and opens what has begun. */
async function begin(acts: Acts, dataFolder: string, context: Context, say: (line: string) => void): Promise<void> {
  const { speech } = context;
  const known = await acts.body();
  if (known === null) await ensureFirstCalendars(acts, readFolder(sampleFolder()).body.offset);
  try {
    await keepSampleYear(acts, dataFolder, {
      importing: () => say(speech.words('start.importing')),
      imported({ body }, { people, applied, skipped, waiting }) {
        say(speech.words('import.done', { people, body: body.name }));
        say(speech.words('import.changes', { applied, skipped, waiting }));
      },
      notYet: (year) => say(speech.words('start.notYet', { year })),
      past: ({ entered, skipped, waiting }) => say(speech.words('start.entered', { entered, skipped, waiting })),
      opened: (opened) => say(speech.words('start.year', { ...opened })),
      refused: (line, { clause, because }) =>
        say(context.paint.yellow(speech.words('start.lineRefused', { line, clause, message: speech.say(because) }))),
    });
  } catch (error) {
    if (error instanceof PastRefused && error.surprise.refusal !== null) throw new Refused(error.surprise.refusal);
    throw error;
  }
  if (known !== null) {
    const now = instantAt(Date.now(), known.offset);
    const [first] = await acts.store.openYears();
    if (first !== undefined) await openYears(acts, yearOf(dayOf(now)), now);
  }
  await acts.ensureYearSchedule();
  await acts.ensureNotices();
}

interface Where {
  readonly stack: Stack;
  readonly dataFolder: string;
  readonly healthPort: number | null;
  readonly address: string;
}

/** The one that was asked for and no other; else the usual one, or any that is free. */
function portsToTry(env: Context['terminal']['env']): readonly number[] {
  const asked = portOf(env['MIZAN_HTTP_PORT'], 'MIZAN_HTTP_PORT');
  return asked === null ? [usualHttpPort, 0] : [asked];
}

/** What is where, who has which tasks, and what to type next. */
async function tell(
  acts: Acts,
  { stack, dataFolder, healthPort, address }: Where,
  context: Context,
  say: (line: string) => void,
): Promise<void> {
  const { speech, paint } = context;
  const tasks = await acts.store.tasksFor();
  const reports = await reportsText(acts, context);
  const first = tasks[0];
  const people = [first?.assignee ?? 'E003', first?.on ?? 'E005'];
  say('');
  say(paint.bold(speech.words('start.ready')));
  say(`  ${speech.words('start.console', { address })}`);
  say(`  ${speech.words('start.database', { address: withoutPassword(stack.databaseUrl) })}`);
  say(`  ${speech.words('start.temporal', { address: `${stack.temporalAddress} · ${stack.namespace}` })}`);
  if (healthPort !== null) say(`  ${speech.words('start.health', { address: `http://127.0.0.1:${healthPort}` })}`);
  say(`  ${speech.words('start.data', { folder: dataFolder })}`);
  say('');
  say(paint.bold(speech.words('start.tasks', { count: tasks.length })));
  if (tasks.length > 0) say(taskTable(tasks.slice(0, shownTasks), context));
  if (tasks.length > shownTasks) say(speech.words('start.moreTasks', { count: tasks.length - shownTasks }));
  say('');
  for (const line of reports) say(line);
  if (reports.length > 0) say('');
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

/** Where the reports of the latest open year stand. */
async function reportsText(acts: Acts, context: Context): Promise<readonly string[]> {
  const { speech } = context;
  const row = (await acts.store.bodyRows()).at(-1);
  if (row === undefined) return [];
  const { year } = row;
  const units = await acts.store.unitRows({ year });
  const count = (stage: string) => units.filter((unit) => unit.stage === stage).length;
  const stages = {
    collecting: count('collecting'),
    ready: count('ready'),
    signed: count('signed'),
    withHr: count('withHr'),
  };
  const facts = bodyFacts(row, context).filter(([, value]) => row.version !== null && value !== '');
  return [
    speech.words('start.units', { year, ...stages }),
    speech.words('start.finalReport', { year, stage: speech.name('stage', row.stage) }),
    ...facts.map(([label, value]) => `  ${context.paint.dim(label)} ${value}`),
  ];
}
