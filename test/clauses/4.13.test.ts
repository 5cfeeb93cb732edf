import { describe, expect, it } from 'vitest';
import { checkScores } from '../../rules/form/scores.ts';
import { formOf, scoresOf } from '../support/form.ts';

const state = 'Daxili nizam-intizama ciddi riayət edir.';

describe('§4.13: labour discipline is scored 5, 4, 3 or 2', () => {
  it.each([
    { score: 1, code: 'scores.discipline' },
    { score: 2, code: null },
    { score: 5, code: null },
    { score: 6, code: 'scores.discipline' },
    { score: 4.5, code: 'scores.discipline' },
    { score: undefined, code: 'scores.disciplineMissing' },
  ])('$score: $code', ({ score, code }) => {
    const refusal = checkScores({ ...scoresOf(), discipline: { state, score } }, formOf());
    expect(refusal?.because.code ?? null).toBe(code);
    expect(refusal?.clause ?? '4.13').toBe('4.13');
  });

  it('describes its state (Annex 1)', () => {
    expect(checkScores({ ...scoresOf(), discipline: { state: ' ', score: 4 } }, formOf())).toEqual({
      clause: '4.13',
      because: { code: 'scores.disciplineState' },
    });
  });
});
