import { describe, expect, it } from 'vitest';
import { checkScoredWork } from '../../rules/score/check-score.ts';
import type { ScoredWork } from '../../rules/score/final-score.ts';
import { weightsFor } from '../support/form.ts';

const whole = { on: '2026-12-31', decimals: 0 };

function work(managerial = false, change: Partial<ScoredWork> = {}): ScoredWork {
  const weights = Object.entries(weightsFor(managerial));
  return {
    goals: [
      { weight: 60, score: 4 },
      { weight: 40, score: 5 },
    ],
    criteria: Object.fromEntries(weights.map(([id, weight]) => [id, { weight, score: 4 }])),
    discipline: { score: 4 },
    ...change,
  };
}

const { professionalKnowledge: _left, ...five } = work().criteria;

describe('§4.14: what is scored without its texts is checked in the order of the clauses', () => {
  it.each([
    { what: 'six criteria', is: work(), managerial: false, clause: null },
    { what: 'ten criteria', is: work(true), managerial: true, clause: null },
    { what: 'no goal', is: work(false, { goals: [] }), managerial: false, clause: '2.1' },
    { what: 'goals of 99 %', is: work(false, { goals: [{ weight: 99, score: 4 }] }), managerial: false, clause: '2.4' },
    {
      what: 'five criteria of 100 %',
      is: work(false, { criteria: { ...five, analysisAndDecisions: { weight: 35, score: 4 } } }),
      managerial: false,
      clause: '4.7',
    },
    { what: 'ten criteria of one who is no manager', is: work(true), managerial: false, clause: '4.7' },
    { what: 'six criteria of a manager', is: work(), managerial: true, clause: '4.8' },
    { what: 'a goal of 6', is: work(false, { goals: [{ weight: 100, score: 6 }] }), managerial: false, clause: '4.5' },
    {
      what: 'a criterion of 3.5',
      is: work(false, { criteria: { ...work().criteria, attitudeToDuties: { weight: 20, score: 3.5 } } }),
      managerial: false,
      clause: '4.9',
    },
    { what: 'discipline of 1', is: work(false, { discipline: { score: 1 } }), managerial: false, clause: '4.13' },
  ])('$what: $clause', ({ is, managerial, clause }) => {
    expect(checkScoredWork(is, managerial, whole)?.clause ?? null).toBe(clause);
  });

  it('takes decimals only where the body allows them (I-26)', () => {
    const goals = [33.4, 33.3, 33.3].map((weight) => ({ weight, score: 4 }));
    expect(checkScoredWork(work(false, { goals }), false, whole)?.clause).toBe('2.4');
    expect(checkScoredWork(work(false, { goals }), false, { ...whole, decimals: 1 })).toBeNull();
  });
});
