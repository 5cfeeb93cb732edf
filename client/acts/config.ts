import { Connection, ScheduleClient, WorkflowClient, type ConnectionOptions } from '@temporalio/client';
import type { Body } from '../../rules/roster/roster.ts';
import type { Kinds } from '../../store/publication.ts';
import { openStore, type Store } from '../../store/store.ts';
import type { KeyRing } from '../../worker/codec.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import { kinds } from '../../worker/kinds.ts';
import { Unreachable } from './errors.ts';
import { usualPatience, type Patience } from './send.ts';

export interface ActsConfig {
  readonly temporal: ConnectionOptions;
  readonly namespace: string;
  readonly taskQueue?: string;
  readonly databaseUrl: string;
  readonly keys: KeyRing;
  readonly patience?: Patience;
  /** Connections to PostgreSQL at most. */
  readonly connections?: number;
  readonly kinds?: Kinds;
}

/** What every function of the client works with. */
export interface Desk {
  readonly client: WorkflowClient;
  readonly schedules: ScheduleClient;
  readonly store: Store;
  readonly taskQueue: string;
  readonly patience: Patience;
  /** The body; null before the first import. */
  body(): Promise<Body | null>;
  close(): Promise<void>;
}

/** Connects to Temporal and PostgreSQL. Throws Unreachable. */
export async function openDesk(config: ActsConfig): Promise<Desk> {
  const connection = await Connection.connect({ connectTimeout: '10 seconds', ...config.temporal }).catch(
    (error: unknown) => {
      const { address } = config.temporal;
      const saying =
        address === undefined
          ? ({ code: 'unreachable.temporal' } as const)
          : ({ code: 'unreachable.temporalAt', with: { address } } as const);
      throw new Unreachable('temporal', saying, { cause: error });
    },
  );
  const store = reached(
    openStore(config.databaseUrl, { kinds: config.kinds ?? kinds, connections: config.connections ?? 10 }),
  );
  const { namespace } = config;
  const options = { connection, namespace, dataConverter: dataConverter(config.keys) };
  let known: Body | null = null;
  const desk: Desk = {
    client: new WorkflowClient(options),
    schedules: new ScheduleClient(options),
    store,
    taskQueue: config.taskQueue ?? 'mizan',
    patience: config.patience ?? usualPatience,
    async body() {
      known ??= (await store.body())?.body ?? null;
      return known;
    },
    async close() {
      await store.close();
      await connection.close();
    },
  };
  await store.ping().catch(async (error: unknown) => {
    await desk.close();
    throw error;
  });
  return desk;
}

/** The same store, which says Unreachable as the rest of the client does. */
function reached(store: Store): Store {
  const wrap = (name: string, value: unknown): unknown =>
    typeof value !== 'function' || name === 'hearAll'
      ? value
      : (...args: readonly unknown[]) =>
          (value as (...given: readonly unknown[]) => Promise<unknown>)(...args).catch((error: unknown) => {
            if (!(error instanceof Error) || error.name !== 'StoreUnreachable') throw error;
            throw new Unreachable('postgres', { code: 'unreachable.postgres' }, { cause: error });
          });
  return Object.fromEntries(
    Object.entries(store).map(([name, value]) => [name, wrap(name, value)]),
  ) as unknown as Store;
}
