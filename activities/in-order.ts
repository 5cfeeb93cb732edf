import { activityInfo, heartbeat } from '@temporalio/activity';
import { inParallel } from './in-parallel.ts';

interface Progress {
  /** What the work is about, where one activity does several works in turn. */
  readonly of: string;
  readonly after: string;
  readonly done: number;
}

const beat = 5_000;

/**
 * Does something for subjects in order of their names, some at a time, from where an earlier attempt of the activity was
 * broken off. `next` gives those after a name, none at the end; `work` says whether it did something. Gives for how many.
 */
export async function inOrder(
  of: string,
  next: (after: string) => Promise<readonly string[]>,
  work: (subject: string) => Promise<boolean>,
): Promise<number> {
  const kept = activityInfo().heartbeatDetails as Progress | undefined;
  let progress: Progress = kept?.of === of ? kept : { of, after: '', done: 0 };
  const alive = setInterval(() => heartbeat(progress), beat);
  try {
    for (let some = await next(progress.after); some.length > 0; some = await next(progress.after)) {
      let { done } = progress;
      await inParallel(some, { atOnce: 10 }, async (subject) => {
        if (await work(subject)) done += 1;
      });
      progress = { of, after: some.at(-1) ?? progress.after, done };
      heartbeat(progress);
    }
    return progress.done;
  } finally {
    clearInterval(alive);
  }
}
