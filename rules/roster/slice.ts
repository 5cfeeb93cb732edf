import {
  headOffices,
  holdersOf,
  laterOffices,
  leadingOffices,
  staffOffices,
  termsByOffice,
  termsOf,
  type TermsByOffice,
} from './slice-offices.ts';
import { successors, type Successors } from './unit-names.ts';
import type { Person, Roster, ServantId } from './roster.ts';

/** What many slices of one roster have in common, found once. */
export interface OfficeIndex {
  readonly offices: TermsByOffice;
  /** Someone with everyone above, each found when first asked for. */
  readonly above: Map<ServantId, ReadonlySet<ServantId>>;
  /** By unit, the names that it went on under. */
  readonly successors: Successors;
  /** Everyone of HR and internal control, without absences. */
  readonly staff: Readonly<Record<ServantId, Person>>;
}

export function officeIndex(roster: Roster): OfficeIndex {
  const offices = termsByOffice(roster);
  const staff: Record<ServantId, Person> = {};
  for (const id of holdersOf(offices, staffOffices)) {
    const person = roster.people[id];
    if (person !== undefined) staff[id] = { ...person, absences: [] };
  }
  return { offices, above: new Map(), successors: successors(roster), staff };
}

/**
 * The part of the roster that one servant's appraisal can need: the servant, everyone who ever led the servant and everyone
 * above these, the heads of the servant's units and sub-units, whether those units went on under another name or in another
 * unit (offices alone), the coordinating officials (I-41) and the holders of the
 * body's offices, each with posts and absences; those who are there as HR service or internal control only come without
 * absences. For many slices of one roster, give its `officeIndex`.
 */
export function sliceFor(roster: Roster, servant: ServantId, index: OfficeIndex = officeIndex(roster)): Roster {
  const offices = [...leadingOffices, ...headOffices(roster.people[servant])];
  const people: Record<ServantId, Person> = { ...index.staff };
  const coordinatingOfficials: Record<ServantId, readonly ServantId[]> = {};
  for (const root of [servant, ...holdersOf(index.offices, offices)]) {
    for (const id of upward(roster, root, index)) {
      const person = roster.people[id];
      const officials = roster.coordinatingOfficials[id];
      if (person !== undefined) people[id] = person;
      if (officials !== undefined) coordinatingOfficials[id] = officials;
    }
  }
  const later = laterOffices(roster.people[servant], index.successors).filter((office) => !offices.includes(office));
  return { people, offices: termsOf(index.offices, [...offices, ...later, ...staffOffices]), coordinatingOfficials };
}

/** Someone and everyone who ever was above, as supervisor or coordinating official. */
function upward(roster: Roster, root: ServantId, { above }: OfficeIndex): ReadonlySet<ServantId> {
  const known = above.get(root);
  if (known !== undefined) return known;
  const found = new Set([root]);
  for (const id of found) {
    const further = above.get(id);
    for (const each of further ?? aboveOf(roster, id)) found.add(each);
  }
  above.set(root, found);
  return found;
}

function aboveOf(roster: Roster, id: ServantId): readonly ServantId[] {
  const supervisors = (roster.people[id]?.posts ?? []).flatMap(({ supervisorId }) => supervisorId ?? []);
  return [...supervisors, ...(roster.coordinatingOfficials[id] ?? [])];
}
