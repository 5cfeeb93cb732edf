import { later, type CalendarDate } from '../rules/calendar/date.ts';
import { yearDates } from '../rules/calendar/year-dates.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import { isAbsent } from '../rules/roster/who-is-who.ts';
import type { AppraisalSnapshot } from './appraisal/index.ts';
import { roundOf } from './appraisal/facts.ts';
import { appraisedPost, supervisorFor } from './appraisal/roles.ts';
import { hasUnits, reportingUnitOf } from './reporting/units.ts';
import type { Effect } from './subject.ts';

/** Whether a form has come to who prepares the unit report: the evaluator has handed it over, to the unit head or to HR (§4.25). */
export type FormStanding = 'awaited' | 'received';

/** §4.25, I-40: where the form of one servant stands towards the report of a unit; null for one that the unit does not wait for. */
export interface FormTold {
  readonly servant: ServantId;
  /** Journal seq of the appraisal at which this holds. */
  readonly seq: number;
  readonly standing: FormStanding | null;
  /** Whether another unit reports the appraisal now. */
  readonly isMoved: boolean;
}

/** What an effect tells of a form; null where it tells nothing of it. */
export function formIn({ with: { form } }: Effect): FormTold | null {
  return (form as unknown as FormTold | undefined) ?? null;
}

/** The unit that waits for the form of an appraisal, or has it; null before appraisals open, and for whom no unit reports. */
export function formOf(
  state: AppraisalSnapshot,
  day: CalendarDate,
): { readonly unit: string; readonly standing: FormStanding } | null {
  const { context: facts } = state;
  if (facts.marked['appraisal:opens'] === undefined) return null;
  const { course, handing } = state.value;
  if (course === 'left' || course === 'notAppraised') return null;
  const isReceived = handing !== 'withEvaluator';
  if (!isReceived && isLifted(state, day)) return null;
  const post = appraisedPost(facts, day);
  const where = { unit: post?.unit ?? '', subUnit: post?.subUnit ?? '', supervisor: supervisorFor(facts, day) };
  const unit = reportingUnitOf(where, hasUnits(facts.roster));
  return unit === null ? null : { unit, standing: isReceived ? 'received' : 'awaited' };
}

/** §4.19, I-31: while a lawful absence lifts the limit nothing is awaited, but a form that is complete. */
function isLifted({ context: facts }: AppraisalSnapshot, day: CalendarDate): boolean {
  if ((roundOf(facts)?.completedOn ?? null) !== null) return false;
  return isAbsent(facts.roster, facts.servant, later(day, yearDates(facts.year).unitReport.limit));
}
