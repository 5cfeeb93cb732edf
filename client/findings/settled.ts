import { isGrpcServiceError, ServiceError, WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';
import type { Store } from '../../store/store.ts';
import type { Address } from '../../workflows/messages-address.ts';
import { queryNames, unpublishedMemo, type Now } from '../../workflows/messages.ts';
import { Unreachable } from '../acts/errors.ts';

/** Where records are read. */
export interface Ground {
  readonly client: WorkflowClient;
  readonly store: Store;
  readonly address: Address;
  /** Id of the body. */
  readonly body: string;
}

/** Codes of gRPC. */
const [notFound, failedPrecondition] = [5, 9];
const atOnce = 32;
const patience = 20_000;
const pause = 500;

/**
 * Waits until the views have come as far as the workflows of these subjects: whatever a workflow has taken before the call
 * is in the store after it. A workflow at rest has published everything; only one that is at work is asked how far it is.
 * Throws Unreachable where one does not come to publish in time.
 */
export async function settled(ground: Ground, subjects: readonly string[]): Promise<void> {
  const waiting = [...subjects];
  const lane = async (): Promise<void> => {
    for (let subject = waiting.shift(); subject !== undefined; subject = waiting.shift()) await settle(ground, subject);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, lane));
}

async function settle(ground: Ground, subject: string): Promise<void> {
  const { client, store, address, body } = ground;
  const workflowId = address.workflowId(body, subject);
  try {
    if (!(await isAtWork(client, workflowId))) return;
    const { seq } = await howFar(client, workflowId);
    if (await store.waitForSeq(subject, seq, patience)) return;
  } catch (error) {
    if (codeOf(error) === notFound) return;
    throw new Unreachable('temporal', { code: 'unreachable.silent', with: { subject } }, { cause: error });
  }
  throw new Unreachable('postgres', { code: 'unreachable.behind', with: { subject } });
}

/** Temporal asks no workflow whose last task was not done in its time: it is done again soon. */
async function howFar(client: WorkflowClient, workflowId: string): Promise<Now> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await client.getHandle(workflowId).query<Now>(queryNames.now);
    } catch (error) {
      if (codeOf(error) !== failedPrecondition || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Whether a task or an activity of it is pending, or it had to wait once before it could publish. */
async function isAtWork(client: WorkflowClient, workflowId: string): Promise<boolean> {
  const { namespace } = client.options;
  const described = await client.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });
  const { pendingActivities, pendingWorkflowTask, workflowExecutionInfo } = described;
  const fields = workflowExecutionInfo?.memo?.fields ?? {};
  const isUnpublished = Object.hasOwn(fields, unpublishedMemo);
  return isUnpublished || pendingWorkflowTask != null || (pendingActivities ?? []).length > 0;
}

/**
 * The code of gRPC that an error of Temporal's goes back to. A workflow that Temporal does not have is over: the store has all
 * of it.
 */
function codeOf(error: unknown): number | null {
  if (error instanceof WorkflowNotFoundError) return notFound;
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) ? Number(cause.code) : null;
}
