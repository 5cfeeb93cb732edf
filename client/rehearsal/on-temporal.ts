import { randomBytes } from 'node:crypto';
import { Connection, WorkflowClient } from '@temporalio/client';
import type { EarlierResult } from '../../machines/findings.ts';
import type { Stack } from '../../stack/start.ts';
import { ensureDatabases, onDatabase, withDatabase } from '../../stack/postgres/databases.ts';
import { openStore } from '../../store/store.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import { keyRing } from '../../worker/codec-keys.ts';
import { kinds } from '../../worker/kinds.ts';
import { runWorker, type WorkerConfig } from '../../worker/run.ts';
import { rehearsalAddress } from '../../workflows/messages-address.ts';
import { expectedTurns, jobsOf, perform } from './jobs.ts';
import type { Recording } from './recording.ts';
import { leave, pace, player, type Difference, type Stage } from './play.ts';
import { turns } from './turns.ts';

export type { Difference } from './play.ts';

export interface OnTemporal {
  readonly differences: readonly Difference[];
  /** Acts, roster changes and effects that came to workflows. */
  readonly sent: number;
  /** Entries that stand in the journal. */
  readonly entries: number;
}

export interface RehearsalGround {
  readonly stack: Pick<Stack, 'databaseUrl' | 'temporalConnection' | 'rehearsalNamespace' | 'codecKeyFile'>;
  readonly until: string;
  /** Of earlier years, for acts that look at them. */
  readonly results: readonly EarlierResult[];
  readonly progress?: (done: number, of: number) => void;
  /** Ends it before its time: what it has made on the servers goes, and it throws the signal's reason. */
  readonly signal?: AbortSignal;
  readonly worker?: Pick<WorkerConfig, 'workflowBundle' | 'log'>;
}

/** Subjects that are worked on side by side. */
const sideBySide = 32;
/** Effects wait for their turn in activities; nothing else may wait for these. */
const activitiesAtOnce = 10_000;

/**
 * Runs recorded subjects on the real server with skipped time, each workflow by its own clock, in a database that is made
 * for it and dropped, and compares every journal with the one that came of the same events in memory. What acts on reports
 * must know is read from that database by the code that production reads it with; effects are handed over by the workflows.
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
    const { until, results, signal } = ground;
    const connection = await Connection.connect(temporalConnection);
    undo.push(() => connection.close());
    const client = new WorkflowClient({ connection, namespace, dataConverter: dataConverter(keys) });
    const address = rehearsalAddress(name);
    // After the worker, when nothing is begun any more.
    undo.push(() => Promise.all(recordings.map((recording) => leave({ client, address }, recording))));
    const turn = turns(expectedTurns(recordings));
    const subjects = { address, pace, inTurn: turn.inTurn.bind(turn) };
    const common = { temporal: temporalConnection, namespace, taskQueue: name, databaseUrl: url, keys };
    const worker = await runWorker({ ...common, ...ground.worker, subjects, activitiesAtOnce });
    undo.push(() => {
      turn.end();
      return worker.stop();
    });
    const store = openStore(url, { kinds });
    undo.push(() => store.close());
    const stage: Stage = { client, store, taskQueue: name, address, turns: turn, until, results };
    const playing = all(stage, recordings, ground);
    return await (signal === undefined ? playing : Promise.race([playing, aborted(signal)]));
  } finally {
    for (const one of undo.reverse()) await one();
  }
}

/** Rejects once the signal is given. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}

async function all(
  stage: Stage,
  recordings: readonly Recording[],
  { progress, signal }: RehearsalGround,
): Promise<OnTemporal> {
  const jobs = jobsOf(recordings);
  const playing = player(stage);
  let done = 0;
  await perform(jobs, sideBySide, async (job) => {
    signal?.throwIfAborted();
    await playing.play(job);
    progress?.((done += 1), jobs.length);
  });
  const ends = recordings.map((recording) => ({ recording, step: null, after: [] }));
  await perform(ends, sideBySide, ({ recording }) => playing.end(recording));
  const count = (what: (recording: Recording) => number) => recordings.reduce((sum, each) => sum + what(each), 0);
  return {
    differences: playing.differences,
    sent: count(({ events }) => events.filter((step) => 'event' in step).length),
    entries: count(({ contents }) => contents.length),
  };
}
