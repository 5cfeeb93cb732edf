import { describe, expect, it } from 'vitest';
import { finalScore } from '../../rules/score/final-score.ts';
import { workOf } from '../support/work.ts';

describe('§4.12: M is the sum of the criteria’s scores, each times its weight', () => {
  it.each([
    {
      criteria: [
        [20, 5],
        [20, 4],
        [15, 4],
        [15, 4],
        [15, 3],
        [15, 2],
      ],
      M: '3.75',
    },
    {
      criteria: [
        [17, 4],
        [17, 4],
        [17, 5],
        [16, 4],
        [17, 3],
        [16, 4],
      ],
      M: '4',
    },
    {
      criteria: [
        [10, 5],
        [10, 5],
        [10, 5],
        [10, 5],
        [10, 5],
        [10, 5],
        [10, 4],
        [10, 4],
        [10, 4],
        [10, 2],
      ],
      M: '4.4',
    },
  ] as const)('$criteria: $M', ({ criteria, M }) => {
    expect(finalScore(workOf([[100, 4]], criteria, 4)).criteria).toBe(M);
  });
});
