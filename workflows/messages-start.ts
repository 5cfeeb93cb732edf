import type { JsonObject } from '../machines/subject.ts';
import type { CalendarDate, Instant } from '../rules/calendar/date.ts';
import { later, startOf } from '../rules/calendar/date.ts';
import type { WorkCalendar } from '../rules/calendar/work-calendar.ts';
import type { Body, Person, Roster, ServantId } from '../rules/roster/roster.ts';
import type { CatchUp, Opening, Pace, Start } from './messages.ts';

/** What the store knows of a subject that is to go on. */
export interface Known {
  readonly subject: string;
  readonly servant: ServantId | null;
  readonly year: number;
  readonly seq: number;
  readonly hash: string | null;
  readonly at: Instant | null;
  readonly state: JsonObject | null;
  readonly rosterSeq: number;
  readonly calendarVersion: string | null;
}

/** Starts a subject again from the store, with what it has missed; null where the store has no state of it. */
export function startAgain(
  body: Pick<Body, 'id' | 'offset'>,
  known: Known,
  catchUp: CatchUp,
  pace?: Partial<Pace>,
): Start<never> | null {
  const { subject, servant, year, seq, hash, at, state, rosterSeq, calendarVersion } = known;
  if (state === null) return null;
  return {
    version: 1,
    body: body.id,
    subject,
    servant,
    year,
    offset: body.offset,
    rosterSeq,
    calendarVersion,
    ...(pace === undefined ? {} : { pace }),
    from: { kind: 'continued', head: { subject, seq, hash, at }, state, answered: [], quietUntil: 0, catchUp },
  };
}

/** What every machine is given; with the servant or the unit it is the input of the machine, which this page need not load. */
export interface Given {
  readonly year: number;
  readonly body: Body;
  readonly roster: Roster;
  readonly rosterSeq: number;
  readonly calendar: WorkCalendar;
  readonly version: 1;
}

export type SubjectInput = Given | (Given & { readonly servant: ServantId }) | (Given & { readonly unit: string });

/** A subject that is to begin, under the journal's name for it. */
export interface SubjectOpening<Input extends SubjectInput = SubjectInput> extends Omit<Opening<Input>, 'kind'> {
  readonly subject: string;
}

/** The start of a subject that nobody has begun. */
export function firstStart<Input extends SubjectInput>(
  { subject, input, at, past }: SubjectOpening<Input>,
  pace?: Partial<Pace>,
): Start<Input> {
  const { year, body, rosterSeq, calendar } = input;
  return {
    version: 1,
    body: body.id,
    subject,
    servant: 'servant' in input ? input.servant : null,
    year,
    offset: body.offset,
    rosterSeq,
    calendarVersion: calendar.version,
    ...(pace === undefined ? {} : { pace }),
    from: { kind: 'opened', input, at, ...(past === undefined ? {} : { past }) },
  };
}

/**
 * When the appraisal of a year begins for a person: 1 January, or the day of coming into the body during the year; null for
 * one who was not in the body in that year up to the day given.
 */
export function appraisalBegins(person: Person, year: number, today: CalendarDate, offset: string): Instant | null {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const held = person.posts.find(({ from, to }) => from <= last && from <= today && (to === null || to > first));
  return held === undefined ? null : startOf(later(first, held.from), offset);
}
