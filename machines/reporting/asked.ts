import {
  dayOf,
  instantOf,
  isDate,
  later,
  startOf,
  type CalendarDate,
  type Instant,
} from '../../rules/calendar/date.ts';
import type { Body, Roster, ServantId } from '../../rules/roster/roster.ts';
import { hrServiceOn } from '../../rules/roster/who-is-who.ts';
import { refuse, type Refusal } from '../../rules/ruling.ts';
import type { Act, Entry, JsonObject } from '../subject.ts';

/** An act as the law judges it: who really acted, and when. */
export interface Asked {
  readonly act: Act;
  readonly actor: ServantId;
  readonly at: Instant;
  readonly day: CalendarDate;
}

/** What the subject knows that judging an act needs. */
export interface Ground {
  readonly body: Body;
  readonly roster: Roster;
  /** Instant of the last act; null before the first. */
  readonly lastActAt: Instant | null;
}

/**
 * I-27: an act on paper is judged by the day it happened and by who acted then. HR enters it; it lies neither in the future
 * nor before the last act.
 */
export function askedOf(act: Act, { body, roster, lastActAt }: Ground): Asked | { readonly refusal: Refusal } {
  const { paper } = act;
  if (paper === undefined) return { act, actor: act.actor, at: act.at, day: dayOf(act.at) };
  const { occurredOn, actor } = paper;
  const day = dayOf(occurredOn);
  if (!hrServiceOn(roster, dayOf(act.at)).includes(act.actor)) return { refusal: refuse('I-27', 'reportPaper.notHr') };
  if (!isDate(day)) return { refusal: refuse('I-27', 'reportPaper.undated', { occurredOn }) };
  const wholeDay = isDate(occurredOn);
  const happened = instantOfAct(act, body.offset);
  if (happened > act.at) return { refusal: refuse('I-27', 'reportPaper.future', { occurredOn }) };
  const at = wholeDay && lastActAt !== null && dayOf(lastActAt) === day ? later(happened, lastActAt) : happened;
  if (lastActAt !== null && at < lastActAt) {
    return { refusal: refuse('I-27', 'reportPaper.beforeLast', { occurredOn, last: dayOf(lastActAt) }) };
  }
  return { act, actor, at, day };
}

/** The instant by which the law judges an act: of one on paper the day, or the time, at which it happened (I-27). */
export function instantOfAct({ at, paper }: Act, offset: string): Instant {
  if (paper === undefined) return at;
  const { occurredOn } = paper;
  if (!isDate(dayOf(occurredOn))) return at;
  return isDate(occurredOn) ? startOf(occurredOn, offset) : instantOf(occurredOn, offset);
}

/** The entry of an accepted act; attachments belong to their act. */
export function entryOf({ act, actor, at }: Asked, kind: string, clause: string, what: JsonObject): Entry {
  const { attachments } = act;
  const attached = attachments === undefined || attachments.length === 0 ? {} : { attachments };
  return { kind, actor, at, clause, with: { ...what, ...attached } as JsonObject };
}
