import { describe, expect, it } from 'vitest';
import { does, interviewOf, note, noted, open, scores, tasks, tried } from '../support/appraisal.ts';

describe('§4.17, I-30: while a note is owed the note is asked for, not the signatures', () => {
  it('of the supervisor; once it is written both are asked to sign', () => {
    const one = noted(open(), 3);
    does(one, 'SUP', 'appraise', '2026-12-01T10:00', scores);
    does(one, 'SUP', 'holdInterview', '2026-12-02T10:30', interviewOf('2026-12-02T10:00'));
    does(one, 'S', 'giveOpinion', '2026-12-02T11:00', { text: 'Razıyam.' });
    expect(tried(one, 'S', 'sign', '2026-12-02T12:00')).toBe('4.17 sign.noteMissing');
    expect(tasks(one, '2026-12-02T12:00')).toEqual(['recordQuarterlyNote of SUP (3.2)']);
    does(one, 'SUP', 'recordQuarterlyNote', '2026-12-02T13:00', note(4));
    expect(tasks(one, '2026-12-02T14:00')).toEqual(['sign of S (4.17)', 'sign of SUP (4.17)']);
  });
});
