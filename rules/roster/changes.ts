import type { Refusal } from '../ruling.ts';
import { isOfficeApplied, isUnitApplied, officesChanged, unitRenamed } from './office-changes.ts';
import { changedPerson, isAppliedToPerson, type PersonChange } from './person-changes.ts';
import type { PeopleBy } from './people-by.ts';
import { againstReusedName, bearersIn } from './reused-name.ts';
import type { OfficeTerm, Person, Roster, RosterChange, ServantId } from './roster.ts';

/** The roster after a change, or why the roster contradicts it; the roster given stays as it is. */
export function applyChange(
  roster: Roster,
  change: RosterChange,
): { readonly roster: Roster } | { readonly refusal: Refusal } {
  const outcome = outcomeOf(roster, change);
  if ('because' in outcome) return { refusal: outcome };
  return { roster: { ...roster, people: { ...roster.people, ...byId(outcome.people) }, offices: outcome.offices } };
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
  const draft = draftOf(roster);
  const applied: RosterChange[] = [];
  for (const [index, change] of changes.entries()) {
    if (isApplied(draft.roster, change)) continue;
    const outcome = draft.apply(change);
    if ('refusal' in outcome) return { refusal: outcome.refusal, index };
    applied.push(change);
  }
  return { roster: draft.roster, applied };
}

/** A roster that changes are written into one upon another: a file may hold thousands, and so may the roster. */
export interface Draft {
  /** With every change so far; the next one is written into it. */
  readonly roster: Roster;
  /** The offices and those people whom the change made others, as before and after it; a refused one changes nothing. */
  apply(change: RosterChange): { readonly before: Roster; readonly after: Roster } | { readonly refusal: Refusal };
}

/** The roster given stays as it is. */
export function draftOf(roster: Roster): Draft {
  const people = { ...roster.people };
  const bearers = bearersIn(people);
  let now: Roster = { ...roster, people };
  return {
    get roster() {
      return now;
    },
    apply(change) {
      const outcome = outcomeOf(now, change, bearers);
      if ('because' in outcome) return { refusal: outcome };
      const were = outcome.people.flatMap(({ id }) => people[id] ?? []);
      const before = { ...now, people: byId(were) };
      for (const person of outcome.people) {
        people[person.id] = person;
        bearers.changed(person);
      }
      now = { ...now, people, offices: outcome.offices };
      return { before, after: { ...now, people: byId(outcome.people) } };
    },
  };
}

interface Outcome {
  readonly people: readonly Person[];
  readonly offices: readonly OfficeTerm[];
}

function outcomeOf(roster: Roster, change: RosterChange, bearers?: PeopleBy): Outcome | Refusal {
  const reused = againstReusedName(roster, change, bearers);
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

function byId(people: readonly Person[]): Readonly<Record<ServantId, Person>> {
  return Object.fromEntries(people.map((person) => [person.id, person]));
}
