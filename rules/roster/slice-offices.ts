import { reportingName, type Successors } from './unit-names.ts';
import type { Office, OfficeTerm, Person, Roster, ServantId } from './roster.ts';

/** Terms by the office's name in NFC. */
export type TermsByOffice = ReadonlyMap<Office, readonly OfficeTerm[]>;

/** Offices that every appraisal needs to know: their holders with everyone above, … */
export const leadingOffices: readonly Office[] = ['headOfBody', 'hrDeputyHead'];

/** … and those whose holders are known by their posts only: that one of them is away decides nothing. */
export const staffOffices: readonly Office[] = ['hrService', 'internalControl'];

export function termsByOffice(roster: Pick<Roster, 'offices'>): TermsByOffice {
  const index = new Map<Office, OfficeTerm[]>();
  for (const term of roster.offices) {
    const office = normal(term.office);
    const terms = index.get(office);
    if (terms === undefined) index.set(office, [term]);
    else terms.push(term);
  }
  return index;
}

export function termsOf(index: TermsByOffice, offices: readonly Office[]): readonly OfficeTerm[] {
  return offices.flatMap((office) => index.get(office) ?? []);
}

export function holdersOf(index: TermsByOffice, offices: readonly Office[]): readonly ServantId[] {
  return termsOf(index, offices).flatMap(({ holders }) => holders);
}

/** The head offices of every unit and sub-unit in which the person ever had a post. */
export function headOffices(person: Person | undefined): readonly Office[] {
  const offices = new Set<Office>();
  for (const { unit, subUnit } of person?.posts ?? []) {
    if (unit !== '') offices.add(normal(`unitHead:${unit}`));
    if (subUnit !== '') offices.add(normal(`subUnitHead:${subUnit}`));
  }
  return [...offices];
}

/** The head offices of the units that those of the person went on as. */
export function laterOffices(person: Person | undefined, goesOn: Successors): readonly Office[] {
  if (goesOn.size === 0) return [];
  const names = new Set((person?.posts ?? []).flatMap((post) => [...(goesOn.get(reportingName(post)) ?? [])]));
  return [...names].sort().flatMap(headsNamed);
}

/** The head offices that a unit or sector of this name may have. */
export function headsNamed(name: string): readonly Office[] {
  return [normal(`unitHead:${name}`), normal(`subUnitHead:${name}`)];
}

function normal(office: Office): Office {
  return office.normalize('NFC') as Office;
}
