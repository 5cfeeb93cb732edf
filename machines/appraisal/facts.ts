import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Goal, Scores, Weights } from '../../rules/form/types.ts';
import type { Body, Post, Roster, ServantId } from '../../rules/roster/roster.ts';
import type { Clause, Saying } from '../../rules/ruling.ts';

/** What an appraisal starts with. `roster` is the slice of the body's roster that concerns the servant. */
export interface AppraisalInput {
  readonly version: 1;
  readonly servant: ServantId;
  readonly year: number;
  readonly body: Body;
  readonly roster: Roster;
  readonly rosterSeq: number;
  readonly calendar: WorkCalendar;
}

export interface Form {
  readonly drawnUpOn: CalendarDate;
  readonly by: ServantId;
  readonly goals: readonly Goal[];
  readonly criteria: Weights;
  /** The servant's dated signature under goals and criteria; null until given for the present wording. */
  readonly acknowledgedOn: CalendarDate | null;
  /** §3.3: the dated notes of changes. */
  readonly changes: readonly FormChange[];
}

export interface FormChange {
  readonly on: CalendarDate;
  readonly by: ServantId;
  readonly reason: string;
  readonly before: { readonly goals: readonly Goal[]; readonly criteria: Weights };
}

export type Quarter = '1' | '2' | '3' | '4';

export interface QuarterlyNote {
  readonly on: CalendarDate;
  readonly by: ServantId;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly advice: string;
  readonly metOn: CalendarDate | null;
}

export interface LeadershipNotes {
  readonly on: CalendarDate;
  readonly by: ServantId;
  readonly goals: string;
  readonly criteria: string;
  readonly discipline: string;
}

/** Anything else that is written down with its day and author. */
export interface Written {
  readonly on: CalendarDate;
  readonly by: ServantId;
  readonly [field: string]: unknown;
}

export interface ScoresGiven extends Scores {
  readonly at: Instant;
  readonly on: CalendarDate;
  readonly by: ServantId;
}

export interface Signature {
  readonly by: ServantId;
  readonly at: Instant;
  /** SHA-256 of the canonical form. */
  readonly form: string;
}

export interface DecisionGiven {
  readonly on: CalendarDate;
  readonly by: ServantId;
  readonly decision: string;
  readonly reasons: string;
  /** Nobody inside the body is above (I-32), or it ends the way inside. */
  readonly final: boolean;
  readonly presentedOn: CalendarDate | null;
}

export interface DisputeStage {
  readonly filedOn: CalendarDate;
  readonly grounds: string;
  /** I-32: the superior who decides is the head of the body. */
  readonly byHead: boolean;
  readonly decided: DecisionGiven | null;
}

export interface OutsideComplaint {
  readonly on: CalendarDate;
  readonly kind: 'administrative' | 'court';
  readonly reference: string;
  readonly outcome: 'keep' | 'annul' | null;
}

export type InsideStep = 'supervisor' | 'superior' | 'head';

/** One time the appraisal is carried out; a new round keeps every earlier one (I-8, I-9). */
export interface Round {
  readonly openedOn: CalendarDate;
  /** Clause by which it was opened: 4.1, 3.5, 4.20, 4.21, 4.22, 4.24, 6.5. */
  readonly clause: Clause;
  /** Every version of the scores; the last one counts. */
  readonly scores: readonly ScoresGiven[];
  /** §4.18, I-21: the counting scores were given while the servant was away and have not been discussed with him. */
  readonly fromNotes: boolean;
  readonly interview: Written | null;
  readonly proposals: Written | null;
  readonly opinion: Written | null;
  readonly signatures: { readonly servant: Signature | null; readonly evaluator: Signature | null };
  readonly refusedToSign: Written | null;
  readonly nonSigning: Written | null;
  /** The day of appraisal (I-20). */
  readonly completedOn: CalendarDate | null;
  /** I-21: the result stands with the evaluator's signature. */
  readonly stands: boolean;
  /** I-21: the day a result made without the servant was presented to him. */
  readonly presentedOn: CalendarDate | null;
  readonly dispute: { readonly [step in InsideStep]?: DisputeStage };
  readonly outside: readonly OutsideComplaint[];
}

