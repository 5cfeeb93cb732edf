import { addDays, dayOf, endOf, startOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { periodOf, yearDates } from '../../rules/calendar/year-dates.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Clause } from '../../rules/ruling.ts';
import type { Deadline, Entry } from '../subject.ts';
import { textIn } from './given.ts';

/** The limits of the law on reports: each a region of a chart under its own key. */
export type TermKey = 'unitReport' | 'finalReport' | 'submission';

export interface Term {
  readonly key: TermKey;
  readonly clause: Clause;
  /** The day after the period (§3.1); the law names no first day. */
  readonly opens: CalendarDate;
  readonly limit: CalendarDate;
}

export function termOf(key: TermKey, year: number): Term {
  const { clause, limit } = yearDates(year)[key];
  return { key, clause, opens: addDays(periodOf(year).to, 1), limit };
}

/** The region of a limit: what it waits for is the event `done`. */
export function termRegion<Key extends TermKey, Done extends string>(key: Key, done: Done, clause: Clause, of: string) {
  const concerns = { type: 'concerns', params: { key } } as const;
  return {
    description: `§${clause}: ${of}, in time or late.`,
    meta: { clause },
    initial: 'upcoming',
    states: {
      upcoming: {
        description: '§3.1: the period runs.',
        meta: { clause: '3.1' },
        on: {
          'deadline.opened': { guard: concerns, target: 'running', actions: 'record' },
          'deadline.passed': { guard: concerns, target: 'overdue', actions: 'record' },
          [done]: 'met',
        },
      },
      running: {
        description: `§${clause}: the limit has not passed.`,
        meta: { clause, term: key },
        on: { 'deadline.passed': { guard: concerns, target: 'overdue', actions: 'record' }, [done]: 'met' },
      },
      overdue: {
        description: `§${clause}, I-13: the limit has passed; it stays doable.`,
        meta: { clause },
        on: { [done]: 'doneLate' },
      },
      doneLate: {
        description: `§${clause}: done after the limit.`,
        meta: { clause },
        on: { 'deadline.withdrawn': { guard: concerns, target: 'met', actions: 'record' } },
      },
      met: { description: `§${clause}: done in time.`, meta: { clause } },
    },
  } as const;
}

/** What is still to come of a term, by the state of its region. */
export function deadlinesOfTerm(
  { key, clause, opens, limit }: Term,
  state: unknown,
  offset: string,
): readonly Deadline[] {
  const opening: Deadline = { key, event: 'opens', clause, at: startOf(opens, offset), day: opens };
  const passing: Deadline = { key, event: 'passes', clause, at: endOf(limit, offset), day: limit };
  if (state === 'upcoming') return [opening, passing];
  return state === 'running' ? [passing] : [];
}

/** The entry that marks a deadline; one that passed names who hears of it (I-13). */
export function markOf({ key, event, clause, at, day }: Deadline, escalated: readonly ServantId[]): Entry {
  if (event === 'opens') return { kind: 'deadline.opened', actor: null, at, clause, with: { key, day } };
  return { kind: 'deadline.passed', actor: null, at, clause, with: { key, day, escalated } };
}

/** I-27: where the limit was marked as passed and what it waited for happened in time after all, the mark is withdrawn. */
export function withdrawalOf(
  { key, clause, limit }: Term,
  overdue: readonly string[],
  doneOn: CalendarDate,
  done: Entry,
): readonly Entry[] {
  if (!overdue.includes(key) || doneOn > limit) return [];
  return [{ kind: 'deadline.withdrawn', actor: null, at: done.at, clause, with: { key, day: limit } }];
}

/** The limits marked as passed after one more entry. */
export function overdueAfter(overdue: readonly string[], { kind, with: given }: Entry): readonly string[] {
  const key = textIn(given, 'key');
  if (kind === 'deadline.passed') return [...overdue, key];
  return kind === 'deadline.withdrawn' ? overdue.filter((other) => other !== key) : overdue;
}

/** In order of instant, then clause, then key. */
export function inOrder(deadlines: readonly Deadline[]): readonly Deadline[] {
  const textOf = ({ at, clause, key }: Deadline) => `${at} ${clause} ${key}`;
  return [...deadlines].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

/** Whether the limit has passed on a day. */
export function isOver({ limit }: Term, at: string): boolean {
  return dayOf(at) > limit;
}
