import { later, type CalendarDate } from '../calendar/date.ts';
import type { Clause } from '../ruling.ts';
import type { Absence, Office, OfficeTerm, Post, Roster, ServantId } from './roster.ts';

/** The post held on a day; null outside the body. */
export function postOn(roster: Roster, id: ServantId, date: CalendarDate): Post | null {
  return roster.people[id]?.posts.findLast((post) => post.from <= date && (post.to === null || date < post.to)) ?? null;
}

/** The post held on a day or last before it; null for someone who had never been in the body by then. */
export function lastKnownPost(roster: Roster, id: ServantId, date: CalendarDate): Post | null {
  return roster.people[id]?.posts.findLast((post) => post.from <= date) ?? null;
}

/** Whether a post is held; the day of leaving is the last one in service. */
export function inService(roster: Roster, id: ServantId, date: CalendarDate): boolean {
  return postOn(roster, id, date) !== null;
}

/** Whether the person is lawfully absent; the day of return is worked. */
export function isAbsent(roster: Roster, id: ServantId, date: CalendarDate): boolean {
  return absenceOn(roster, id, date) !== null;
}

/** The lawful absence that a day falls into, if any. */
export function absenceOn(roster: Roster, id: ServantId, date: CalendarDate): Absence | null {
  const absences = roster.people[id]?.absences ?? [];
  return absences.find(({ from, to }) => from <= date && (to === null || date < to)) ?? null;
}

/** In service and not absent. */
export function canAct(roster: Roster, id: ServantId, date: CalendarDate): boolean {
  return inService(roster, id, date) && !isAbsent(roster, id, date);
}

/** §1.4.1: the immediate supervisor as the post names him, who may be absent, gone or not yet in office. */
export function supervisorOn(roster: Roster, servant: ServantId, date: CalendarDate): ServantId | null {
  return postOn(roster, servant, date)?.supervisorId ?? null;
}

/**
 * The official to whom a supervisor is subordinate, by the post held on the day, the last one before it for someone gone,
 * or the first one for someone still to come; null above the head of the body and for someone unknown.
 */
export function superiorOf(roster: Roster, supervisorId: ServantId, date: CalendarDate): ServantId | null {
  const post = lastKnownPost(roster, supervisorId, date) ?? roster.people[supervisorId]?.posts[0];
  return post?.supervisorId ?? null;
}

export interface ActingSupervisor {
  /** Null for the head of the body, whom nobody supervises. */
  readonly id: ServantId | null;
  readonly clause: Clause;
  /** Whether it is another than the immediate supervisor. */
  readonly substitute: boolean;
}

/**
 * I-36: who draws up the form and writes the quarterly note: the immediate supervisor; while that one is absent, gone or
 * not yet in office, the nearest superior in office and present; after the last superior, the head of the servant's unit
 * and the head of the body. Where nobody can act it stays with the supervisor.
 */
export function actingSupervisorOn(roster: Roster, servant: ServantId, date: CalendarDate): ActingSupervisor {
  const supervisor = supervisorOn(roster, servant, date);
  if (supervisor === null || canAct(roster, supervisor, date)) {
    return { id: supervisor, clause: '1.4.1', substitute: false };
  }
  const unitHead = unitHeadOn(roster, servant, date);
  const substitute = standInFor(roster, { servant, supervisor, unitHead }, date);
  return substitute === null
    ? { id: supervisor, clause: '1.4.1', substitute: false }
    : { id: substitute, clause: 'I-36', substitute: true };
}

/**
 * I-36: who acts in the place of a supervisor: the nearest superior in office and present, then the head of the unit and the
 * head of the body; null where nobody can.
 */
export function standInFor(
  roster: Roster,
  led: { readonly servant: ServantId; readonly supervisor: ServantId; readonly unitHead: ServantId | null },
  date: CalendarDate,
): ServantId | null {
  const heads = [led.unitHead, headOfBodyOn(roster, date)].filter((id) => id !== null);
  const candidates = [...superiorsOf(roster, led.supervisor, date), ...heads];
  return candidates.find((id) => id !== led.servant && id !== led.supervisor && canAct(roster, id, date)) ?? null;
}

/**
 * The official above another one in a servant's appraisal: the nearest superior in service, since a post above may be vacant,
 * else the head of the body; null where nobody else is in service above. Nobody stands above himself.
 */
export function nearestAbove(
  roster: Roster,
  { servant, official }: { readonly servant: ServantId; readonly official: ServantId },
  date: CalendarDate,
): ServantId | null {
  const above = [...superiorsOf(roster, official, date), headOfBodyOn(roster, date)].filter((id) => id !== null);
  return above.find((id) => id !== servant && id !== official && inService(roster, id, date)) ?? null;
}

