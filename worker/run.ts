import { Connection, WorkflowClient } from '@temporalio/client';
import { IllegalStateError } from '@temporalio/common';
import type { NativeConnectionOptions, WorkflowBundleOption } from '@temporalio/worker';
import type { Reach } from '../activities/deliver.ts';
import { activities } from '../activities/index.ts';
import type { MailSettings } from '../activities/mail.ts';
import type { Outbox } from '../activities/submission.ts';
import type { Kinds } from '../store/publication.ts';
import { migrate } from '../store/database.ts';
import { openStore } from '../store/store.ts';
import type { KeyRing } from './codec.ts';
import { address } from '../workflows/messages-address.ts';
import { createWorker } from './create.ts';
import { dataConverter } from './data-converter.ts';
import { health } from './health.ts';
import { kinds } from './kinds.ts';
import { workerLog, type Log } from './log.ts';
import { metrics } from './metrics.ts';
import { installRuntime, sdkMetricsText, type SdkMetrics } from './runtime.ts';

export const usualTaskQueue = 'mizan';

export interface WorkerConfig {
  /** Address, and TLS and API key of a foreign Temporal. */
  readonly temporal: NativeConnectionOptions;
  readonly namespace: string;
  readonly taskQueue?: string;
  readonly databaseUrl: string;
  readonly keys: KeyRing;
  /** Port of `/health` and `/metrics` on loopback; 0 takes a free one, none is opened without it. */
  readonly healthPort?: number;
  readonly sdkMetrics?: SdkMetrics;
  /** Without it mails are shown in the console only. */
  readonly mail?: MailSettings;
  readonly log?: Log;
  readonly workflowBundle?: WorkflowBundleOption;
  readonly kinds?: Kinds;
  /** Where the subjects are found that activities reach: a rehearsal has its own. */
  readonly subjects?: Pick<Reach, 'address' | 'pace' | 'inTurn'>;
  /** Activities that run at the same time. */
  readonly activitiesAtOnce?: number;
  /** Where packages for the State Examination Centre are written and sent (§4.27); a worker without it leaves that to others. */
  readonly outbox?: Outbox;
}

export interface RunningWorker {
  readonly healthPort: number | null;
  /** Settles when the worker has ended; rejects when it ended by itself for a fault. */
  readonly ended: Promise<void>;
  /** Takes no more tasks, finishes those it has (20 seconds at most) and lets everything go. */
  stop(): Promise<void>;
}

const noMail: MailSettings = { url: null, from: '', console: null };

/** Brings the tables up to date and runs workflows and activities until it is stopped. */
export async function runWorker(config: WorkerConfig): Promise<RunningWorker> {
  const log = config.log ?? workerLog();
  const { taskQueue = usualTaskQueue, namespace, keys, temporal, databaseUrl, sdkMetrics } = config;
  installRuntime(log, sdkMetrics);
  await migrate(databaseUrl);
  const store = openStore(databaseUrl, { kinds: config.kinds ?? kinds });
  const undo: (() => Promise<void>)[] = [() => store.close()];
  const release = async (): Promise<void> => {
    for (const one of undo.splice(0).reverse())
      await one().catch((error: unknown) => log.warn({ error: String(error) }, 'not released'));
  };
  try {
    const own = metrics(log);
    const connection = await Connection.connect(temporal);
    undo.push(() => connection.close());
    const client = new WorkflowClient({ connection, namespace, dataConverter: dataConverter(keys) });
    const polling = await createWorker({
      temporal,
      namespace,
      taskQueue,
      keys,
      activities: activities(
        { client, store, taskQueue, ...(config.subjects ?? { address }) },
        own,
        config.mail ?? noMail,
        config.outbox,
      ),
      ...(config.activitiesAtOnce === undefined ? {} : { activitiesAtOnce: config.activitiesAtOnce }),
      ...(config.workflowBundle === undefined ? {} : { workflowBundle: config.workflowBundle }),
    });
    undo.push(() => polling.close());
    const { worker } = polling;
    const pages =
      config.healthPort === undefined
        ? null
        : await health(config.healthPort, {
            running: () => worker.getState() === 'RUNNING',
            store: () => store.ping(),
            metrics: async () => `${await own.text()}${await sdkMetricsText(sdkMetrics).catch(() => '')}`,
          });
    if (pages !== null) undo.push(() => pages.close());
    const run = worker.run().catch((error: unknown) => endedInUse(error, log));
    const ended = run.finally(release);
    ended.catch(() => undefined);
    log.info({ namespace, taskQueue, healthPort: pages?.port }, 'worker runs');
    return {
      healthPort: pages?.port ?? null,
      ended,
      async stop() {
        if (worker.getState() === 'RUNNING') worker.shutdown();
        await ended;
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * All is drained and only the native worker is not freed, since something of the SDK's still points at it: a race of the SDK,
 * of which the process that ends loses nothing. Rethrows everything else.
 */
function endedInUse(error: unknown, log: Log): void {
  if (!(error instanceof IllegalStateError) || !/still in use/.test(error.message)) throw error;
  log.warn({ error: error.message }, 'worker not freed');
}
