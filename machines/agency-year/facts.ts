import type { CalendarDate, Instant } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Body, Roster, ServantId } from '../../rules/roster/roster.ts';
import type { Clause, Saying } from '../../rules/ruling.ts';
import type { Grade } from '../../rules/score/grade.ts';
import type { SubmissionPackage } from '../findings.ts';
import type { PendingChanges, RowChange } from '../reported.ts';
import type { Reasons } from '../reporting/marks.ts';

/** What a body's year starts with. `roster` is the body's officials (`officialsSlice`). */
export interface AgencyYearInput {
  readonly version: 1;
  readonly year: number;
  readonly body: Body;
  readonly roster: Roster;
  readonly rosterSeq: number;
  readonly calendar: WorkCalendar;
}

interface ReportRow {
  readonly servant: ServantId;
  readonly unit: string;
  readonly subUnit: string;
  readonly position: string;
  readonly supervisor: ServantId | null;
  readonly remark: { readonly clause: Clause; readonly because: Saying } | null;
  /** Journal seq of the appraisal that the row was read at; null where none is known. */
  readonly seq: number | null;
}

/** A row of Annex 3. */
export interface FinalRow extends ReportRow {
  readonly appraisedOn: CalendarDate | null;
  readonly exact: string | null;
  readonly score: string | null;
  readonly grade: Grade | null;
  /** The content of the servant's disagreement; null for none. */
  readonly disagreement: string | null;
  /** Null is written as none intended. */
  readonly measure: { readonly measure: string; readonly subject: string | null } | null;
}

/** A row of Annex 5. */
export interface NotAppraisedRow extends ReportRow {
  readonly reason: { readonly clause: Clause; readonly because: Saying };
}

/** What HR presents: both reports, frozen. */
export interface FinalReport {
  readonly annex3: readonly FinalRow[];
  readonly annex5: readonly NotAppraisedRow[];
  readonly excellent: number;
  /** §5.2: how many may be excellent. */
  readonly limit: number;
  /** SHA-256 of the canonical {year, annex3, annex5}. */
  readonly sha256: string;
}

export interface PresentedReport extends FinalReport {
  readonly version: number;
  /** I-10: which correction of the approved report; 0 for that report itself. */
  readonly correction: number;
  /** Servants whose rows differ from the approved report; none in the report itself. */
  readonly changed: readonly ServantId[];
  /** What each of those rows says otherwise than the approved report. */
  readonly changes: readonly RowChange[];
  readonly presentedOn: CalendarDate;
  readonly presentedBy: ServantId;
}

export interface ApprovedReport extends PresentedReport {
  readonly approvedOn: CalendarDate;
}

export interface DecidedMeasure {
  readonly measure: string;
  readonly subject: string | null;
  readonly decidedOn: CalendarDate;
  /** Which case of §5.1 opened it, and why. */
  readonly ground: Clause;
  readonly because: Saying;
  /** Number of the order of the head of the body in which it stands; null while in none. */
  readonly order: string | null;
  readonly done: { readonly on: CalendarDate; readonly reference: string } | null;
}

/** §5.1: an order of the head of the body on decided measures; its rows stand in the journal. */
export interface Order {
  readonly number: string;
  readonly on: CalendarDate;
  readonly servants: readonly ServantId[];
}

/** §6.5.1: a course that HR organises. */
export interface Course {
  readonly subject: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly participants: readonly ServantId[];
  /** By participant: the day it was completed, or was found not to have been. */
  readonly completions: Readonly<Record<ServantId, { readonly on: CalendarDate; readonly completed: boolean }>>;
}

/** §6.5.3: a question about method, and HR's answer. */
export interface Help {
  readonly number: number;
  readonly by: ServantId;
  readonly on: CalendarDate;
  readonly question: string;
  readonly answer: { readonly by: ServantId; readonly on: CalendarDate; readonly text: string } | null;
}

export interface AgencyFacts extends AgencyYearInput {
  readonly lastActAt: Instant | null;
  /** The latest presented; earlier ones stand in the journal. */
  readonly presented: PresentedReport | null;
  /** I-10: what has changed since that presentation. */
  readonly pending: PendingChanges;
  /** Number of the version last returned; null for none. */
  readonly returned: number | null;
  readonly opinion: { readonly by: ServantId; readonly on: CalendarDate; readonly text: string } | null;
  readonly approved: ApprovedReport | null;
  readonly approvals: number;
  /** §5.1, I-38: by servant. */
  readonly measures: Readonly<Record<ServantId, DecidedMeasure>>;
  /** I-39: of the measures from the year before, those carried out since this year's record began. */
  readonly earlierDone: Readonly<Record<ServantId, { readonly on: CalendarDate; readonly reference: string }>>;
  /** §5.1: in the order they were issued. */
  readonly orders: readonly Order[];
  /** §6.5.1: by name. */
  readonly courses: Readonly<Record<string, Course>>;
  /** §6.5.3: by number, from 1. */
  readonly help: readonly Help[];
  /** §4.27: the packages made for the State Examination Centre, in the order they were prepared. */
  readonly packages: readonly (SubmissionPackage & { readonly on: CalendarDate })[];
  readonly submitted: { readonly version: number; readonly on: CalendarDate; readonly reference: string } | null;
  /** Entered in the Civil Servants Registry: all at once, or one servant's result. */
  readonly registry: readonly {
    readonly servant: ServantId | null;
    readonly on: CalendarDate;
    readonly reference: string;
  }[];
  /** Limits marked as passed. */
  readonly overdue: readonly string[];
  readonly reasons: Reasons;
}

export function factsOf(input: AgencyYearInput | undefined): AgencyFacts {
  const known = input ?? ({} as AgencyYearInput);
  return {
    ...known,
    lastActAt: null,
    presented: null,
    pending: {},
    returned: null,
    opinion: null,
    approved: null,
    approvals: 0,
    measures: {},
    earlierDone: {},
    orders: [],
    courses: {},
    help: [],
    packages: [],
    submitted: null,
    registry: [],
    overdue: [],
    reasons: [],
  };
}
