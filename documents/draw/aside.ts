import { Worker } from 'node:worker_threads';
import type { Paper } from '../paper.ts';

/** A paper and what it is to become. */
export interface Drawing {
  readonly format: 'pdf' | 'docx' | 'xlsx';
  readonly paper: Paper;
}

/** From the sources, TypeScript is read by tsx, which a thread has to be told. */
function started(data: readonly Drawing[]): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./thread.js', import.meta.url), { workerData: data });
  const [tsx, thread] = [import.meta.resolve('tsx/esm/api'), new URL('./thread.ts', import.meta.url).href];
  const script = `import('${tsx}').then(({ register }) => { register(); return import('${thread}'); });`;
  return new Worker(script, { eval: true, workerData: data });
}

/**
 * Draws papers in a thread of its own, one after another: the report of thousands of people takes seconds, in which a server
 * answers others. Rejects with what the drawing throws.
 */
export function drawAside(drawings: readonly Drawing[]): Promise<readonly Uint8Array[]> {
  const thread = started(drawings);
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The thread that draws ended with ${code}.`)));
  });
}
