import type { RosterChange } from '../../../rules/roster/roster.ts';
import type { PersonNames } from '../../../store/roster-tables.ts';
import { collectFlaws } from '../../bad-input.ts';
import { changesIn, type ChangeRow } from '../../folder/changes-file.ts';
import { namesDiffer } from './fields.ts';
import { foresee, type Foreseen, type Known } from './foresee.ts';
import {
  refusedRow,
  unreadable,
  type GivenFile,
  type ImportPreview,
  type RowNote,
  type RowPreview,
} from './preview.ts';

/** What a file does to the roster: its rows, the changes that come of them with the row of each, and new names. */
export interface RosterWork extends Pick<ImportPreview, 'rows' | 'missing' | 'touched'> {
  readonly changes: readonly RosterChange[];
  /** Line of each change. */
  readonly lines: readonly number[];
  /** Names of those who are hired. */
  readonly names: PersonNames;
  /** Names of people of the roster that are others from now on. */
  readonly renamed: PersonNames;
}

/** What each row of a changes file does. */
export function previewChanges({ text, name }: GivenFile, known: Known): RosterWork {
  const flaws = collectFlaws();
  const rows = changesIn(text, name, flaws);
  const changes = rows.map(({ change }) => change);
  const { each, touched } = foresee(changes, known);
  const units = unitsIn(known);
  const previews = rows.map((row, index) => rowOf(row, each[index], units));
  const lines = rows.map(({ line }) => line);
  return {
    rows: inOrder([...previews, ...unreadable(flaws.list, new Set(lines))]),
    changes,
    lines,
    names: Object.fromEntries(
      rows.flatMap((row) => (row.name === undefined ? [] : [[row.change.servantId, row.name] as const])),
    ),
    renamed: {},
    missing: [],
    touched,
  };
}

function rowOf(row: ChangeRow, foreseen: Foreseen | undefined, units: ReadonlySet<string>): RowPreview {
  const { line, change, file } = row;
  const on = placeOf(change);
  if (foreseen?.refusal != null) {
    const flaws = collectFlaws();
    flaws.contradiction({ file, line }, foreseen.refusal.because);
    return { ...refusedRow(line, on, flaws.list), changes: [change.type], date: change.date };
  }
  const outcome = foreseen?.outcome ?? 'known';
  const isNew =
    change.type === 'hired' && foreseen?.fields.some(({ field, from }) => field === 'position' && from === null);
  return {
    line,
    on,
    changes: [change.type],
    date: change.date,
    outcome: outcome === 'known' ? 'unchanged' : outcome === 'waits' ? 'waits' : isNew === true ? 'new' : 'changed',
    fields: [
      ...(row.name === undefined || outcome === 'known' ? [] : namesDiffer(undefined, row.name)),
      ...(foreseen?.fields ?? []),
    ],
    notes: notesOn(change, units),
    flaws: [],
  };
}

/** A unit that nobody is in yet may be new, or misspelt. */
export function notesOn(change: RosterChange, units: ReadonlySet<string>): readonly RowNote[] {
  if (change.type !== 'hired' && change.type !== 'moved') return [];
  const { unit } = change.details;
  return unit === '' || units.has(unit) ? [] : ['newUnit'];
}

export function unitsIn({ roster, waiting }: Pick<Known, 'roster' | 'waiting'>): ReadonlySet<string> {
  const units = Object.values(roster.people).flatMap(({ posts }) => posts.map(({ unit }) => unit));
  const heads = roster.offices.map(({ office }) => office.replace(/^[^:]*:?/, ''));
  const coming = waiting.flatMap((change) => (change.type === 'unitChanged' ? [change.details.to] : []));
  return new Set([...units, ...heads, ...coming]);
}

export function inOrder(rows: readonly RowPreview[]): readonly RowPreview[] {
  return [...rows].sort((a, b) => a.line - b.line);
}

function placeOf(change: RosterChange): string {
  if (change.type === 'officeChanged') return change.details.office;
  return change.type === 'unitChanged' ? change.details.from : change.servantId;
}
