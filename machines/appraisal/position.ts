import type { CalendarDate } from '../../rules/calendar/date.ts';
import { checkCriteria } from '../../rules/form/check-form.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { Facts } from './facts.ts';
import { appraisedPost } from './roles.ts';

/** §1.4.6, I-29: what is against the form's criteria in the position appraised, for which it is to be changed first. */
export function unfitForPosition(facts: Facts, on: CalendarDate): Refusal | null {
  if (facts.form === null) return null;
  return checkCriteria(Object.keys(facts.form.criteria), appraisedPost(facts, on)?.managerial ?? false);
}
