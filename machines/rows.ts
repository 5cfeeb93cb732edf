import type { CalendarDate } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Clause, Saying } from '../rules/ruling.ts';

export type Outcome = 'open' | 'appraised' | 'notAppraised' | 'left';
export type Grade = 'excellent' | 'good' | 'fair' | 'unsatisfactory';
export type DisputeStep = 'supervisor' | 'superior' | 'head' | 'outside';

/** A limit of the law that was missed. */
export interface Overdue {
  readonly clause: Clause;
  readonly task: string;
  readonly limit: CalendarDate;
  readonly doneOn: CalendarDate | null;
}

/** An appraisal as lists, reports and other subjects see it. Scores are decimal strings; a result stands only when the form is complete. */
export interface AppraisalRow {
  readonly servant: ServantId;
  readonly year: number;
  readonly outcome: Outcome;
  readonly stage: string;
  readonly evaluator: ServantId | null;
  readonly rounds: number;
  readonly appraisedOn: CalendarDate | null;
  readonly exact: string | null;
  readonly score: string | null;
  readonly grade: Grade | null;
  readonly reason: { readonly clause: Clause; readonly because: Saying } | null;
  readonly overdue: readonly Overdue[];
  readonly dispute: { readonly step: DisputeStep; readonly open: boolean; readonly grounds: string } | null;
  /** Where the appraisal was made (§3.5, I-29): the unit that reports it, its sub-unit and the position appraised. */
  readonly unit: string;
  readonly subUnit: string;
  readonly position: string;
  /** Immediate supervisor in that position. */
  readonly supervisor: ServantId | null;
  readonly handedOver: 'no' | 'withUnitHead' | 'withHr';
  /** §4.18, I-21: scored from the quarterly notes, not yet presented to the servant. */
  readonly fromNotes: boolean;
  /**
   * What the presentation of the final report makes of it (§4.19, I-21, I-33): closed as not appraised, or a result that
   * stands from the quarterly notes. Absent where it changes nothing.
   */
  readonly ifPresented?: Pick<AppraisalRow, 'outcome' | 'appraisedOn' | 'exact' | 'score' | 'grade' | 'reason'>;
}

/** §4.19, I-21, I-33: what the presentation of the final report makes of an appraisal. */
export function asPresented<Row extends AppraisalRow>(row: Row): Row {
  return row.ifPresented === undefined ? row : { ...row, ...row.ifPresented };
}
