import type { Person, ServantId } from './roster.ts';

/** People by what their record says; one may be found by several keys. */
export interface PeopleBy {
  of(key: string): Iterable<Person>;
  /** Somebody has come, or has another record from now on. */
  changed(person: Person): void;
}

/**
 * Looks through all people when first asked, and from then on at those who change. Whom it found stays in the index, and is
 * looked at again when asked for.
 */
export function peopleBy(
  people: Readonly<Record<ServantId, Person>>,
  keysOf: (person: Person) => readonly string[],
): PeopleBy {
  let index: Map<string, Set<ServantId>> | undefined;
  const take = (into: Map<string, Set<ServantId>>, person: Person): void => {
    for (const key of keysOf(person)) {
      const ids = into.get(key);
      if (ids === undefined) into.set(key, new Set([person.id]));
      else ids.add(person.id);
    }
  };
  const built = (): Map<string, Set<ServantId>> => {
    const all = new Map<string, Set<ServantId>>();
    for (const id in people) take(all, people[id]!);
    return all;
  };
  return {
    *of(key) {
      index ??= built();
      for (const id of index.get(key) ?? []) {
        const person = people[id];
        if (person !== undefined && keysOf(person).includes(key)) yield person;
      }
    },
    changed(person) {
      if (index !== undefined) take(index, person);
    },
  };
}
