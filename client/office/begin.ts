import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CalendarFile } from '../../rules/calendar/work-calendar.ts';
import { dayOf, yearOf, type Instant } from '../../rules/calendar/date.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { Acts } from '../acts/acts.ts';
import type { RosterAnswer } from '../acts/roster.ts';
import { badInput, collectFlaws, contradiction } from '../bad-input.ts';
import { calendarsThrough } from '../folder/computed-calendar.ts';
import type { Folder } from '../folder/folder.ts';
import { checkYearsOver } from '../folder/results-file.ts';
import type { SubjectOpening } from '../../workflows/messages-start.ts';

export interface Imported {
  /** False where the body was imported before: only what is new was taken. */
  readonly created: boolean;
  readonly people: number;
  readonly applied: number;
  /** Rows that were there already, and rows that wait for their day. */
  readonly skipped: number;
  readonly waiting: number;
}

/**
 * Takes a body's folder: the first time everyone of its roster, later only the changes that are new. A row that contradicts
 * the roster is bad input that names its line, and changes nothing.
 */
export async function importFolder(acts: Acts, folder: Folder, via: string): Promise<Imported> {
  const { body, roster, names, results, changes } = folder;
  const today = dayOf(instantAt(Date.now(), body.offset));
  const flaws = collectFlaws();
  checkYearsOver(results, yearOf(today), join(folder.path, 'results.csv'), flaws);
  flaws.settle();
  const first = changes[0]?.change.date;
  const year = yearOf(first === undefined ? today : rosterYear(folder));
  const imported = await acts.importBody({ body, roster, names, results, day: `${year}-01-01` });
  if (imported === 'anotherBody') throw badInput({ file: folder.path }, 'input.anotherBody');
  if (changes.length === 0)
    return { created: imported === 'created', people: count(roster), applied: 0, skipped: 0, waiting: 0 };
  const rows = changes.map(({ change }) => change);
  const answer: RosterAnswer = await acts.changeRoster(
    { changes: rows, names, enteredBy: null, via },
    `import-${randomUUID()}`,
  );
  if ('refusal' in answer) {
    const row = answer.index === null ? undefined : changes[answer.index];
    const place = { file: row?.file ?? folder.path, ...(row === undefined ? {} : { line: row.line }) };
    throw contradiction(place, answer.refusal.because);
  }
  const { applied, skipped, waiting } = answer;
  return { created: imported === 'created', people: count(roster), applied: applied.length, skipped, waiting };
}

function count(roster: Folder['roster']): number {
  return Object.keys(roster.people).length;
}

/** `roster.csv` is everyone on 1 January of the year in which most changes lie: the last year that a change names first. */
export function rosterYear(folder: Folder): string {
  const years = folder.changes
    .map(({ file }) => /changes-(\d{4})\.csv$/.exec(file)?.[1])
    .filter((year) => year !== undefined);
  const year = years.sort()[0] ?? String(new Date().getUTCFullYear());
  return `${year}-01-01`;
}

/**
 * Sees to it that the work calendar reaches from the year before to two years after: what no file gives is reckoned from
 * the holidays of the Labour Code (I-2), and said to be provisional.
 */
export async function ensureCalendars(
  acts: Acts,
  files: readonly CalendarFile[],
  year: number,
): Promise<readonly number[]> {
  const known = await acts.store.calendar();
  const there = new Set([...Object.keys(known?.years ?? {}).map(Number), ...files.map((file) => file.year)]);
  const computed = calendarsThrough(there, year - 1, year + 2);
  await acts.importCalendar([...files, ...computed]);
  return computed.map((file) => file.year);
}

export interface Opened {
  readonly year: number;
  readonly appraisals: number;
  readonly units: number;
}

/** Opens a year and every later one that has begun; who has an appraisal keeps it. */
export async function openYears(
  acts: Acts,
  from: number,
  now: Instant,
  openings?: ReadonlyMap<string, SubjectOpening>,
): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (let year = from; year <= yearOf(dayOf(now)); year += 1) {
    const outcome = await acts.openYear(year, openings === undefined || year !== from ? {} : { openings });
    if ('appraisals' in outcome) opened.push({ year, ...outcome });
  }
  return opened;
}
