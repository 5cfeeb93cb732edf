import type { DataFolder } from '../data-folder.ts';
import { writeWhole } from '../data-folder.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, loopback } from '../ports.ts';
import { rehearsalNamespace } from './namespaces.ts';
import type { SqlAccess } from './sql-access.ts';

/** It can never change for databases that exist. */
const historyShards = 4;

const usualPorts = {
  frontend: { grpcPort: 7233, membershipPort: 6933 },
  history: { grpcPort: 7234, membershipPort: 6934 },
  matching: { grpcPort: 7235, membershipPort: 6935 },
  worker: { grpcPort: 7239, membershipPort: 6939 },
} as const;

type ServiceName = keyof typeof usualPorts;
export type TemporalPorts = Readonly<
  Record<ServiceName, { readonly grpcPort: number; readonly membershipPort: number }>
>;

/** Free ports for each service of the server: the frontend's last one, the usual ones, or any. */
export async function choosePorts(lastFrontend: number | undefined): Promise<TemporalPorts> {
  const taken = new Set<number>();
  const choose = async (...wanted: (number | undefined)[]) => {
    const port = await freePort(wanted, taken);
    taken.add(port);
    return port;
  };
  const ports = structuredClone(usualPorts) as Record<ServiceName, { grpcPort: number; membershipPort: number }>;
  for (const [name, usual] of Object.entries(usualPorts) as [ServiceName, TemporalPorts[ServiceName]][]) {
    const last = name === 'frontend' ? lastFrontend : undefined;
    ports[name] = { grpcPort: await choose(last, usual.grpcPort), membershipPort: await choose(usual.membershipPort) };
  }
  return ports;
}

/** Writes the configuration of the server, readable by its owner only, and gives its path. */
export function writeConfig(folder: DataFolder, sql: SqlAccess, ports: TemporalPorts): string {
  mkdirSync(folder.temporal, { recursive: true, mode: 0o700 });
  const dynamicConfig = join(folder.temporal, 'dynamic-config.yaml');
  writeWhole(dynamicConfig, yaml(dynamicSettings));
  const config = join(folder.temporal, 'config.yaml');
  writeWhole(config, yaml(serverConfig(sql, ports, dynamicConfig)));
  return config;
}

/** Time may be skipped in rehearsals, and nowhere else. */
const dynamicSettings = {
  'frontend.WorkflowTimeSkippingEnabled': [{ value: true, constraints: { namespace: rehearsalNamespace } }],
};

function serverConfig(sql: SqlAccess, ports: TemporalPorts, dynamicConfig: string) {
  const store = (databaseName: string, maxConns: number) => ({
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: `${sql.host}:${sql.port}`,
      connectProtocol: 'tcp',
      user: sql.user,
      password: sql.password,
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
      ...(sql.tls === undefined
        ? {}
        : {
            tls: {
              enabled: true,
              enableHostVerification: sql.tls.verify,
              ...(sql.tls.caFile === undefined ? {} : { caFile: sql.tls.caFile }),
              ...(sql.tls.verify ? { serverName: sql.host } : {}),
            },
          }),
    },
  });
  const services = Object.entries(ports).map(([name, rpc]) => [name, { rpc: { ...rpc, bindOnLocalHost: true } }]);
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: historyShards,
      datastores: { default: store(sql.databases.temporal, 20), visibility: store(sql.databases.visibility, 5) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: loopback } },
    services: Object.fromEntries(services) as object,
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `${loopback}:${ports.frontend.grpcPort}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    dynamicConfigClient: { filepath: dynamicConfig, pollInterval: '60s' },
  };
}

/** JSON is YAML. */
function yaml(content: object): string {
  return `# Written at each start: changes are lost.\n${JSON.stringify(content, undefined, 2)}\n`;
}
