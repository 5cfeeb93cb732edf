import type { ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { BadSetting, temporalSetting } from '../../worker/settings.ts';
import { workNamespace } from './namespaces.ts';

/** What `Connection.connect` and `NativeConnection.connect` want. */
export type TemporalConnection = Pick<ConnectionOptions, 'address' | 'tls'> & { readonly apiKey?: string };

/** A Temporal of somebody else. */
export interface ForeignTemporal {
  readonly connection: TemporalConnection & { readonly address: string };
  readonly namespace: string;
}

/** The Temporal of `TEMPORAL_ADDRESS`, with what else the environment says (TLS, API key), in the SDK's own reading. Throws BadSetting. */
export function foreignTemporal(env: NodeJS.ProcessEnv): ForeignTemporal | undefined {
  const address = temporalSetting(env);
  if (address === null) return undefined;
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { connectionOptions, namespace } = settingsOf(Object.fromEntries(given));
  return { connection: { ...connectionOptions, address }, namespace: namespace ?? workNamespace };
}

function settingsOf(overrideEnvVars: Record<string, string>): ReturnType<typeof loadClientConnectConfig> {
  try {
    return loadClientConnectConfig({ overrideEnvVars });
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    throw new BadSetting('TEMPORAL_*', 'setting.notTemporals', { because });
  }
}
