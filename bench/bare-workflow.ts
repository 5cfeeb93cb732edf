import { condition, currentUpdateInfo, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import { ApplicationFailure, allHandlersFinished, workflowInfo } from '@temporalio/workflow';
import { keptTimer } from '../workflows/kept-timer.ts';
import type { Accepted, ActMessage } from '../workflows/messages.ts';

/** What a batch of acts needs to say to be written down somewhere. */
export interface Batch {
  readonly entries: readonly { readonly seq: number; readonly act: ActMessage; readonly updateId: string | null }[];
}

export interface Bare {
  /** Does nothing. */
  publish(batch: Batch): Promise<{ readonly has: number }>;
}

const { publish } = proxyActivities<Bare>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

const actUpdate = defineUpdate<Accepted, [ActMessage]>('act');
const day = 24 * 60 * 60_000;

/**
 * The yardstick: what `drive.ts` does on Temporal, with nothing of the law in it. Takes acts as Updates with a validator,
 * keeps one timer, and hands each batch to an activity.
 */
export async function bare(): Promise<void> {
  let seq = 0;
  let pending: Batch['entries'] = [];
  let published = 0;

  setHandler(
    actUpdate,
    (act) => {
      seq += 1;
      pending = [...pending, { seq, act, updateId: currentUpdateInfo()?.id ?? null }];
      return { seq, stage: 'bare' };
    },
    {
      validator: ({ name, actor }) => {
        if (name === '' || actor === '') throw ApplicationFailure.nonRetryable('Who does what?', 'Refused');
      },
    },
  );

  const timer = keptTimer();
  for (;;) {
    if (pending.length > 0) {
      const { has } = await publish({ entries: pending });
      published = has;
      pending = pending.filter((entry) => entry.seq > has);
      continue;
    }
    if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) return;
    timer.ringBy(Date.now() + 30 * day);
    await condition(() => seq > published || timer.rang());
  }
}
