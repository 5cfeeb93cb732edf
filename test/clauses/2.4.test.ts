import { describe, expect, it } from 'vitest';
import { checkForm } from '../../rules/form/check-form.ts';
import { weightsTotal, weightTotal } from '../../rules/form/weights.ts';
import { form2026, formOf, goalsOf } from '../support/form.ts';

const on = '2026-12-31';

describe('§2.4: the weights of goals and of criteria total 100 %, each on its own', () => {
  it.each([
    { weights: [100], total: '100', value: true },
    { weights: [60, 40], total: '100', value: true },
    { weights: [35, 35, 25], total: '95', value: false },
    { weights: [50, 49], total: '99', value: false },
    { weights: [50, 51], total: '101', value: false },
    { weights: [], total: '0', value: false },
    { weights: [33.4, 33.3, 33.3], total: '100', value: true },
    { weights: [33.33, 33.33, 33.33], total: '99.99', value: false },
    { weights: [0.1, 0.2, 99.7], total: '100', value: true },
  ])('$weights total $total', ({ weights, total, value }) => {
    expect(weightsTotal(weights, 'goals', on)).toEqual({
      value,
      clause: '2.4',
      because: { code: 'weights.total', with: { of: 'goals', total } },
    });
  });

  it('refuses goals that total less, though the criteria total 100', () => {
    const form = { ...formOf(), goals: goalsOf([60, 35]) };
    expect(checkForm(form, form2026)?.because).toEqual({ code: 'weights.total', with: { of: 'goals', total: '95' } });
  });

  it('refuses criteria that total more, though the goals total 100', () => {
    const { goals, criteria } = formOf();
    const refusal = checkForm({ goals, criteria: { ...criteria, professionalKnowledge: 21 } }, form2026);
    expect(refusal).toMatchObject({ clause: '2.4', because: { with: { of: 'criteria', total: '101' } } });
  });

  it('comes before §4.7: five criteria that total 80 % fail by their weights first', () => {
    const { goals, criteria } = formOf();
    const { teamworkAndCommunication: _left, ...five } = criteria;
    expect(checkForm({ goals, criteria: five }, form2026)?.clause).toBe('2.4');
  });

  it('was not in force before 9 April 2021', () => {
    expect(weightTotal.on('2021-04-09')).toBe(100);
    expect(() => weightTotal.on('2021-04-08')).toThrow(RangeError);
  });
});
