import { speak } from '../../locales/speak.ts';
import type { Lang } from '../../locales/language.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Body, ServantId } from '../../rules/roster/roster.ts';
import type { Reader, Told } from './letter.ts';

interface Name {
  readonly surname: string;
  readonly givenName: string;
}

/** Where names, the language that a person chose and the work calendar are found. */
export interface ReaderSource {
  names(ids: readonly ServantId[]): Promise<Readonly<Record<ServantId, Name>>>;
  languageOf(person: ServantId): Promise<Lang>;
  calendar(): Promise<WorkCalendar | null>;
}

export interface Reading {
  readonly body: Body;
  readonly person: ServantId;
  /** What is going to be told: whoever is named in it is looked up. */
  readonly told: readonly Told[];
  readonly today: CalendarDate;
  readonly console: string | null;
  /** By default the one that the person chose. */
  readonly language?: Lang;
}

export async function readerFor(
  source: ReaderSource,
  { body, person, told, today, console, language }: Reading,
): Promise<Reader> {
  const names = await source.names([...new Set([person, ...told.flatMap(({ content }) => peopleIn(content))])]);
  return {
    id: person,
    speech: speak(language ?? (await source.languageOf(person))),
    body,
    calendar: await source.calendar(),
    today,
    console,
    nameOf: (id) => {
      const name = names[id];
      return name === undefined || name.surname === '' ? id : `${name.surname} ${name.givenName}`;
    },
  };
}

const personFields = ['on', 'of', 'late', 'servant', 'arrangedBy'];

function peopleIn(content: Readonly<Record<string, unknown>>): readonly ServantId[] {
  const named = personFields.map((field) => content[field]).filter((value) => typeof value === 'string');
  const tasks = Array.isArray(content['tasks']) ? (content['tasks'] as Record<string, unknown>[]) : [];
  return [...named, ...tasks.flatMap(peopleIn)];
}
