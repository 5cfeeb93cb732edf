import { describe, expect, it } from 'vitest';
import { absenceStarted } from '../roster/people.ts';
import {
  changes,
  discussed,
  does,
  drawnUp,
  factsOf,
  noted,
  open,
  openTo,
  scored,
  tasks,
  tried,
} from '../support/appraisal.ts';

const achievements = { goals: ['İcra olunub.', 'Qismən icra olunub.'], other: 'Seminar keçirib.' };

describe('§4.4, §6.4: the servant presents, for each goal, whether it was done', () => {
  it.each([
    { given: ['İcra olunub.'], answer: '4.4 achievements.perGoal' },
    { given: ['İcra olunub.', 'Qismən.'], answer: 'accepted' },
    { given: ['İcra olunub.', 'Qismən.', 'Əlavə.'], answer: '4.4 achievements.perGoal' },
  ])('$given.length for two goals: $answer', ({ given, answer }) => {
    expect(tried(drawnUp(), 'S', 'presentAchievements', '2026-11-30T10:00', { goals: given })).toBe(answer);
  });

  it.each(['SUP', 'HEAD', 'HR', 'MATE'])('nobody presents them for the servant: %s', (by) => {
    expect(tried(drawnUp(), by, 'presentAchievements', '2026-11-30T10:00', achievements)).toBe('6.4 who.notEntitled');
  });

  it('from the form on until the interview; all are kept', () => {
    expect(tried(open(), 'S', 'presentAchievements', '2026-01-08T10:00', achievements)).toBe('6.4 form.missing');
    const one = scored();
    does(one, 'S', 'presentAchievements', '2026-12-08T11:00', achievements);
    does(one, 'S', 'presentAchievements', '2026-12-09T11:00', { ...achievements, other: 'Və daha bir seminar.' });
    expect(factsOf(one).achievements.map(({ on }) => on)).toEqual(['2026-12-08', '2026-12-09']);
    expect(tried(discussed(), 'S', 'presentAchievements', '2026-12-10T12:00', achievements)).toBe(
      '6.4 interview.alreadyHeld',
    );
  });

  it('§6.4.2: with what is to be discussed', () => {
    const toDiscuss = { training: 'Arxiv işi.', promotion: 'Sektor müdiri.', difficulties: 'Proqram.' };
    const one = drawnUp();
    does(one, 'S', 'presentAchievements', '2026-11-30T10:00', { ...achievements, toDiscuss });
    expect(factsOf(one).achievements).toMatchObject([{ toDiscuss, by: 'S' }]);
  });

  it('is asked from 1 December until something was presented, not of one who is away', () => {
    const one = noted();
    expect(tasks(one, '2026-12-02T12:00')).toContain('presentAchievements of S (6.4)');
    expect(openTo(one, 'S', '2026-12-02T12:00')).toContain('presentAchievements');
    changes(one, absenceStarted('2026-12-03', 'S', true));
    expect(tasks(one, '2026-12-03T12:00')).not.toContain('presentAchievements of S (6.4)');
  });
});
