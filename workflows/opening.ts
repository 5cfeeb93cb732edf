import type { Subject } from '../machines/subject.ts';
import {
  advance,
  applyCalendar,
  applyEffect,
  applyRoster,
  perform,
  start as begin,
  type DatedEvent,
  type Kept,
} from '../machines/timeline.ts';
import type { Instant } from '../rules/calendar/date.ts';
import { refused } from './failures.ts';
import type { Continuation, Opening, Start } from './messages.ts';
import { byTime, taken, type Standing } from './standing.ts';

/** The standing with which a workflow begins. */
export function begun<S, Input>(subject: Subject<S, Input>, start: Start<Input>, recordedAt: Instant): Standing<S> {
  return start.from.kind === 'opened'
    ? opened(subject, start, start.from, recordedAt)
    : continued(subject, start, start.from);
}

function opened<S, Input>(
  subject: Subject<S, Input>,
  { subject: id, rosterSeq, calendarVersion }: Start<Input>,
  { input, at, past }: Opening<Input>,
  recordedAt: Instant,
): Standing<S> {
  const first = begin(subject, id, input, at);
  const nothing: Standing<S> = {
    kept: first.kept,
    pending: [],
    sent: [],
    published: 0,
    rosterSeq,
    calendarVersion,
    told: { rosterSeq, calendarVersion },
    answered: [],
  };
  let standing = taken(nothing, first, byTime, recordedAt);
  for (const event of past ?? []) standing = withPast(subject, standing, event, recordedAt);
  return standing;
}

/** One event of the past; an act that the law refuses fails the start, for the opener has seen to it before. */
function withPast<S, Input>(
  subject: Subject<S, Input>,
  before: Standing<S>,
  event: DatedEvent,
  recordedAt: Instant,
): Standing<S> {
  const { kept } = before;
  if (event.kind === 'act') {
    const reached = taken(before, advance(subject, kept, event.act.at), byTime, recordedAt);
    const outcome = perform(subject, reached.kept, event.act);
    if ('refusal' in outcome) throw refused(outcome.refusal);
    const reference = event.act.paper?.reference ?? null;
    return taken(reached, outcome, { enteredBy: event.act.actor, via: 'past', reference, updateId: null }, recordedAt);
  }
  if (event.kind === 'roster') {
    const { update } = event;
    const rosterSeq = Math.max(before.rosterSeq, update.seq);
    return { ...taken(before, applyRoster(subject, kept, update), byTime, recordedAt), rosterSeq };
  }
  if (event.kind === 'calendar') {
    const calendarVersion = event.update.calendar.version;
    return { ...taken(before, applyCalendar(subject, kept, event.update), byTime, recordedAt), calendarVersion };
  }
  return taken(before, applyEffect(subject, kept, event.effect), byTime, recordedAt);
}

function continued<S, Input>(subject: Subject<S, Input>, start: Start<Input>, from: Continuation): Standing<S> {
  const { rosterSeq, calendarVersion } = start;
  const kept: Kept<S> = { head: from.head, state: subject.thaw(from.state) };
  const told = { rosterSeq, calendarVersion };
  const { answered } = from;
  return { kept, pending: [], sent: [], published: from.head.seq, rosterSeq, calendarVersion, told, answered };
}
