import { Connection, WorkflowClient } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Publishing } from '../activities/publish.ts';
import type { DatedEvent } from '../machines/timeline.ts';
import { dataConverter } from '../worker/data-converter.ts';
import { keyRing } from '../worker/codec-keys.ts';
import { workerLog } from '../worker/log.ts';
import { installRuntime } from '../worker/runtime.ts';
import { firstStart } from '../workflows/messages-start.ts';
import { queryNames, workflowTypes, type Now, type RehearsedStart } from '../workflows/messages.ts';
import { dated, groundOf, type Undated } from './ground.ts';

/**
 * Says how much the heap grows by each cached appraisal. The worker runs with `debugMode`, which keeps the workflows in this
 * very isolate (one V8 context for all, as in production) instead of a thread of their own, so that the heap after a full
 * collection before and after so many of them is what they take. Nothing is written down: what the store's side would
 * keep of an appraisal is no part of it.
 */
const [address = '', namespace = '', keyFile = '', codePath = ''] = process.argv.slice(2);
const year = 2026;
const servant = 'P000004';
const [toWarmUp, cached] = [100, 300];
const letters = 500;

const ground = groundOf(30, year);
const { offset } = ground.folder.body;

/** The year up to the signatures of a second round, each of its ten criteria justified at length. */
function twoRounds(number: number): readonly DatedEvent[] {
  const acts = ground.actsOn(servant);
  const supervisor = acts[0]?.actor ?? '';
  const before = acts.filter(({ name }) => ['drawUpForm', 'recordQuarterlyNote'].includes(name));
  const round = acts.filter(({ name }) => ['appraise', 'holdInterview', 'giveOpinion', 'sign'].includes(name));
  const objected: readonly Undated[] = [
    { name: 'object', actor: servant, with: { grounds: 'Qiymət rüblük qeydlərə uyğun deyil.' } },
    { name: 'decideObjection', actor: supervisor, with: { decision: 'founded', reasons: 'Etiraz əsaslıdır.' } },
  ];
  const days = [`${year}-01-14`, `${year}-03-31`, `${year}-06-29`, `${year}-09-28`, `${year}-12-02`];
  const rest = [...round, ...objected, ...round].map((act, index) => justified(act, `${number}.${index}.`));
  return [
    ...before.map((act, index) => dated(act, `${days[index]}T09:40`, offset)),
    ...rest.map((act, index) =>
      dated(act, `${year}-12-${String(8 + Math.floor(index / 7)).padStart(2, '0')}T1${index % 7}:10`, offset),
    ),
  ];
}

/** Words of its own for each, as people write: what is equal in two appraisals would otherwise be kept once. */
function justified(act: Undated, mark: string): Undated {
  if (act.name !== 'appraise') return act;
  const criteria = Object.fromEntries(
    Object.entries(act.with['criteria'] as Record<string, { score: number }>).map(([id, { score }]) => {
      const text = `${mark} ${id}: Vəzifəsinin tələb etdiyi bilikləri düzgün tətbiq edir, şübhəsiz ən yaxşılardandır. `;
      return [id, { score, justification: text.repeat(10).slice(0, letters) }];
    }),
  );
  return { ...act, with: { ...act.with, criteria } };
}

installRuntime(workerLog('fatal'));
const keys = keyRing(keyFile);
const converter = dataConverter(keys);
const activities: Publishing = {
  publish: ({ entries }) => Promise.resolve({ has: entries.at(-1)?.content.seq ?? 0, behind: false, owes: false }),
};
const native = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection: native,
  namespace,
  taskQueue: 'heap',
  activities,
  workflowBundle: { codePath },
  dataConverter: converter,
  debugMode: true,
  maxCachedWorkflows: 10_000,
});
const running = worker.run();
const connection = await Connection.connect({ address });
const client = new WorkflowClient({ connection, namespace, dataConverter: converter });

const { subject, input, at } = ground.opening(servant);
async function keep(from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1) {
    const start = firstStart({ subject, input, at, past: twoRounds(number) });
    const rehearsed: RehearsedStart<typeof input> = { start, clockBegins: `${year}-12-11T12:00:00${offset}` };
    const workflowId = `heap/${number}`;
    await client.start(workflowTypes.rehearsedAppraisal, { workflowId, taskQueue: 'heap', args: [rehearsed] });
  }
  for (let number = from; number < to; number += 1) {
    for (;;) {
      const { seq, published } = await client.getHandle(`heap/${number}`).query<Now>(queryNames.now);
      if (seq === published) break;
    }
  }
}

async function heapBytes(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  for (let time = 0; time < 4; time += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

await keep(0, toWarmUp);
const before = await heapBytes();
await keep(toWarmUp, toWarmUp + cached);
const kept = worker.getStatus().numCachedWorkflows - toWarmUp;
const kibibytes = ((await heapBytes()) - before) / kept / 1024;
console.log(
  `${kibibytes.toFixed(0)} KiB for each cached appraisal (target ≤ 150): ${kept} of them, two rounds with ten ` +
    `justifications of ${letters} letters each, entered with their past`,
);
worker.shutdown();
await running;
await connection.close();
await native.close();
