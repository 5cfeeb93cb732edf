import { rmSync } from 'node:fs';
import { ensureCodecKey } from './codec-key.ts';
import { openDataFolder, readObject, writeWhole, type DataFolder } from './data-folder.ts';
import { takeLock } from './lock.ts';
import { databases, prepareForeign as prepareForeignPostgres, withoutPassword } from './postgres/databases.ts';
import { startPostgres, type Postgres } from './postgres/server.ts';
import { told, type Progress } from './progress.ts';
import { databaseSetting } from '../worker/settings.ts';
import { foreignTemporal, type TemporalConnection } from './temporal/foreign.ts';
import { findTemporal } from './temporal/find.ts';
import { endLeftoverServer, startTemporal, type Temporal } from './temporal/server.ts';
import { prepareForeign as prepareForeignTemporal, rehearsalNamespace, workNamespace } from './temporal/namespaces.ts';

export interface StackOptions {
  /** Path of the data folder: see `dataFolderPath`. */
  readonly dataFolder: string;
  readonly progress?: Progress;
  /** Gives up a start that is not wanted any more, such as after Ctrl-C while Temporal is being built. */
  readonly signal?: AbortSignal;
  readonly env?: NodeJS.ProcessEnv;
}

/** Where everything is: what a client or a worker needs. */
export interface StackAddresses {
  /** Address of the database `mizan`, with the password. */
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Undefined on a Temporal of somebody else, which may not skip time. */
  readonly rehearsalNamespace: string | undefined;
  readonly codecKeyFile: string;
}

/** A running stack. */
export interface Stack extends StackAddresses {
  /** For `Connection.connect` and `NativeConnection.connect`: the address, and TLS and API key of a foreign Temporal. */
  readonly temporalConnection: TemporalConnection;
  /** Numbers of the processes that we run; undefined where the part is somebody else's or is just starting again. */
  processes(): { readonly postgres: number | undefined; readonly temporal: number | undefined };
  /** Ends Temporal, then PostgreSQL, and lets the folder go. May be called again. */
  stop(): Promise<void>;
}

/**
 * Brings up PostgreSQL and Temporal on a data folder, new or used. `DATABASE_URL` and `TEMPORAL_ADDRESS` of the
 * environment take the place of the one or the other. A part that dies is started again until `stop`. Throws
 * `StackError` with what to do; then nothing runs any more.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { progress = () => undefined, signal, env = process.env } = options;
  const folder = openDataFolder(options.dataFolder);
  const lock = takeLock(folder.lock);
  const undo: (() => Promise<void> | void)[] = [() => lock.release()];
  const stop = async () => {
    while (undo.length > 0) await undo.pop()?.();
  };
  try {
    ensureCodecKey(folder.codecKey);
    const foreign = foreignTemporal(env);
    const binaries = foreign === undefined ? await findTemporal({ env, progress, signal }) : undefined;
    signal?.throwIfAborted();

    // Before its database goes: a server that was left behind would complain without end.
    await endLeftoverServer(folder, progress);
    const postgres = await bringUpPostgres(folder, env, binaries !== undefined, progress);
    if (postgres.service !== undefined) undo.push(() => postgres.service?.stop());
    signal?.throwIfAborted();

    let temporal: Temporal | undefined;
    if (foreign !== undefined) {
      const { connection, namespace } = foreign;
      progress(told('stack.temporal.foreign', { address: connection.address, namespace }));
      await prepareForeignTemporal(foreign.connection, foreign.namespace);
    } else if (binaries !== undefined) {
      const ownPostgres = postgres.service !== undefined;
      const place = { folder, postgresUrl: postgres.url, ownPostgres, lastPort: lastPorts(folder).temporal };
      temporal = await startTemporal(binaries, place, progress);
      const { service } = temporal;
      undo.push(() => service.stop());
      progress(told('stack.temporal.runs', { address: temporal.address }));
    }
    signal?.throwIfAborted();

    const temporalConnection = foreign?.connection ?? { address: temporal?.address ?? '' };
    const addresses: StackAddresses = {
      databaseUrl: postgres.url,
      temporalAddress: temporalConnection.address ?? '',
      namespace: foreign?.namespace ?? workNamespace,
      rehearsalNamespace: foreign === undefined ? rehearsalNamespace : undefined,
      codecKeyFile: folder.codecKey,
    };
    writeWhole(folder.ports, JSON.stringify({ postgres: postgres.port, temporal: temporal?.port }));
    writeWhole(folder.running, JSON.stringify(addresses));
    undo.push(() => rmSync(folder.running, { force: true }));
    return {
      ...addresses,
      temporalConnection,
      processes: () => ({ postgres: postgres.service?.pid(), temporal: temporal?.service.pid() }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function bringUpPostgres(
  folder: DataFolder,
  env: NodeJS.ProcessEnv,
  forTemporal: boolean,
  progress: Progress,
): Promise<Pick<Postgres, 'url'> & Partial<Postgres>> {
  const url = databaseSetting(env);
  if (url === null) {
    const postgres = await startPostgres(folder, lastPorts(folder).postgres, progress);
    progress(told('stack.postgres.runs', { address: withoutPassword(postgres.url) }));
    return postgres;
  }
  progress(told('stack.postgres.foreign'));
  await prepareForeignPostgres(url, forTemporal ? [databases.temporal, databases.visibility] : []);
  return { url };
}

function lastPorts(folder: DataFolder): { postgres: number | undefined; temporal: number | undefined } {
  const { postgres, temporal } = readObject(folder.ports) ?? {};
  const port = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return { postgres: port(postgres), temporal: port(temporal) };
}
