import { dataFolderPath } from '../../../stack/data-folder.ts';
import { runningStack } from '../../../stack/running.ts';
import { keyRing } from '../../../worker/codec-keys.ts';
import { workerLog } from '../../../worker/log.ts';
import { runWorker, usualTaskQueue } from '../../../worker/run.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { serviceError } from '../service-error.ts';
import { untilStopped } from '../until-stopped.ts';

/** `mizan worker`: one more worker on a stack that runs here, or that the environment names. */
export async function run(_given: Given, { terminal: { env, out }, speech }: Context): Promise<ExitCode> {
  const folder = dataFolderPath(env);
  const stack = runningStack(folder, env);
  if (stack === undefined) throw serviceError(3, 'service.notRunning', { folder });
  const { stopped } = untilStopped();
  const queue = env['MIZAN_TASK_QUEUE'] ?? usualTaskQueue;
  const port = env['MIZAN_HEALTH_PORT'];
  const worker = await runWorker({
    temporal: stack.temporalConnection,
    namespace: stack.namespace,
    databaseUrl: stack.databaseUrl,
    keys: keyRing(env['MIZAN_CODEC_KEYS'] ?? stack.codecKeyFile),
    taskQueue: queue,
    log: workerLog(env['MIZAN_LOG'] ?? 'warn'),
    ...(port === undefined ? {} : { healthPort: Number(port) }),
  });
  out(`${speech.words('worker.running', { queue })}\n`);
  await Promise.race([stopped, worker.ended]);
  await worker.stop();
  return 0;
}
