import { describe, expect, it } from 'vitest';
import { finalScore, finalShares } from '../../rules/score/final-score.ts';
import { workOf } from '../support/work.ts';

describe('§4.3: goals count 50 %, criteria 40 %, labour discipline 10 %', () => {
  it('has these shares, which make up the whole', () => {
    expect(finalShares.on('2026-12-31')).toEqual({ goals: 50, criteria: 40, discipline: 10 });
  });

  it.each([
    { what: 'goals alone excellent', goals: 5, criteria: 2, discipline: 2, exact: '3.5' },
    { what: 'criteria alone excellent', goals: 2, criteria: 5, discipline: 2, exact: '3.2' },
    { what: 'discipline alone excellent', goals: 2, criteria: 2, discipline: 5, exact: '2.3' },
  ])('$what: $exact', ({ goals, criteria, discipline, exact }) => {
    expect(finalScore(workOf([[100, goals]], [[100, criteria]], discipline)).exact).toBe(exact);
  });
});
