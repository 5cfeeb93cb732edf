import { describe, expect, it } from 'vitest';
import { factsOf, noted, does, scores, tried } from '../support/appraisal.ts';

const disciplined = (discipline: object) => ({ ...scores, discipline });

describe('§1.4.9: labour discipline is stated in words and scored', () => {
  it.each([
    { given: { state: 'Daxili intizam qaydalarına ciddi riayət edir.', score: 5 }, answer: 'accepted' },
    { given: { state: ' ', score: 5 }, answer: '4.13 scores.disciplineState' },
    { given: { state: 'Riayət edir.' }, answer: '4.13 scores.disciplineMissing' },
  ])('$given.state, $given.score: $answer', ({ given, answer }) => {
    expect(tried(noted(), 'SUP', 'appraise', '2026-12-08T10:00', disciplined(given))).toBe(answer);
  });

  it('both stand in the form', () => {
    const one = noted();
    const given = { state: 'İş vaxtını bəzən pozur.', score: 3 };
    does(one, 'SUP', 'appraise', '2026-12-08T10:00', disciplined(given));
    expect(factsOf(one).rounds[0]?.scores[0]?.discipline).toEqual(given);
  });
});
