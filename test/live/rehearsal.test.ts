import { Connection, WorkflowClient } from '@temporalio/client';
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
import { onDatabase } from '../../stack/postgres/databases.ts';
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

const onServer = () => {
  const stack = inject('stack');
  return {
    stack: { ...stack, temporalConnection: { address: stack.temporalAddress } },
    until,
    worker: { workflowBundle: { codePath: inject('workflowBundle') } },
  };
};

describe('a rehearsal on the real server that is stopped', () => {
  it('leaves no database and no workflow behind', async () => {
    const { recordings, results } = recordedYear();
    const [ground, stopping] = [onServer(), new AbortController()];
    const progress = (done: number) => (done < 60 ? undefined : stopping.abort());
    const rehearsing = rehearseOnTemporal(recordings, { ...ground, results, progress, signal: stopping.signal });
    await expect(rehearsing).rejects.toMatchObject({ name: 'AbortError' });

    const { databaseUrl, temporalConnection, rehearsalNamespace: namespace } = ground.stack;
    const left = await onDatabase(databaseUrl, (client) =>
      client.query("select datname from pg_database where datname like 'mizan_rehearsal_%'"),
    );
    expect(left.rows).toEqual([]);
    const connection = await Connection.connect(temporalConnection);
    try {
      const client = new WorkflowClient({ connection, namespace: namespace ?? '' });
      const running = 'ExecutionStatus = "Running" and WorkflowId starts_with "mizan_rehearsal_"';
      await expect.poll(async () => (await client.count(running)).count, { timeout: 20_000 }).toBe(0);
    } finally {
      await connection.close();
    }
  });
});

describe('the public scenario on the real server, with skipped time', () => {
  it('gives subject by subject the journal that it gives in memory', { timeout: 400_000 }, async () => {
    const { recordings, results } = recordedYear();
    const outcome = await rehearseOnTemporal(recordings, { ...onServer(), results });
    expect(outcome.differences).toEqual([]);
    const kinds = recordings.map(({ subject }) => kindOfSubject(subject));
    expect(kinds.filter((kind) => kind === 'appraisal')).toHaveLength(40);
    expect(kinds.filter((kind) => kind === 'unit').length).toBeGreaterThan(4);
    expect(kinds.filter((kind) => kind === 'body')).toHaveLength(1);
    expect(outcome.entries).toBe(recordings.reduce((sum, { contents }) => sum + contents.length, 0));
  });
});
