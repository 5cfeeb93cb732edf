import fc from 'fast-check';
import { criteriaFor } from '../../rules/form/criteria.ts';
import type { ScoredWork, WeighedScore } from '../../rules/score/final-score.ts';

/** The same score throughout. */
export function allOf(score: number): ScoredWork {
  return workOf([[100, score]], [[100, score]], score);
}

/** Pairs of weight and score for the goals, then for criteria, and the score of discipline. */
export function workOf(
  goals: readonly (readonly [number, number])[],
  criteria: readonly (readonly [number, number])[],
  discipline: number,
): ScoredWork {
  const ids = criteriaFor(true);
  const weigh = ([weight, score]: readonly [number, number]): WeighedScore => ({ weight, score });
  return {
    goals: goals.map(weigh),
    criteria: Object.fromEntries(criteria.map((pair, index) => [ids[index] ?? '', weigh(pair)])),
    discipline: { score: discipline },
  };
}

const score = fc.integer({ min: 2, max: 5 });

/** Whole weights from 1 on that total 100. */
function wholeWeights(count: number): fc.Arbitrary<number[]> {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
    .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));
}

/** A lawful form with its scores: one to seven goals, six or ten criteria. */
export const lawfulWork: fc.Arbitrary<ScoredWork> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(6, 10))
  .chain(([goals, criteria]) => fc.tuple(pairs(goals), pairs(criteria), score))
  .map(([goals, criteria, discipline]) => workOf(goals, criteria, discipline));

function pairs(count: number): fc.Arbitrary<[number, number][]> {
  const scores = fc.array(score, { minLength: count, maxLength: count });
  return fc
    .tuple(wholeWeights(count), scores)
    .map(([weights, given]) => weights.map((weight, index): [number, number] => [weight, given[index] ?? 0]));
}
