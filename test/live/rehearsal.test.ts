import { describe, expect, inject, it } from 'vitest';
import { collectFlaws } from '../../client/bad-input.ts';
import { readFolder } from '../../client/folder/folder.ts';
import { readScenario } from '../../client/folder/scenario.ts';
import { rehearse } from '../../client/rehearsal/in-memory.ts';
import { rehearseOnTemporal } from '../../client/rehearsal/on-temporal.ts';
import { recorder } from '../../client/rehearsal/recording.ts';
import { groundOf, type Setting } from '../../client/rehearsal/setting.ts';
import { kindOfSubject } from '../../machines/subject-name.ts';
import { workCalendar } from '../../rules/calendar/work-calendar.ts';
import { calendarFiles } from './support/office.ts';

const until = '2027-03-31';

function recordedYear() {
  const folder = readFolder('data/agency');
  const setting: Setting = { folder, year: 2026, calendar: workCalendar(calendarFiles), until };
  const flaws = collectFlaws();
  const { onlookers, recordings } = recorder();
  const rehearsal = rehearse(
    setting,
    readScenario('data/agency/scenario-2026.jsonl', groundOf(setting), flaws),
    flaws,
    onlookers,
  );
  if (rehearsal === null) throw new Error('The public scenario has a flaw.');
  return { recordings: recordings(), results: folder.results };
}

describe('the public scenario on the real server, with skipped time', () => {
  it('gives subject by subject the journal that it gives in memory', { timeout: 400_000 }, async () => {
    const { recordings, results } = recordedYear();
    const stack = inject('stack');
    const outcome = await rehearseOnTemporal(recordings, {
      stack: { ...stack, temporalConnection: { address: stack.temporalAddress } },
      until,
      results,
      worker: { workflowBundle: { codePath: inject('workflowBundle') } },
    });
    expect(outcome.differences).toEqual([]);
    const kinds = recordings.map(({ subject }) => kindOfSubject(subject));
    expect(kinds.filter((kind) => kind === 'appraisal')).toHaveLength(40);
    expect(kinds.filter((kind) => kind === 'unit').length).toBeGreaterThan(4);
    expect(kinds.filter((kind) => kind === 'body')).toHaveLength(1);
    expect(outcome.entries).toBe(recordings.reduce((sum, { contents }) => sum + contents.length, 0));
  });
});
