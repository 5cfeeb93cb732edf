import type { CalendarDate, Instant } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Body, Roster, ServantId } from '../../rules/roster/roster.ts';
import type { Clause, Saying } from '../../rules/ruling.ts';
import type { Grade } from '../../rules/score/grade.ts';
import type { FormStanding } from '../forms.ts';
import type { PendingChanges, RowChange } from '../reported.ts';
import type { Reasons } from '../reporting/marks.ts';

/** What a unit report starts with. `roster` is the body's officials (`officialsSlice`). */
export interface UnitReportInput {
  readonly version: 1;
  /** The unit's name, the name of a sector outside units, or a supervisor's id in a body without units. */
  readonly unit: string;
  readonly year: number;
  readonly body: Body;
  readonly roster: Roster;
  readonly rosterSeq: number;
  readonly calendar: WorkCalendar;
}

/** Annex 2: the measure intended. */
export interface Proposal {
  readonly measure: string;
  readonly subject: string | null;
}

/** A row of Annex 2. Whatever the report says of a servant is here. */
export interface UnitRow {
  readonly servant: ServantId;
  readonly subUnit: string;
  readonly position: string;
  readonly supervisor: ServantId | null;
  readonly appraisedOn: CalendarDate | null;
  readonly exact: string | null;
  readonly score: string | null;
  readonly grade: Grade | null;
  /** The content of the servant's disagreement; null for none. */
  readonly disagreement: string | null;
  /** Null is written as none intended. */
  readonly measure: Proposal | null;
  readonly remark: { readonly clause: Clause; readonly because: Saying } | null;
}

/** The report as the unit head signed it. */
export interface SignedReport {
  readonly version: number;
  /** I-10: which correction of the report that went to HR; 0 for that report itself. */
  readonly correction: number;
  readonly rows: readonly UnitRow[];
  /** Journal seq of each appraisal that the rows were read at, where it is known. */
  readonly seqs: Readonly<Record<ServantId, number>>;
  /** I-10: what it says otherwise than the version that went to HR before; empty for the report itself. */
  readonly changes: readonly RowChange[];
  /** SHA-256 of the canonical {unit, year, rows}: what both signatures cover. */
  readonly sha256: string;
  readonly signedBy: ServantId;
  readonly signedOn: CalendarDate;
  readonly countersignedBy: ServantId | null;
  readonly countersignedOn: CalendarDate | null;
  readonly withHrOn: CalendarDate | null;
}

/** Whose forms have not come yet, and whose have, each in the order of the entries that say so. */
export type UnitForms = Readonly<Record<FormStanding, readonly ServantId[]>>;

export interface UnitFacts extends UnitReportInput {
  /** Every name that the unit has borne in turn, its present one, `unit`, last. */
  readonly names: readonly string[];
  readonly lastActAt: Instant | null;
  /** I-40: the forms that the report is prepared from, from the day appraisals open. */
  readonly forms: UnitForms;
  readonly proposals: Readonly<Record<ServantId, Proposal>>;
  /** Whether a measure was proposed since the signature. */
  readonly proposedSince: boolean;
  /** Whether the unit was merged into another or abolished within the period. */
  readonly ended: boolean;
  /** The latest; earlier ones stand in the journal. */
  readonly signed: SignedReport | null;
  /** How many versions have gone to HR. */
  readonly handed: number;
  /** The rows that went to HR last, by which the next correction says what it changes; null before. */
  readonly withHr: readonly UnitRow[] | null;
  /** I-10: what has changed since the signature. */
  readonly pending: PendingChanges;
  /** Limits marked as passed. */
  readonly overdue: readonly string[];
  readonly reasons: Reasons;
}

export function factsOf(input: UnitReportInput | undefined): UnitFacts {
  const known = input ?? ({} as UnitReportInput);
  const nothing = { signed: null, handed: 0, withHr: null, pending: {} };
  const names = [known.unit];
  return {
    ...known,
    names,
    lastActAt: null,
    forms: { awaited: [], received: [] },
    proposals: {},
    proposedSince: false,
    ended: false,
    ...nothing,
    overdue: [],
    reasons: [],
  };
}
