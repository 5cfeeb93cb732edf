import type { CalendarDate } from '../../../rules/calendar/date.ts';
import type { Post, RosterChange, ServantId } from '../../../rules/roster/roster.ts';
import type { ImportKind } from '../../../store/imports.ts';
import type { PersonName } from '../../../store/roster-tables.ts';
import type { Flaw } from '../../bad-input.ts';

export const importKinds = ['roster', 'changes', 'results'] as const satisfies readonly ImportKind[];

/** A file as HR hands it in; `name` stands in what is wrong with it. */
export interface GivenFile {
  readonly kind: ImportKind;
  readonly name: string;
  readonly text: string;
  /** From when a difference of a roster counts that the roster does not date itself; null for today. */
  readonly day: CalendarDate | null;
}

export const rowOutcomes = ['refused', 'new', 'changed', 'waits', 'unchanged'] as const;

/** `waits`: what the row changes counts from its day on; `unchanged`: it says what is known already. */
export type RowOutcome = (typeof rowOutcomes)[number];

/** What names somebody, and what a post is, as a roster file has them. */
export const nameFields = [
  'surname',
  'givenName',
  'patronymic',
  'email',
] as const satisfies readonly (keyof PersonName)[];
export const postFields = [
  'appointedOn',
  'unit',
  'subUnit',
  'position',
  'qualificationDegree',
  'supervisorId',
  'managerial',
  'status',
  'positionClass',
] as const satisfies readonly (keyof Post)[];

export const importFields = [
  ...nameFields,
  ...postFields,
  'absence',
  'departure',
  'holder',
  'people',
  'score',
  'grade',
  'measure',
  'measureDone',
] as const;

export type ImportField = (typeof importFields)[number];

/** What a field was and what it becomes; null for nothing. Values as files have them: ids, `yes` and `no`, days. */
export interface FieldChange {
  readonly field: ImportField;
  readonly from: string | null;
  readonly to: string | null;
}

/** Not wrong, but worth a look: a unit of which nobody is yet, a person who is not on the roster. */
export type RowNote = 'newUnit' | 'unknownPerson';

/** What one row of a file does, or why it cannot. */
export interface RowPreview {
  readonly line: number;
  readonly outcome: RowOutcome;
  /** Id of a person, an office, a unit; empty where the row could not be read. */
  readonly on: string;
  readonly changes: readonly RosterChange['type'][];
  /** The day from which it counts; null for results, and where nothing changes. */
  readonly date: CalendarDate | null;
  readonly fields: readonly FieldChange[];
  readonly notes: readonly RowNote[];
  readonly flaws: readonly Flaw[];
}

export interface ImportPreview {
  readonly kind: ImportKind;
  readonly name: string;
  readonly sha256: string;
  readonly day: CalendarDate;
  /** The same as long as the file, and what it does, are the same. */
  readonly stamp: string;
  readonly rosterSeq: number;
  readonly rows: readonly RowPreview[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  /** Of a roster: those in service whom it does not have. They stay as they are. */
  readonly missing: readonly ServantId[];
  /** Whose appraisals are told of it. */
  readonly touched: readonly ServantId[];
}

/** Flaws of lines of which nothing could be read, as rows of their own. */
export function unreadable(flaws: readonly Flaw[], known: ReadonlySet<number>): readonly RowPreview[] {
  const lines = new Map<number, Flaw[]>();
  for (const flaw of flaws) {
    const line = flaw.line ?? 1;
    if (!known.has(line)) lines.set(line, [...(lines.get(line) ?? []), flaw]);
  }
  return [...lines].map(([line, ofLine]) => refusedRow(line, '', ofLine));
}

export function refusedRow(line: number, on: string, flaws: readonly Flaw[]): RowPreview {
  return { line, outcome: 'refused', on, changes: [], date: null, fields: [], notes: [], flaws };
}
