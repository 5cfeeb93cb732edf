import type { CalendarDate } from '../../rules/calendar/date.ts';
import { applyChanges } from '../../rules/roster/changes.ts';
import type { Roster, RosterChange } from '../../rules/roster/roster.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { SayingCode } from '../../rules/sayings.ts';
import type { Flaws } from '../bad-input.ts';
import type { ChangeRow } from '../folder/changes-file.ts';

/** One day on which the roster changes: every row of the day, applied together at 00:00. */
export interface RosterDay {
  readonly date: CalendarDate;
  /** Number of the last row applied, from 1: each row counts. */
  readonly seq: number;
  readonly before: Roster;
  readonly roster: Roster;
  readonly changes: readonly RosterChange[];
}

/** Before the roster's own day these only say what it shows already, in the state that has come of it. */
const shownAlready: readonly SayingCode[] = [
  'change.unknownServant',
  'change.notInBody',
  'change.inBodyAlready',
  'change.notOnProbation',
  'change.sameSupervisor',
  'change.beforeLast',
  'change.beforeTerm',
  'change.sameHolder',
  'change.unknownUnit',
];

/**
 * The days of the rows in order, each with the roster that comes of it; a day whose rows are all there already is left out.
 * A row that contradicts the roster is a flaw and changes nothing; dated before `since`, it is taken for what the roster of
 * that day shows already.
 */
export function* rosterDays(
  first: Roster,
  rows: readonly ChangeRow[],
  since: CalendarDate,
  flaws: Flaws,
): Generator<RosterDay> {
  let roster = first;
  let seq = 0;
  for (const day of daysOf(rows)) {
    const before = roster;
    const date = day[0]?.change.date ?? since;
    const applied = applyDay(before, day, (row, refusal) => refuseRow(row, refusal, since, flaws));
    roster = applied.roster;
    seq += applied.changes.length;
    if (applied.changes.length > 0) yield { date, seq, before, ...applied };
  }
}

/** Every row of a day that the roster does not contradict. */
function applyDay(
  before: Roster,
  day: readonly ChangeRow[],
  refuse: (row: ChangeRow | undefined, refusal: Refusal) => void,
): Pick<RosterDay, 'roster' | 'changes'> {
  const outcome = applyChanges(before, changesOf(day));
  if ('roster' in outcome) return { roster: outcome.roster, changes: outcome.applied };
  refuse(day[outcome.index], outcome.refusal);
  return applyDay(before, day.toSpliced(outcome.index, 1), refuse);
}

function changesOf(rows: readonly ChangeRow[]): readonly RosterChange[] {
  return rows.map(({ change }) => change);
}

function refuseRow(row: ChangeRow | undefined, { because }: Refusal, since: CalendarDate, flaws: Flaws): void {
  if (row === undefined || (row.change.date < since && shownAlready.includes(because.code))) return;
  const { file, line } = row;
  flaws.contradiction({ file, line }, because);
}

/** The rows of each day, whoever is hired that day first: others may come under them. */
function daysOf(rows: readonly ChangeRow[]): readonly (readonly ChangeRow[])[] {
  const days = new Map<CalendarDate, ChangeRow[]>();
  for (const row of rows) {
    const day = days.get(row.change.date);
    if (day === undefined) days.set(row.change.date, [row]);
    else day.push(row);
  }
  return [...days.values()].map((day) => [...day.filter(isHired), ...day.filter((row) => !isHired(row))]);
}

function isHired({ change }: ChangeRow): boolean {
  return change.type === 'hired';
}
