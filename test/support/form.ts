import { criteriaFor, type CriterionId } from '../../rules/form/criteria.ts';
import type { Goal, JustifiedScore, Scores } from '../../rules/form/types.ts';

export const goal: Goal = {
  title: 'Məhkəmə işləri üzrə vahid elektron reyestrin yaradılması',
  measure: 'reyestrə daxil edilmiş işlərin payı (100 %)',
  deadline: '2026-06-30',
  expectedResult: 'Müddətlər reyestrdən izlənilir',
  weight: 100,
};

/** So many goals that weigh 100 % together, the rest on the first. */
export function goalsOf(weights: readonly number[]): Goal[] {
  return weights.map((weight) => ({ ...goal, weight }));
}

/** Weights of the six or ten criteria that total 100 %. */
export function weightsFor(managerial: boolean): Record<string, number> {
  const shares = managerial ? [10, 10, 10, 10, 10, 10, 10, 10, 10, 10] : [20, 20, 15, 15, 15, 15];
  return Object.fromEntries(criteriaFor(managerial).map((id, index) => [id, shares[index] ?? 0]));
}

export const form2026 = { year: 2026, managerial: false, decimals: 0 } as const;

export function formOf(managerial = false) {
  return { goals: goalsOf([60, 40]), criteria: weightsFor(managerial) };
}

/** Good in everything, justified. */
export function scoresOf(managerial = false): Scores {
  const justified: JustifiedScore = { score: 4, justification: 'Tələb olunan səviyyədə.' };
  const criteria = Object.fromEntries(
    criteriaFor(managerial).map((id): [CriterionId, JustifiedScore] => [id, justified]),
  );
  return { goals: [4, 4], criteria, discipline: { state: 'Qaydalara riayət edir.', score: 4 } };
}
