import type { WorkflowClient } from '@temporalio/client';
import type { Instant } from '../../rules/calendar/date.ts';
import { epochOf } from '../../workflows/messages-instants.ts';
import { clockOf, fastForward, type VirtualClock } from './fast-forward.ts';

/** The clock of one subject's workflow, by legal time. */
export interface Clock {
  /** Lets the clock run to a legal time, in milliseconds since the epoch. */
  reach(legal: number): Promise<void>;
  /** The workflow was started again at a legal instant. */
  begunAgain(at: Instant): void;
  /** It was, if it is another run than before. */
  mayHaveBegunAgain(at: Instant): Promise<void>;
}

export function shiftedClock(client: WorkflowClient, workflowId: string, begins: Instant): Clock {
  let began = epochOf(begins);
  let run: Pick<VirtualClock, 'startedAt' | 'firstRun'> | null = null;
  return {
    async reach(legal) {
      run ??= await clockOf(client, workflowId);
      await fastForward(client, workflowId, run.startedAt + (legal - began));
    },
    begunAgain(at) {
      began = epochOf(at);
      run = null;
    },
    async mayHaveBegunAgain(at) {
      if (run === null) return;
      const now = await clockOf(client, workflowId);
      if (now.firstRun === run.firstRun) return;
      began = epochOf(at);
      run = now;
    },
  };
}
