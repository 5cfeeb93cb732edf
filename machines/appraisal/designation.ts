import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { mayAppraise } from '../../rules/roster/service.ts';
import { canAct } from '../../rules/roster/who-is-who.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { Facts } from './facts.ts';
import { evaluatorFor, supervisorFor } from './roles.ts';

/** §4.2: why a supervisor who has led too briefly does not appraise; null for everyone else, and for whom HR designated. */
export function barredBy(facts: Facts, id: ServantId, on: CalendarDate): Refusal | null {
  if (id !== supervisorFor(facts, on) || facts.substitution?.evaluator === id) return null;
  const ruling = mayAppraise(facts.roster, facts.servant, id, facts.year);
  return ruling.value ? null : { clause: '4.2', because: ruling.because };
}

/**
 * §4.2, §4.18, I-41: in whose place HR is to designate: of a supervisor who may not appraise, or of whoever appraises and is
 * away or gone; null while the evaluator can act.
 */
export function toReplace(
  facts: Facts,
  on: CalendarDate,
): { readonly insteadOf: ServantId; readonly clause: '4.2' | '4.18' } | null {
  const evaluator = evaluatorFor(facts, on);
  if (evaluator === null) return null;
  if (barredBy(facts, evaluator, on) !== null) return { insteadOf: evaluator, clause: '4.2' };
  return canAct(facts.roster, evaluator, on) ? null : { insteadOf: evaluator, clause: '4.18' };
}
