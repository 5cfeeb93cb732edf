import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { connect, type Acts } from '../../client/acts/acts.ts';
import { readAnnex3 } from '../../documents/records.ts';
import { keyRing } from '../../worker/codec-keys.ts';
import { workerLog } from '../../worker/log.ts';
import { mizan } from '../cli/mizan.ts';
import { temporaryFolder } from '../own-stack.ts';
import { startReceiver, type HttpsReceiver } from './support/receiver.ts';
import { workerProcess, type WorkerProcess } from './support/worker-process.ts';
import { yearInStore, type YearInStore } from './support/year-in-store.ts';

const stack = inject('stack');
const soon = 120_000;

let year: YearInStore;
let version: number;
let receiver: HttpsReceiver;
let folder: string;
let config: Parameters<typeof workerProcess>[1]['config'];
let acts: Acts;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  year = await yearInStore('2027-02-26');
  version = (await readAnnex3(year.acts.store, 2026, null)).version?.number ?? 0;
}, 300_000);
afterAll(() => year.dispose());

beforeEach(async () => {
  receiver = await startReceiver();
  folder = await temporaryFolder();
  config = {
    temporal: { address: stack.temporalAddress },
    namespace: stack.namespace,
    taskQueue: `submission-${randomUUID().slice(0, 8)}`,
    databaseUrl: year.databaseUrl,
    keys: keyRing(stack.codecKeyFile),
    log: workerLog('fatal'),
  };
  acts = await connect(config);
});
afterEach(async () => {
  for (const worker of workers) await worker.kill('SIGKILL');
  workers = [];
  await acts.close();
  await receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

async function startWorker(place = folder, unset: Readonly<Record<string, string>> = {}): Promise<WorkerProcess> {
  const worker = await workerProcess(
    stack,
    { config },
    {
      MIZAN_SUBMISSIONS: place,
      MIZAN_SUBMISSION_URL: receiver.url,
      MIZAN_SUBMISSION_TOKEN: 'secret',
      MIZAN_REGISTRY_URL: receiver.url,
      MIZAN_REGISTRY_TOKEN: 'secret',
      NODE_EXTRA_CA_CERTS: receiver.caFile,
      ...unset,
    },
  );
  workers.push(worker);
  await worker.ready();
  return worker;
}

async function until(met: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + soon; Date.now() < end;) {
    if (await met()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('It did not come to that.');
}

const kept = async () => (await year.acts.store.submissionsOf(2026)).find((one) => one.version === version);

const command = (...args: readonly string[]) =>
  mizan(args, {
    env: {
      LANG: 'en',
      DATABASE_URL: year.databaseUrl,
      TEMPORAL_ADDRESS: stack.temporalAddress,
      TEMPORAL_NAMESPACE: stack.namespace,
      MIZAN_CODEC_KEYS: stack.codecKeyFile,
      MIZAN_TASK_QUEUE: config.taskQueue,
      MIZAN_SUBMISSIONS: folder,
    },
  });

describe('mizan submit', { timeout: 300_000 }, () => {
  it('writes the package of the version approved last, and says what is in it', async () => {
    const out = join(folder, 'elsewhere');
    const { exit, out: said, err } = await command('submit', '--year', '2026', '--out', out, '--json');
    expect(err).toBe('');
    expect(exit).toBe(0);
    const shown = JSON.parse(said) as { package: string; files: { name: string }[]; state: string; folder: string };
    expect(shown).toMatchObject({ state: 'prepared', folder: join(out, `2026-v${version}`) });
    expect(readdirSync(shown.folder).sort()).toEqual([...shown.files.map(({ name }) => name), 'manifest.json'].sort());
    expect((await kept())?.package).toBe(shown.package);
  });

  it('where nobody is set to receive: says which setting is missing and what to do, and exits 3', async () => {
    await startWorker(folder, { MIZAN_SUBMISSION_URL: '', MIZAN_REGISTRY_URL: '' });
    const sent = await command('submit', '--year', '2026', '--send');
    expect(sent.exit).toBe(3);
    expect(sent.err).toContain('MIZAN_SUBMISSION_URL is not set where the worker runs');
    expect(sent.err).toContain('recordSubmission');
    const entered = await command('submit', '--year', '2026', '--registry');
    expect(entered.exit).toBe(3);
    expect(entered.err).toContain('MIZAN_REGISTRY_URL is not set where the worker runs');
    expect(entered.err).toContain('recordRegistryEntry');
    expect(await year.acts.store.registryEntriesOf(2026)).toEqual([]);
  });

  it('knows a year of which there is nothing', async () => {
    const { exit, err } = await command('submit', '--year', '2025');
    expect(err).toContain('body/2025');
    expect(exit).toBe(2);
  });
});

describe('§4.27: the reports go to the State Examination Centre', { timeout: 300_000 }, () => {
  it('is refused once, with the words of the receiver, and may be sent again', async () => {
    receiver.answers.push({ status: 422, text: 'manifest: unknown body' });
    await startWorker();
    await expect(acts.submit(2026, version, soon)).rejects.toThrow();
    expect(receiver.received).toHaveLength(1);
    expect(await kept()).toMatchObject({ state: 'refused', receipt: null });
    expect((await kept())?.lastError).toContain('422: manifest: unknown body');
  });

  it('is told when the folder cannot be written, and goes on once it can; a dead receiver is tried until it lives', async () => {
    const place = join(folder, 'out');
    writeFileSync(place, 'in the way');
    await receiver.close();
    await startWorker(place);
    expect(await acts.submit(2026, version, 100)).toBeNull();
    await until(async () => (await kept())?.lastError?.includes('could not be made') === true);
    rmSync(place);
    await until(async () => (await kept())?.lastError?.includes('does not answer') === true);
    expect(await kept()).toMatchObject({ state: 'sending', receipt: null });
    expect(readdirSync(place)).toEqual([`2026-v${version}`]);
    await receiver.open();
    receiver.answers.push({ status: 503, text: 'busy' }, { status: 429, text: 'slowly' }, 'hangUp');
    // The worker dies after the receiver took the package and before anybody knew.
    await until(() => receiver.effects.size === 1);
    await workers[0]?.kill('SIGKILL');
    workers = [];
    await startWorker(place);
    const submitted = await acts.submit(2026, version, soon);
    expect(submitted?.receipt).toEqual({ reference: 'DİM-1', receivedAt: '2027-02-26T10:00:00+04:00' });
    expect(receiver.effects.size).toBe(1);
    expect([...receiver.effects.keys()]).toEqual([submitted?.package]);
    expect(receiver.received.length).toBeGreaterThanOrEqual(4);
    for (const { key, token, type, bytes } of receiver.received) {
      expect({ key, token, type }).toEqual({
        key: submitted?.package,
        token: 'Bearer secret',
        type: 'application/zip',
      });
      expect(Object.keys(unzipSync(bytes))).toContain('manifest.json');
    }
    expect(await kept()).toMatchObject({ state: 'sent', package: submitted?.package, lastError: null });

    // Asked again, it is not sent again.
    const times = receiver.received.length;
    expect(await acts.submit(2026, version, soon)).toEqual(submitted);
    expect(receiver.received).toHaveLength(times);
  });
});

describe('§4.27: results are entered in the Civil Servants Registry', { timeout: 300_000 }, () => {
  it('each once, however often it is asked; one that is refused holds up no other', async () => {
    const { rows } = await readAnnex3(year.acts.store, 2026, version);
    receiver.answers.push({ status: 503, text: 'busy' }, 'hangUp', { status: 422, text: 'unknown person' });
    await startWorker();
    await expect(acts.enterResults(2026, version, soon)).rejects.toThrow();
    const states = async () => (await year.acts.store.registryEntriesOf(2026)).map(({ state }) => state).sort();
    expect(await states()).toEqual(['refused', ...rows.slice(1).map(() => 'sent')]);
    expect(receiver.effects.size).toBe(rows.length);
    const times = receiver.received.length;
    // Only the one that was refused goes again.
    expect(await acts.enterResults(2026, version, soon)).toBe(rows.length);
    expect(receiver.received).toHaveLength(times + 1);
    expect(new Set(await states())).toEqual(new Set(['sent']));
    // The command says the same, and sends nothing twice.
    const { exit, out } = await command('submit', '--year', '2026', '--registry', '--json');
    expect(exit).toBe(0);
    const said = JSON.parse(out) as { version: number; entries: { state: string }[] };
    expect(said.version).toBe(version);
    expect(said.entries.map(({ state }) => state)).toEqual(rows.map(() => 'sent'));
    expect(receiver.received).toHaveLength(times + 1);
    expect([...receiver.effects.keys()].every((key) => key.startsWith('rxa/2026/E'))).toBe(true);
    expect(receiver.received.every(({ type, token }) => type === 'application/json' && token === 'Bearer secret')).toBe(
      true,
    );
  });
});
