import { addDays, earlier, type CalendarDate } from '../../rules/calendar/date.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import type { Post, Roster, ServantId } from '../../rules/roster/roster.ts';
import { nameOn, reportingName } from '../../rules/roster/unit-names.ts';
import {
  canAct,
  headOfBodyOn,
  holdersOf,
  hrServiceOn,
  inService,
  lastKnownPost,
  nearestAbove,
  standInFor,
  superiorsOf,
} from '../../rules/roster/who-is-who.ts';
import type { Clause } from '../../rules/ruling.ts';
import { roundOf, type Facts } from './facts.ts';

/** Who plays which part in this appraisal on a day of its life: by the roster, by §3.5, and by designation. */

/**
 * The post in which the servant is appraised: the former one after a move of §3.5, else that of the day, but of the day of
 * the first scores once there are any, and of no day after the period (§3.1). A unit renamed since bears its new name; one
 * merged into another or abolished after the period keeps the appraisals made in it (§4.25).
 */
export function appraisedPost(facts: Facts, on: CalendarDate): Post | null {
  const { former, roster, servant, rounds, year } = facts;
  if (former !== null) return underPresentName(roster, former.post, former.post, on);
  const posts = roster.people[servant]?.posts ?? [];
  const until = earlier(on, periodOf(year).to);
  const held =
    lastKnownPost(roster, servant, earlier(until, rounds[0]?.scores[0]?.on ?? until)) ?? posts.at(-1) ?? null;
  if (held === null || (posts.length === 1 && held.to === null)) return held;
  const stretches = posts.filter(({ appointedOn }) => appointedOn === held.appointedOn);
  const ofPeriod = stretches.findLast(({ from }) => from <= until) ?? held;
  const latest = stretches.findLast(({ from }) => from <= on) ?? held;
  const place = underPresentName(roster, ofPeriod, latest, on);
  return { ...held, unit: place.unit, subUnit: place.subUnit };
}

/** A post of which a later stretch is known, where its unit bears another name since. */
function underPresentName(roster: Roster, post: Post, latest: Post, on: CalendarDate): Post {
  const name = reportingName(post);
  const present = post.to === null || name === '' ? name : nameOn(roster, name, post.to, on);
  if (present === name) return post;
  if (reportingName(latest) === present) return latest;
  return post.unit === '' ? { ...post, subUnit: present } : { ...post, unit: present };
}

/** The immediate supervisor in the position appraised, who may be absent, gone or not yet in office. */
export function supervisorFor(facts: Facts, on: CalendarDate): ServantId | null {
  return facts.former === null ? (appraisedPost(facts, on)?.supervisorId ?? null) : facts.former.supervisor;
}

/**
 * §1.4.1, I-18: whether nobody may appraise: there is no supervisor, or the servant is the head of the body by now and no one
 * who could is in service any more, neither above (§4.18) nor as a coordinating official (I-41).
 */
export function nobodyAppraises(facts: Facts, on: CalendarDate): boolean {
  const { roster, servant, evaluator, substitution, year } = facts;
  const supervisor = supervisorFor(facts, on);
  if (supervisor === null) return true;
  const isHeadThen = isHead(facts, servant, earlier(on, periodOf(year).to));
  if (!isHeadThen || evaluator !== null || substitution !== null) return false;
  const coordinating = [servant, supervisor].flatMap((id) => roster.coordinatingOfficials[id] ?? []);
  const able = [supervisor, ...superiorsOf(roster, supervisor, on), ...coordinating];
  return !able.some((id) => id !== servant && inService(roster, id, addDays(on, 1)));
}

/** Who draws up the form and writes the quarterly notes: the supervisor, while absent or gone the superior (I-36). */
export function actingFor(facts: Facts, on: CalendarDate): { readonly id: ServantId | null; readonly clause: Clause } {
  const supervisor = supervisorFor(facts, on);
  const acting = inPlaceOf(facts, supervisor, on);
  return { id: acting, clause: acting !== supervisor ? 'I-36' : facts.former === null ? '1.4.1' : '3.5' };
}

/** Who carries the appraisal out: who began it (I-8), whom HR designated, or the supervisor (§6.3). */
export function evaluatorFor(facts: Facts, on: CalendarDate): ServantId | null {
  return facts.evaluator ?? facts.substitution?.evaluator ?? supervisorFor(facts, on);
}

/** Who decides and hands over for the evaluator: the evaluator, or while absent or gone who acts in that place (I-36). */
export function actingEvaluatorFor(facts: Facts, on: CalendarDate): ServantId | null {
  return inPlaceOf(facts, evaluatorFor(facts, on), on);
}

