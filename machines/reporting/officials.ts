import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { Office, Roster, ServantId } from '../../rules/roster/roster.ts';
import {
  canAct,
  headOfBodyOn,
  holdersOf,
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
  const above = head === null ? [] : superiorsOf(roster, head, date);
  const substitute = [...above, headOfBodyOn(roster, date)].find((id) => id !== null && canAct(roster, id, date));
  const inOffice = head !== null && inService(roster, head, date) ? [head] : [];
  return substitute === undefined || substitute === null ? inOffice : [substitute, ...inOffice];
}

/** Who is asked to do what any of them may do: the one who is there. */
export function reportingHeadOn(roster: Roster, unit: string, date: CalendarDate): ServantId | null {
  return reportingHeadsOn(roster, unit, date)[0] ?? null;
}

export function isHr(roster: Roster, actor: ServantId, date: CalendarDate): boolean {
  return hrServiceOn(roster, date).includes(actor);
}

/** The head on a day; while the office is vacant the last one, whose superiors answer for it. */
function headOf(roster: Roster, unit: string, date: CalendarDate): ServantId | null {
  const offices: readonly Office[] = [`unitHead:${unit}`, `subUnitHead:${unit}`];
  const office = offices.find((name) => roster.offices.some((term) => sameOffice(term.office, name)));
  if (office !== undefined) return holdersOf(roster, office, date)[0] ?? lastHolderOf(roster, office, date);
  return roster.people[unit] === undefined ? null : unit;
}

function lastHolderOf(roster: Roster, office: Office, date: CalendarDate): ServantId | null {
  const latest = roster.offices.findLast((term) => sameOffice(term.office, office) && term.from <= date);
  return latest?.holders[0] ?? null;
}
