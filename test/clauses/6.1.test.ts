import { describe, expect, it } from 'vitest';
import { complained, tasks, until } from '../support/appraisal.ts';

describe('§6.1: the head of the body sees that appraisal is timely, objective and impartial', () => {
  it('a complaint is the head’s own to decide, and what he leaves undone is told to HR', () => {
    const one = complained();
    expect(tasks(one, '2026-12-18T11:00')).toContain('decideComplaint of CHIEF (4.22)');
    until(one, '2026-12-30');
    expect(one.contents.at(-1)?.with['escalated']).toEqual(['HR']);
  });
});
