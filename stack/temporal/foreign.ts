import type { ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { workNamespace } from './namespaces.ts';

/** What `Connection.connect` and `NativeConnection.connect` want. */
export type TemporalConnection = Pick<ConnectionOptions, 'address' | 'tls'> & { readonly apiKey?: string };

/** A Temporal of somebody else. */
export interface ForeignTemporal {
  readonly connection: TemporalConnection & { readonly address: string };
  readonly namespace: string;
}

/** The Temporal of `TEMPORAL_ADDRESS`, with what else the environment says (TLS, API key), in the SDK's own reading. */
export function foreignTemporal(env: NodeJS.ProcessEnv): ForeignTemporal | undefined {
  const address = env['TEMPORAL_ADDRESS'];
  if (!address) return undefined;
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { connectionOptions, namespace } = loadClientConnectConfig({ overrideEnvVars: Object.fromEntries(given) });
  return { connection: { ...connectionOptions, address }, namespace: namespace ?? workNamespace };
}
