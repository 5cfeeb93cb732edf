import type { Scores } from '../../../rules/form/types.ts';
import { checkScores } from '../../../rules/form/scores.ts';
import { isAbsent } from '../../../rules/roster/who-is-who.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { barredBy } from '../designation.ts';
import { roundOf } from '../facts.ts';
import { appraisalOpens } from '../limits.ts';
import { unfitForPosition } from '../position.ts';
import { entry, formInForce, isEvaluator, isSigned, actRule, type ActRules, type Case } from './rule.ts';

/** §6.3: the evaluator, and neither a supervisor who has led too briefly (§4.2) nor one who is away (§4.18). */
function mayGiveScores(act: Case): boolean | Refusal {
  const { facts, actor, day } = act;
  const barred = barredBy(facts, actor, day);
  if (barred !== null) return barred;
  if (isEvaluator(act) && isAbsent(facts.roster, actor, day)) return refuse('4.18', 'evaluator.absent');
  return isEvaluator(act);
}

function mayBeScored(act: Case): Refusal | null {
  const { facts, standing, day } = act;
  const missing = formInForce(act, '6.3');
  if (missing !== null) return missing;
  const opens = appraisalOpens(facts);
  if (facts.rounds.length === 0 && day < opens) return refuse('4.1', 'appraisal.tooEarly', { opens });
  const { course } = standing;
  if (course.startsWith('appraised')) return refuse('4.17', 'appraisal.alreadyCarriedOut');
  const open = course === 'appraising.ordered' || course === 'appraising.scored' || course.startsWith('inForce');
  if (!open) return refuse('4.15', 'interview.alreadyHeld');
  // I-29: once scores were given the form is no longer changed.
  return (course.startsWith('inForce') ? unfitForPosition(facts, day) : null) ?? fromNotes(act);
}

/** I-14: without a quarterly note there is nothing to appraise an absent servant from. */
function fromNotes({ facts, day }: Case): Refusal | null {
  const away = isAbsent(facts.roster, facts.servant, day);
  return away && Object.keys(facts.notes).length === 0 ? refuse('4.18', 'appraisal.withoutNotes') : null;
}

/** §4.1, §6.3: scores and proposals. */
export const scoring: ActRules = {
  appraise: actRule<Scores>({
    clause: '6.3',
    who: mayGiveScores,
    when: mayBeScored,
    what: (act) => checkScores(act.with, act.facts.form!),
    entries: (act) => {
      const { facts, day } = act;
      const { goals, criteria, discipline, teamOpinions } = act.with;
      const fromNotes = isAbsent(facts.roster, facts.servant, day);
      const opinions = teamOpinions === undefined ? {} : { teamOpinions };
      const clause = facts.former?.clause ?? '4.1';
      return [
        entry(act, 'scores.given', fromNotes ? '4.18' : '4.1', {
          goals,
          criteria,
          discipline,
          ...opinions,
          fromNotes,
          clause,
        }),
      ];
    },
  }),

  recordProposals: actRule<object>({
    clause: '6.3',
    who: isEvaluator,
    when: (act) => {
      const missing = formInForce(act, '6.3');
      const current = roundOf(act.facts);
      if (missing !== null) return missing;
      if (current === null || current.scores.length === 0) return refuse('6.3', 'sign.withoutScores');
      return isSigned(current) ? refuse('6.3', 'form.alreadySigned') : null;
    },
    entries: (act) => [entry(act, 'proposals.recorded', '6.3', act.with)],
  }),
};
