import { describe, expect, it } from 'vitest';
import { finalScore, individualScore } from '../../rules/score/final-score.ts';
import { workOf } from '../support/work.ts';

describe('§4.6: T is the sum of the goals’ scores, each times its weight', () => {
  it.each([
    { goals: [[100, 5]], T: '5' },
    {
      goals: [
        [60, 4],
        [40, 5],
      ],
      T: '4.4',
    },
    {
      goals: [
        [35, 5],
        [35, 4],
        [30, 2],
      ],
      T: '3.75',
    },
    {
      goals: [
        [33, 4],
        [33, 3],
        [34, 5],
      ],
      T: '4.01',
    },
    {
      goals: [
        [12.5, 5],
        [87.5, 4],
      ],
      T: '4.125',
    },
  ] as const)('$goals: $T', ({ goals, T }) => {
    expect(finalScore(workOf(goals, [[100, 4]], 4)).goals).toBe(T);
  });

  it.each([
    { weight: 35, score: 5, individual: '1.75' },
    { weight: 20, score: 5, individual: '1' },
    { weight: 33, score: 4, individual: '1.32' },
    { weight: 33.3, score: 3, individual: '0.999' },
  ])('$score at $weight % is an individual score of $individual', ({ weight, score, individual }) => {
    expect(individualScore({ weight, score })).toBe(individual);
  });
});
