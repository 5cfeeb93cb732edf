import { hasUnits, nameOf, reportingUnitOf } from './units.ts';
import type { Roster } from '../../rules/roster/roster.ts';

/**
 * §4.25: the names under which units report by a roster: structural units, sectors outside them, and in a body without
 * units the supervisors of those who hold a post.
 */
export function reportingUnits(roster: Roster): ReadonlySet<string> {
  const withUnits = hasUnits(roster);
  const heads = roster.offices.flatMap(({ office, to }) =>
    to === null && office.startsWith('unitHead:') ? [nameOf(office.slice('unitHead:'.length))] : [],
  );
  const posts = Object.values(roster.people).flatMap((person) => person.posts.at(-1) ?? []);
  const held = posts.filter(({ to }) => to === null);
  const named = held.flatMap(
    ({ unit, subUnit, supervisorId }) => reportingUnitOf({ unit, subUnit, supervisor: supervisorId }, withUnits) ?? [],
  );
  return new Set([...heads, ...named]);
}