/** §3.5, §4.28: the position in which the servant is appraised after having moved away from it. */
export interface FormerPosition {
  readonly movedOn: CalendarDate;
  readonly supervisor: ServantId;
  readonly post: Post;
  readonly clause: Clause;
}

export interface Substitution {
  readonly evaluator: ServantId;
  readonly clause: '4.2' | '4.18';
  readonly reason: string;
  readonly on: CalendarDate;
  /** The supervisor in whose place it is; under another one the designation lapses while nothing is scored. */
  readonly insteadOf: ServantId;
}

/** A ruling that brought the appraisal where it is. */
export interface Because {
  readonly at: Instant;
  readonly clause: Clause;
  readonly because: Saying;
}

/** Everything known of one servant's appraisal; plain JSON. The chart says where it stands, the facts say with what. */
export interface Facts extends AppraisalInput {
  readonly openedAt: Instant;
  /** Latest instant of any entry. */
  readonly now: Instant;
  /** Latest instant at which a person acted. */
  readonly lastActAt: Instant;
  /** The day from which the servant is appraisable in the present position: 1 January, or the day of I-15. */
  readonly admittedFrom: CalendarDate | null;
  readonly form: Form | null;
  readonly earlierForms: readonly Form[];
  readonly notes: { readonly [quarter in Quarter]?: QuarterlyNote };
  readonly leadershipNotes: readonly LeadershipNotes[];
  /** I-36: former supervisors who left and owe no notes of §3.4 any more. */
  readonly notesWaived: readonly ServantId[];
  readonly moves: readonly { readonly on: CalendarDate; readonly from: string; readonly to: string }[];
  readonly achievements: readonly Written[];
  readonly observations: readonly Written[];
  readonly former: FormerPosition | null;
  readonly substitution: Substitution | null;
  /** Who carries the appraisal out, once scores were given. */
  readonly evaluator: ServantId | null;
  readonly rounds: readonly Round[];
  readonly control: readonly {
    readonly official: ServantId;
    readonly on: CalendarDate;
    readonly opinion: string | null;
  }[];
  readonly handedOver: {
    readonly toUnitHeadOn: CalendarDate | null;
    readonly toHrOn: CalendarDate | null;
    /** Day on which the first round reached HR (I-31). */
    readonly firstOn: CalendarDate | null;
  };
  readonly recommendation: { readonly on: CalendarDate; readonly violation: string; readonly reasons: string } | null;
  readonly corrections: readonly Written[];
  readonly closed: { readonly on: CalendarDate; readonly clause: Clause; readonly because: Saying } | null;
  readonly report: { readonly presented: number | null; readonly approved: number | null; readonly submitted: boolean };
  /** Effects of other subjects that were taken, by id. */
  readonly effects: readonly string[];
  /** Deadlines reached, as `key:event` → instant. */
  readonly marked: Readonly<Record<string, Instant>>;
  readonly path: readonly Because[];
}

export const quarters = ['1', '2', '3', '4'] as const satisfies readonly Quarter[];

export function roundOf(facts: Pick<Facts, 'rounds'>): Round | null {
  return facts.rounds.at(-1) ?? null;
}

/** The day of appraisal (I-20); of a result that stands (I-21) the day of the evaluator's signature. */
export function dayOfAppraisal(round: Round | null): CalendarDate | null {
  if (round === null || !hasResult(round)) return null;
  const signed = round.signatures.evaluator;
  return round.completedOn ?? (signed === null ? null : dayOf(signed.at));
}

/** The result of a round stands when its form is complete, or stands by I-21. */
export function hasResult(round: Round | null): boolean {
  return round !== null && (round.completedOn !== null || round.stands);
}