/** Everyone above a supervisor, the nearest first. */
export function superiorsOf(roster: Roster, supervisorId: ServantId, date: CalendarDate): readonly ServantId[] {
  const found = new Set([supervisorId]);
  for (let id = superiorOf(roster, supervisorId, date); id !== null && !found.has(id);) {
    found.add(id);
    id = superiorOf(roster, id, date);
  }
  return [...found].slice(1);
}

/** Since when, without a break, the supervisor has led the servant on a day; null when he does not lead him then. */
export function supervisorSince(
  roster: Roster,
  servant: ServantId,
  supervisorId: ServantId,
  date: CalendarDate,
): CalendarDate | null {
  return (
    leadershipOf(roster, servant, supervisorId).find(({ from, to }) => from <= date && (to === null || date < to))
      ?.from ?? null
  );
}

export interface Span {
  /** First day. */
  readonly from: CalendarDate;
  /** First day after; null while it lasts. */
  readonly to: CalendarDate | null;
}

export interface Supervision extends Span {
  readonly id: ServantId;
}

/** Every supervisor of the servant on some day of the year, as the posts name them, each stretch in full, in order. */
export function supervisorsOver(roster: Roster, servant: ServantId, year: number): readonly Supervision[] {
  return supervisions(roster, servant).filter(
    ({ from, to }) => from <= `${year}-12-31` && (to === null || to > `${year}-01-01`),
  );
}

/** The stretches in which the supervisor, himself in service, led the servant, in order. */
export function leadershipOf(roster: Roster, servant: ServantId, supervisorId: ServantId): readonly Span[] {
  const inOffice = joined((roster.people[supervisorId]?.posts ?? []).map(({ from, to }) => ({ from, to })));
  return supervisions(roster, servant)
    .filter(({ id }) => id === supervisorId)
    .flatMap((stretch) => inOffice.map((service) => overlap(stretch, service)))
    .filter((span) => span !== null);
}

function supervisions(roster: Roster, servant: ServantId): readonly Supervision[] {
  const stretches: Supervision[] = [];
  for (const { from, to, supervisorId } of roster.people[servant]?.posts ?? []) {
    const last = stretches.at(-1);
    if (supervisorId === null) continue;
    if (last?.id === supervisorId && last.to === from) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ id: supervisorId, from, to });
  }
  return stretches;
}

/** The same stretches with those that adjoin made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last?.to === span.from) result[result.length - 1] = { from: last.from, to: span.to };
    else result.push(span);
  }
  return result;
}

function overlap(a: Span, b: Span): Span | null {
  const from = later(a.from, b.from);
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return to === null || from < to ? { from, to } : null;
}

/** Those who hold an office on a day and are in service, in order; none while it is vacant. */
export function holdersOf(roster: Roster, office: Office, date: CalendarDate): readonly ServantId[] {
  const term = roster.offices.find((each) => sameOffice(each.office, office) && holdsOn(each, date));
  return (term?.holders ?? []).filter((id) => inService(roster, id, date));
}

/** Names of units are compared in NFC. */
export function sameOffice(a: Office, b: Office): boolean {
  return a === b || a.normalize('NFC') === b.normalize('NFC');
}

function holdsOn({ from, to }: OfficeTerm, date: CalendarDate): boolean {
  return from <= date && (to === null || date < to);
}

/** Head of the structural unit (§1.4.7) in which the servant's post is; null outside units and while vacant. */
export function unitHeadOn(roster: Roster, servant: ServantId, date: CalendarDate): ServantId | null {
  const unit = postOn(roster, servant, date)?.unit ?? '';
  return unit === '' ? null : (holdersOf(roster, `unitHead:${unit}`, date)[0] ?? null);
}

/** Head of the sub-unit (§1.4.8) in which the servant's post is; null outside sub-units and while vacant. */
export function subUnitHeadOn(roster: Roster, servant: ServantId, date: CalendarDate): ServantId | null {
  const subUnit = postOn(roster, servant, date)?.subUnit ?? '';
  return subUnit === '' ? null : (holdersOf(roster, `subUnitHead:${subUnit}`, date)[0] ?? null);
}

export function headOfBodyOn(roster: Roster, date: CalendarDate): ServantId | null {
  return holdersOf(roster, 'headOfBody', date)[0] ?? null;
}

/** Everyone of the HR service, its head first. */
export function hrServiceOn(roster: Roster, date: CalendarDate): readonly ServantId[] {
  return holdersOf(roster, 'hrService', date);
}

export function hrHeadOn(roster: Roster, date: CalendarDate): ServantId | null {
  return hrServiceOn(roster, date)[0] ?? null;
}

/** The deputy head of the body responsible for HR (§4.26); null where there is none. */
export function hrDeputyOn(roster: Roster, date: CalendarDate): ServantId | null {
  return holdersOf(roster, 'hrDeputyHead', date)[0] ?? null;
}

export function internalControlOn(roster: Roster, date: CalendarDate): readonly ServantId[] {
  return holdersOf(roster, 'internalControl', date);
}
