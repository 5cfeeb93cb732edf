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

/** Threads at a time: a report of thousands of people takes hundreds of MiB while it is drawn. */
const most = 2;
let drawing = 0;
const waiting: (() => void)[] = [];

/**
 * Draws papers in a thread of its own, one after another: the report of thousands of people takes seconds, in which a server
 * answers others. At most two are drawn at a time, the others wait their turn. Rejects with what the drawing throws.
 */
export async function drawAside(drawings: readonly Drawing[]): Promise<readonly Uint8Array[]> {
  if (drawing < most) drawing += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await drawnBy(started(drawings));
  } finally {
    const next = waiting.shift();
    if (next === undefined) drawing -= 1;
    else next();
  }
}

function drawnBy(thread: Worker): Promise<readonly Uint8Array[]> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The thread that draws ended with ${code}.`)));
  });
}
