import type { Subject } from '../machines/subject.ts';
import { advance, applyCalendar, applyEffect, applyRoster, nextInstant, perform } from '../machines/timeline.ts';
import type { Instant } from '../rules/calendar/date.ts';
import { legalNow, receivedAt, wakeAt } from './clock.ts';
import { refused, rosterBehind, tooLarge } from './failures.ts';
import type {
  Accepted,
  ActMessage,
  CalendarMessage,
  CatchUp,
  EffectMessage,
  Pace,
  RosterMessage,
  Start,
} from './messages.ts';
import { epochOf, instantAt, minute } from './messages-instants.ts';
import { byCalendar, byEffect, byRoster, byTime, taken, type Standing } from './standing.ts';

/** Of what a person wrote; findings are the body's own records. */
const actBytes = 256 * 1024;

/**
 * What comes to a subject, taken into its standing: each gives the standing after it and changes nothing itself, so that a
 * validator and a handler can ask alike. `clock` gives milliseconds since the epoch.
 */
export function intake<S, Input>(
  subject: Subject<S, Input>,
  { subject: id, offset }: Pick<Start<Input>, 'subject' | 'offset'>,
  pace: Pace,
  clock: () => number,
) {
  const recordedAt = (): Instant => instantAt(clock(), offset);
  const now = ({ kept }: Standing<S>): Instant => legalNow(kept.head, clock(), offset);

  const roster = (before: Standing<S>, message: RosterMessage): Standing<S> => {
    const { seq, at, told } = message;
    if (seq <= before.rosterSeq) return before;
    const changes = told.filter((one) => one.seq > before.rosterSeq).map(({ change }) => change);
    const update = { seq, at, changes, roster: message.roster };
    const after = taken(before, applyRoster(subject, before.kept, update), byRoster, recordedAt());
    return { ...after, rosterSeq: seq };
  };

  const calendar = (before: Standing<S>, message: CalendarMessage): Standing<S> => {
    if (message.calendar.version === before.calendarVersion) return before;
    const after = taken(before, applyCalendar(subject, before.kept, message), byCalendar, recordedAt());
    return { ...after, calendarVersion: message.calendar.version };
  };

  return {
    now,
    recordedAt,
    roster,
    calendar,

    /** An act under its update id; throws a failure of type `Refused`, `RosterBehind` or `TooLarge`. */
    act(before: Standing<S>, message: ActMessage, updateId: string | null): Standing<S> {
      const { rosterSeq, via, enteredBy = message.actor, ...act } = message;
      const { findings: _findings, ...written } = message;
      if (rosterSeq > before.rosterSeq) throw rosterBehind(before.rosterSeq, rosterSeq);
      const size = JSON.stringify(written).length * 2;
      if (size > actBytes) throw tooLarge(size, actBytes);
      const at = receivedAt(message.at, before.kept.head, now(before), offset, pace.acceptMinutes);
      const reached = taken(before, advance(subject, before.kept, at), byTime, recordedAt());
      const outcome = perform(subject, reached.kept, { ...act, at });
      if ('refusal' in outcome) throw refused(outcome.refusal);
      const source = { enteredBy, via, reference: message.paper?.reference ?? null, updateId };
      const after = taken(reached, outcome, source, recordedAt());
      if (updateId === null) return after;
      return { ...after, answered: [...after.answered, { updateId, ...answer(subject, after) }].slice(-answersKept) };
    },

    effect: (before: Standing<S>, message: EffectMessage): Standing<S> =>
      taken(before, applyEffect(subject, before.kept, message), byEffect, recordedAt()),

    caughtUp(before: Standing<S>, missed: CatchUp): Standing<S> {
      const known = missed.roster === null ? before : roster(before, missed.roster);
      return missed.calendar === null ? known : calendar(known, missed.calendar);
    },

    /** Time itself, up to the instant from which no late act can come any more. */
    time(before: Standing<S>): Standing<S> {
      const settled = instantAt(epochOf(now(before)) - pace.graceMinutes * minute, offset);
      return taken(before, advance(subject, before.kept, settled), byTime, recordedAt());
    },

    /** When to wake, in milliseconds since the epoch by the same clock; null where nothing is to come. */
    wakes({ kept }: Standing<S>): number | null {
      const next = nextInstant(subject, kept);
      return next === null ? null : wakeAt(next, id, pace);
    },
  };
}

export type Intake<S> = ReturnType<typeof intake<S, never>>;

const answersKept = 50;

export function answer<S, Input>(subject: Subject<S, Input>, { kept }: Standing<S>): Accepted {
  return { seq: kept.head.seq, stage: subject.stageOf(kept.state) };
}
