import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { Roster, ServantId } from '../../rules/roster/roster.ts';
import { headOfBodyOn, hrDeputyOn, hrServiceOn, inService } from '../../rules/roster/who-is-who.ts';
import type { Clause } from '../../rules/ruling.ts';
import { formerSupervisors } from '../../machines/appraisal/acts/period.ts';
import { roundOf, type Facts } from '../../machines/appraisal/facts.ts';
import {
  aboveOf,
  actingEvaluatorFor,
  actingFor,
  evaluatorFor,
  redoOrderedBy,
  superiorFor,
  supervisorFor,
  unitHeadFor,
} from '../../machines/appraisal/roles.ts';

/** Every part that somebody can play towards an appraisal, with the clause that gives it. */
export const roles = {
  servant: '6.4',
  supervisor: '1.4.1',
  formerSupervisor: '3.4',
  evaluator: '6.3',
  superior: '4.21',
  unitHead: '6.2',
  headOfBody: '6.1',
  hr: '6.5',
  hrDeputy: '4.26',
  internalControl: '4.23',
  administrator: '4.29',
} as const satisfies Readonly<Record<string, Clause>>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as readonly Role[];

/** Who looks: a person of the roster by id, or an administrator by the name of the account. */
export interface Onlooker {
  readonly id: ServantId;
  readonly isAdministrator: boolean;
}

/** HR's own tasks done for one of HR by another, both days included. Appraising, deciding and signing are nobody else's. */
export interface Deputy {
  /** Of the HR service. */
  readonly of: ServantId;
  readonly deputy: ServantId;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Who is who on the day of the question; the roster of the whole body or a slice of it. */
export interface Present {
  readonly roster: Roster;
  readonly deputies: readonly Deputy[];
  readonly day: CalendarDate;
}

/**
 * The parts that somebody plays towards an appraisal on a day, by the roster alone. Towards his own appraisal everybody is
 * the servant and nothing else, whatever his office; an official's part ends with his service; an administrator has no
 * other part.
 */
export function rolesIn(facts: Facts, { id, isAdministrator }: Onlooker, present: Present): readonly Role[] {
  if (isAdministrator) return ['administrator'];
  if (id === facts.servant) return ['servant'];
  const { roster, day } = present;
  if (!inService(roster, id, day)) return [];
  const now: Facts = { ...facts, roster };
  const supervisor = supervisorFor(now, day);
  const plays: Readonly<Partial<Record<Role, boolean>>> = {
    supervisor: id === supervisor || id === actingFor(now, day).id,
    formerSupervisor: formerSupervisors(now, day).includes(id),
    evaluator: id === evaluatorFor(now, day) || id === actingEvaluatorFor(now, day),
    superior: superiorsIn(now, supervisor, day).includes(id),
    unitHead: id === unitHeadFor(now, day) || redoOrderedBy(now, day).includes(id),
    internalControl: facts.control.some(({ official, on }) => official === id && on <= day),
    ...officeOf(id, present),
  };
  return roleNames.filter((role) => plays[role] === true);
}

/** Above whoever appraises, and above the supervisor; who has decided on an objection stays in that part. */
function superiorsIn(facts: Facts, supervisor: ServantId | null, day: CalendarDate): readonly (ServantId | null)[] {
  const decided = roundOf(facts)?.dispute.superior?.decided?.by ?? null;
  return [superiorFor(facts, day), supervisor === null ? null : aboveOf(facts, supervisor, day), decided];
}

/** The parts that an office of the body gives towards everybody else's appraisal. */
export function officeOf(
  id: ServantId,
  { roster, deputies, day }: Present,
): Readonly<Record<'headOfBody' | 'hr' | 'hrDeputy', boolean>> {
  return {
    headOfBody: headOfBodyOn(roster, day) === id,
    hr: hrServiceOn(roster, day).includes(id) || standsInFor(id, { roster, deputies, day }).length > 0,
    hrDeputy: hrDeputyOn(roster, day) === id,
  };
}

/** Those of the HR service whose tasks somebody else does on the day. */
export function standsInFor(id: ServantId, { roster, deputies, day }: Present): readonly ServantId[] {
  if (!inService(roster, id, day)) return [];
  const service = hrServiceOn(roster, day);
  const held = deputies.filter(({ deputy, from, to }) => deputy === id && from <= day && day <= to);
  return held.map(({ of }) => of).filter((of) => service.includes(of));
}
