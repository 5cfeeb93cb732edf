import { describe, expect, it } from 'vitest';
import { checkForm } from '../../rules/form/check-form.ts';
import { isWeight } from '../../rules/form/weights.ts';
import { form2026, formOf, goalsOf } from '../support/form.ts';

describe('I-26: weights are whole percents from 1 to 100, unless the body allows decimals', () => {
  it.each([
    { weight: 0, decimals: 0, ok: false },
    { weight: 1, decimals: 0, ok: true },
    { weight: 100, decimals: 0, ok: true },
    { weight: 101, decimals: 0, ok: false },
    { weight: -1, decimals: 0, ok: false },
    { weight: 33.5, decimals: 0, ok: false },
    { weight: 33.5, decimals: 1, ok: true },
    { weight: 33.33, decimals: 1, ok: false },
    { weight: 33.33, decimals: 2, ok: true },
    { weight: 0.99, decimals: 2, ok: false },
    { weight: 1e-7, decimals: 9, ok: false },
    { weight: 1e21, decimals: 0, ok: false },
    { weight: Number.NaN, decimals: 0, ok: false },
    { weight: undefined, decimals: 0, ok: false },
  ])('$weight with $decimals decimals allowed: $ok', ({ weight, decimals, ok }) => {
    expect(isWeight(weight, { on: '2026-12-31', decimals })).toBe(ok);
  });

  it.each([
    { weights: [50.5, 49.5], decimals: 0, clause: '2.4' },
    { weights: [50.5, 49.5], decimals: 1, clause: null },
    { weights: [0, 100], decimals: 0, clause: '2.4' },
    { weights: [150, -50], decimals: 0, clause: '2.4' },
  ])('goals of $weights with $decimals decimals allowed: $clause', ({ weights, decimals, clause }) => {
    const form = { ...formOf(), goals: goalsOf(weights) };
    expect(checkForm(form, { ...form2026, decimals })?.clause ?? null).toBe(clause);
  });

  it('names what bears the weight', () => {
    const { goals, criteria } = formOf();
    const wrong = checkForm({ goals, criteria: { ...criteria, analysisAndDecisions: 15.5 } }, form2026);
    expect(wrong?.because).toEqual({
      code: 'weights.range',
      with: { of: 'criteria', item: 'analysisAndDecisions', weight: '15.5', decimals: 0 },
    });
    const [first] = goalsOf([100]);
    const { weight: _left, ...bare } = first ?? goals[0]!;
    expect(checkForm({ goals: [bare], criteria }, form2026)?.because).toEqual({
      code: 'weights.missing',
      with: { of: 'goals', item: '1' },
    });
  });
});
