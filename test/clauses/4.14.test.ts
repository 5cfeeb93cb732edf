import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalScore, type ScoredWork } from '../../rules/score/final-score.ts';
import { allOf, lawfulWork, workOf } from '../support/work.ts';

/** By whole numbers only: with whole weights the final score is a whole number of thousandths. */
function thousandthsOf({ goals, criteria, discipline }: ScoredWork): number {
  const points = (scores: readonly { weight: number; score: number }[]) =>
    scores.reduce((total, { weight, score }) => total + weight * score, 0);
  return 5 * points(goals) + 4 * points(Object.values(criteria)) + 100 * discipline.score;
}

/** Cuts off zeros by reading, not by reckoning. */
function written(thousandths: number): string {
  const text = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;
  return text.replace(/\.?0+$/, '');
}

describe('§4.14: YQ = T·50 % + M·40 % + Əİ·10 %', () => {
  it.each([
    { work: allOf(5), exact: '5', score: '5.0', grade: 'excellent', clause: '5.1.1' },
    { work: allOf(4), exact: '4', score: '4.0', grade: 'good', clause: '5.1.2' },
    { work: allOf(3), exact: '3', score: '3.0', grade: 'fair', clause: '5.1.3' },
    { work: allOf(2), exact: '2', score: '2.0', grade: 'unsatisfactory', clause: '5.1.4' },
    {
      work: workOf(
        [
          [35, 5],
          [65, 4],
        ],
        [
          [25, 5],
          [75, 4],
        ],
        4,
      ),
      exact: '4.275',
      score: '4.3',
      grade: 'good',
      clause: '5.1.2',
    },
    {
      work: workOf(
        [
          [60, 5],
          [40, 4],
        ],
        [
          [50, 5],
          [50, 4],
        ],
        4,
      ),
      exact: '4.5',
      score: '4.5',
      grade: 'good',
      clause: '5.1.2',
    },
    {
      work: workOf(
        [
          [70, 5],
          [30, 4],
        ],
        [
          [50, 5],
          [50, 4],
        ],
        4,
      ),
      exact: '4.55',
      score: '4.6',
      grade: 'excellent',
      clause: '5.1.1',
    },
  ] as const)('$exact is $score, $grade', ({ work, ...expected }) => {
    expect(finalScore(work)).toMatchObject(expected);
  });

  it('agrees with whole-number reckoning for every lawful form', () => {
    fc.assert(
      fc.property(lawfulWork, (work) => {
        const thousandths = thousandthsOf(work);
        const tenths = Math.floor((thousandths + 50) / 100);
        const { exact, score } = finalScore(work);
        expect(exact).toBe(written(thousandths));
        expect(score).toBe(`${Math.floor(tenths / 10)}.${tenths % 10}`);
      }),
    );
  });

  it('never leaves the range of the scores given', () => {
    fc.assert(
      fc.property(lawfulWork, (work) => {
        const given = [...work.goals, ...Object.values(work.criteria)].map(({ score }) => score);
        const all = [...given, work.discipline.score];
        const score = Number(finalScore(work).score);
        expect(score).toBeGreaterThanOrEqual(Math.min(...all));
        expect(score).toBeLessThanOrEqual(Math.max(...all));
      }),
    );
  });

  it('never falls when one score rises', () => {
    fc.assert(
      fc.property(lawfulWork, fc.nat(), (work, pick) => {
        const index = pick % work.goals.length;
        const raised = work.goals.map((goal, place) => (place === index ? { ...goal, score: goal.score + 1 } : goal));
        const [before, after] = [finalScore(work), finalScore({ ...work, goals: raised })];
        expect(Number(after.exact)).toBeGreaterThan(Number(before.exact));
        expect(Number(after.score)).toBeGreaterThanOrEqual(Number(before.score));
      }),
    );
  });

  it('does not depend on the order of goals', () => {
    fc.assert(
      fc.property(lawfulWork, (work) => {
        expect(finalScore({ ...work, goals: [...work.goals].reverse() })).toEqual(finalScore(work));
      }),
    );
  });
});
