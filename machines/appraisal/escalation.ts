import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { headOfBodyOn, hrHeadOn } from '../../rules/roster/who-is-who.ts';
import type { Facts } from './facts.ts';
import type { Limit } from './limits.ts';
import { aboveOf, evaluatorFor, superiorFor, supervisorFor } from './roles.ts';

/** I-13: who hears of a limit that passed undone: one level up from whom it is asked of, and HR. */
export function escalatedTo(facts: Facts, limit: Limit, day: CalendarDate): readonly ServantId[] {
  const asked = askedOf(facts, limit, day);
  const above = asked === null ? null : aboveOf(facts, asked, day);
  return [...new Set([above, hrHeadOn(facts.roster, day)].filter((id) => id !== null))];
}

/** Of whom on a day what a limit waits for is asked; null where nobody is there to ask. */
export function askedOf(facts: Facts, { task }: Limit, day: CalendarDate): ServantId | null {
  switch (task) {
    case 'drawUpForm':
    case 'recordQuarterlyNote':
      return supervisorFor(facts, day);
    case 'decideBySuperior':
      return superiorFor(facts, day);
    case 'decideComplaint':
      return headOfBodyOn(facts.roster, day);
    default:
      return evaluatorFor(facts, day);
  }
}
