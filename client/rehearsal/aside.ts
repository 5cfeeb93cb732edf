import { Worker } from 'node:worker_threads';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Flaw } from '../bad-input.ts';
import type { Folder } from '../folder/folder.ts';
import type { YearByDay } from './by-day.ts';

/** What a rehearsal in a thread of its own runs on. */
export interface ByDayInput {
  readonly folder: Folder;
  readonly year: number;
  readonly calendar: WorkCalendar;
  /** Last day, inclusive. */
  readonly until: string;
  /** A scenario, JSON Lines; empty for a year in which nobody acts. */
  readonly script: string;
  /** How the scenario is named in what is wrong with it. */
  readonly scriptName: string;
}

export type ByDayOutcome =
  | { readonly year: YearByDay }
  | { readonly flaws: readonly Flaw[] }
  /** A year of which there is no work calendar. */
  | { readonly missingCalendar: number };

/** From the sources, TypeScript is read by tsx, which a thread has to be told. */
function started(workerData: ByDayInput): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: 768 };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./thread.js', import.meta.url), { workerData, resourceLimits });
  const [tsx, thread] = [import.meta.resolve('tsx/esm/api'), new URL('./thread.ts', import.meta.url).href];
  const script = `import('${tsx}').then(({ register }) => { register(); return import('${thread}'); });`;
  return new Worker(script, { eval: true, workerData, resourceLimits });
}

/**
 * Rehearses a year day by day in a thread of its own, so that a server answers others meanwhile. Gives null where it takes
 * longer than it may, or more memory. Rejects with a fault of ours.
 */
export async function rehearseAside(input: ByDayInput, milliseconds: number): Promise<ByDayOutcome | null> {
  const thread = started(input);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ByDayOutcome | null>((resolve, reject) => {
      timer = setTimeout(() => resolve(null), milliseconds);
      thread.once('message', resolve);
      thread.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error),
      );
      thread.once('exit', (code) => reject(new Error(`The thread that rehearses ended with ${code}.`)));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
