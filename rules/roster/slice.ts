import { same } from './same.ts';
import type { Office, OfficeTerm, Person, Roster, ServantId } from './roster.ts';

/** The terms of a roster by office, so that a slice need not look through all of them. */
export type OfficeIndex = ReadonlyMap<Office, readonly OfficeTerm[]>;

/** Offices that every appraisal needs to know: their holders with everyone above, … */
const leadingOffices: readonly Office[] = ['headOfBody', 'hrDeputyHead'];

/** … and those whose holders are known by their posts only: that one of them is away decides nothing. */
const staffOffices: readonly Office[] = ['hrService', 'internalControl'];

export function officeIndex(roster: Roster): OfficeIndex {
  const index = new Map<Office, OfficeTerm[]>();
  for (const term of roster.offices) {
    const terms = index.get(normal(term.office));
    if (terms === undefined) index.set(normal(term.office), [term]);
    else terms.push(term);
  }
  return index;
}

/**
 * The part of the roster that one servant's appraisal can need: the servant, everyone who ever led the servant and everyone
 * above these, the heads of the servant's units and sub-units, the coordinating officials (I-41) and the holders of the
 * body's offices, each with posts and absences; those who are there as HR service or internal control only come without
 * absences. For many slices of one roster, give its `officeIndex`.
 */
export function sliceFor(roster: Roster, servant: ServantId, index: OfficeIndex = officeIndex(roster)): Roster {
  const offices = [...leadingOffices, ...headOffices(roster.people[servant])];
  const involved = upward(roster, [servant, ...holdersOf(index, offices)]);
  const people: Record<ServantId, Person> = {};
  const coordinatingOfficials: Record<ServantId, readonly ServantId[]> = {};
  for (const id of involved) {
    const person = roster.people[id];
    const officials = roster.coordinatingOfficials[id];
    if (person !== undefined) people[id] = person;
    if (officials !== undefined) coordinatingOfficials[id] = officials;
  }
  for (const id of holdersOf(index, staffOffices)) {
    const person = roster.people[id];
    if (person !== undefined) people[id] ??= { ...person, absences: [] };
  }
  return { people, offices: termsOf(index, [...offices, ...staffOffices]), coordinatingOfficials };
}

/**
 * The servants whose slice is another after a change of the roster than before, in the order given. It is reckoned from
 * who and which offices changed, without building slices.
 */
export function touchedBy(before: Roster, after: Roster, servants: readonly ServantId[]): readonly ServantId[] {
  const [was, is] = [officeIndex(before), officeIndex(after)];
  const offices = new Set([...was.keys(), ...is.keys()].filter((office) => !same(was.get(office), is.get(office))));
  const changed = changedPeople(before, after);
  const affected = downward(after, changed);
  const everyone =
    [...leadingOffices, ...staffOffices].some((office) => offices.has(office)) ||
    holdersOf(is, leadingOffices).some((id) => affected.has(id)) ||
    holdersOf(is, staffOffices).some((id) => changed.has(id) && servesOtherwise(before.people[id], after.people[id]));
  if (everyone) return servants;
  return servants.filter(
    (id) =>
      affected.has(id) ||
      headOffices(after.people[id]).some(
        (office) =>
          offices.has(office) ||
          (is.get(office) ?? []).some(({ holders }) => holders.some((holder) => affected.has(holder))),
      ),
  );
}

/** Those given and everyone who ever was above one of them, as supervisor or coordinating official. */
function upward(roster: Roster, ids: readonly ServantId[]): ReadonlySet<ServantId> {
  const found = new Set(ids);
  for (const id of found) for (const above of aboveOf(roster, id)) found.add(above);
  return found;
}

/** Those given and everyone who ever was below one of them. */
function downward(roster: Roster, ids: ReadonlySet<ServantId>): ReadonlySet<ServantId> {
  const below = new Map<ServantId, ServantId[]>();
  for (const id of new Set([...Object.keys(roster.people), ...Object.keys(roster.coordinatingOfficials)])) {
    for (const above of aboveOf(roster, id)) {
      const known = below.get(above);
      if (known === undefined) below.set(above, [id]);
      else known.push(id);
    }
  }
  const found = new Set(ids);
  for (const id of found) for (const subordinate of below.get(id) ?? []) found.add(subordinate);
  return found;
}

function aboveOf(roster: Roster, id: ServantId): readonly ServantId[] {
  const supervisors = (roster.people[id]?.posts ?? []).flatMap(({ supervisorId }) => supervisorId ?? []);
  return [...supervisors, ...(roster.coordinatingOfficials[id] ?? [])];
}

function changedPeople(before: Roster, after: Roster): ReadonlySet<ServantId> {
  const ids = Object.keys(after.people).filter((id) => !same(before.people[id], after.people[id]));
  const coordinated = [...Object.keys(before.coordinatingOfficials), ...Object.keys(after.coordinatingOfficials)];
  return new Set([
    ...ids,
    ...coordinated.filter((id) => !same(before.coordinatingOfficials[id], after.coordinatingOfficials[id])),
  ]);
}

function servesOtherwise(before: Person | undefined, after: Person | undefined): boolean {
  return !same(before?.posts, after?.posts) || !same(before?.departure, after?.departure);
}

/** The head offices of every unit and sub-unit in which the person ever had a post. */
function headOffices(person: Person | undefined): readonly Office[] {
  const offices = new Set<Office>();
  for (const { unit, subUnit } of person?.posts ?? []) {
    if (unit !== '') offices.add(normal(`unitHead:${unit}`));
    if (subUnit !== '') offices.add(normal(`subUnitHead:${subUnit}`));
  }
  return [...offices];
}

function termsOf(index: OfficeIndex, offices: readonly Office[]): readonly OfficeTerm[] {
  return offices.flatMap((office) => index.get(office) ?? []);
}

function holdersOf(index: OfficeIndex, offices: readonly Office[]): readonly ServantId[] {
  return termsOf(index, offices).flatMap(({ holders }) => holders);
}

function normal(office: Office): Office {
  return office.normalize('NFC') as Office;
}
