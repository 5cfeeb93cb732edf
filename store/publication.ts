import type { AgencyYearRow } from '../machines/agency-year/row.ts';
import type { Content, Envelope } from '../machines/journal.ts';
import type { AppraisalRow } from '../machines/rows.ts';
import type { Subject } from '../machines/subject.ts';
import type { UnitReportRow } from '../machines/unit-report/row.ts';
import type { Instant } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';

export type SubjectKind = Subject<unknown, unknown>['kind'];

/** An entry as the journal takes it: what it proves, and how it came in. */
export interface Recorded {
  readonly content: Content;
  readonly envelope: Envelope;
}

/** Every entry of a subject since the last publication, or as many as go into one. */
export interface Publication {
  readonly subject: string;
  readonly kind: SubjectKind;
  readonly year: number;
  readonly servant: ServantId | null;
  readonly entries: readonly Recorded[];
  /** Hash of the frozen state after the last entry; null where more entries are on their way. */
  readonly snapshot: string | null;
  /** The last roster change that the subject has taken in. */
  readonly rosterSeq: number;
  /** The work calendar that the subject counts by. */
  readonly calendarVersion: string | null;
  /** Nobody is notified of what happened up to this number: it was entered as the past. */
  readonly quietUntil: number;
  /** What entries up to this number do to others stands in the others' own past. */
  readonly pastUntil: number;
}

/** How far the journal goes now: less than the entries sent where some before them are wanted. */
export interface Receipt {
  readonly has: number;
  /** At the first publication: the roster or the calendar changed while the subject was being started. */
  readonly behind: boolean;
  /** Entries of the subject do something to others that has not been handed over. */
  readonly owes: boolean;
}

/** A kind of subject as the store folds and shows it: its machine, and the row that lists have of it. */
export interface Kind {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind has a state and an input of its own
  readonly subject: Subject<any, any>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly rowOf?: (state: any, at: Instant) => AppraisalRow;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly unitRowOf?: (state: any) => UnitReportRow;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly bodyRowOf?: (state: any) => AgencyYearRow;
}

export type Kinds = Readonly<Partial<Record<SubjectKind, Kind>>>;
