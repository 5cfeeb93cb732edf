import { hash } from 'node:crypto';
import type { Head } from '../../machines/journal.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import type { Act, Task } from '../../machines/subject.ts';
import { addDays, dayOf, instantOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { reportsOf, type ReportCounts } from '../../rules/reports.ts';
import type { Clause, Refusal } from '../../rules/ruling.ts';
import type { Flaws } from '../bad-input.ts';
import { writtenSubject, type ScenarioLine } from '../folder/scenario.ts';
import { rosterDays, type RosterDay } from './roster-days.ts';
import type { Setting } from './setting.ts';
import { openWorld, type World, type WorldInput } from './world.ts';

/** An act of the scenario that the law refused. */
export interface RefusedLine {
  readonly line: number;
  readonly act: string;
  readonly on: string;
  readonly refusal: Refusal;
}

/** A line that came out otherwise than the scenario says. */
export interface Surprise {
  readonly line: number;
  readonly act: string;
  readonly on: string;
  /** The clause by which it should have been refused; null where it should have been accepted. */
  readonly expected: Clause | null;
  /** How it was refused; null where it was accepted. */
  readonly refusal: Refusal | null;
}

export interface Rehearsal {
  readonly year: number;
  readonly until: string;
  readonly acts: number;
  readonly rows: readonly AppraisalRow[];
  readonly tasks: readonly Task[];
  readonly refusals: readonly RefusedLine[];
  readonly surprises: readonly Surprise[];
  readonly reports: ReportCounts;
  /** SHA-256 over the sorted lines `subject head-hash`. */
  readonly journal: string;
}

/** Who looks on while a year runs. */
export interface Onlookers extends Pick<WorldInput, 'journal' | 'watch'> {
  /** Called on the evening of every day, when time has passed for every subject; `tasks` are those open then. */
  readonly dayEnds?: (day: CalendarDate, tasks: () => readonly Task[]) => void;
}

/**
 * Runs a body's year in memory: the roster's days and the scenario's acts in order of time, through the same clockwork as
 * the workflows. Gives null where a flaw of the input was found, in the roster's rows or in the lines; `lines` puts its own
 * into the same `flaws`, and is read to its end.
 */
export function rehearse(
  setting: Setting,
  lines: Iterable<ScenarioLine>,
  flaws: Flaws,
  { dayEnds, ...onlookers }: Onlookers = {},
): Rehearsal | null {
  const { folder, year, calendar, until } = setting;
  const { body, results, units } = folder;
  const firstDay = `${year}-01-01`;
  const days = rosterDays(folder.roster, folder.changes, firstDay, flaws);
  let next = days.next();
  let begun = { roster: folder.roster, seq: 0 };
  while (next.done !== true && next.value.date <= firstDay) {
    begun = next.value;
    next = days.next();
  }
  if (flaws.list.length > 0) return drain(days, lines);

  const world = openWorld({ body, year, calendar, results, units, ...onlookers }, begun.roster, begun.seq);
  const changeUntil = (date: string): void => {
    for (; next.done !== true && next.value.date <= date; next = days.next()) world.changeRoster(next.value);
  };

  let evening = firstDay;
  const endDaysBefore = (day: CalendarDate): void => {
    for (; dayEnds !== undefined && evening < day; evening = addDays(evening, 1)) {
      changeUntil(evening);
      const end = endOf(evening, body.offset);
      world.advanceAll(end);
      dayEnds(evening, () => world.tasks(end));
    }
  };

  const refusals: RefusedLine[] = [];
  const surprises: Surprise[] = [];
  let acts = 0;
  for (const line of lines) {
    const day = dayOf(line.at);
    if (day > until || flaws.list.length > 0) continue;
    endDaysBefore(day);
    changeUntil(day);
    acts += 1;
    const { refused, surprise } = verdictOn(line, world.perform(line.on, actOf(line, body.offset)));
    if (refused !== null) refusals.push(refused);
    if (surprise !== null) surprises.push(surprise);
  }
  endDaysBefore(addDays(until, 1));
  changeUntil(until);
  drain(days, []);
  if (flaws.list.length > 0) return null;

  const end = endOf(until, body.offset);
  return { year, until, acts, refusals, surprises, ...standingAt(world, end, year) };
}

function endOf(day: CalendarDate, offset: string): string {
  return instantOf(`${day}T23:59:59`, offset);
}

/** How everything stands at an instant. */
function standingAt(world: World, at: string, year: number) {
  world.advanceAll(at);
  const rows = [...world.rows(at)].sort((a, b) => (a.servant < b.servant ? -1 : 1));
  return {
    rows,
    tasks: [...world.tasks(at)].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    reports: reportsOf(rows, world.holders(), year),
    journal: digestOf(world.heads()),
  };
}

/** By due day, those without one last. */
function orderOf({ due, limit, on, task, assignee }: Task): string {
  return [due ?? limit ?? '9999', on, task, assignee].join(' ');
}

function digestOf(heads: readonly Head[]): string {
  const lines = heads.map((head) => `${head.subject} ${head.hash ?? ''}`).sort();
  return hash('sha256', lines.join('\n'));
}

function actOf({ at, who, do: name, with: given, paper, attachments }: ScenarioLine, offset: string): Act {
  return {
    name,
    actor: who,
    at: instantOf(at, offset),
    with: given,
    ...(paper === undefined ? {} : { paper }),
    ...(attachments === undefined ? {} : { attachments }),
  };
}

function verdictOn(
  { line, do: act, on, expect }: ScenarioLine,
  refusal: Refusal | null,
): { readonly refused: RefusedLine | null; readonly surprise: Surprise | null } {
  const what = { line, act, on: writtenSubject(on) };
  const expected = expect ?? null;
  const surprising = (refusal?.clause ?? null) !== expected;
  return {
    refused: refusal === null ? null : { ...what, refusal },
    surprise: surprising ? { ...what, expected, refusal } : null,
  };
}

/** Reads to the end what only finds flaws now. */
function drain(days: Iterable<RosterDay>, lines: Iterable<ScenarioLine>): null {
  for (const _day of days);
  for (const _line of lines);
  return null;
}
