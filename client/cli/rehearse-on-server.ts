import { dataFolderPath } from '../../stack/data-folder.ts';
import { runningStack, type RunningStack } from '../../stack/running.ts';
import { startStack } from '../../stack/start.ts';
import { rehearseOnTemporal, type OnTemporal, type RehearsalGround } from '../rehearsal/on-temporal.ts';
import type { Recording } from '../rehearsal/recording.ts';
import type { Context } from './context.ts';
import { stackLine } from './stack-words.ts';

/**
 * The recorded subjects once more, on the real server with skipped time: on the stack that runs on the data folder, or on
 * one that is brought up for it.
 */
export async function rehearseOnServer(
  recordings: readonly Recording[],
  { until, results }: Pick<RehearsalGround, 'until' | 'results'>,
  { terminal: { env, err }, speech, paint, json }: Context,
): Promise<OnTemporal> {
  const say = (line: string) => (json ? undefined : err(`${paint.dim(line)}\n`));
  const dataFolder = dataFolderPath(env);
  const running = runningStack(dataFolder, env);
  const stack: RunningStack & { readonly stop?: () => Promise<void> } =
    running ?? (await startStack({ dataFolder, env, progress: (saying) => say(stackLine(saying, speech)) }));
  const progress = (done: number, of: number) => say(`${done}/${of}`);
  try {
    return await rehearseOnTemporal(recordings, { stack, until, results, progress });
  } finally {
    await stack.stop?.();
  }
}