function inPlaceOf(facts: Facts, official: ServantId | null, on: CalendarDate): ServantId | null {
  const { roster, servant } = facts;
  if (official === null || canAct(roster, official, on)) return official;
  const standIn = standInFor(roster, { servant, supervisor: official, unitHead: unitHeadFor(facts, on) }, on);
  if (standIn !== null || inService(roster, official, on)) return standIn ?? official;
  return aboveOf(facts, official, on) ?? official;
}

/**
 * The official to whom somebody is subordinate: the nearest superior who is in service, else the head of the body, else the
 * one whose post is vacant; null where there is nobody above (I-32). The servant does not stand above the own appraisal.
 */
export function aboveOf(facts: Facts, id: ServantId, on: CalendarDate): ServantId | null {
  const { roster, servant } = facts;
  return (
    nearestAbove(roster, { servant, official: id }, on) ??
    superiorsOf(roster, id, on).find((each) => each !== servant) ??
    null
  );
}

/** The official above the evaluator: disputes go up from whoever appraised, or decided on the objection in that place. */
export function superiorFor(facts: Facts, on: CalendarDate): ServantId | null {
  const decider = roundOf(facts)?.dispute.supervisor?.decided?.by ?? evaluatorFor(facts, on);
  return decider === null ? null : aboveOf(facts, decider, on);
}

export function isHead(facts: Facts, id: ServantId | null, on: CalendarDate): boolean {
  return id !== null && headOfBodyOn(facts.roster, on) === id;
}

/** Head of the unit in which the appraisal is made; null outside units and while vacant. */
export function unitHeadFor(facts: Facts, on: CalendarDate): ServantId | null {
  const unit = appraisedPost(facts, on)?.unit ?? '';
  return unit === '' ? null : (holdersOf(facts.roster, `unitHead:${unit}`, on)[0] ?? null);
}

/** Whether a form goes through the unit head (§4.25): it does from a sub-unit head inside the unit, as the evaluator was. */
export function goesThroughUnitHead(facts: Facts, handedBy: ServantId, on: CalendarDate): boolean {
  const post = appraisedPost(facts, on);
  const unitHead = unitHeadFor(facts, on);
  const evaluator = evaluatorFor(facts, on);
  if (post === null || post.unit === '' || post.subUnit === '' || unitHead === null) return false;
  if (evaluator === null || unitHead === evaluator || unitHead === handedBy) return false;
  const appraisedOn = roundOf(facts)?.completedOn ?? on;
  return holdersOf(facts.roster, `subUnitHead:${post.subUnit}`, appraisedOn).includes(evaluator);
}

/**
 * Who brings the form on from where it is (§4.25): the evaluator, or the unit head, whose own step it then is; the first is
 * asked. While that official is absent or gone, so may who acts in that place (I-36).
 */
export function handOverBy(facts: Facts, withUnitHead: boolean, on: CalendarDate): readonly ServantId[] {
  const evaluator = evaluatorFor(facts, on);
  if (!withUnitHead || evaluator === null) return withStandIn(facts, evaluator, on);
  return withStandIn(facts, unitHeadFor(facts, on) ?? aboveOf(facts, evaluator, on), on);
}

/** Who orders that the appraisal be redone: the unit head; for a unit head and outside units the immediate supervisor (§6.6). */
export function redoOrderedBy(facts: Facts, on: CalendarDate): readonly ServantId[] {
  const unitHead = unitHeadFor(facts, on);
  return withStandIn(facts, unitHead === null || unitHead === facts.servant ? supervisorFor(facts, on) : unitHead, on);
}

function withStandIn(facts: Facts, official: ServantId | null, on: CalendarDate): readonly ServantId[] {
  return [...new Set([inPlaceOf(facts, official, on), official])].filter((id) => id !== null);
}

/** Whom HR's tasks are asked of: its head, or for the head's own appraisal another of it. */
export function hrFor({ roster, servant }: Facts, on: CalendarDate): ServantId | null {
  const service = hrServiceOn(roster, on);
  return service.find((id) => id !== servant) ?? service[0] ?? null;
}

/** The first day from a given one on which somebody is not lawfully absent; null while the return is open. */
export function presentFrom({ roster }: Pick<Facts, 'roster'>, id: ServantId, from: CalendarDate): CalendarDate | null {
  let day = from;
  for (const absence of roster.people[id]?.absences ?? []) {
    if (absence.from > day || (absence.to !== null && absence.to <= day)) continue;
    if (absence.to === null) return null;
    day = absence.to;
  }
  return day;
}
