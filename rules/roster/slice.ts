import { same } from './same.ts';
import { reportingName, successors } from './unit-names.ts';
import type { Office, OfficeTerm, Person, Post, Roster, ServantId } from './roster.ts';

type TermsByOffice = ReadonlyMap<Office, readonly OfficeTerm[]>;

/** What many slices of one roster have in common, found once. */
export interface OfficeIndex {
  readonly offices: TermsByOffice;
  /** Someone with everyone above, each found when first asked for. */
  readonly above: Map<ServantId, ReadonlySet<ServantId>>;
  /** By unit, the names that it went on under. */
  readonly successors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Everyone of HR and internal control, without absences. */
  readonly staff: Readonly<Record<ServantId, Person>>;
}

/** Offices that every appraisal needs to know: their holders with everyone above, … */
const leadingOffices: readonly Office[] = ['headOfBody', 'hrDeputyHead'];

/** … and those whose holders are known by their posts only: that one of them is away decides nothing. */
const staffOffices: readonly Office[] = ['hrService', 'internalControl'];

export function officeIndex(roster: Roster): OfficeIndex {
  const offices = termsByOffice(roster);
  const staff: Record<ServantId, Person> = {};
  for (const id of holdersOf(offices, staffOffices)) {
    const person = roster.people[id];
    if (person !== undefined) staff[id] = { ...person, absences: [] };
  }
  return { offices, above: new Map(), successors: successors(roster), staff };
}

/** The terms of a roster by office. */
function termsByOffice(roster: Roster): TermsByOffice {
  const index = new Map<Office, OfficeTerm[]>();
  for (const term of roster.offices) {
    const office = normal(term.office);
    const terms = index.get(office);
    if (terms === undefined) index.set(office, [term]);
    else terms.push(term);
  }
  return index;
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

/**
 * The servants whose slice is another after a change of the roster than before, in the order given. It is reckoned from
 * who and which offices changed, without building slices.
 */
export function touchedBy(before: Roster, after: Roster, servants: readonly ServantId[]): readonly ServantId[] {
  const is = termsByOffice(after);
  const offices = changedOffices(before, is);
  const changed = changedPeople(before, after);
  const affected = changed.size === 0 ? changed : downward(after, changed);
  const everyone =
    [...leadingOffices, ...staffOffices].some((office) => offices.has(office)) ||
    holdersOf(is, leadingOffices).some((id) => affected.has(id)) ||
    holdersOf(is, staffOffices).some((id) => changed.has(id) && servesOtherwise(before.people[id], after.people[id]));
  if (everyone) return servants;
  const concerned = new Set(offices);
  for (const [office, terms] of is) {
    if (terms.some(({ holders }) => holders.some((holder) => affected.has(holder)))) concerned.add(office);
  }
  const isConcerned = ({ unit, subUnit }: Post) =>
    concerned.has(normal(`unitHead:${unit}`)) || concerned.has(normal(`subUnitHead:${subUnit}`));
  const [went, go] = changed.size === 0 ? [] : [successors(before), successors(after)];
  const goesOnOtherwise = (person: Person | undefined) =>
    !same(laterOffices(person, went ?? nobodyGoesOn), laterOffices(person, go ?? nobodyGoesOn));
  const goOn = go ?? successors(after);
  return servants.filter((id) => {
    const person = after.people[id];
    if (affected.has(id)) return true;
    if (concerned.size > 0 && person?.posts.some(isConcerned) === true) return true;
    return laterOffices(person, goOn).some((office) => offices.has(office)) || goesOnOtherwise(person);
  });
}

function changedOffices(before: Roster, is: TermsByOffice): ReadonlySet<Office> {
  const was = termsByOffice(before);
  return new Set([...was.keys(), ...is.keys()].filter((office) => !same(was.get(office), is.get(office))));
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

/** Those given and everyone who ever was below one of them: as many passes over the roster as the body has levels. */
function downward(roster: Roster, ids: ReadonlySet<ServantId>): ReadonlySet<ServantId> {
  const found = new Set(ids);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const id in roster.people) {
      if (roster.people[id]?.posts.some(({ supervisorId }) => supervisorId !== null && found.has(supervisorId)))
        found.add(id);
    }
    for (const [id, officials] of Object.entries(roster.coordinatingOfficials)) {
      if (officials.some((official) => found.has(official))) found.add(id);
    }
  }
  return found;
}

function aboveOf(roster: Roster, id: ServantId): readonly ServantId[] {
  const supervisors = (roster.people[id]?.posts ?? []).flatMap(({ supervisorId }) => supervisorId ?? []);
  return [...supervisors, ...(roster.coordinatingOfficials[id] ?? [])];
}

function changedPeople(before: Roster, after: Roster): ReadonlySet<ServantId> {
  const ids: ServantId[] = [];
  for (const id in after.people) if (!same(before.people[id], after.people[id])) ids.push(id);
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

const nobodyGoesOn: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** The head offices of the units that those of the person went on as. */
function laterOffices(person: Person | undefined, goesOn: OfficeIndex['successors']): readonly Office[] {
  if (goesOn.size === 0) return [];
  const names = new Set((person?.posts ?? []).flatMap((post) => [...(goesOn.get(reportingName(post)) ?? [])]));
  return [...names].sort().flatMap((name): Office[] => [normal(`unitHead:${name}`), normal(`subUnitHead:${name}`)]);
}

function termsOf(index: TermsByOffice, offices: readonly Office[]): readonly OfficeTerm[] {
  return offices.flatMap((office) => index.get(office) ?? []);
}

function holdersOf(index: TermsByOffice, offices: readonly Office[]): readonly ServantId[] {
  return termsOf(index, offices).flatMap(({ holders }) => holders);
}

function normal(office: Office): Office {
  return office.normalize('NFC') as Office;
}
