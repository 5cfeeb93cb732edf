import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from '../data-folder.ts';
import { freePort, loopback } from '../ports.ts';
import { told, type Progress } from '../progress.ts';
import { ServiceFailed, startService, type Service, type ServiceRecipe } from '../service.ts';
import { StackError } from '../stack-error.ts';
import { findPostgres } from './binaries.ts';
import { endLeftover, ensureCluster, outside, placeCluster, postgresEnv, role } from './cluster.ts';
import { databases, embeddedUrl, ensureDatabases, onDatabase } from './databases.ts';
import { chooseRunAs } from './run-as.ts';

/** A running PostgreSQL. */
export interface Postgres {
  /** Address of the database `mizan`, with the password. */
  readonly url: string;
  readonly port: number;
  readonly service: Service;
}

const usualPort = 5432;
const attempts = 5;

/**
 * Starts the PostgreSQL that comes with npm on the loopback, at `lastPort` or the usual port or a free one, and makes
 * the cluster and the databases where they are missing. The caller holds the lock of the data folder.
 */
export async function startPostgres(
  folder: DataFolder,
  lastPort: number | undefined,
  progress: Progress,
): Promise<Postgres> {
  const runAs = chooseRunAs(join(folder.postgres, 'data'), progress);
  const binaries = findPostgres(runAs, runAs.user === undefined ? userCopies() : outside);
  const data = placeCluster(folder, runAs);
  const password = await ensureCluster(folder, data, binaries, runAs, progress);
  await endLeftover(data, progress);

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort([lastPort, usualPort]);
    const admin = embeddedUrl(port, role, password, 'postgres');
    const recipe: ServiceRecipe = {
      name: 'PostgreSQL',
      command: [...runAs.prefix, binaries.postgres, '-D', data, ...settings(port)],
      env: postgresEnv(),
      ...runAs.user,
      log: folder.postgresLog,
      stopSignal: 'SIGINT',
      stopPatience: 60_000,
      ready: () => onDatabase(admin, async (client) => void (await client.query('select'))),
      readyWithin: 300_000,
    };
    try {
      const service = await startService(recipe, progress);
      await ensureDatabases(admin, Object.values(databases));
      return { url: embeddedUrl(port, role, password, databases.record), port, service };
    } catch (error) {
      // After a kill -9 the children of the killed server may still hold its memory; a port may be taken meanwhile.
      if (!(error instanceof ServiceFailed) || attempt === attempts) throw notStarted(folder, error);
      await sleep(500 * attempt);
    }
  }
}

function settings(port: number): string[] {
  const values = {
    listen_addresses: loopback,
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_line_prefix: '%m [%p] %d ',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function userCopies(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'mizan');
}

function notStarted(folder: DataFolder, error: unknown): unknown {
  if (!(error instanceof ServiceFailed)) return error;
  return new StackError(told('stack.postgres.notStarted'), {
    because: [error.saying],
    where: folder.postgresLog,
    todo: told('stack.postgres.notStarted.todo'),
    cause: error,
  });
}
