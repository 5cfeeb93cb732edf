import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { Roster } from '../../rules/roster/roster.ts';

/**
 * Finds something of a roster once for a day. Every page asks, a roster may hold thousands of people, and each change makes
 * another roster: what was found of the former goes with it.
 */
export function onceADay<Found>(
  find: (roster: Roster, day: CalendarDate) => Found,
): (roster: Roster, day: CalendarDate) => Found {
  const known = new WeakMap<Roster, { readonly day: CalendarDate; readonly found: Found }>();
  return (roster, day) => {
    const last = known.get(roster);
    if (last?.day === day) return last.found;
    const found = find(roster, day);
    known.set(roster, { day, found });
    return found;
  };
}
