import { randomBytes } from 'node:crypto';
import { Connection, WithStartWorkflowOperation, WorkflowClient } from '@temporalio/client';
import { Defect } from '../../machines/subject.ts';
import type { DatedEvent } from '../../machines/timeline.ts';
import { instantOf, type Instant } from '../../rules/calendar/date.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { Stack } from '../../stack/start.ts';
import { ensureDatabases, onDatabase, withDatabase } from '../../stack/postgres/databases.ts';
import { openStore, type Store } from '../../store/store.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import { keyRing } from '../../worker/codec-keys.ts';
import { kinds } from '../../worker/kinds.ts';
import { runWorker, type WorkerConfig } from '../../worker/run.ts';
import { firstStart, startAgain } from '../../workflows/messages-start.ts';
import { epochOf, minute } from '../../workflows/messages-instants.ts';
import {
  updateNames,
  workflowIds,
  workflowTypes,
  type Accepted,
  type Pace,
  type RehearsedStart,
} from '../../workflows/messages.ts';
import { sendUpdate, type Sent, type UpdateToSend } from '../acts/send.ts';
import { clockOf, fastForward } from './fast-forward.ts';
import type { RecordedEvent, Recording } from './recording.ts';

/** A place where the real server's journal is not what was rehearsed in memory. */
export interface Difference {
  readonly subject: string;
  /** Number of the first entry that differs; null where an act was answered otherwise. */
  readonly seq: number | null;
  readonly inMemory: string;
  readonly onTemporal: string;
}

export interface OnTemporal {
  readonly differences: readonly Difference[];
  /** Acts, roster changes and effects that were sent. */
  readonly sent: number;
  /** Entries that stand in the journal. */
  readonly entries: number;
}

export interface RehearsalGround {
  readonly stack: Pick<Stack, 'databaseUrl' | 'temporalConnection' | 'rehearsalNamespace' | 'codecKeyFile'>;
  readonly until: string;
  readonly progress?: (done: number, of: number) => void;
  readonly worker?: Pick<WorkerConfig, 'workflowBundle' | 'log'>;
}

/** Appraisals that run side by side. */
const sideBySide = 32;
/** Acts come in their time however long the machine takes for a step; nothing is spread, since nothing is crowded. */
const pace: Pace = { spreadMinutes: 0, graceMinutes: 10, acceptMinutes: 120 };

/**
 * Runs recorded appraisals on the real server with skipped time, each workflow by its own clock, in a database that is
 * made for it and dropped, and compares every journal with the one that came of the same events in memory.
 */
export async function rehearseOnTemporal(
  recordings: readonly Recording[],
  ground: RehearsalGround,
): Promise<OnTemporal> {
  const { databaseUrl, temporalConnection, rehearsalNamespace: namespace, codecKeyFile } = ground.stack;
  if (namespace === undefined) throw new RangeError('Time is skipped on our own Temporal only.');
  const name = `mizan_rehearsal_${randomBytes(6).toString('hex')}`;
  const url = withDatabase(databaseUrl, name);
  const keys = keyRing(codecKeyFile);
  await ensureDatabases(databaseUrl, [name]);
  const undo: (() => Promise<unknown>)[] = [
    () =>
      onDatabase(databaseUrl, (client) =>
        client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
      ),
  ];
  try {
    const common = { temporal: temporalConnection, namespace, taskQueue: name, databaseUrl: url, keys };
    const worker = await runWorker({ ...common, ...ground.worker });
    undo.push(() => worker.stop());
    const store = openStore(url, { kinds });
    undo.push(() => store.close());
    const connection = await Connection.connect(temporalConnection);
    undo.push(() => connection.close());
    const client = new WorkflowClient({ connection, namespace, dataConverter: dataConverter(keys) });
    const stage: Stage = { client, store, taskQueue: name, until: ground.until };
    return await all(stage, recordings, ground.progress);
  } finally {
    for (const one of undo.reverse()) await one();
  }
}

interface Stage {
  readonly client: WorkflowClient;
  readonly store: Store;
  readonly taskQueue: string;
  readonly until: string;
}

async function all(
  stage: Stage,
  recordings: readonly Recording[],
  progress: RehearsalGround['progress'],
): Promise<OnTemporal> {
  const waiting = [...recordings];
  const differences: Difference[] = [];
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      differences.push(...(await one(stage, next)));
      progress?.((done += 1), recordings.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(sideBySide, recordings.length) }, lane));
  const count = (what: (recording: Recording) => number) => recordings.reduce((sum, each) => sum + what(each), 0);
  return { differences, sent: count(({ events }) => events.length), entries: count(({ contents }) => contents.length) };
}

