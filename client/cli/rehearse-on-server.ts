import { dataFolderPath } from '../../stack/data-folder.ts';
import { runningStack } from '../../stack/running.ts';
import { startStack, type Stack } from '../../stack/start.ts';
import { rehearseOnTemporal, type OnTemporal, type RehearsalGround } from '../rehearsal/on-temporal.ts';
import type { Recording } from '../rehearsal/recording.ts';
import type { Context } from './context.ts';
import { stackLine } from './stack-words.ts';
import { untilStopped } from './until-stopped.ts';

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
  const { stopped, signal } = untilStopped();
  let own: Stack | undefined;
  try {
    const startOwn = async () =>
      (own = await startStack({ dataFolder, env, signal, progress: (saying) => say(stackLine(saying, speech)) }));
    const stack = runningStack(dataFolder, env) ?? (await startOwn());
    const progress = (done: number, of: number) => say(`${done}/${of}`);
    return await rehearseOnTemporal(recordings, { stack, until, results, progress, signal });
  } finally {
    await own?.stop();
    // Whoever stops it sees it end as any program does; the servers that were brought up for it have ended.
    if (signal.aborted) process.kill(process.pid, await stopped);
  }
}
