import type { Refusal } from '../ruling.ts';
import { isOfficeApplied, isUnitApplied, officesChanged, unitRenamed } from './office-changes.ts';
import { changedPerson, isAppliedToPerson, type PersonChange } from './person-changes.ts';
import { againstReusedName } from './reused-name.ts';
import type { OfficeTerm, Person, Roster, RosterChange } from './roster.ts';

/** The roster after a change, or why the roster contradicts it; the roster given stays as it is. */
export function applyChange(
  roster: Roster,
  change: RosterChange,
): { readonly roster: Roster } | { readonly refusal: Refusal } {
  const outcome = outcomeOf(roster, change);
  if ('because' in outcome) return { refusal: outcome };
  const people = Object.fromEntries(outcome.people.map((person) => [person.id, person]));
  return { roster: { ...roster, people: { ...roster.people, ...people }, offices: outcome.offices } };
}

/** Whether the roster shows the change already: a row that is read twice is skipped, not refused. */
export function isApplied(roster: Roster, change: RosterChange): boolean {
  switch (change.type) {
    case 'officeChanged':
      return isOfficeApplied(roster, change);
    case 'unitChanged':
      return isUnitApplied(roster, change);
    default:
      return isAppliedToPerson(roster.people[change.servantId], change);
  }
}

export type ChangesOutcome =
  | { readonly roster: Roster; readonly applied: readonly RosterChange[] }
  /** `index` is that of the change refused; nothing is changed. */
  | { readonly refusal: Refusal; readonly index: number };

/** The roster after all changes, one upon another, those applied before skipped; or the first that is refused. */
export function applyChanges(roster: Roster, changes: readonly RosterChange[]): ChangesOutcome {
  const people = { ...roster.people };
  let draft: Roster = { ...roster, people };
  const applied: RosterChange[] = [];
  for (const [index, change] of changes.entries()) {
    if (isApplied(draft, change)) continue;
    const outcome = outcomeOf(draft, change);
    if ('because' in outcome) return { refusal: outcome, index };
    for (const person of outcome.people) people[person.id] = person;
    draft = { ...draft, people, offices: outcome.offices };
    applied.push(change);
  }
  return { roster: draft, applied };
}

interface Outcome {
  readonly people: readonly Person[];
  readonly offices: readonly OfficeTerm[];
}

function outcomeOf(roster: Roster, change: RosterChange): Outcome | Refusal {
  const reused = againstReusedName(roster, change);
  if (reused !== null) return reused;
  if (change.type === 'unitChanged') return unitRenamed(roster, change);
  if (change.type === 'officeChanged') {
    const offices = officesChanged(roster, change);
    return isRefusal(offices) ? offices : { people: [], offices };
  }
  const person = changedPerson(roster, change satisfies PersonChange);
  return isRefusal(person) ? person : { people: [person], offices: roster.offices };
}

function isRefusal(outcome: object): outcome is Refusal {
  return 'because' in outcome;
}
