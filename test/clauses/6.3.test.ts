import { describe, expect, it } from 'vitest';
import { does, drawnUp, factsOf, goalFor, interviewOf, open, scored, tasks, tried } from '../support/appraisal.ts';

describe('§6.3: the immediate supervisor appraises, advises and sets the next period’s goals', () => {
  it.each([
    { at: '2026-01-12T10:00', one: () => open(), asked: 'drawUpForm of SUP (2.1)' },
    { at: '2026-03-30T10:00', one: () => drawnUp(), asked: 'recordQuarterlyNote of SUP (3.2)' },
    { at: '2026-12-01T10:00', one: () => drawnUp(), asked: 'appraise of SUP (4.1)' },
    { at: '2026-12-08T11:00', one: () => scored(), asked: 'holdInterview of SUP (4.15)' },
  ])('is asked on $at: $asked', ({ at, one, asked }) => {
    expect(tasks(one(), at)).toContain(asked);
  });

  it('§6.3.4: discusses training and development, and proposes it in the form', () => {
    const one = scored();
    const proposals = { skillsToImprove: 'Planlama.', trainingNeeded: 'Arxiv işi.', furtherNotes: 'Perspektivlidir.' };
    does(one, 'SUP', 'recordProposals', '2026-12-09T10:00', proposals);
    const nextYear = { goals: [goalFor({ deadline: '2027-06-30' })] };
    does(one, 'SUP', 'holdInterview', '2026-12-10T10:30', interviewOf('2026-12-10T10:00', { nextYear }));
    expect(factsOf(one).rounds[0]).toMatchObject({ proposals, interview: { nextYear } });
  });

  it('nobody else proposes', () => {
    const proposals = { skillsToImprove: 'Planlama.', trainingNeeded: 'Arxiv işi.' };
    for (const by of ['S', 'HEAD', 'HR']) {
      expect(tried(scored(), by, 'recordProposals', '2026-12-09T10:00', proposals)).toBe('6.3 who.notEntitled');
    }
  });
});
