import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';
import proto from '@temporalio/proto';

/** Where the clock of one workflow execution stands. */
export interface VirtualClock {
  /** Milliseconds since the epoch, by the execution's own clock. */
  readonly now: number;
  readonly startedAt: number;
  readonly running: boolean;
  /** Run with which it was started: the same after it continued as new. */
  readonly firstRun: string;
}

interface Timestamp {
  readonly seconds?: unknown;
  readonly nanos?: number | null;
}

/** Reads the clock of an execution, which has run ahead by whatever was skipped. */
export async function clockOf(client: WorkflowClient, workflowId: string): Promise<VirtualClock> {
  const { namespace } = client.options;
  const execution = { workflowId };
  const described = await client.workflowService.describeWorkflowExecution({ namespace, execution });
  const info = described.workflowExecutionInfo;
  const current = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  const startedAt = millisecondsOf(info?.startTime);
  const running =
    info?.status === proto.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  const firstRun = info?.firstRunId ?? '';
  return { now: current == null ? Date.now() : millisecondsOf(current), startedAt, running, firstRun };
}

/**
 * Lets an execution's clock run to a time without waiting for it: timers on the way ring in order, activities run by the
 * real clock. Gives back when the time is reached; false when the workflow ended on the way.
 */
export async function fastForward(client: WorkflowClient, workflowId: string, to: number): Promise<boolean> {
  const { namespace } = client.options;
  const workflowExecution = { workflowId };
  const clock = await clockOf(client, workflowId);
  if (!clock.running) return false;
  if (clock.now >= to) return true;
  const id = randomUUID();
  const duration = durationOf(to - clock.now);
  try {
    await client.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration } } },
      updateMask: { paths: ['time_skipping_config'] },
    });
    for (;;) {
      const polled = await client.withDeadline(Date.now() + 30_000, () =>
        client.workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId: id }),
      );
      const after = await clockOf(client, workflowId);
      if (!after.running) return false;
      if (after.now >= to) return true;
      if (polled.failedReason) throw new Error(`${workflowId}: time was not skipped: ${polled.failedReason}`);
    }
  } catch (error) {
    if (error instanceof WorkflowNotFoundError || !(await clockOf(client, workflowId)).running) return false;
    throw error;
  }
}

function millisecondsOf(time: Timestamp | null | undefined): number {
  return Number(time?.seconds ?? 0) * 1000 + Math.floor((time?.nanos ?? 0) / 1e6);
}

function durationOf(milliseconds: number): { seconds: never; nanos: number } {
  const seconds = Math.floor(milliseconds / 1000);
  return { seconds: seconds as never, nanos: Math.round((milliseconds - seconds * 1000) * 1e6) };
}
