import { describe, expect, it } from 'vitest';
import { checkScores } from '../../rules/form/scores.ts';
import { formOf, scoresOf } from '../support/form.ts';

describe('§4.11: every criterion’s score is justified in writing', () => {
  it.each([{ justification: '' }, { justification: ' ' }, { justification: '\n\t' }, { justification: undefined }])(
    'refuses $justification',
    ({ justification }) => {
      const scores = scoresOf();
      const given = justification === undefined ? { score: 4 } : { score: 4, justification };
      const criteria = { ...scores.criteria, attitudeToDuties: given };
      expect(checkScores({ ...scores, criteria }, formOf())).toEqual({
        clause: '4.11',
        because: { code: 'scores.unjustified', with: { criterion: 'attitudeToDuties' } },
      });
    },
  );

  it('takes any words', () => {
    expect(checkScores(scoresOf(), formOf())).toBeNull();
  });
});
