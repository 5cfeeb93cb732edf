import type { Office, Roster, ServantId } from '../../rules/roster/roster.ts';
import { sameOffice } from '../../rules/roster/who-is-who.ts';

/** The body's offices that reports need beside the heads of units. */
const ofBody: readonly Office[] = ['headOfBody', 'hrDeputyHead', 'hrService'];

/** The part of the roster that the body's year needs: who held the offices of §4.26 and §4.27. */
export function bodySlice(roster: Roster): Roster {
  const offices = roster.offices.filter(({ office }) => ofBody.includes(office));
  return {
    people: peopleOf(
      roster,
      offices.flatMap(({ holders }) => holders),
    ),
    offices,
    coordinatingOfficials: {},
  };
}

/**
 * The part of the roster that the report of one unit needs: every office by name, and as people the unit's own heads with
 * everyone above them and the holders of the body's offices. A unit that is renamed has two names; in a body without units
 * the name is the supervisor's id.
 */
export function unitSlice(roster: Roster, ...names: readonly string[]): Roster {
  const own = roster.offices.filter(
    ({ office }) =>
      ofBody.includes(office) ||
      names.some((name) => sameOffice(office, `unitHead:${name}`) || sameOffice(office, `subUnitHead:${name}`)),
  );
  const involved = new Set([...names, ...own.flatMap(({ holders }) => holders)]);
  for (const id of involved) {
    for (const { supervisorId } of roster.people[id]?.posts ?? [])
      if (supervisorId !== null) involved.add(supervisorId);
  }
  return { people: peopleOf(roster, involved), offices: roster.offices, coordinatingOfficials: {} };
}

/**
 * By its name, whether a unit has one of these people in its slice, where they are given with everyone who ever was below
 * them as supervisor.
 */
export function unitsUnder(offices: Roster['offices'], people: ReadonlySet<ServantId>): (name: string) => boolean {
  const held = new Set(
    offices.filter(({ holders }) => holders.some((id) => people.has(id))).map(({ office }) => office.normalize('NFC')),
  );
  const ofAll = ofBody.some((office) => held.has(office));
  return (name) => ofAll || people.has(name) || held.has(`unitHead:${name}`) || held.has(`subUnitHead:${name}`);
}

function peopleOf(roster: Roster, ids: Iterable<ServantId>): Roster['people'] {
  const found = [...ids].map((id) => [id, roster.people[id]] as const);
  return Object.fromEntries(found.flatMap(([id, person]) => (person === undefined ? [] : [[id, person] as const])));
}
