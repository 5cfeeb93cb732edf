import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect, type Acts } from '../../client/acts/acts.ts';
import { migrate } from '../../store/database.ts';
import { keyRing } from '../../worker/codec-keys.ts';
import { workerLog } from '../../worker/log.ts';
import { mizan as mizanIn } from '../cli/mizan.ts';
import { startTestStack, temporaryFolder, type TestStack } from '../own-stack.ts';
import { folder as sample } from './support/office.ts';
import { startReceiver, type HttpsReceiver } from './support/receiver.ts';
import { calendarsAround, thisYear } from './support/today.ts';
import { workerProcess, type WorkerProcess } from './support/worker-process.ts';

/** The year that is over: its reports are due. */
const year = thisYear - 1;
const subject = `body/${year}`;
const soon = 120_000;

let stack: TestStack;
let receiver: HttpsReceiver;
let worker: WorkerProcess;
let acts: Acts;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  [stack, receiver, folder] = await Promise.all([
    startTestStack(),
    startReceiver(new Date().toISOString()),
    temporaryFolder(),
  ]);
  const { temporalAddress, namespace, databaseUrl, codecKeyFile } = stack;
  await migrate(databaseUrl);
  const config = {
    temporal: { address: temporalAddress },
    namespace,
    taskQueue: 'submission-acts',
    databaseUrl,
    keys: keyRing(codecKeyFile),
    log: workerLog('fatal'),
  };
  env = {
    LANG: 'en',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    MIZAN_CODEC_KEYS: codecKeyFile,
    MIZAN_TASK_QUEUE: config.taskQueue,
    MIZAN_SUBMISSIONS: folder,
  };
  worker = await workerProcess(
    stack,
    { config },
    {
      MIZAN_SUBMISSIONS: folder,
      MIZAN_SUBMISSION_URL: receiver.url,
      NODE_EXTRA_CA_CERTS: receiver.caFile,
    },
  );
  await worker.ready();
  acts = await connect(config);
  await acts.importCalendar(calendarsAround);
  const { body, roster, names, results } = sample;
  await acts.importBody({ body, roster, names, day: '2026-01-01', results });
  const opened = await acts.openYear(year);
  if (!('appraisals' in opened)) throw new Error('The year has not begun.');
  const all = opened.appraisals + opened.units + 1;
  await vi.waitFor(async () => expect(await acts.store.subjectsIn(year)).toHaveLength(all), soon);
}, 300_000);
afterAll(async () => {
  await acts.close();
  await worker.kill('SIGKILL');
  await receiver.close();
  await stack.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const mizan = (...args: readonly string[]) => mizanIn(args, { env });

async function act(actor: string, name: string, given = {}): Promise<void> {
  const answer = await acts.act(subject, { name, actor, with: given, via: 'web' }, randomUUID());
  if ('refusal' in answer) throw new Error(answer.refusal.because.code);
  await acts.store.waitForSeq(subject, answer.seq, soon);
}

const kinds = async () => (await acts.store.journalOf(subject)).map(({ content }) => content.kind);

describe('§4.27: HR’s acts follow from what became of the package', { timeout: 300_000 }, () => {
  it('nobody prepares a package that was never made', async () => {
    await act('E031', 'presentFinalReport');
    await act('E002', 'attachOpinion', { text: 'Hesabat düzgündür.' });
    await act('E001', 'approveFinalReport');
    const { exit, err } = await mizan('act', 'prepareSubmission', '--on', subject, '--as', 'E031');
    expect(err).toContain('§4.27');
    expect(err).toContain('No package');
    expect(exit).toBe(1);
  });

  it('who is not of HR has nothing prepared or sent', async () => {
    const { exit, err } = await mizan('submit', '--year', `${year}`, '--send', '--as', 'E003');
    expect(err).toContain('§4.27');
    expect(exit).toBe(1);
    expect(err).toContain('Only HR');
    expect(receiver.received).toHaveLength(0);
    expect(await kinds()).not.toContain('submission.prepared');
  });

  it('what the receiver refuses is prepared and not submitted; the year says so', async () => {
    receiver.answers.push({ status: 422, text: 'manifest: unknown body' });
    const { exit } = await mizan('submit', '--year', `${year}`, '--send', '--as', 'E031');
    expect(exit).toBe(1);
    expect((await kinds()).filter((kind) => kind.startsWith('submission.'))).toEqual(['submission.prepared']);
    const { out } = await mizan('show', subject);
    expect(out).toContain('version 1, refused by the receiver');
    expect(out).toContain('422: manifest: unknown body');
  });

  it('with the receipt the submission is recorded, once however often it is asked', async () => {
    for (let times = 0; times < 2; times++) {
      const { exit, err } = await mizan('submit', '--year', `${year}`, '--send', '--as', 'E031');
      expect(err).toBe('');
      expect(exit).toBe(0);
    }
    const journal = await acts.store.journalOf(subject);
    const told = journal.filter(({ content }) => content.kind.startsWith('submission.'));
    expect(told.filter(({ content }) => content.kind === 'submission.recorded')).toHaveLength(1);
    const [submission] = await acts.store.submissionsOf(year);
    expect(told.at(-1)?.content).toMatchObject({
      actor: 'E031',
      with: { reference: 'DİM-1', package: submission?.package },
    });
    const { out } = await mizan('show', subject);
    expect(out).toContain('version 1, sent');
    expect(out).toContain('DİM-1');
  });

  it('another of HR is told that it went already', async () => {
    const { exit, err } = await mizan('submit', '--year', `${year}`, '--send', '--as', 'E032');
    expect(err).toContain('§4.27');
    expect(exit).toBe(1);
    expect(receiver.effects.size).toBe(1);
  });
});
