import { randomUUID } from 'node:crypto';
import { earlier, type CalendarDate } from '../../rules/calendar/date.ts';
import { applyChange, isApplied } from '../../rules/roster/changes.ts';
import type { Roster, RosterChange, ServantId } from '../../rules/roster/roster.ts';
import { touchedBy } from '../../rules/roster/slice.ts';
import type { RosterRows } from '../../store/roster-changes.ts';
import { bodyRolesOf, reachOf } from '../access/body.ts';
import type { Onlooker } from '../access/roles.ts';
import type { Acts } from '../acts/acts.ts';
import { collectFlaws, contradiction, type Flaws } from '../bad-input.ts';
import { changesIn, changeRow, type ChangeRow } from '../folder/changes-file.ts';
import { sceneReader, type Clock, type Scene } from './scene.ts';

/** HR's changes as they are sent: a CSV text, or rows. */
export type GivenChanges =
  | { readonly csv: string }
  | {
      readonly rows: readonly {
        readonly date: string;
        readonly type: string;
        readonly servantId?: string | undefined;
        readonly details?: unknown;
      }[];
    };

/** What a row does, or would do. */
export interface RowOutcome {
  readonly line: number;
  readonly date: CalendarDate;
  readonly type: RosterChange['type'];
  readonly servantId: ServantId;
  /** `known`: applied before; `waits`: for its day. */
  readonly outcome: 'applies' | 'waits' | 'known';
}

export interface RosterImport {
  readonly dryRun: boolean;
  readonly rows: readonly RowOutcome[];
  readonly applied: number;
  readonly skipped: number;
  /** Rows waiting for their day now, earlier ones included. */
  readonly waiting: number;
  /** Whose appraisals are told of it. */
  readonly touched: readonly ServantId[];
}

/**
 * Takes HR's changes, all or none, or says what they would do. Gives null for whoever is not of HR. Throws BadInput with
 * every flaw, and for the first row that contradicts the roster, with its line; Unreachable.
 */
export function rosterImporter(
  acts: Pick<Acts, 'body' | 'store' | 'changeRoster'>,
  { clock = Date.now }: { readonly clock?: Clock } = {},
) {
  const scene = sceneReader(acts, clock);
  return async (
    viewer: Onlooker,
    given: GivenChanges,
    { dryRun, key = randomUUID() }: { readonly dryRun: boolean; readonly key?: string },
  ): Promise<RosterImport | null> => {
    const at = await scene();
    if (reachOf(bodyRolesOf(viewer, at), 'roster') !== 'all') return null;
    const rows = read(given);
    const foreseen = foresee(rows, at);
    const names = Object.fromEntries(
      rows.flatMap(({ change, name }) => (name === undefined ? [] : [[change.servantId, name]])),
    );
    const wanted: RosterRows = { changes: rows.map(({ change }) => change), names, enteredBy: viewer.id, via: 'api' };
    const outcome = dryRun ? await acts.store.tryRoster(wanted, at.day) : await acts.changeRoster(wanted, key);
    if ('refusal' in outcome) {
      const line = outcome.index === null ? undefined : rows[outcome.index]?.line;
      throw contradiction({ file: null, ...(line === undefined ? {} : { line }) }, outcome.refusal.because);
    }
    const { applied, skipped, waiting } = outcome;
    return { dryRun, ...foreseen, applied: applied.length, skipped, waiting };
  };
}

function read(given: GivenChanges): readonly ChangeRow[] {
  const flaws = collectFlaws();
  const rows = 'csv' in given ? changesIn(given.csv, 'changes.csv', flaws) : rowsOf(given.rows, flaws);
  flaws.settle();
  return rows;
}

function rowsOf(rows: Extract<GivenChanges, { rows: unknown }>['rows'], flaws: Flaws): readonly ChangeRow[] {
  return rows.flatMap(({ date, type, servantId = '', details }, index) => {
    const cells = { date, type, servantId, details: details === undefined ? '' : JSON.stringify(details) };
    const found = changeRow({ line: index + 1, cells }, 'changes', flaws);
    return found === null ? [] : [found];
  });
}

/** What each row does on the roster as it is known now, in order of the days. */
function foresee(rows: readonly ChangeRow[], { roster, day }: Scene): Pick<RosterImport, 'rows' | 'touched'> {
  let now: Roster = roster;
  const outcomes = new Map<ChangeRow, RowOutcome['outcome']>();
  const inOrder = [...rows].sort((a, b) =>
    a.change.date === b.change.date ? 0 : earlier(a.change.date, b.change.date) === a.change.date ? -1 : 1,
  );
  for (const row of inOrder) {
    const known = isApplied(now, row.change);
    outcomes.set(row, known ? 'known' : row.change.date > day ? 'waits' : 'applies');
    const applied = known || row.change.date > day ? null : applyChange(now, row.change);
    if (applied !== null && 'roster' in applied) now = applied.roster;
  }
  return {
    rows: rows.map((row) => ({
      line: row.line,
      date: row.change.date,
      type: row.change.type,
      servantId: row.change.servantId,
      outcome: outcomes.get(row) ?? 'known',
    })),
    touched: touchedBy(roster, now, Object.keys(now.people)),
  };
}
