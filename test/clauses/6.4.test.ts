import { describe, expect, it } from 'vitest';
import {
  answered,
  answeredBySuperior,
  completed,
  drawnUp,
  discussed,
  grounds,
  openTo,
  opined,
  tried,
} from '../support/appraisal.ts';

describe('§6.4: what is the servant’s own to do', () => {
  it.each([
    { when: 'the form is in force', one: () => drawnUp(), open: ['acknowledgeForm', 'presentAchievements'] },
    { when: 'the interview was held', one: () => discussed(), open: ['giveOpinion', 'refuseToSign'] },
    { when: 'the opinion is written', one: () => opined(), open: ['giveOpinion', 'sign', 'refuseToSign'] },
    { when: 'there is a result', one: () => completed(), open: ['object'] },
    { when: 'the supervisor has answered', one: () => answered(), open: ['objectToSuperior'] },
    { when: 'the superior has answered', one: () => answeredBySuperior(), open: ['complain'] },
  ])('when $when', ({ one, open: expected }) => {
    const at = one().kept.head.at?.slice(0, 16) ?? '';
    expect(openTo(one(), 'S', at).sort()).toEqual(expect.arrayContaining([...expected].sort()));
  });

  it('§6.4.3, I-28: disagreeing, the servant goes by §4.20–4.22: supervisor, superior (here the unit head), head', () => {
    const at = '2026-12-18T10:00';
    expect(tried(completed(), 'S', 'complain', '2026-12-11T10:00', grounds)).toBe('4.22 dispute.outOfTurn');
    expect(tried(answered(), 'S', 'objectToSuperior', at, grounds)).toBe('accepted');
    expect(tried(answeredBySuperior(), 'S', 'complain', at, grounds)).toBe('accepted');
  });
});
