import { addDays, addMonths, dayIn, daysBetween, earlier, later, type CalendarDate } from '../calendar/date.ts';
import type { Body, Person, Post } from './roster.ts';
import type { Span } from './who-is-who.ts';

/** 1 January after a year: the first day that no longer belongs to it. */
export function endOfYear(year: number): CalendarDate {
  return dayIn(year + 1, '01-01');
}

/** Whether the days from `from` to before `until` make so many calendar months. */
export function reaches(from: CalendarDate, until: CalendarDate, months: number): boolean {
  return addMonths(from, months) <= until;
}

/** Whether they make more than so many calendar months. */
export function exceeds(from: CalendarDate, until: CalendarDate, months: number): boolean {
  return addMonths(from, months) < until;
}

/** The first day, later by every day before `until` on which an absence does not count as service (I-6). */
export function counted(person: Person, from: CalendarDate, until: CalendarDate): CalendarDate {
  const days = person.absences
    .filter((absence) => !absence.countsAsService)
    .reduce((sum, absence) => sum + daysWithin(absence, { from, to: until }), 0);
  return addDays(from, days);
}

function daysWithin({ from, to }: Span, within: { from: CalendarDate; to: CalendarDate }): number {
  return Math.max(0, daysBetween(later(from, within.from), to === null ? within.to : earlier(to, within.to)));
}

/** The supreme to third classifications of administrative positions. */
const supremeClasses: readonly string[] = ['supreme-1', 'supreme-2', 'supreme-3'];

/** §1.3 (a): whether whoever holds the post is not appraised, by its classification in a body of the supreme category. */
export function isExempt({ category }: Body, { positionClass }: Post): boolean {
  return category === 'supreme' && supremeClasses.includes(positionClass);
}

/**
 * I-6: the day from which service in the position of a post began: the appointment, or the end of probation for someone
 * admitted on it. A move that leaves the supervisor unchanged begins nothing new: the same appraisal goes on (I-29). One
 * out of a position that is not appraised (§1.3 a) does: there is no appraisal to go on with.
 */
export function positionStart(posts: readonly Post[], index: number, body: Body): CalendarDate {
  const post = posts[index];
  if (post === undefined) throw new RangeError(`There is no post ${index}.`);
  const before = posts[index - 1];
  if (before === undefined || before.to !== post.from) return post.appointedOn;
  const goesOn = before.appointedOn === post.appointedOn || before.supervisorId === post.supervisorId;
  const appraised = before.status === 'permanent' && isExempt(body, before) === isExempt(body, post);
  return goesOn && appraised ? positionStart(posts, index - 1, body) : post.from;
}

export interface Move {
  /** First day in the new position. */
  readonly on: CalendarDate;
  readonly from: Post;
  readonly to: Post;
  /** Whether the immediate supervisor changes with it (§3.5). */
  readonly supervisorChanges: boolean;
}

/** Appointments from one position of the body straight to another within a year, in order. */
export function movesIn(person: Person, year: number): readonly Move[] {
  return person.posts.flatMap((to, index) => {
    const from = person.posts[index - 1];
    const moved =
      from !== undefined && from.to === to.from && to.appointedOn === to.from && from.appointedOn !== to.from;
    if (!moved || to.from < dayIn(year, '01-01') || to.from >= endOfYear(year)) return [];
    return [{ on: to.from, from, to, supervisorChanges: from.supervisorId !== to.supervisorId }];
  });
}
