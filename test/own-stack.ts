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

/** A stack of its own in a new data folder, for tests that kill parts of it. */
export async function startTestStack(progress: Progress = () => undefined): Promise<TestStack> {
  const dataFolder = await temporaryFolder();
  const clear = () => rm(dataFolder, { recursive: true, force: true });
  try {
    const stack = await startStack({ dataFolder, progress, env: testEnv });
    return {
      ...stack,
      dataFolder,
      dispose: async () => {
        await stack.stop();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}
