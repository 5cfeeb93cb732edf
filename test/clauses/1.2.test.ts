import { describe, expect, it } from 'vitest';
import { does, factsOf, goalFor, interviewOf, noted, scores } from '../support/appraisal.ts';

describe('§1.2: activity is supervised, potential found, competence stimulated, training and fitness established', () => {
  it('for each purpose the form of one year has its place', () => {
    const one = noted();
    does(one, 'SUP', 'observe', '2026-12-03T10:00', { text: 'Mürəkkəb işi vaxtından əvvəl bitirib.', goal: 1 });
    const toDiscuss = { training: 'Məlumatların təhlili.', promotion: 'Sektor müdiri.' };
    does(one, 'S', 'presentAchievements', '2026-12-04T10:00', { goals: ['Olunub.', 'Olunub.'], toDiscuss });
    does(one, 'SUP', 'appraise', '2026-12-08T10:00', scores);
    const proposals = {
      skillsToImprove: 'Planlama.',
      trainingNeeded: 'Məlumatların təhlili.',
      furtherNotes: 'Potensial.',
    };
    does(one, 'SUP', 'recordProposals', '2026-12-09T10:00', proposals);
    const nextYear = { goals: [goalFor({ deadline: '2027-06-30' })] };
    does(one, 'SUP', 'holdInterview', '2026-12-10T10:30', interviewOf('2026-12-10T10:00', { nextYear }));
    expect(factsOf(one)).toMatchObject({
      observations: [{ by: 'SUP', goal: 1 }],
      notes: { 1: { by: 'SUP' }, 2: {}, 3: {}, 4: {} },
      achievements: [{ toDiscuss }],
      rounds: [{ scores: [{ by: 'SUP' }], proposals, interview: { nextYear } }],
    });
  });
});
