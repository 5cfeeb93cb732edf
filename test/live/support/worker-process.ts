import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { inject } from 'vitest';
import type { StackAddresses } from '../../../stack/start.ts';
import { testEnv } from '../../own-stack.ts';
import type { Office } from './office.ts';

export interface WorkerProcess {
  readonly healthPort: number;
  /** Resolves when the worker polls. */
  ready(): Promise<void>;
  kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null>;
}

/** A worker in a process of its own, as `deploy/` runs it. */
export async function workerProcess(
  stack: StackAddresses,
  { config }: Pick<Office, 'config'>,
  env: NodeJS.ProcessEnv = {},
): Promise<WorkerProcess> {
  const healthPort = await freePort();
  const child: ChildProcess = fork(inject('programs').worker, [], {
    execArgv: [],
    env: {
      ...testEnv,
      DATABASE_URL: config.databaseUrl,
      TEMPORAL_ADDRESS: stack.temporalAddress,
      TEMPORAL_NAMESPACE: stack.namespace,
      MIZAN_CODEC_KEYS: stack.codecKeyFile,
      MIZAN_TASK_QUEUE: config.taskQueue,
      MIZAN_WORKFLOW_BUNDLE: inject('workflowBundle'),
      MIZAN_HEALTH_PORT: `${healthPort}`,
      MIZAN_LOG: process.env['MIZAN_LOG'] ?? 'fatal',
      ...env,
    },
    stdio: 'inherit',
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  return {
    healthPort,
    async ready() {
      for (;;) {
        if (child.exitCode !== null) throw new Error(`The worker ended with ${child.exitCode}.`);
        const answer = await fetch(`http://127.0.0.1:${healthPort}/health`).catch(() => null);
        if (answer !== null) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async kill(signal) {
      child.kill(signal);
      const [code] = await exit;
      return code;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
