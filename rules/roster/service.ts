import { addDays, addMonths, daysBetween, earlier, later, type CalendarDate } from '../calendar/date.ts';
import {
  formerServiceNeeded,
  goalsAfterReturn,
  leadershipNeeded,
  serviceLeftNeeded,
  serviceNeeded,
} from '../calendar/terms.ts';
import { periodOf, yearDates } from '../calendar/year-dates.ts';
import { say, type Ruling, type Saying } from '../ruling.ts';
import type { Body, Person, Post, Roster, ServantId } from './roster.ts';
import { counted, endOfYear, exceeds, isExempt, movesIn, positionStart, reaches, type Move } from './service-time.ts';
import { inService, leadershipOf } from './who-is-who.ts';

export type Appraisability = 'appraisable' | 'notYet' | 'notAppraised';

/** I-18: everyone who holds a post of the body on a day, interns and those on probation included, in order of id. */
export function holders(roster: Roster, on: CalendarDate): readonly ServantId[] {
  return Object.keys(roster.people)
    .filter((id) => inService(roster, id, on))
    .sort();
}

/** §1.4.6: whether the servant is appraised on ten criteria instead of six. */
export function managerialOn(roster: Roster, servant: ServantId, date: CalendarDate): Ruling<boolean> {
  const value = held(roster, servant, date)?.post.managerial ?? false;
  return { value, clause: '1.4.6', because: say(value ? 'position.managerial' : 'position.notManagerial') };
}

/**
 * I-6: the day from which service in the position held at the end of a year counts by 31 December, later by every day of
 * absence that does not count. Null for someone without a post then, or not past probation.
 */
export function serviceBy(roster: Roster, body: Body, servant: ServantId, year: number): CalendarDate | null {
  const found = held(roster, servant, periodOf(year).to);
  if (found === null || found.post.status !== 'permanent') return null;
  return counted(found.person, positionStart(found.person.posts, found.index, body), endOfYear(year));
}

/**
 * I-15: the day of the year from which the servant can be appraised in the position held on a day: 1 January, or the day of
 * appointment, of the end of probation, or of a move that is counted anew (I-29). Null while there is no such day.
 */
export function appraisableFrom(
  roster: Roster,
  body: Body,
  servant: ServantId,
  year: number,
  on: CalendarDate = periodOf(year).to,
): CalendarDate | null {
  const found = held(roster, servant, earlier(on, periodOf(year).to));
  if (found === null || found.post.status !== 'permanent') return null;
  return later(periodOf(year).from, positionStart(found.person.posts, found.index, body));
}

/**
 * §1.3, I-6, I-7, I-15: whether the servant is appraised for a year, as known on a day. What may still be recorded of that
 * day itself counts in the servant's favour: probation may end, an open absence may end on it. Someone who was appraised in
 * a former position by §3.5 stays appraisable.
 */
export function appraisable(
  roster: Roster,
  body: Body,
  servant: ServantId,
  year: number,
  on: CalendarDate,
): Ruling<Appraisability> {
  const day = earlier(on, periodOf(year).to);
  const found = held(roster, servant, day);
  const until = endOfYear(year);
  const months = serviceNeeded.on(day);
  const rule = (value: Appraisability, because: Saying, clause = '1.3') => ({ value, clause, because });
  if (found === null) return rule('notAppraised', say('service.notInBody', { date: day }), '1.1');
  const { person, post, index } = found;
  if (isExempt(body, post)) return rule('notAppraised', say('service.supremeClass', { class: post.positionClass }));
  if (post.status !== 'permanent') {
    const inTime = reaches(day, until, months);
    return rule(inTime ? 'notYet' : 'notAppraised', say(`service.${post.status}`, { by: latestStart(until, months) }));
  }
  const from = counted(person, positionStart(person.posts, index, body), earlier(on, until));
  if (reaches(from, until, months)) return rule('appraisable', say('service.enough', { from, months }));
  const move = movesIn(person, year).find(
    (each) =>
      each.on <= day &&
      each.supervisorChanges &&
      !isExempt(body, each.from) &&
      belongsToFormer(person, body, year, each),
  );
  if (move !== undefined) return rule('appraisable', say('service.formerPosition', { on: move.on }), '3.5');
  return rule('notAppraised', say('service.tooShort', { from, months }));
}

/**
 * §3.5, I-29, I-37: who appraises someone who moves with a change of supervisor. `movedOn` is the first day no longer in the
 * former position: for one who leaves for another body, the day after the last in service. Service counts as in I-6.
 */
