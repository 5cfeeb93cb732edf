import { describe, expect, it } from 'vitest';
import { checkScores } from '../../rules/form/scores.ts';
import { formOf, scoresOf } from '../support/form.ts';

const justification = 'Nümunə: üçüncü rübdə təqdim olunmuş hesabat.';

describe('§4.9: each criterion is scored 5, 4, 3 or 2', () => {
  it.each([
    { score: 1, ok: false },
    { score: 2, ok: true },
    { score: 5, ok: true },
    { score: 6, ok: false },
    { score: 3.5, ok: false },
  ])('$score: $ok', ({ score, ok }) => {
    const scores = scoresOf();
    const criteria = { ...scores.criteria, creativityAndInitiative: { score, justification } };
    const because = { code: 'scores.criterion', with: { criterion: 'creativityAndInitiative', score: String(score) } };
    expect(checkScores({ ...scores, criteria }, formOf())).toEqual(ok ? null : { clause: '4.9', because });
  });

  it('refuses a criterion without a score, the first in the law’s order', () => {
    const scores = scoresOf(true);
    const { forecasting: _one, attitudeToDuties: _other, ...eight } = scores.criteria;
    expect(checkScores({ ...scores, criteria: eight }, formOf(true))).toEqual({
      clause: '4.9',
      because: { code: 'scores.criterionMissing', with: { criterion: 'attitudeToDuties' } },
    });
  });

  it('refuses a score for a criterion that is not in the form', () => {
    expect(checkScores(scoresOf(true), formOf(false))).toEqual({
      clause: '4.9',
      because: { code: 'scores.criterionSuperfluous', with: { criterion: 'forecasting' } },
    });
  });
});
