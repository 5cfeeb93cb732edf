import type { Instant } from '../rules/calendar/date.ts';
import type { Refusal } from '../rules/ruling.ts';
import { chain, type Content, type Head } from './journal.ts';
import type { Act, CalendarUpdate, Effect, Entry, RosterUpdate, Subject } from './subject.ts';

/** A subject as the clockwork keeps it: where its chain stands, and its state. */
export interface Kept<S> {
  readonly head: Head;
  readonly state: S;
}

export interface Step<S> {
  readonly kept: Kept<S>;
  /** The contents that the step added to the journal, in order. */
  readonly contents: readonly Content[];
  /** The state right after each of them. */
  readonly states: readonly S[];
}

/** Anything that happens to a subject from outside; one instant's order is deadlines, roster, calendar, effects, acts. */
export type DatedEvent =
  | { readonly kind: 'roster'; readonly at: Instant; readonly update: RosterUpdate }
  | { readonly kind: 'calendar'; readonly at: Instant; readonly update: CalendarUpdate }
  | { readonly kind: 'effect'; readonly at: Instant; readonly effect: Effect }
  | { readonly kind: 'act'; readonly at: Instant; readonly act: Act };

export function start<S, Input>(subject: Subject<S, Input>, id: string, input: Input, at: Instant): Step<S> {
  const opened = subject.begin(input, at);
  const first = chain({ subject: id, seq: 0, hash: null, at: null }, opened);
  const kept = { head: first.head, state: subject.initial(opened) };
  return settle(subject, { kept, contents: [first.content], states: [kept.state] }, opened);
}

/** Everything that time alone brings about until an instant, that instant included. */
export function advance<S, Input>(subject: Subject<S, Input>, kept: Kept<S>, to: Instant): Step<S> {
  let step: Step<S> = { kept, contents: [], states: [] };
  for (;;) {
    const { state } = step.kept;
    const next = subject.deadlinesOf(state)[0];
    if (next === undefined || next.at > to) return step;
    step = joined(step, take(subject, step.kept, subject.reached(state, next)));
  }
}

/** The next instant at which the subject must be woken; null when nothing is to come of itself. */
export function nextInstant<S, Input>(subject: Subject<S, Input>, kept: Kept<S>): Instant | null {
  return subject.deadlinesOf(kept.state)[0]?.at ?? null;
}

/** An act at its instant: time first, then the law's answer. A refusal changes nothing, and time is not kept either. */
export function perform<S, Input>(
  subject: Subject<S, Input>,
  kept: Kept<S>,
  act: Act,
): Step<S> | { readonly refusal: Refusal } {
  const passed = advance(subject, kept, act.at);
  const decision = subject.decide(passed.kept.state, act);
  if ('refusal' in decision) return decision;
  const step = take(subject, passed.kept, decision.entries);
  // A term that the act begins and the calendar cannot count: MissingCalendarYear, before anything is kept.
  subject.deadlinesOf(step.kept.state);
  return joined(passed, step);
}

export function applyRoster<S, Input>(subject: Subject<S, Input>, kept: Kept<S>, update: RosterUpdate): Step<S> {
  const passed = advance(subject, kept, update.at);
  return joined(passed, take(subject, passed.kept, subject.rosterChanged(passed.kept.state, update)));
}

export function applyCalendar<S, Input>(subject: Subject<S, Input>, kept: Kept<S>, update: CalendarUpdate): Step<S> {
  const passed = advance(subject, kept, update.at);
  return joined(passed, take(subject, passed.kept, subject.calendarChanged(passed.kept.state, update)));
}

export function applyEffect<S, Input>(subject: Subject<S, Input>, kept: Kept<S>, effect: Effect): Step<S> {
  const passed = advance(subject, kept, effect.at);
  return joined(passed, take(subject, passed.kept, subject.affected(passed.kept.state, effect)));
}

/** One dated event, whatever it is. */
export function apply<S, Input>(
  subject: Subject<S, Input>,
  kept: Kept<S>,
  event: DatedEvent,
): Step<S> | { readonly refusal: Refusal } {
  switch (event.kind) {
    case 'roster':
      return applyRoster(subject, kept, event.update);
    case 'calendar':
      return applyCalendar(subject, kept, event.update);
    case 'effect':
      return applyEffect(subject, kept, event.effect);
    case 'act':
      return perform(subject, kept, event.act);
  }
}

/** The state after contents that stand in the journal already; used to rebuild and to publish. */
export function refold<S, Input>(subject: Subject<S, Input>, state: S | null, contents: readonly Content[]): S {
  let now = state;
  for (const content of contents) {
    now = now === null ? subject.initial(content) : subject.evolve(now, content);
  }
  if (now === null) throw new RangeError('A subject without entries has no state.');
  return now;
}

function take<S, Input>(subject: Subject<S, Input>, kept: Kept<S>, entries: readonly Entry[]): Step<S> {
  let step: Step<S> = { kept, contents: [], states: [] };
  for (const entry of entries) step = joined(step, settle(subject, written(subject, step.kept, entry), entry));
  return step;
}

/** What follows by itself, until nothing does. */
function settle<S, Input>(subject: Subject<S, Input>, first: Step<S>, last: Entry): Step<S> {
  let step = first;
  for (let next = follows(subject, step, last); next !== null; next = follows(subject, step, next))
    step = joined(step, written(subject, step.kept, next));
  return step;
}

function follows<S, Input>(subject: Subject<S, Input>, { kept }: Step<S>, last: Entry): Entry | null {
  return subject.settle?.(kept.state, last) ?? null;
}

function written<S, Input>(subject: Subject<S, Input>, { head, state }: Kept<S>, entry: Entry): Step<S> {
  const linked = chain(head, entry);
  const kept = { head: linked.head, state: subject.evolve(state, entry) };
  return { kept, contents: [linked.content], states: [kept.state] };
}

function joined<S>(first: Step<S>, second: Step<S>): Step<S> {
  if (first.contents.length === 0) return second;
  if (second.contents.length === 0) return first;
  const contents = [...first.contents, ...second.contents];
  return { kept: second.kept, contents, states: [...first.states, ...second.states] };
}
