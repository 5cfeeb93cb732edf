import type { Facts } from '../../machines/appraisal/facts.ts';
import {
  actingEvaluatorFor,
  actingFor,
  evaluatorFor,
  superiorFor,
  supervisorFor,
  unitHeadFor,
} from '../../machines/appraisal/roles.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import { canAct, headOfBodyOn } from '../../rules/roster/who-is-who.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Clause } from '../../rules/ruling.ts';
import type { Naming, PersonRef } from './people.ts';

/** Somebody's part in an appraisal. */
export interface PartHolder {
  readonly role: 'supervisor' | 'evaluator' | 'superior' | 'unitHead' | 'headOfBody' | 'internalControl';
  readonly person: PersonRef;
  /** By which the person has the part: 4.2 or 4.18 for a substitute, 3.5 for a former supervisor. */
  readonly clause: Clause;
  /** In whose place, where it is a substitute. */
  readonly insteadOf: PersonRef | null;
  /** Away or gone today: who acts in the meantime by I-36 stands in `standIn`. */
  readonly isAway: boolean;
  readonly standIn: PersonRef | null;
}

/** Who is who in an appraisal on a day, in order of closeness to the servant. */
export function whoIsWho(facts: Facts, day: CalendarDate, named: Naming): readonly PartHolder[] {
  const supervisor = supervisorFor(facts, day);
  const evaluator = evaluatorFor(facts, day);
  const { substitution, roster } = facts;
  const former = facts.former === null ? null : facts.former.clause;
  const holder = (
    role: PartHolder['role'],
    id: ServantId | null,
    clause: Clause,
    { insteadOf = null, standIn = null }: { insteadOf?: ServantId | null; standIn?: ServantId | null } = {},
  ): readonly PartHolder[] =>
    id === null
      ? []
      : [
          {
            role,
            person: named(id),
            clause,
            insteadOf: insteadOf === null ? null : named(insteadOf),
            isAway: !canAct(roster, id, day),
            standIn: standIn === null || standIn === id ? null : named(standIn),
          },
        ];
  const isSubstitute = substitution !== null && substitution.evaluator === evaluator;
  return [
    ...holder('supervisor', supervisor, former ?? '1.4.1', { standIn: actingFor(facts, day).id }),
    ...holder('evaluator', evaluator, isSubstitute ? substitution.clause : (former ?? '6.3'), {
      insteadOf: isSubstitute ? substitution.insteadOf : null,
      standIn: actingEvaluatorFor(facts, day),
    }),
    ...holder('superior', superiorFor(facts, day), '4.21'),
    ...holder('unitHead', unitHeadFor(facts, day), '6.2'),
    ...holder('headOfBody', headOfBodyOn(roster, day), '4.22'),
    ...facts.control.flatMap(({ official }) => holder('internalControl', official, '4.23')),
  ];
}
