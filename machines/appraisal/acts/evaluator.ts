import { yearDates } from '../../../rules/calendar/year-dates.ts';
import { mayDesignate } from '../../../rules/roster/designation.ts';
import { canAct, hrServiceOn } from '../../../rules/roster/who-is-who.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { hasResult, roundOf } from '../facts.ts';
import { evaluatorFor, supervisorFor } from '../roles.ts';
import { appraisalOpens } from '../limits.ts';
import { entry, needs, notTakingPlace, actRule, type ActRules, type Case, type Reasons } from './rule.ts';

/** Whom a substitute would stand in for: the supervisor, or a substitute who is away or gone himself. */
function replaced({ facts, day }: Case): string | null {
  const supervisor = supervisorFor(facts, day);
  const present = evaluatorFor(facts, day);
  return present !== null && present !== supervisor && !canAct(facts.roster, present, day) ? present : supervisor;
}

interface DesignationGiven {
  readonly evaluator: ServantId;
  readonly clause: '4.2' | '4.18';
  readonly reason: string;
}

function designation(act: Case<DesignationGiven>): Refusal | null {
  const supervisor = replaced(act);
  const { evaluator: candidate, clause } = act.with;
  if (supervisor === null) return refuse(clause, 'designation.noSupervisor');
  const { facts, day } = act;
  const ruling = mayDesignate(facts.roster, {
    servant: facts.servant,
    supervisor,
    candidate,
    clause,
    year: facts.year,
    date: day,
  });
  return ruling.value ? null : { clause, because: ruling.because };
}

/** §3.5, §4.2, §4.18: who appraises where it is not the immediate supervisor. */
export const evaluating: ActRules = {
  declareAppraisalImpossible: actRule<Reasons>({
    clause: '3.5',
    who: ({ facts, actor }) => facts.former !== null && actor === facts.former.supervisor,
    when: (act) =>
      notTakingPlace(act) ?? (act.facts.rounds.some(hasResult) ? refuse('3.5', 'appraisal.alreadyCarriedOut') : null),
    what: (act) => needs('3.5', 'impossible.withoutReasons', act.with.reasons),
    entries: (act) => [
      entry(act, 'appraisal.declaredImpossible', '3.5', { reasons: act.with.reasons }),
      entry(act, 'appraisal.notAppraised', '3.5', { because: { code: 'appraisal.impossible' } }),
    ],
  }),

  designateEvaluator: actRule<DesignationGiven>({
    clause: '4.2',
    who: (act) =>
      hrServiceOn(act.facts.roster, act.day).includes(act.actor) ||
      refuse(act.with.clause ?? '4.2', 'who.notEntitled', { act: 'designateEvaluator' }),
    when: (act) => {
      const { facts, day, with: given } = act;
      const clause = given.clause ?? '4.2';
      const closed = notTakingPlace(act);
      if (closed !== null) return closed;
      if (hasResult(roundOf(facts))) return refuse(clause, 'appraisal.alreadyCarriedOut');
      const begins = appraisalOpens(facts);
      const early = clause === '4.18' && day < begins && day < yearDates(facts.year).appraisal.opens!;
      return early ? refuse('4.18', 'designation.beforeWindow', { opens: begins }) : null;
    },
    what: (act) => designation(act) ?? needs(act.with.clause, 'decision.withoutReasons', act.with.reason),
    entries: (act) => {
      const { evaluator, clause, reason } = act.with;
      return [
        entry(act, 'evaluator.designated', clause, {
          evaluator,
          clause,
          reason,
          insteadOf: supervisorFor(act.facts, act.day),
          because: { code: 'evaluator.designated', with: { evaluator, clause } },
        }),
      ];
    },
  }),
};
