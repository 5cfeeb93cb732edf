import type { CalendarDate } from '../calendar/date.ts';
import { refuse, type Refusal } from '../ruling.ts';
import type { Roster, ServantId } from './roster.ts';
import { headOfBodyOn, superiorsOf } from './who-is-who.ts';

/**
 * §1.4.1: what is wrong with a supervisor for a servant from a day: it must be someone of the roster, or named as the holder
 * of an office and still to come; not the servant, nor someone under the servant. Without one is the head of the body only.
 */
export function supervisorFlaw(
  roster: Roster,
  servant: ServantId,
  supervisor: ServantId | null,
  date: CalendarDate,
): Refusal | null {
  if (supervisor === null) {
    const head = headOfBodyOn(roster, date);
    return head === null || head === servant ? null : refuse('1.4.1', 'change.noSupervisor', { servant });
  }
  if (supervisor === servant) return refuse('1.4.1', 'change.ownSupervisor', { servant });
  if (roster.people[supervisor] === undefined && !isNamed(roster, supervisor)) {
    return refuse('1.4.1', 'change.unknownSupervisor', { supervisor });
  }
  if (superiorsOf(roster, supervisor, date).includes(servant)) {
    return refuse('1.4.1', 'change.circle', { servant, supervisor });
  }
  return null;
}

function isNamed(roster: Roster, id: ServantId): boolean {
  return roster.offices.some(({ holders }) => holders.includes(id));
}
