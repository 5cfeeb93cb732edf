import { describe, expect, it } from 'vitest';
import { checkForm } from '../../rules/form/check-form.ts';
import { clauseOfCriterion, criteriaFor, managerialCriteria } from '../../rules/form/criteria.ts';
import { form2026, formOf, goalsOf, weightsFor } from '../support/form.ts';

const goals = goalsOf([100]);
const manager = { ...form2026, managerial: true } as const;

describe('§4.8: managers are appraised on four criteria more', () => {
  it('names them after the six, in the order of the law', () => {
    expect(criteriaFor(true).slice(6)).toEqual([
      'forecasting',
      'management',
      'authorityAndInspiration',
      'teamBuilding',
    ]);
    expect(managerialCriteria.map(clauseOfCriterion)).toEqual(['4.8.1', '4.8.2', '4.8.3', '4.8.4']);
  });

  it('takes exactly the ten', () => {
    expect(checkForm(formOf(true), manager)).toBeNull();
  });

  it('refuses a manager’s form with the six alone', () => {
    expect(checkForm(formOf(false), manager)).toEqual({
      clause: '4.8',
      because: { code: 'criteria.missing', with: { criterion: 'forecasting' } },
    });
  });

  it.each(managerialCriteria)('refuses a manager’s form without %s', (left) => {
    const { [left]: moved = 0, ...nine } = weightsFor(true);
    const criteria = { ...nine, professionalKnowledge: 10 + moved };
    expect(checkForm({ goals, criteria }, manager)?.clause).toBe('4.8');
  });

  it('misses one of the six by §4.7 first', () => {
    const { attitudeToDuties: _one, forecasting: _other, ...eight } = weightsFor(true);
    expect(checkForm({ goals, criteria: { ...eight, management: 30 } }, manager)?.clause).toBe('4.7');
  });
});
