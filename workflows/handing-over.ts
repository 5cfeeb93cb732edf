import { proxyActivities, sleep } from '@temporalio/workflow';
import type { HandingOver } from '../activities/hand-over.ts';
import { calm } from './calm.ts';
import { alarm } from './failures.ts';
import type { Start } from './messages.ts';

const { handOver } = proxyActivities<HandingOver>({
  startToCloseTimeout: '24 hours',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

const pause = 30_000;

export interface Handing {
  /** Published entries do something to others. */
  owe(): void;
  /** Whether something is owed and is not being handed over. */
  wait(): boolean;
  /** Begins to hand over what waits; the caller is calm. */
  begin(): void;
  isDone(): boolean;
}

/** Hands what a subject's entries do to others over to them, beside the main loop: acts are published meanwhile. */
export function handing({ subject, body, offset }: Pick<Start<never>, 'subject' | 'body' | 'offset'>): Handing {
  let owed = false;
  let busy = false;
  const run = async (): Promise<void> => {
    while (owed) {
      owed = false;
      try {
        await handOver({ subject, body, offset });
      } catch (error) {
        owed = true;
        alarm(subject, error);
        await sleep(pause);
      }
      await calm();
    }
    busy = false;
  };
  return {
    owe: () => void (owed = true),
    wait: () => owed && !busy,
    begin() {
      busy = true;
      void run();
    },
    isDone: () => !owed && !busy,
  };
}
