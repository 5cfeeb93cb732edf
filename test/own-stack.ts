import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../stack/progress.ts';
import { startStack, type Stack } from '../stack/start.ts';

export interface TestStack extends Stack {
  readonly dataFolder: string;
  /** Stops it and removes its data folder. */
  dispose(): Promise<void>;
}

/** The environment without a PostgreSQL or Temporal of the person who runs the tests. */
export const testEnv: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'DATABASE_URL' && !/^TEMPORAL_|^MIZAN_/.test(name)),
);

/** A new folder for one test. Give it to `rm` at the end. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'mizan-test-'));
}

const running = new Set<Stack>();
let isWatching = false;

/** Whoever is stopped by hand ends what it started: nobody else would, since each has a data folder of its own. */
function endWithUs(): void {
  if (isWatching) return;
  isWatching = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const end = (): void => {
      for (const stack of running) {
        const { temporal, postgres } = stack.processes();
        if (temporal !== undefined) process.kill(temporal, 'SIGKILL');
        if (postgres !== undefined) process.kill(postgres, 'SIGQUIT');
      }
      // Not before: whoever is told twice would leave in the middle.
      process.off(signal, end);
      process.kill(process.pid, signal);
    };
    process.on(signal, end);
  }
}

/** A stack of its own in a new data folder, for tests that kill parts of it. */
export async function startTestStack(progress: Progress = () => undefined): Promise<TestStack> {
  const dataFolder = await temporaryFolder();
  const clear = () => rm(dataFolder, { recursive: true, force: true });
  try {
    const stack = await startStack({ dataFolder, progress, env: testEnv });
    endWithUs();
    running.add(stack);
    return {
      ...stack,
      dataFolder,
      dispose: async () => {
        running.delete(stack);
        await stack.stop();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}
