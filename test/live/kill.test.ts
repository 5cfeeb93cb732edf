import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../machines/journal.ts';
import { startTestStack, type TestStack } from '../own-stack.ts';
import { openOffice, type Office } from './support/office.ts';
import { calendarsAround, formOf, thisYear } from './support/today.ts';
import { workerProcess, type WorkerProcess } from './support/worker-process.ts';

let stack: TestStack;
let office: Office;
let worker: WorkerProcess;

beforeAll(async () => {
  stack = await startTestStack();
  office = await openOffice({ stack, worker: false, calendars: calendarsAround });
  worker = await workerProcess(stack, office);
  await worker.ready();
  await office.acts.openYear(thisYear);
});
afterAll(async () => {
  await worker.kill('SIGKILL');
  await office.dispose();
  await stack.dispose();
});

const servants = ['E023', 'E024', 'E025', 'E026', 'E027'];
const subjectOf = (servant: string) => `${servant}-${thisYear}`;

/** Sends an act until it is acknowledged, as a person does whose page says that the service is away: under the same key. */
async function persist(servant: string, name: string, values: object): Promise<number> {
  const key = randomUUID();
  const { who } = formOf(servant);
  for (let left = 240; ; left -= 1) {
    try {
      const answer = await office.acts.act(
        subjectOf(servant),
        { name, actor: who, with: { ...values }, via: 'web' },
        key,
      );
      if ('refusal' in answer) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
      return answer.seq;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Unreachable' || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

const kills = {
  async worker() {
    await worker.kill('SIGKILL');
    worker = await workerProcess(stack, office);
  },
  postgres: () => killPart('postgres'),
  temporal: () => killPart('temporal'),
};

async function killPart(part: 'postgres' | 'temporal'): Promise<void> {
  const pid = stack.processes()[part];
  if (pid === undefined) throw new Error(`${part} does not run.`);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => stack.processes()[part] ?? pid, { timeout: 60_000 }).not.toBe(pid);
}

describe('every acknowledged act is in the journal once, and none twice', () => {
  beforeAll(async () => {
    await Promise.all(servants.map((servant) => persist(servant, 'drawUpForm', formOf(servant).with)));
  });

  it.each(Object.entries(kills))(
    'when the %s is killed again and again in the middle of acts',
    { timeout: 300_000 },
    async (what, kill) => {
      const acknowledged = new Map<string, { readonly servant: string; readonly seq: number }>();
      let over = false;
      const writing = [...servants, ...servants, ...servants].map(async (servant, writer) => {
        for (let count = 0; !over; count += 1) {
          const text = `${what} ${servant} ${writer} ${count}`;
          acknowledged.set(text, { servant, seq: await persist(servant, 'observe', { text }) });
        }
      });
      const written = Promise.all(writing);
      for (let round = 0; round < 2; round += 1) {
        const goal = acknowledged.size + 20;
        await expect.poll(() => acknowledged.size, { timeout: 90_000 }).toBeGreaterThan(goal);
        await kill();
      }
      const goal = acknowledged.size + 20;
      await expect.poll(() => acknowledged.size, { timeout: 90_000 }).toBeGreaterThan(goal);
      over = true;
      await written;
      // Nothing is in a worker's memory any more: every history is replayed.
      await kills.worker();

      for (const servant of servants) {
        const mine = [...acknowledged].filter(([, act]) => act.servant === servant);
        const last = Math.max(...mine.map(([, { seq }]) => seq));
        expect(await office.acts.store.waitForSeq(subjectOf(servant), last, 60_000)).toBe(true);
        const journal = await office.acts.store.journalOf(subjectOf(servant));
        const texts = journal
          .map(({ content }) => content.with['text'])
          .filter((text) => `${text as string}`.startsWith(what));
        expect(texts.sort()).toEqual(mine.map(([text]) => text).sort());
        for (const [text, { seq }] of mine) expect(journal[seq - 1]?.content).toMatchObject({ seq, with: { text } });
        for (const [index, { content, hash }] of journal.entries()) {
          expect(content).toMatchObject({ seq: index + 1, prev: journal[index - 1]?.hash ?? null });
          expect(hashOf(content)).toBe(hash);
        }
        // What a killed worker published without saying so is published again once its attempt has run out of time.
        await expect
          .poll(() => office.acts.now(subjectOf(servant)), { timeout: 60_000 })
          .toMatchObject({ seq: journal.length, published: journal.length, hash: journal.at(-1)?.hash, alarm: null });
        const record = await office.acts.store.subjectOf(subjectOf(servant));
        const folded = await office.acts.store.foldFromJournal(subjectOf(servant), 'appraisal');
        expect(hashOf(record?.state)).toBe(folded?.hash);
      }
    },
  );

  it('and a worker that is told to stop ends by itself', async () => {
    await worker.ready();
    expect(await worker.kill('SIGTERM')).toBe(0);
    worker = await workerProcess(stack, office);
    await worker.ready();
    const health = await fetch(`http://127.0.0.1:${worker.healthPort}/health`);
    expect(await health.json()).toEqual({ worker: true, store: true });
    const metrics = await fetch(`http://127.0.0.1:${worker.healthPort}/metrics`);
    expect(await metrics.text()).toMatch(/^mizan_publications_total \d+$/m);
  });
});
