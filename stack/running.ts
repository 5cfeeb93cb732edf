import { dataFolderAt, readObject } from './data-folder.ts';
import { lockHolder } from './lock.ts';
import type { StackAddresses } from './start.ts';
import { databaseSetting } from '../worker/settings.ts';
import { foreignTemporal, type TemporalConnection } from './temporal/foreign.ts';

/** A stack that another process runs. */
export interface RunningStack extends StackAddresses {
  readonly temporalConnection: TemporalConnection;
}

/**
 * Where the stack is that another process runs on this data folder, or that the environment names by `DATABASE_URL` and
 * `TEMPORAL_ADDRESS` together. Undefined where there is none, or it is not up yet.
 */
export function runningStack(dataFolder: string, env: NodeJS.ProcessEnv = process.env): RunningStack | undefined {
  const folder = dataFolderAt(dataFolder);
  const foreign = foreignTemporal(env);
  const databaseUrl = databaseSetting(env);
  if (foreign !== undefined && databaseUrl !== null) {
    return {
      databaseUrl,
      temporalAddress: foreign.connection.address,
      temporalConnection: foreign.connection,
      namespace: foreign.namespace,
      rehearsalNamespace: undefined,
      codecKeyFile: folder.codecKey,
    };
  }
  if (lockHolder(folder.lock) === undefined) return undefined;
  const addresses = readObject(folder.running) as StackAddresses | undefined;
  if (addresses === undefined) return undefined;
  const { temporalAddress } = addresses;
  const ours = foreign?.connection.address === temporalAddress ? foreign.connection : { address: temporalAddress };
  return { ...addresses, temporalConnection: ours };
}
