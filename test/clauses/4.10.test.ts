import { describe, expect, it } from 'vitest';
import { clauseOfCriterion, criterionIds, teamOpinionCriteria } from '../../rules/form/criteria.ts';
import { checkScores } from '../../rules/form/scores.ts';
import { formOf, scoresOf } from '../support/form.ts';

describe('§4.10: opinions of team members count for §4.7.5, §4.7.6, §4.8.2, §4.8.3 and §4.8.4 only', () => {
  it('names the five', () => {
    expect(teamOpinionCriteria.map(clauseOfCriterion)).toEqual(['4.7.5', '4.7.6', '4.8.2', '4.8.3', '4.8.4']);
  });

  it.each(criterionIds)('on %s in a manager’s form', (criterion) => {
    const scores = { ...scoresOf(true), teamOpinions: { [criterion]: 'Kollektiv razıdır.' } };
    const open = teamOpinionCriteria.includes(criterion);
    const because = { code: 'scores.teamOpinion', with: { criterion } };
    expect(checkScores(scores, formOf(true))).toEqual(open ? null : { clause: '4.10', because });
  });

  it('refuses one on a criterion that is not in the form', () => {
    const scores = { ...scoresOf(false), teamOpinions: { management: 'Kollektiv razıdır.' } };
    expect(checkScores(scores, formOf(false))?.clause).toBe('4.10');
  });
});
