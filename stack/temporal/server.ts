import { join } from 'node:path';
import type { DataFolder } from '../data-folder.ts';
import { readObject, writeWhole } from '../data-folder.ts';
import { loopback } from '../ports.ts';
import { endProcess } from '../process-identity.ts';
import { told, type Progress } from '../progress.ts';
import { ServiceFailed, startService, type Service, type ServiceRecipe } from '../service.ts';
import { StackError } from '../stack-error.ts';
import { choosePorts, writeConfig } from './config.ts';
import { checkAnswers, ensureNamespaces, rehearsalNamespace, workNamespace } from './namespaces.ts';
import { ensureSchema, forgetMembers } from './schema.ts';
import { sqlAccess } from './sql-access.ts';
import type { TemporalBinaries } from './binaries.ts';

/** A running Temporal. */
export interface Temporal {
  readonly address: string;
  readonly port: number;
  readonly service: Service;
}

export interface TemporalPlace {
  readonly folder: DataFolder;
  /** Any database of the PostgreSQL that holds Temporal's two. */
  readonly postgresUrl: string;
  /** Whether that PostgreSQL is ours alone. */
  readonly ownPostgres: boolean;
  readonly lastPort: number | undefined;
}

const attempts = 3;

/**
 * Starts temporal-server on the loopback, at `lastPort` or the usual port or a free one, with its tables and the
 * namespaces. The caller holds the lock of the data folder.
 */
export async function startTemporal(
  binaries: TemporalBinaries,
  place: TemporalPlace,
  progress: Progress,
): Promise<Temporal> {
  const { folder, postgresUrl } = place;
  await endLeftoverServer(folder, progress);
  const sql = sqlAccess(postgresUrl);
  await ensureSchema(binaries, postgresUrl, sql);

  for (let attempt = 1; ; attempt += 1) {
    if (place.ownPostgres) await forgetMembers(postgresUrl, sql);
    const ports = await choosePorts(place.lastPort);
    const port = ports.frontend.grpcPort;
    const address = `${loopback}:${port}`;
    const recipe: ServiceRecipe = {
      name: 'Temporal',
      command: [binaries.server, '--config-file', writeConfig(folder, sql, ports), '--allow-no-auth', 'start'],
      env: serverEnv(),
      log: folder.temporalLog,
      stopSignal: 'SIGTERM',
      stopPatience: 15_000,
      ready: () => checkAnswers(address),
      readyWithin: 120_000,
      started: (one) => writeWhole(noteOf(folder), JSON.stringify(one)),
    };
    try {
      const service = await startService(recipe, progress);
      await ensureNamespaces({ address }, [workNamespace, rehearsalNamespace]);
      return { address, port, service };
    } catch (error) {
      if (!(error instanceof ServiceFailed)) throw error;
      // A port may have been taken between choosing and listening.
      if (attempt < attempts && /address already in use/i.test(error.log)) continue;
      throw new StackError(told('stack.temporal.notStarted'), {
        because: [error.saying],
        where: folder.temporalLog,
        todo: told('stack.temporal.notStarted.todo'),
        cause: error,
      });
    }
  }
}

/** Ends a server that an earlier start left behind when it was killed. */
export async function endLeftoverServer(folder: DataFolder, progress: Progress): Promise<void> {
  const note = readObject(noteOf(folder));
  const { pid, began } = note ?? {};
  if (typeof pid !== 'number' || typeof began !== 'string') return;
  await endProcess({ pid, began }, 'SIGTERM', 15_000, () => progress(told('stack.temporal.leftBehind', { pid })));
}

function noteOf(folder: DataFolder): string {
  return join(folder.temporal, 'process.json');
}

/** Settings of other Temporal servers and clients in the environment would change ours. */
function serverEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}
