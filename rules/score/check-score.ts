import { checkCriteria, checkFormWeights } from '../form/check-form.ts';
import { checkCriterionScores, checkDisciplineScore, checkGoalScores } from '../form/scores.ts';
import type { WeightRules } from '../form/weights.ts';
import { refuse, type Refusal } from '../ruling.ts';
import type { ScoredWork } from './final-score.ts';

/**
 * Whether a form of weights and scores alone, without texts, can be scored, as null, or the first of what is against it:
 * §2.1, §2.4, §4.7, §4.8, §4.5, §4.9, §4.13.
 */
export function checkScoredWork(work: ScoredWork, managerial: boolean, rules: WeightRules): Refusal | null {
  const { goals, criteria, discipline } = work;
  const weights = Object.fromEntries(Object.entries(criteria).map(([id, { weight }]) => [id, weight]));
  const ids = Object.keys(criteria);
  if (goals.length === 0) return refuse('2.1', 'goals.none');
  return (
    checkFormWeights(goals, weights, rules) ??
    checkCriteria(ids, managerial) ??
    checkGoalScores(
      goals.map(({ score }) => score),
      goals.length,
    ) ??
    checkCriterionScores(criteria, ids) ??
    checkDisciplineScore(discipline.score)
  );
}
