import { randomUUID } from 'node:crypto';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { RosterChange, ServantId } from '../../rules/roster/roster.ts';
import type { RosterRows } from '../../store/roster-changes.ts';
import { bodyRolesOf, reachOf } from '../access/body.ts';
import type { Onlooker } from '../access/roles.ts';
import type { Acts } from '../acts/acts.ts';
import { collectFlaws, contradiction, type Flaws } from '../bad-input.ts';
import { changesIn, changeRow, type ChangeRow } from '../folder/changes-file.ts';
import { foresee } from './imports/foresee.ts';
import type { FieldChange } from './imports/preview.ts';
import { sceneReader, type Clock } from './scene.ts';

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
  /** What it makes of whom or what it is about. */
  readonly fields: readonly FieldChange[];
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
    const waiting = (await acts.store.keptChanges()).flatMap(({ change, waits }) => (waits ? [change] : []));
    const { each, touched } = foresee(
      rows.map(({ change }) => change),
      { ...at, waiting },
    );
    const names = Object.fromEntries(
      rows.flatMap(({ change, name }) => (name === undefined ? [] : [[change.servantId, name]])),
    );
    const wanted: RosterRows = { changes: rows.map(({ change }) => change), names, enteredBy: viewer.id, via: 'api' };
    const outcome = dryRun ? await acts.store.tryRoster(wanted, at.day) : await acts.changeRoster(wanted, key);
    if ('refusal' in outcome) {
      const line = outcome.index === null ? undefined : rows[outcome.index]?.line;
      throw contradiction({ file: null, ...(line === undefined ? {} : { line }) }, outcome.refusal.because);
    }
    const foreseen = rows.map(({ line, change: { date, type, servantId } }, index) => {
      const { outcome: does = 'known', fields = [] } = each[index] ?? {};
      return { line, date, type, servantId, outcome: does, fields };
    });
    const { applied, skipped, waiting: left } = outcome;
    return { dryRun, rows: foreseen, touched, applied: applied.length, skipped, waiting: left };
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
