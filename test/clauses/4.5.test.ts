import { describe, expect, it } from 'vitest';
import { checkScores } from '../../rules/form/scores.ts';
import { formOf, scoresOf } from '../support/form.ts';

const form = formOf();

describe('§4.5: each goal is scored 5, 4, 3 or 2', () => {
  it.each([
    { score: 1, ok: false },
    { score: 2, ok: true },
    { score: 3, ok: true },
    { score: 4, ok: true },
    { score: 5, ok: true },
    { score: 6, ok: false },
    { score: 3.5, ok: false },
    { score: 0, ok: false },
    { score: -4, ok: false },
  ])('$score: $ok', ({ score, ok }) => {
    const refusal = checkScores({ ...scoresOf(), goals: [4, score] }, form);
    const because = { code: 'scores.goal', with: { goal: 2, score: String(score) } };
    expect(refusal).toEqual(ok ? null : { clause: '4.5', because });
  });

  it.each([{ goals: [] }, { goals: [4] }, { goals: [4, 4, 4] }, { goals: undefined }])(
    'refuses $goals for two goals',
    ({ goals }) => {
      expect(checkScores({ ...scoresOf(), goals }, form)).toMatchObject({
        clause: '4.5',
        because: { code: 'scores.goalCount' },
      });
    },
  );

  it('comes before §4.9, §4.10, §4.11 and §4.13', () => {
    const wrong = { goals: [6, 4], criteria: {}, discipline: {}, teamOpinions: { professionalKnowledge: 'x' } };
    expect(checkScores(wrong, form)?.clause).toBe('4.5');
    expect(checkScores({ ...wrong, goals: [4, 4] }, form)?.clause).toBe('4.9');
    const { criteria } = scoresOf();
    const bare = { ...criteria, attitudeToDuties: { score: 4, justification: '' } };
    expect(checkScores({ ...wrong, goals: [4, 4], criteria: bare }, form)?.clause).toBe('4.10');
    expect(checkScores({ goals: [4, 4], criteria: bare, discipline: {} }, form)?.clause).toBe('4.11');
    expect(checkScores({ goals: [4, 4], criteria, discipline: {} }, form)?.clause).toBe('4.13');
  });
});
