import { describe, expect, it } from 'vitest';
import { collectFlaws } from '../../client/bad-input.ts';
import { readCalendars } from '../../client/folder/calendars.ts';
import { readFolder } from '../../client/folder/folder.ts';
import { rehearse } from '../../client/rehearsal/in-memory.ts';
import { jobsOf, type Job } from '../../client/rehearsal/jobs.ts';
import { recorder } from '../../client/rehearsal/recording.ts';
import { kindOfSubject } from '../../machines/subject-name.ts';
import type { RosterChange } from '../../rules/roster/roster.ts';

const renamed: RosterChange = {
  date: '2026-12-09',
  type: 'unitChanged',
  servantId: '',
  details: { from: 'Hüquq şöbəsi', to: 'Hüquq idarəsi' },
};

function jobsOfYear(): readonly Job[] {
  const folder = readFolder('data/agency');
  const calendar = readCalendars('data/calendars');
  const row = { file: 'changes-2026.csv', line: 1, change: renamed };
  const changes = [...folder.changes, row].sort((a, b) => (a.change.date < b.change.date ? -1 : 1));
  const { onlookers, recordings } = recorder();
  const flaws = collectFlaws();
  const setting = { folder: { ...folder, changes }, year: 2026, calendar, until: '2026-12-31' };
  expect(rehearse(setting, [], flaws, onlookers), JSON.stringify(flaws.list)).not.toBeNull();
  return jobsOf(recordings());
}

/** Whether one is done only when the other is. */
function comesAfter(job: Job, other: Job, seen = new Set<Job>()): boolean {
  if (job.after.includes(other)) return true;
  return job.after.some((each) => !seen.has(each) && seen.add(each) && comesAfter(each, other, seen));
}

describe('what is rehearsed on the real server', () => {
  it('tells an appraisal of a renamed unit after the unit itself, by whose new name it is found (§4.25)', () => {
    const jobs = jobsOfYear();
    const told = jobs.filter(
      ({ step }) =>
        step !== null && 'event' in step && step.event.kind === 'roster' && step.event.at.startsWith('2026-12-09'),
    );
    const ofKind = (kind: string) => told.filter(({ recording }) => kindOfSubject(recording.subject) === kind);
    const [unit] = ofKind('unit').filter(({ recording }) => recording.subject.includes('Hüquq'));
    expect(unit).toBeDefined();
    expect(ofKind('appraisal').length).toBeGreaterThan(4);
    for (const each of ofKind('appraisal')) expect(comesAfter(each, unit!), each.recording.subject).toBe(true);
  });
});
