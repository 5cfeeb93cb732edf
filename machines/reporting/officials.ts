import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { Office, Roster, ServantId } from '../../rules/roster/roster.ts';
import {
  canAct,
  headOfBodyOn,
  holdersOf,
  hrDeputyOn,
  hrHeadOn,
  hrServiceOn,
  inService,
  sameOffice,
  superiorsOf,
} from '../../rules/roster/who-is-who.ts';

/**
 * §4.25: who prepares and signs the report of a unit on a day: its head, the head of a sector outside units, or in a body
 * without units the immediate supervisor. While that head is absent or the office vacant, so may the nearest superior who
 * is there (as I-36 has it for the form).
 */
export function reportingHeadsOn(roster: Roster, unit: string, date: CalendarDate): readonly ServantId[] {
  const head = headOf(roster, unit, date);
  if (head !== null && canAct(roster, head, date)) return [head];
  const last = head ?? lastHeadOf(roster, unit, date);
  const above = last === null ? [] : superiorsOf(roster, last, date);
  const substitute = [...above, headOfBodyOn(roster, date)].find((id) => id !== null && canAct(roster, id, date));
  return [substitute, head].filter((id) => id !== undefined && id !== null);
}

/** Who is asked to do what any of them may do: the one who is there. */
export function reportingHeadOn(roster: Roster, unit: string, date: CalendarDate): ServantId | null {
  return reportingHeadsOn(roster, unit, date)[0] ?? null;
}

/** I-13: who hears of a unit report that is not with HR in time: one level up from whom it is asked of, and HR. */
export function escalatedFrom(roster: Roster, asked: ServantId | null, date: CalendarDate): readonly ServantId[] {
  const above = asked === null ? [] : superiorsOf(roster, asked, date).filter((id) => canAct(roster, id, date));
  return distinct([above[0] ?? headOfBodyOn(roster, date), hrHeadOn(roster, date)]);
}

/** I-13: of whom the body's reports are asked, and who hears of one that is late: HR's deputy head or the head of the body. */
export function reportsAskedOf(roster: Roster, date: CalendarDate) {
  const assignee = hrHeadOn(roster, date);
  const above = [hrDeputyOn(roster, date), headOfBodyOn(roster, date)].find((id) => id !== null && id !== assignee);
  return { assignee, escalatedTo: distinct([above ?? null, assignee]) };
}

function distinct(ids: readonly (ServantId | null)[]): readonly ServantId[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

export function isHr(roster: Roster, actor: ServantId, date: CalendarDate): boolean {
  return hrServiceOn(roster, date).includes(actor);
}

/** The head on a day, who may be absent; null while the office is vacant. */
function headOf(roster: Roster, unit: string, date: CalendarDate): ServantId | null {
  const office = officeOf(roster, unit);
  if (office !== null) return holdersOf(roster, office, date)[0] ?? null;
  return inService(roster, unit, date) ? unit : null;
}

/** Whoever was head last, whose superiors answer for a vacant office. */
function lastHeadOf(roster: Roster, unit: string, date: CalendarDate): ServantId | null {
  const office = officeOf(roster, unit);
  if (office === null) return roster.people[unit] === undefined ? null : unit;
  const latest = roster.offices.findLast((term) => sameOffice(term.office, office) && term.from <= date);
  return latest?.holders[0] ?? null;
}

/** The office that heads a unit or a sector outside units; null for a supervisor in a body without units. */
function officeOf(roster: Roster, unit: string): Office | null {
  const offices: readonly Office[] = [`unitHead:${unit}`, `subUnitHead:${unit}`];
  return offices.find((name) => roster.offices.some((term) => sameOffice(term.office, name))) ?? null;
}
