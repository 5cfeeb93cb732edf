import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { plain } from '../stack/progress.ts';
import { startTestStack, testEnv } from '../test/own-stack.ts';
import { built } from './built.ts';
import { load } from './machine.ts';

/** What a worker's heap grows by for each appraisal that it keeps; `heap-worker.ts` says how it is measured. */
export async function benchHeap(): Promise<void> {
  const stack = await startTestStack((saying) => console.error(plain(saying)));
  try {
    const { temporalAddress, rehearsalNamespace = '', codecKeyFile } = stack;
    const script = join(import.meta.dirname, 'heap-worker.ts');
    const args = [temporalAddress, rehearsalNamespace, codecKeyFile, built('workflow-bundle.js')];
    const said = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, ...args], {
      env: testEnv,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    console.log(`heap: ${said.trim()}; load ${load()}`);
  } finally {
    await stack.dispose();
  }
}
