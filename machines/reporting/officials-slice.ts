import type { Person, Roster, ServantId } from '../../rules/roster/roster.ts';
import { hasUnits } from './units.ts';

/**
 * The part of the roster that reports need: every office with all its holders ever, and whoever they have been subordinate
 * to; in a body without units also every supervisor.
 */
export function officialsSlice(roster: Roster): Roster {
  const heads = hasUnits(roster) ? [] : Object.values(roster.people).flatMap(supervisorsOf);
  const wanted = new Set<ServantId>();
  const open = [...roster.offices.flatMap(({ holders }) => holders), ...heads];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (wanted.has(id)) continue;
    wanted.add(id);
    const person = roster.people[id];
    if (person !== undefined) open.push(...supervisorsOf(person));
  }
  const people = Object.fromEntries(Object.entries(roster.people).filter(([id]) => wanted.has(id)));
  return { people, offices: roster.offices, coordinatingOfficials: {} };
}

function supervisorsOf({ posts }: Person): readonly ServantId[] {
  return posts.flatMap(({ supervisorId }) => (supervisorId === null ? [] : [supervisorId]));
}
