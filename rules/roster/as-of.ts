import type { CalendarDate } from '../calendar/date.ts';
import type { OfficeTerm, Person, Roster } from './roster.ts';

/**
 * The roster as it stood on a day, by what is known of that day now: what began later is not in it, what ended later goes
 * on. The changes dated after the day, applied to it, give the roster again.
 */
export function rosterAsOf(roster: Roster, day: CalendarDate): Roster {
  const people = Object.values(roster.people).map((person) => personAsOf(person, day));
  return {
    ...roster,
    people: Object.fromEntries(people.filter(({ posts }) => posts.length > 0).map((person) => [person.id, person])),
    offices: begunBy(roster.offices, day) satisfies readonly OfficeTerm[],
  };
}

function personAsOf({ id, posts, absences, departure }: Person, day: CalendarDate): Person {
  return {
    id,
    posts: begunBy(posts, day),
    absences: begunBy(absences, day),
    departure: departure === null || departure.on > day ? null : departure,
  };
}

interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** A stretch ends on the first day on which it is no more: one that a change of a later day ends is open still. */
function begunBy<T extends Stretch>(stretches: readonly T[], day: CalendarDate): readonly T[] {
  return stretches
    .filter(({ from }) => from <= day)
    .map((one) => (one.to !== null && one.to > day ? { ...one, to: null } : one));
}
