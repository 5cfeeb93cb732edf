import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '../../store/database.ts';
import { keyRing } from '../../worker/codec-keys.ts';
import { workerLog } from '../../worker/log.ts';
import { runWorker, type RunningWorker } from '../../worker/run.ts';
import { mizan as mizanIn, type Ran } from '../cli/mizan.ts';
import { bodyWith, sampleWith, temporaryFolder } from '../folder/sample.ts';
import { newDatabase } from './support/office.ts';
import { formOf, thisYear } from './support/today.ts';

const patience = 120_000;
const folder = temporaryFolder();
let env: Record<string, string>;
let worker: RunningWorker;

/** A command against the stack of the tests, on a database of its own. */
const mizan = (...args: readonly string[]): Promise<Ran> => mizanIn(args, { env });

const json = async <T>(...args: readonly string[]): Promise<T> => {
  const { exit, out, err } = await mizan(...args, '--json');
  if (exit !== 0) throw new Error(`exit ${exit}: ${err}`);
  return JSON.parse(out) as T;
};

const fileOf = (name: string, content: unknown) => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};

beforeAll(async () => {
  const { databaseUrl, temporalAddress, namespace, codecKeyFile } = inject('stack');
  const own = await newDatabase(databaseUrl);
  const taskQueue = 'cli-test';
  env = {
    LANG: 'en',
    DATABASE_URL: own,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    MIZAN_CODEC_KEYS: codecKeyFile,
    MIZAN_TASK_QUEUE: taskQueue,
    MIZAN_DATA: join(folder, 'data'),
  };
  await migrate(own);
  worker = await runWorker({
    temporal: { address: temporalAddress },
    namespace,
    taskQueue,
    databaseUrl: own,
    keys: keyRing(codecKeyFile),
    log: workerLog('fatal'),
    workflowBundle: { codePath: inject('workflowBundle') },
  });
}, patience);
afterAll(() => worker.stop());

describe('before a body is imported', () => {
  it.each([[['open-year', '2026']], [['act', 'handOver', '--on', 'E005', '--as', 'E004']]])(
    '%j says what comes first',
    async (args) => {
      const { exit, err } = await mizan(...args);
      expect(err).toMatch(/There is no (body yet|“E005”)/);
      expect(exit).toBe(2);
    },
  );
});

