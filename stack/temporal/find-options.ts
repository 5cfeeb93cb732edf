import type { Progress } from '../progress.ts';

/** What every way to get Temporal is told. */
export interface FindOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}
