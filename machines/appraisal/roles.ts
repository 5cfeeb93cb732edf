import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { Post, ServantId } from '../../rules/roster/roster.ts';
import type { Clause } from '../../rules/ruling.ts';
import {
  actingSupervisorOn,
  canAct,
  headOfBodyOn,
  holdersOf,
  postOn,
  superiorOf,
  supervisorOn,
  unitHeadOn,
} from '../../rules/roster/who-is-who.ts';
import type { Facts } from './facts.ts';

/** Who plays which part in this appraisal on a day of its life: by the roster, by §3.5, and by designation. */

/** The post in which the servant is appraised: the former one after a move of §3.5, else that of the day. */
export function appraisedPost(facts: Facts, on: CalendarDate): Post | null {
  if (facts.former !== null) return facts.former.post;
  return postOn(facts.roster, facts.servant, on) ?? facts.roster.people[facts.servant]?.posts.at(-1) ?? null;
}

/** The immediate supervisor in the position appraised. */
export function supervisorFor(facts: Facts, on: CalendarDate): ServantId | null {
  if (facts.former !== null) return facts.former.supervisor;
  return supervisorOn(facts.roster, facts.servant, on) ?? appraisedPost(facts, on)?.supervisorId ?? null;
}

/** Who may draw up the form and write the quarterly notes: the supervisor, while absent or gone the superior (I-36). */
export function actingFor(facts: Facts, on: CalendarDate): { readonly id: ServantId | null; readonly clause: Clause } {
  if (facts.former === null) {
    const { id, clause } = actingSupervisorOn(facts.roster, facts.servant, on);
    return { id, clause };
  }
  const { supervisor } = facts.former;
  if (canAct(facts.roster, supervisor, on)) return { id: supervisor, clause: '3.5' };
  return { id: superiorOf(facts.roster, supervisor, on), clause: 'I-36' };
}

/** Who carries the appraisal out: as designated, as begun (I-8), or the supervisor (§6.3). */
export function evaluatorFor(facts: Facts, on: CalendarDate): ServantId | null {
  return facts.evaluator ?? facts.substitution?.evaluator ?? supervisorFor(facts, on);
}

/** The official above the evaluator: disputes go up from whoever appraised. */
export function superiorFor(facts: Facts, on: CalendarDate): ServantId | null {
  const evaluator = evaluatorFor(facts, on);
  return evaluator === null ? null : superiorOf(facts.roster, evaluator, on);
}

export function isHead(facts: Facts, id: ServantId | null, on: CalendarDate): boolean {
  return id !== null && headOfBodyOn(facts.roster, on) === id;
}

/** Head of the unit in which the appraisal is made; null outside units. */
export function unitHeadFor(facts: Facts, on: CalendarDate): ServantId | null {
  if (facts.former === null) return unitHeadOn(facts.roster, facts.servant, on);
  const { unit } = facts.former.post;
  return unit === '' ? null : (holdersOf(facts.roster, `unitHead:${unit}`, on)[0] ?? null);
}

/** Whether a form of this evaluator goes through the unit head (§4.25): a sub-unit head inside the unit appraised. */
export function goesThroughUnitHead(facts: Facts, evaluator: ServantId | null, on: CalendarDate): boolean {
  const post = appraisedPost(facts, on);
  const unitHead = unitHeadFor(facts, on);
  if (post === null || post.unit === '' || post.subUnit === '' || unitHead === null || unitHead === evaluator)
    return false;
  return evaluator !== null && holdersOf(facts.roster, `subUnitHead:${post.subUnit}`, on).includes(evaluator);
}

/** Who orders that the appraisal be redone: the unit head; for a unit head and outside units the immediate supervisor (§6.6). */
export function ordersRedo(facts: Facts, on: CalendarDate): ServantId | null {
  const unitHead = unitHeadFor(facts, on);
  return unitHead === null || unitHead === facts.servant ? supervisorFor(facts, on) : unitHead;
}