export function formerPosition(
  roster: Roster,
  body: Body,
  servant: ServantId,
  year: number,
  movedOn: CalendarDate,
): Ruling<'formerSupervisorAppraises' | 'countedAnew'> {
  const person = roster.people[servant];
  const from = person === undefined ? null : formerServiceFrom(person, body, year, movedOn);
  const months = formerServiceNeeded.on(movedOn);
  if (from === null || !exceeds(from, movedOn, months)) {
    return { value: 'countedAnew', clause: '3.5', because: say('formerPosition.tooShort', { months }) };
  }
  return { value: 'formerSupervisorAppraises', clause: '3.5', because: say('formerPosition.enough', { from, months }) };
}

/**
 * §4.2, I-7: whether a supervisor has led the servant long enough to appraise: for three months by the end of the year,
 * which is so when he began by 1 October. Times before a break count together; one who still leads is taken to go on.
 */
export function mayAppraise(roster: Roster, servant: ServantId, supervisor: ServantId, year: number): Ruling<boolean> {
  const until = endOfYear(year);
  const months = leadershipNeeded.on(periodOf(year).to);
  const led = leadershipOf(roster, servant, supervisor)
    .map(({ from, to }) => ({ from: later(from, periodOf(year).from), to: to === null ? until : earlier(to, until) }))
    .filter(({ from, to }) => from < to);
  const last = led.at(-1);
  if (last === undefined) return { value: false, clause: '4.2', because: say('leadership.none', { supervisor }) };
  const before = led.slice(0, -1).reduce((sum, { from, to }) => sum + daysBetween(from, to), 0);
  const from = addDays(last.from, -before);
  const value = reaches(from, last.to, months);
  return {
    value,
    clause: '4.2',
    because: say(value ? 'leadership.enough' : 'leadership.tooShort', { supervisor, from, months }),
  };
}

export interface FormLimit {
  /** Last day to draw up the form, inclusive; null while the servant is away, or when it is too late. */
  readonly limit: CalendarDate | null;
  /** §2.3: fewer than six months were left at the return; no goals are set any more. */
  readonly tooLate: boolean;
}

/**
 * The limit for drawing up the form of someone appraisable from a day: 30 January (§2.1), or ten days after that day where
 * that is later (I-15, I-34). An absence that falls on a day of this time moves it to ten days after the return, provided
 * that six months remain, where the return comes after the limit (§2.3). `on` says how an absence without a known return
 * is taken: as if it ended that day; without `on` the return is awaited.
 */
export function formLimit(
  roster: Roster,
  servant: ServantId,
  year: number,
  from: CalendarDate,
  on?: CalendarDate,
): Ruling<FormLimit> {
  const january = yearDates(year).formDrafting.limit;
  const start = later(from, periodOf(year).from);
  const days = goalsAfterReturn.on(start);
  const months = serviceLeftNeeded.on(start);
  let limit = start === periodOf(year).from ? january : later(january, addDays(start, days));
  let since = start;
  for (const absence of roster.people[servant]?.absences ?? []) {
    if (absence.from > limit || (absence.to !== null && absence.to <= start)) continue;
    const back = absence.to ?? on ?? null;
    if (back !== null && back > limit && !reaches(back, endOfYear(year), months)) {
      return {
        value: { limit: null, tooLate: true },
        clause: '2.3',
        because: say('formLimit.tooLate', { back, months }),
      };
    }
    if (absence.to === null) {
      return {
        value: { limit: null, tooLate: false },
        clause: '2.3',
        because: say('formLimit.away', { since: absence.from }),
      };
    }
    limit = later(limit, addDays(absence.to, days));
    since = absence.to;
  }
  return limit === january
    ? { value: { limit, tooLate: false }, clause: '2.1', because: say('formLimit.january', { limit }) }
    : { value: { limit, tooLate: false }, clause: '2.3', because: say('formLimit.tenDays', { since, days, limit }) };
}

function held(
  roster: Roster,
  servant: ServantId,
  date: CalendarDate,
): { readonly person: Person; readonly post: Post; readonly index: number } | null {
  const person = roster.people[servant];
  const index = person?.posts.findLastIndex((post) => post.from <= date && (post.to === null || date < post.to)) ?? -1;
  const post = person?.posts[index];
  return person === undefined || post === undefined ? null : { person, post, index };
}

function belongsToFormer(person: Person, body: Body, year: number, move: Move): boolean {
  const from = formerServiceFrom(person, body, year, move.on);
  return from !== null && exceeds(from, move.on, formerServiceNeeded.on(move.on));
}

/** From when service in the position left on a day counts in the year; null for a position never held past probation. */
function formerServiceFrom(person: Person, body: Body, year: number, movedOn: CalendarDate): CalendarDate | null {
  const index = person.posts.findLastIndex(({ from, to }) => from < movedOn && (to === null || to >= movedOn));
  if (person.posts[index]?.status !== 'permanent') return null;
  return counted(person, later(periodOf(year).from, positionStart(person.posts, index, body)), movedOn);
}

/** The latest day from which so many months remain before `until`. */
function latestStart(until: CalendarDate, months: number): CalendarDate {
  return addMonths(until, -months);
}
