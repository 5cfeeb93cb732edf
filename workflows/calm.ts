import { condition } from '@temporalio/workflow';

/**
 * Resolves at the end of the present activation, when every Update that came with it is answered. Whatever the main loop
 * commands (an activity, a timer, the end) it commands after this: a workflow task that commanded nothing is merged with the
 * next when history is replayed, and without the wait the same commands could come in another order then.
 */
export function calm(): Promise<void> {
  let asked = false;
  return condition(() => {
    const before = asked;
    asked = true;
    return before;
  });
}
