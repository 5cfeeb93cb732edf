import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { WorkflowClient, Connection } from '@temporalio/client';
import { connect, type Acts } from '../client/acts/acts.ts';
import { plain } from '../stack/progress.ts';
import { startTestStack, testEnv, type TestStack } from '../test/own-stack.ts';
import { failureConverterPath, dataConverter } from '../worker/data-converter.ts';
import { keyRing } from '../worker/codec-keys.ts';
import { built } from './built.ts';
import type { Ground } from './ground.ts';

export const bareQueue = 'bare';
export const queue = 'mizan';

/** A stack of its own with the ground's body in it, and two workers side by side: Mizan's as built, and the bare one. */
export interface Office {
  readonly stack: TestStack;
  readonly acts: Acts;
  readonly client: WorkflowClient;
  readonly taskQueue: string;
  dispose(): Promise<void>;
}

export async function openOffice(ground: Ground): Promise<Office> {
  const undo: (() => Promise<unknown>)[] = [];
  const dispose = async (): Promise<void> => {
    for (const one of undo.splice(0).reverse()) await one();
  };
  try {
    const stack = await startTestStack((saying) => console.error(plain(saying)));
    undo.push(() => stack.dispose());
    const workers = [await ourWorker(stack), await bareWorker(stack)];
    process.once('exit', () => workers.forEach((worker) => worker.kill()));
    undo.push(() => Promise.all(workers.map(ended)));
    const keys = keyRing(stack.codecKeyFile);
    const { namespace, databaseUrl, temporalConnection: temporal } = stack;
    const acts = await connect({ temporal, namespace, databaseUrl, keys, taskQueue: queue });
    undo.push(() => acts.close());
    const { body, roster, names, results } = ground.folder;
    await acts.importCalendar(ground.calendars);
    await acts.importBody({ body, roster, names, results, day: `${ground.year}-01-01` });
    const connection = await Connection.connect(temporal);
    undo.push(() => connection.close());
    const client = new WorkflowClient({ connection, namespace, dataConverter: dataConverter(keys) });
    return { stack, acts, client, taskQueue: queue, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Mizan's worker as built, in a process of its own. */
export async function ourWorker(stack: TestStack): Promise<ChildProcess> {
  const child = fork(built('worker/main.js'), [], {
    env: {
      ...testEnv,
      DATABASE_URL: stack.databaseUrl,
      TEMPORAL_ADDRESS: stack.temporalAddress,
      TEMPORAL_NAMESPACE: stack.namespace,
      MIZAN_CODEC_KEYS: stack.codecKeyFile,
      MIZAN_TASK_QUEUE: queue,
      MIZAN_LOG: 'info',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (data: Buffer) => {
      if (data.includes('worker runs')) resolve();
      else if (/"level":[456]0/.test(data.toString())) console.error(data.toString().trimEnd());
    });
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}.`)));
  });
  return child;
}

async function bareWorker({ temporalAddress, namespace, codecKeyFile, dataFolder }: TestStack): Promise<ChildProcess> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(import.meta.dirname, 'bare-workflow.ts'),
    failureConverterPath,
    logger: quiet,
  });
  const bundle = join(dataFolder, 'bare-bundle.js');
  await writeFile(bundle, code);
  const args = [temporalAddress, namespace, bareQueue, codecKeyFile, bundle];
  const child = fork(join(import.meta.dirname, 'bare-worker.ts'), args, {
    env: testEnv,
    execArgv: ['--import', 'tsx'],
  });
  const exit = once(child, 'exit').then(() => Promise.reject(new Error('The bare worker ended.')));
  await Promise.race([once(child, 'message'), exit]);
  exit.catch(() => undefined);
  return child;
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

const nothing = () => undefined;
const quiet = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: console.warn, error: console.error };
