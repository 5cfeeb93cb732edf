import { describe, expect, it } from 'vitest';
import { checkForm } from '../../rules/form/check-form.ts';
import { clauseOfCriterion, commonCriteria, criteriaFor } from '../../rules/form/criteria.ts';
import { form2026, formOf, goalsOf, weightsFor } from '../support/form.ts';

const goals = goalsOf([100]);

describe('§4.7: everyone is appraised on six criteria', () => {
  it('names them in the order of the law', () => {
    expect(criteriaFor(false)).toEqual([
      'professionalKnowledge',
      'attitudeToDuties',
      'analysisAndDecisions',
      'creativityAndInitiative',
      'experienceAndSharing',
      'teamworkAndCommunication',
    ]);
    expect(commonCriteria.map(clauseOfCriterion)).toEqual(['4.7.1', '4.7.2', '4.7.3', '4.7.4', '4.7.5', '4.7.6']);
  });

  it('takes exactly the six', () => {
    expect(checkForm(formOf(false), form2026)).toBeNull();
  });

  it.each(commonCriteria)('refuses a form without %s, whose weights total 100 all the same', (left) => {
    const { [left]: moved = 0, ...five } = weightsFor(false);
    const [first = ''] = Object.keys(five);
    const criteria = { ...five, [first]: (five[first] ?? 0) + moved };
    const refusal = checkForm({ goals, criteria }, form2026);
    expect(refusal).toEqual({ clause: '4.7', because: { code: 'criteria.missing', with: { criterion: left } } });
  });

  it.each(['forecasting', 'teamBuilding', 'kindness'])('refuses one too many: %s', (more) => {
    const criteria = { ...weightsFor(false), professionalKnowledge: 10, [more]: 10 };
    const refusal = checkForm({ goals, criteria }, form2026);
    expect(refusal).toEqual({ clause: '4.7', because: { code: 'criteria.superfluous', with: { criterion: more } } });
  });

  it('refuses a manager’s form with an eleventh one', () => {
    const criteria = { ...weightsFor(true), teamBuilding: 5, kindness: 5 };
    expect(checkForm({ goals, criteria }, { ...form2026, managerial: true })?.clause).toBe('4.7');
  });
});
