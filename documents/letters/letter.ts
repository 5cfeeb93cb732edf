import type { Speech } from '../../locales/speak.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import { workingDaysLeft } from '../../rules/calendar/days-left.ts';
import { MissingCalendarYear, type WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Body, ServantId } from '../../rules/roster/roster.ts';

/** One thing to be told, as it stands in the outbox. */
export interface Told {
  readonly subject: string;
  /** `task:…`, `overdue:…`, `escalated:…`, `decided:…`, `presented:…`, `digest`, `invitation`. */
  readonly kind: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** For whom and when a letter is written. */
export interface Reader {
  readonly id: ServantId;
  readonly speech: Speech;
  readonly body: Pick<Body, 'name' | 'offset'>;
  /** Null where there is none yet: then no days are counted. */
  readonly calendar: WorkCalendar | null;
  readonly today: CalendarDate;
  /** Address of the console without a slash at its end; null where it is not known. */
  readonly console: string | null;
  /** Surname and given name; the id of one who is unknown. */
  readonly nameOf: (id: ServantId) => string;
}

/** A letter before it is drawn as plain text and as HTML. */
export interface Draft {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly Section[];
  /** Path within the console. */
  readonly path: string;
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly { readonly title: string; readonly details: readonly string[] }[];
  readonly after?: string;
}

export interface TaskTold {
  readonly task: string;
  readonly on: string;
  readonly clause: string;
  readonly due: CalendarDate | null;
  readonly bodyRule: boolean;
  readonly overdue: boolean;
  /** Who is late, where somebody above is told; or whom a digest speaks of. */
  readonly of: ServantId | null;
}

export function capital(text: string, { speech }: Reader): string {
  return text.slice(0, 1).toLocaleUpperCase(speech.lang) + text.slice(1);
}

/** On whom or what: `_` for the reader, so that nobody is named to himself. */
export function onWhom(on: string, { id, nameOf, body }: Reader): string {
  if (on === id) return '_';
  if (on === 'body') return body.name;
  return on.startsWith('unit:') ? on.slice('unit:'.length) : nameOf(on);
}

export function taskTitle({ task, on }: Pick<TaskTold, 'task' | 'on'>, reader: Reader): string {
  const { speech } = reader;
  return capital(speech.words('calendar.task', { task: speech.name('task', task), on: onWhom(on, reader) }), reader);
}

/** Until when with the working days that are left, by which clause, and of whom it is asked. */
export function taskDetails(told: TaskTold, reader: Reader): readonly string[] {
  const { speech } = reader;
  const day = told.due === null ? null : speech.dayOfWeek(told.due);
  const due =
    day === null || told.due === null
      ? []
      : told.overdue
        ? [speech.words('mail.wasDue', { due: day })]
        : [speech.words('mail.due', { due: day, left: daysLeft(told.due, reader) })];
  return [
    ...(told.of === null || told.of === reader.id
      ? []
      : [speech.words('mail.lateOne', { name: reader.nameOf(told.of) })]),
    ...due,
    speech.words('mail.clause', { clause: told.clause }),
    ...(told.bodyRule ? [speech.words('tasks.bodyRule')] : []),
  ];
}

/** `_` where the work calendar of that year is not there. */
function daysLeft(due: CalendarDate, { calendar, today }: Reader): number | '_' {
  if (calendar === null) return '_';
  try {
    return workingDaysLeft(calendar, today, due);
  } catch (error) {
    if (error instanceof MissingCalendarYear) return '_';
    throw error;
  }
}