async function one(stage: Stage, recording: Recording): Promise<readonly Difference[]> {
  const { input, at, subject, contents } = recording;
  const workflowId = `${stage.taskQueue}/${workflowIds.appraisal(input.body.id, recording.servant, input.year)}`;
  const rehearsed: RehearsedStart<typeof input> = { start: firstStart({ input, at }, pace), clockBegins: at };
  const { taskQueue } = stage;
  await stage.client.start(workflowTypes.rehearsedAppraisal, { workflowId, taskQueue, args: [rehearsed] });
  const differences: Difference[] = [];
  const clock = shiftedClock(stage, workflowId, at);
  for (const [number, recorded] of recording.events.entries()) {
    // A little after: an act is received before it is taken.
    await clock.reach(epochOf(recorded.event.at) + minute);
    const sent = await send(stage, recording, workflowId, recorded, number, clock);
    const refusal = 'refusal' in sent ? sent.refusal : null;
    if (clausesDiffer(refusal, recorded.refusal)) {
      const [inMemory, onTemporal] = [answerText(recorded.refusal), answerText(refusal)];
      differences.push({ subject, seq: null, inMemory, onTemporal });
    }
  }
  // Every limit up to the last day is marked; the wake-up comes a little after its instant.
  const end = epochOf(instantOf(`${stage.until}T23:59:00`, input.body.offset));
  await clock.reach(end + pace.graceMinutes * minute);
  const last = contents.at(-1);
  if (last !== undefined) await stage.store.waitForSeq(subject, last.seq, 20_000);
  await stage.client
    .getHandle(workflowId)
    .terminate('the rehearsal is over')
    .catch(() => undefined);
  const journal = await stage.store.journalOf(subject);
  const length = Math.max(journal.length, contents.length);
  for (let index = 0; index < length; index += 1) {
    const [inMemory, onTemporal] = [contents[index], journal[index]?.content].map((content) =>
      JSON.stringify(sorted(content)),
    );
    if (inMemory === onTemporal) continue;
    differences.push({ subject, seq: index + 1, inMemory: inMemory ?? 'nothing', onTemporal: onTemporal ?? 'nothing' });
    break;
  }
  return differences;
}

/** A value with its keys in order, so that equal contents have equal texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

/** The clock of one appraisal's workflow, by legal time. */
interface Clock {
  /** Lets the clock run to a legal time, in milliseconds since the epoch. */
  reach(legal: number): Promise<void>;
  /** The workflow was started again at a legal instant. */
  begunAgain(at: Instant): void;
}

function shiftedClock({ client }: Stage, workflowId: string, begins: Instant): Clock {
  let began = epochOf(begins);
  let startedAt: number | null = null;
  return {
    async reach(legal) {
      startedAt ??= (await clockOf(client, workflowId)).startedAt;
      await fastForward(client, workflowId, startedAt + (legal - began));
    },
    begunAgain(at) {
      began = epochOf(at);
      startedAt = null;
    },
  };
}

async function send(
  stage: Stage,
  recording: Recording,
  workflowId: string,
  { event }: RecordedEvent,
  number: number,
  clock: Clock,
): Promise<Sent<Accepted>> {
  const update = { workflowId, updateId: `${recording.subject}-${number}`, ...messageOf(event) };
  const sent = await sendUpdate<Accepted>(stage.client, update);
  return 'gone' in sent ? again(stage, recording, update, event.at, clock) : sent;
}

function messageOf(event: DatedEvent): Pick<UpdateToSend, 'name' | 'message'> {
  switch (event.kind) {
    case 'act':
      return { name: updateNames.act, message: { ...event.act, rosterSeq: 0, via: 'rehearsal' } };
    case 'roster': {
      const { seq, at, changes, roster } = event.update;
      return {
        name: updateNames.roster,
        message: { seq, at, roster, told: changes.map((change) => ({ seq, change })) },
      };
    }
    case 'calendar':
      return { name: updateNames.calendar, message: event.update };
    case 'effect':
      return { name: updateNames.effect, message: event.effect };
  }
}

/** One that is over goes on from the record, as it does in production. */
async function again(
  { client, store, taskQueue }: Stage,
  { subject, input }: Recording,
  update: UpdateToSend,
  at: Instant,
  clock: Clock,
): Promise<Sent<Accepted>> {
  const record = await store.subjectOf(subject);
  const start = record === null ? null : startAgain(input.body, record, { roster: null, calendar: null }, pace);
  if (start === null) throw new Defect(`${subject} ended and left no record.`);
  const rehearsed: RehearsedStart<never> = { start, clockBegins: at };
  const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes.rehearsedAppraisal, {
    workflowId: update.workflowId,
    taskQueue,
    args: [rehearsed],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  clock.begunAgain(at);
  const { name, updateId, message } = update;
  return { done: await client.executeUpdateWithStart(name, { args: [message], updateId, startWorkflowOperation }) };
}

function clausesDiffer(a: Refusal | null, b: Refusal | null): boolean {
  return a?.clause !== b?.clause || a?.because.code !== b?.because.code;
}

function answerText(refusal: Refusal | null): string {
  return refusal === null ? 'accepted' : `refused by §${refusal.clause} (${refusal.because.code})`;
}
