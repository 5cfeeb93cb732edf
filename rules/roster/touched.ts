import { peopleBy } from './people-by.ts';
import { bearersIn } from './reused-name.ts';
import { same } from './same.ts';
import {
  headOffices,
  headsNamed,
  holdersOf,
  laterOffices,
  leadingOffices,
  staffOffices,
  termsByOffice,
  type TermsByOffice,
} from './slice-offices.ts';
import { stepsOf, successors, type Step, type Successors } from './unit-names.ts';
import type { Office, Person, Roster, ServantId } from './roster.ts';

/** Whom a change of the roster reaches, reckoned from who and which offices changed. */
export interface Reach {
  /**
   * The servants whose slice (`sliceFor`) is another after the change that was written into the roster last; among them may
   * be ids that it does not know. Needed are the offices, the coordinating officials and the people who changed, as `Draft`
   * gives them: each change once and in order.
   */
  touched(before: Roster, after: Roster): ReadonlySet<ServantId> | 'everybody';
  /** Those given and everyone who ever was below one of them as supervisor. */
  below(ids: Iterable<ServantId>): ReadonlySet<ServantId>;
}

/** For changes written into these people one upon another; `goesOn` is that before the first of them. */
export function reachIn(people: Roster['people'], goesOn: Successors = successors({ people })): Reach {
  const led = peopleBy(people, ({ posts }) => posts.flatMap(({ supervisorId }) => supervisorId ?? []));
  const headed = peopleBy(people, headOffices);
  const named = bearersIn(people);
  const stepped = peopleBy(people, stepNames);
  const coordinatedIn = lastOf(coordinated);
  const termsIn = lastOf((offices: Roster['offices']) => termsByOffice({ offices }));
  let present = goesOn;

  const take = (changed: ReadonlySet<ServantId>, before: Roster, after: Roster): void => {
    for (const id of changed) {
      const person = after.people[id];
      if (person !== undefined) for (const index of [led, headed, named, stepped]) index.changed(person);
    }
    const isKnown = ({ from, to }: Step) => present.get(from)?.has(to) === true;
    const isGivenUp = (step: string) => idsOf(stepped.of(step)).length === 0;
    const goOnOtherwise = [...changed].some(
      (id) => !stepsOf(after.people[id]?.posts ?? []).every(isKnown) || stepNames(before.people[id]).some(isGivenUp),
    );
    if (goOnOtherwise) present = successors({ people });
  };

  /** Whose units went on as one of which the head is another now. */
  const behind = (offices: ReadonlySet<Office>): readonly Person[] =>
    [...present]
      .filter(([, later]) => [...later].flatMap(headsNamed).some((office) => offices.has(office)))
      .flatMap(([name]) => [...named.of(name)]);

  /** Whose units went on as others than now, be it that these have no head. */
  const goingOnOtherwise = (went: Successors): readonly Person[] =>
    [...new Set([...went.keys(), ...present.keys()])]
      .filter((name) => !sameNames(went.get(name), present.get(name)))
      .flatMap((name) => [...named.of(name)]);

  return {
    touched(before, after) {
      const went = present;
      const changed = changedPeople(before, after);
      take(changed, before, after);
      const terms = termsIn(after.offices);
      const offices = changedOffices(before, after, terms);
      const by = coordinatedIn(after.coordinatingOfficials);
      const affected = downward(changed, (id) => [...idsOf(led.of(id)), ...(by.get(id) ?? [])]);
      const everyone =
        [...leadingOffices, ...staffOffices].some((office) => offices.has(office)) ||
        holdersOf(terms, leadingOffices).some((id) => affected.has(id)) ||
        holdersOf(terms, staffOffices).some(
          (id) => changed.has(id) && servesOtherwise(before.people[id], after.people[id]),
        );
      if (everyone) return 'everybody';

      const concerned = new Set(offices);
      for (const [office, each] of terms)
        if (each.some(({ holders }) => holders.some((id) => affected.has(id)))) concerned.add(office);
      const touched = new Set(affected);
      for (const office of concerned) for (const { id } of headed.of(office)) touched.add(id);
      if (offices.size > 0) for (const { id } of behind(offices)) touched.add(id);
      if (went === present) return touched;
      const seen = (person: Person, goesOn: Successors): readonly Office[] => {
        const own = headOffices(person);
        const later = laterOffices(person, goesOn).filter((office) => !own.includes(office));
        return later.filter((office) => terms.has(office) || offices.has(office));
      };
      for (const person of goingOnOtherwise(went))
        if (!same(seen(person, went), seen(person, present))) touched.add(person.id);
      return touched;
    },
    below(ids) {
      return downward(ids, (id) => idsOf(led.of(id)));
    },
  };
}

/** The servants whose slice is another after changes of the roster than before, in the order given. */
export function touchedBy(before: Roster, after: Roster, servants: readonly ServantId[]): readonly ServantId[] {
  const touched = reachIn(after.people, successors(before)).touched(before, after);
  return touched === 'everybody' ? servants : servants.filter((id) => touched.has(id));
}

/** Those whose record or coordinating officials are others. */
export function changedPeople(before: Roster, after: Roster): ReadonlySet<ServantId> {
  const changed = new Set<ServantId>();
  for (const id in after.people) if (!same(before.people[id], after.people[id])) changed.add(id);
  const [were, are] = [before.coordinatingOfficials, after.coordinatingOfficials];
  if (were === are) return changed;
  for (const id of [...Object.keys(were), ...Object.keys(are)]) if (!same(were[id], are[id])) changed.add(id);
  return changed;
}

function changedOffices(before: Roster, after: Roster, is: TermsByOffice): ReadonlySet<Office> {
  if (before.offices === after.offices) return new Set();
  const was = termsByOffice(before);
  return new Set([...was.keys(), ...is.keys()].filter((office) => !same(was.get(office), is.get(office))));
}

function downward(ids: Iterable<ServantId>, below: (id: ServantId) => Iterable<ServantId>): ReadonlySet<ServantId> {
  const found = new Set(ids);
  for (const id of found) for (const each of below(id)) found.add(each);
  return found;
}

/** Those coordinated, by official. */
function coordinated(officials: Roster['coordinatingOfficials']): ReadonlyMap<ServantId, readonly ServantId[]> {
  const by = new Map<ServantId, ServantId[]>();
  for (const [id, each] of Object.entries(officials))
    for (const official of each) by.set(official, [...(by.get(official) ?? []), id]);
  return by;
}

function servesOtherwise(before: Person | undefined, after: Person | undefined): boolean {
  return !same(before?.posts, after?.posts) || !same(before?.departure, after?.departure);
}

function stepNames(person: Person | undefined): readonly string[] {
  return stepsOf(person?.posts ?? []).map(({ from, to }) => `${from}\n${to}`);
}

function sameNames(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}

function idsOf(people: Iterable<Person>): readonly ServantId[] {
  return Array.from(people, ({ id }) => id);
}

/** Finds again only for another thing than the last one. */
function lastOf<From, Found>(find: (from: From) => Found): (from: From) => Found {
  let last: { readonly from: From; readonly found: Found } | undefined;
  return (from) => {
    if (last?.from !== from) last = { from, found: find(from) };
    return last.found;
  };
}
