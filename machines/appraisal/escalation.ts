import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { headOfBodyOn, hrHeadOn, inService } from '../../rules/roster/who-is-who.ts';
import { toReplace } from './designation.ts';
import type { Facts } from './facts.ts';
import type { Limit } from './limits.ts';
import { aboveOf, actingEvaluatorFor, actingFor, evaluatorFor, handOverBy, hrFor, superiorFor } from './roles.ts';

/** I-13: who hears of a limit that passed undone: one level up from whom it is asked of, and HR. */
export function escalatedTo(facts: Facts, limit: Limit, day: CalendarDate): readonly ServantId[] {
  const acts = whoeverActs(facts, limit, day);
  const above = acts === null ? null : aboveOf(facts, acts, day);
  const told = [above, hrHeadOn(facts.roster, day)].filter((id) => id !== null);
  return [...new Set(told)].filter((id) => inService(facts.roster, id, day));
}

/** Of whom on a day what a limit waits for is asked, as the tasks have it; null where nobody is in service to do it. */
export function askedOf(facts: Facts, limit: Limit, day: CalendarDate): ServantId | null {
  const replaced = limit.task === 'appraise' ? toReplace(facts, day) : null;
  const asked = replaced === null ? whoeverActs(facts, limit, day) : hrFor(facts, day);
  return asked !== null && inService(facts.roster, asked, day) ? asked : null;
}

function whoeverActs(facts: Facts, { task }: Limit, day: CalendarDate): ServantId | null {
  const { toUnitHeadOn, toHrOn } = facts.handedOver;
  switch (task) {
    case 'drawUpForm':
    case 'recordQuarterlyNote':
      return actingFor(facts, day).id;
    case 'decideObjection':
      return actingEvaluatorFor(facts, day);
    case 'handOver':
      return handOverBy(facts, toUnitHeadOn !== null && toHrOn === null, day)[0] ?? null;
    case 'decideBySuperior':
      return superiorFor(facts, day);
    case 'decideComplaint':
      return headOfBodyOn(facts.roster, day);
    default:
      return evaluatorFor(facts, day);
  }
}
