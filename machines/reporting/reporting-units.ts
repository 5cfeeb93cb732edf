import { periodOf } from '../../rules/calendar/year-dates.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import { nameOn } from '../../rules/roster/unit-names.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { hasUnits, nameOf, reportingUnitOf } from './units.ts';

/**
 * §4.25: the names under which units report a year by a roster: structural units, sectors outside them, and in a body without
 * units the supervisors of those who hold a post. What begins after the period (§3.1) reports nothing of it; what was renamed
 * since reports under its present name.
 */
export function reportingUnits(roster: Roster, year: number): ReadonlySet<string> {
  const withUnits = hasUnits(roster);
  const end = periodOf(year).to;
  const isOf = ({ from, to }: { readonly from: CalendarDate; readonly to: CalendarDate | null }) =>
    from <= end && (to === null || to > end);
  const present = (name: string, until: CalendarDate | null) => (until === null ? name : nameOn(roster, name, until));
  const heads = roster.offices.flatMap((term) =>
    term.office.startsWith('unitHead:') && isOf(term)
      ? [present(nameOf(term.office.slice('unitHead:'.length)), term.to)]
      : [],
  );
  const posts = Object.values(roster.people).flatMap((person) => person.posts.findLast(isOf) ?? []);
  const named = posts.flatMap(({ unit, subUnit, supervisorId, to }) => {
    const name = reportingUnitOf({ unit, subUnit, supervisor: supervisorId }, withUnits);
    return name === null ? [] : [unit === '' && subUnit === '' ? name : present(name, to)];
  });
  return new Set([...heads, ...named]);
}
