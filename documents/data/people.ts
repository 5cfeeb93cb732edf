import { speak } from '../../locales/speak.ts';
import type { RowChange } from '../../machines/reported.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { Roster, ServantId } from '../../rules/roster/roster.ts';
import { lastKnownPost } from '../../rules/roster/who-is-who.ts';
import type { Clause, Saying } from '../../rules/ruling.ts';
import type { ChangesData } from './report-shapes.ts';
import type { PersonData, ReasonData } from './shapes.ts';

/** Names by id: the roster and the journal know ids only. */
export type Names = Readonly<
  Record<ServantId, { readonly surname: string; readonly givenName: string; readonly patronymic: string }>
>;

/** Names a person of the body with the position held on a day, or last before it. */
export type Naming = (id: ServantId, on: CalendarDate) => PersonData;

export function naming(names: Names, roster: Roster): Naming {
  return (id, on) => {
    const { surname, givenName, patronymic } = names[id] ?? { surname: id, givenName: '', patronymic: '' };
    const post = lastKnownPost(roster, id, on) ?? roster.people[id]?.posts[0];
    const { position = '', qualificationDegree = '' } = post ?? {};
    return { id, surname, givenName, patronymic, position, qualificationDegree };
  };
}

const languages = { az: speak('az'), en: speak('en') };

export function reasonData({ clause, because }: { readonly clause: Clause; readonly because: Saying }): ReasonData {
  const text = { az: languages.az.say(because), en: languages.en.say(because) };
  return { clause, code: because.code, text };
}

/** I-10: what a correction says otherwise than the report before it; a supervisor by name. */
export function changesData(changes: readonly RowChange[], who: Naming, on: CalendarDate): ChangesData {
  const value = (item: string, text: string | null) =>
    item === 'supervisor' && text !== null ? fullName(who(text, on)) : text;
  return changes.map(({ servant, items }) => ({
    servant: who(servant, on),
    items: items.map(({ item, before, after }) => ({ item, before: value(item, before), after: value(item, after) })),
  }));
}

/** Surname, name and patronymic, as the annexes want them. */
export function fullName({ surname, givenName, patronymic }: PersonData): string {
  return [surname, givenName, patronymic].filter((part) => part !== '').join(' ');
}
