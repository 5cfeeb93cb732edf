import { dataFolderPath } from '../../../stack/data-folder.ts';
import { runningStack } from '../../../stack/running.ts';
import { queueSetting } from '../../../worker/settings.ts';
import { runWorker, usualTaskQueue } from '../../../worker/run.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { serviceError } from '../service-error.ts';
import { untilStopped } from '../until-stopped.ts';
import { checkSettings, workerSettings } from '../worker-settings.ts';

/** `mizan worker`: one more worker on a stack that runs here, or that the environment names. */
export async function run(_given: Given, { terminal: { env, out }, speech }: Context): Promise<ExitCode> {
  checkSettings(env);
  const folder = dataFolderPath(env);
  const stack = runningStack(folder, env);
  if (stack === undefined) throw serviceError(3, 'service.notRunning', { folder });
  const { stopped } = untilStopped();
  const queue = queueSetting(env) ?? usualTaskQueue;
  const worker = await runWorker(workerSettings(stack, env));
  out(`${speech.words('worker.running', { queue })}\n`);
  await Promise.race([stopped, worker.ended]);
  await worker.stop();
  return 0;
}
