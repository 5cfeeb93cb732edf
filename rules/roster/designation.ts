import type { CalendarDate } from '../calendar/date.ts';
import { say, type Ruling } from '../ruling.ts';
import type { Roster, ServantId } from './roster.ts';
import { mayAppraise } from './service.ts';
import { canAct, inService, nearestAbove, superiorOf } from './who-is-who.ts';

export interface Designation {
  readonly servant: ServantId;
  /** Who would appraise otherwise: the immediate supervisor, or after a §3.5 move the former one. */
  readonly supervisor: ServantId;
  readonly candidate: ServantId;
  readonly clause: '4.2' | '4.18';
  /** The year appraised. */
  readonly year: number;
  readonly date: CalendarDate;
}

/**
 * I-41: whether HR may designate a person to appraise in the supervisor's place. It must be the superior (the nearest in
 * service where the post above is vacant) or a coordinating official, named over the servant for §4.2, over the supervisor for §4.18; and the supervisor must be barred by §4.2, or
 * for §4.18 absent or no longer in service on that day.
 */
export function mayDesignate(roster: Roster, designation: Designation): Ruling<boolean> {
  const { servant, supervisor, candidate, clause, year, date } = designation;
  const no = (code: Parameters<typeof say>[0]) => ({
    value: false,
    clause,
    because: say(code, { candidate, supervisor }),
  });
  const coordinating = roster.coordinatingOfficials[clause === '4.2' ? servant : supervisor] ?? [];
  const above = [superiorOf(roster, supervisor, date), nearestAbove(roster, { servant, official: supervisor }, date)];
  const entitled = above.includes(candidate) || coordinating.includes(candidate);
  if (!entitled || candidate === servant || candidate === supervisor) return no('designation.notEntitled');
  if (!inService(roster, candidate, date)) return no('designation.notInService');
  if (clause === '4.2' && mayAppraise(roster, servant, supervisor, year).value) return no('designation.ledLongEnough');
  if (clause === '4.18' && canAct(roster, supervisor, date)) return no('designation.supervisorPresent');
  return { value: true, clause, because: say('designation.open', { candidate, supervisor }) };
}
