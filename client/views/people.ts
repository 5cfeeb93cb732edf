import type { ServantId, Roster } from '../../rules/roster/roster.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import { lastKnownPost } from '../../rules/roster/who-is-who.ts';
import type { PersonNames } from '../../store/roster-tables.ts';

/** A person as pages name one. */
export interface PersonRef {
  readonly id: ServantId;
  /** Surname, given name and patronymic; the id of somebody whose name is not known. */
  readonly name: string;
  /** Position held on the day of the view, or last before it; empty for somebody who never held one. */
  readonly position: string;
}

/** Gives people their names and positions of one day. */
export type Naming = (id: ServantId) => PersonRef;

export function naming(names: PersonNames, roster: Roster, day: CalendarDate): Naming {
  const known = new Map<ServantId, PersonRef>();
  return (id) => {
    const found = known.get(id) ?? { id, name: fullName(names, id), position: positionOf(roster, id, day) };
    known.set(id, found);
    return found;
  };
}

function fullName(names: PersonNames, id: ServantId): string {
  const { surname = '', givenName = '', patronymic = '' } = names[id] ?? {};
  const name = [surname, givenName, patronymic].filter((part) => part !== '').join(' ');
  return name === '' ? id : name;
}

function positionOf(roster: Roster, id: ServantId, day: CalendarDate): string {
  return lastKnownPost(roster, id, day)?.position ?? '';
}

/** Everybody whose id stands anywhere in a value, by id. */
export function personsIn(
  value: unknown,
  { roster, named }: { readonly roster: Roster; readonly named: Naming },
): Readonly<Record<ServantId, PersonRef>> {
  const found = new Set<ServantId>();
  const look = (one: unknown): void => {
    if (typeof one === 'string') {
      if (Object.hasOwn(roster.people, one)) found.add(one);
    } else if (typeof one === 'object' && one !== null) Object.values(one).forEach(look);
  };
  look(value);
  return Object.fromEntries([...found].sort().map((id) => [id, named(id)]));
}