describe('the sample agency by commands', () => {
  beforeAll(async () => {
    const imported = await json<{ applied: number; skipped: number; waiting: number }>('import', 'data/agency');
    expect(imported).toMatchObject({ body: 'rxa', created: true, people: 35 });
    expect(imported.applied + imported.skipped + imported.waiting).toBe(23);
    const { appraisals } = await json<{ appraisals: number }>('open-year', String(thisYear));
    expect(appraisals).toBeGreaterThanOrEqual(35);
  }, patience);

  it('imported again changes nothing', { timeout: patience }, async () => {
    expect(await json('import', 'data/agency')).toMatchObject({ created: false, applied: 0 });
    expect((await mizan('import', 'data/agency')).out).toContain('is known already');
  });

  it('is not mixed with another body', { timeout: patience }, async () => {
    const { exit, err } = await mizan(
      'import',
      sampleWith({ 'body.json': bodyWith((body) => (body['id'] = 'other')) }),
    );
    expect(err).toContain('Another body is in this data folder already');
    expect(exit).toBe(2);
  });

  it('does not open a year that has not begun', async () => {
    const { exit, err } = await mizan('open-year', String(thisYear + 1));
    expect(err).toContain(`The year ${thisYear + 1} has not begun`);
    expect(exit).toBe(2);
  });

  it('takes an act, shows it, and says the clause of the next one that is refused', { timeout: patience }, async () => {
    const { who, with: form } = formOf('E025');
    const file = fileOf('form.json', form);
    const done = await json<{ seq: number }>('act', 'drawUpForm', '--on', 'E025', '--with', file, '--as', who);
    expect(done).toMatchObject({ act: 'drawUpForm', subject: `E025-${thisYear}` });

    expect(await json('show', 'E025')).toMatchObject({ servant: 'E025', outcome: 'open', evaluator: who });
    const journal = await json<{ content: { seq: number; kind: string }; envelope: { via: string } }[]>(
      'timeline',
      'E025',
    );
    expect(journal.map(({ content }) => content.seq)).toEqual(journal.map((_, index) => index + 1));
    const entry = journal.find(({ content }) => content.seq === done.seq);
    expect(entry).toMatchObject({
      content: { kind: 'form.drawnUp', actor: who },
      envelope: { via: 'cli', enteredBy: who },
    });
    const tasks = await json<{ task: string; on: string }[]>('tasks', '--for', 'E025');
    expect(tasks).toContainEqual(expect.objectContaining({ task: 'acknowledgeForm', on: 'E025' }));

    const again = await mizan('act', 'drawUpForm', '--on', `E025-${thisYear}`, '--with', file, '--as', who);
    expect(again.err).toContain('Refused by §3.3:');
    expect([again.exit, again.out]).toEqual([1, '']);
  });

  it('explains why, in both languages', { timeout: patience }, async () => {
    type Explained = {
      subject: string;
      path: object[];
      acts: { act: string; openFor: string[]; closedFor: { clause: string }[] }[];
    };
    const explained = await json<Explained>('explain', 'E008', 'object');
    expect(explained).toMatchObject({
      subject: `E008-${thisYear}`,
      path: [{ clause: '1.3' }],
      acts: [{ act: 'object', openFor: [] }],
    });
    expect(explained.acts[0]?.closedFor.map(({ clause }) => clause)).toContain('4.20');
    expect((await mizan('explain', 'E008', '--lang', 'az')).out).toContain('İndi nə etmək olar:');
    expect((await mizan('explain', 'E008')).out).toContain('What can be done now:');
  });

  it('tells the tasks of another day', { timeout: patience }, async () => {
    const tasks = await json<{ task: string; on: string; overdue: boolean }[]>('tasks', '--on', `${thisYear}-01-15`);
    expect(tasks).toContainEqual(expect.objectContaining({ task: 'drawUpForm', on: 'E008', overdue: false }));
  });

  it('takes papers from HR only (I-27)', { timeout: patience }, async () => {
    const { who, with: form } = formOf('E024');
    const paper = fileOf('paper.json', { occurredOn: `${thisYear}-01-20`, reference: 'Q-1', actor: who });
    const file = fileOf('form24.json', form);
    const entered = ['act', 'drawUpForm', '--on', 'E024', '--with', file, '--paper', paper, '--as'];
    const refused = await mizan(...entered, who);
    expect([refused.exit, refused.err]).toEqual([
      1,
      expect.stringContaining('What happened on paper is entered by HR.'),
    ]);
    expect(await json(...entered, 'E031')).toMatchObject({ subject: `E024-${thisYear}` });
    expect((await mizan('timeline', 'E024')).out).toContain('Q-1');
  });

  it('keeps a calendar that is the same, and says so', { timeout: patience }, async () => {
    expect(await json('calendar', 'import', 'data/calendars/az-2026.json')).toMatchObject({
      year: 2026,
      changed: false,
    });
  });

  it.each<[string[], string]>([
    [['act', 'drawUpForm', '--on', 'E005'], 'Say who acts with --as'],
    [['act', 'drawUpForm', '--on', 'E005', '--as', 'E999'], 'Nobody on the roster has the id E999.'],
    [['act', 'handOver', '--on', 'E999', '--as', 'E004'], 'There is no “E999”.'],
    [['act', 'presentFinalReport', '--on', 'E005', '--as', 'E031'], '“presentFinalReport”'],
    [['show', 'unit:Yoxdur'], 'There is no “unit:Yoxdur”.'],
    [['show', 'body/1999'], 'There is no “body/1999”.'],
    [['show', 'E999'], 'There is no “E999”.'],
    [['show', 'E005-1999'], 'There is no “E005-1999”.'],
    [['timeline', 'E999'], 'There is no “E999”.'],
    [['explain', 'E005', 'praise'], 'There is no act “praise”.'],
  ])('%j is bad input', async (args, message) => {
    const { exit, err } = await mizan(...args);
    expect(err).toContain(message);
    expect(exit).toBe(2);
  });
});

describe('a body that is not the sample', () => {
  it('has nobody who signs for others (§4.29)', { timeout: patience }, async () => {
    const { databaseUrl } = inject('stack');
    const own = await newDatabase(databaseUrl);
    await migrate(own);
    const other = { ...env, DATABASE_URL: own, MIZAN_TASK_QUEUE: 'nobody' };
    const { openStore } = await import('../../store/store.ts');
    const { kinds } = await import('../../worker/kinds.ts');
    const { readFolder } = await import('../../client/folder/folder.ts');
    const sample = readFolder('data/agency');
    const store = openStore(own, { kinds });
    const body = { ...sample.body, id: 'not-the-sample' };
    await store.importBody({ body, roster: sample.roster, names: sample.names, day: '2026-01-01' });
    await store.close();
    const { exit, err } = await mizanIn(['act', 'handOver', '--on', 'E005-2026', '--as', 'E004'], { env: other });
    expect([exit, err]).toEqual([2, expect.stringContaining('A shell user signs for nobody')]);
  });
});
