import { basename, join } from 'node:path';
import { dayOf, instantOf, type Instant } from '../../rules/calendar/date.ts';
import { subjectName } from '../../machines/subject-name.ts';
import type { Refusal } from '../../rules/ruling.ts';
import { readObject, writeWhole } from '../../stack/data-folder.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { Acts } from '../acts/acts.ts';
import { collectFlaws } from '../bad-input.ts';
import { readFolder, type Folder } from '../folder/folder.ts';
import { readScenario, type ScenarioLine } from '../folder/scenario.ts';
import { groundOf } from '../rehearsal/setting.ts';
import { importFolder, openYears, type Imported, type Opened } from './begin.ts';
import { asPaper, pastOf, type PastYear } from './past.ts';
import { sampleFolder, sampleScenario } from './sample.ts';

/** The year of the sample's scenario. */
export const sampleYear = 2026;

/** How far the sample's scenario has been entered; kept in the data folder. */
interface Progress {
  /** When the data folder was begun: up to then everything is entered in one piece. */
  readonly begunAt: Instant;
  /** Null until all of it is entered. */
  readonly enteredUntil: Instant | null;
}

/** What is told of the sample while it is brought in. */
export interface SampleNews {
  importing(): void;
  imported(folder: Folder, imported: Imported): void;
  notYet(year: number): void;
  past(year: PastYear): void;
  opened(opened: Opened): void;
  /** A later line that the law refused, since the body went another way meanwhile. */
  refused(line: number, refusal: Refusal): void;
}

/**
 * Brings the sample agency into a new data folder, or goes on where an earlier start was broken off: the scenario up to the
 * first start in one piece as the past, every later line as a paper on its day (I-27). Lines that the law must refuse are
 * left out. Does nothing where the body is somebody else's.
 */
export async function keepSampleYear(acts: Acts, dataFolder: string, news: SampleNews): Promise<void> {
  const file = join(dataFolder, 'sample.json');
  const found = readObject(file) as Progress | undefined;
  if (found === undefined && (await acts.body()) !== null) return;
  const folder = readFolder(sampleFolder());
  const now = instantAt(Date.now(), folder.body.offset);
  const progress = found ?? { begunAt: now, enteredUntil: null };
  if (found === undefined) writeWhole(file, JSON.stringify(progress));
  if (progress.enteredUntil === null) {
    news.importing();
    await enterPast(acts, folder, progress.begunAt, now, news);
    writeWhole(file, JSON.stringify({ ...progress, enteredUntil: progress.begunAt }));
  }
  await enterLater(acts, folder, progress.enteredUntil ?? progress.begunAt, now, news);
  writeWhole(file, JSON.stringify({ ...progress, enteredUntil: now }));
}

async function enterPast(acts: Acts, folder: Folder, until: Instant, now: Instant, news: SampleNews): Promise<void> {
  news.imported(folder, await importFolder(acts, folder, 'start'));
  if (dayOf(now) < `${sampleYear}-01-01`) {
    news.notYet(sampleYear);
    return;
  }
  const calendar = await acts.store.calendar();
  if (calendar === null) throw new RangeError('There is no work calendar yet.');
  const past = pastOf({ folder, script: sampleScenario(), year: sampleYear, calendar, now: until });
  news.past(past);
  for (const opened of await openYears(acts, sampleYear, now, past.openings)) news.opened(opened);
  for (const [subject, seq] of past.entries) await acts.store.waitForSeq(subject, seq, 10_000);
}

async function enterLater(acts: Acts, folder: Folder, from: Instant, to: Instant, news: SampleNews): Promise<void> {
  const flaws = collectFlaws();
  const script = sampleScenario();
  const { roster } = await acts.store.roster();
  for (const line of readScenario(script, groundOf({ folder, year: sampleYear }), flaws)) {
    const at = instantOf(line.at, folder.body.offset);
    if (at <= from || at > to || line.expect !== undefined) continue;
    const { who, do: name, with: given, paper } = asPaper(line, roster, script);
    const request = { name, actor: who, with: given, via: 'scenario', ...(paper === undefined ? {} : { paper }) };
    const subject = await subjectOfLine(acts, line);
    const answer = await acts.act(subject, request, `${basename(script)}-${line.line}`);
    if ('refusal' in answer) news.refused(line.line, answer.refusal);
  }
}

/** A unit is named in a scenario by the name that it has on that day. */
async function subjectOfLine(acts: Acts, { on }: ScenarioLine): Promise<string> {
  const year = sampleYear;
  if (on.kind === 'body') return subjectName({ kind: 'body', year });
  if (on.kind === 'appraisal') return subjectName({ kind: 'appraisal', servant: on.servant, year });
  const [row] = await acts.store.unitRows({ unit: on.name, year });
  return row?.subject ?? subjectName({ kind: 'unit', unit: on.name, year });
}
