import {
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  type WorkflowClient,
} from '@temporalio/client';
import { Defect } from '../machines/subject.ts';
import type { Body } from '../rules/roster/roster.ts';
import type { Store } from '../store/store.ts';
import { workflowIds, workflowTypes, type Accepted } from '../workflows/messages.ts';
import { startAgain } from '../workflows/messages-start.ts';
import { instantAt } from '../workflows/messages-instants.ts';

export interface Reach {
  readonly client: WorkflowClient;
  readonly store: Store;
  readonly taskQueue: string;
}

export interface Parcel {
  /** Name of the Update. */
  readonly name: string;
  readonly updateId: string;
  readonly message: unknown;
}

/** `closed`: it is over, and the parcel does not open it again; `unknown`: neither Temporal nor the store has it. */
export type Delivered = 'delivered' | 'closed' | 'unknown';

/**
 * Hands an Update to an appraisal, once by its id. One that is closed is opened again from the store where the caller says
 * so; one that Temporal has lost goes on from the store.
 */
export async function deliver(
  reach: Reach,
  body: Body,
  subject: string,
  parcel: Parcel,
  reopen: boolean,
): Promise<Delivered> {
  const { servant, year } = partsOf(subject);
  const workflowId = workflowIds.appraisal(body.id, servant, year);
  const { name, updateId, message } = parcel;
  try {
    await reach.client.getHandle(workflowId).executeUpdate<Accepted, [unknown]>(name, { args: [message], updateId });
    return 'delivered';
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  const record = await reach.store.subjectOf(subject);
  if (record?.servant == null) return 'unknown';
  if (record.closed && !reopen) return 'closed';
  const missed = await reach.store.missedSince(
    { ...record, servant: record.servant },
    instantAt(Date.now(), body.offset),
  );
  const start = startAgain(body, record, missed);
  if (start === null) throw new Defect(`${subject} has no stored state to go on from.`);
  const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes.appraisal, {
    workflowId,
    taskQueue: reach.taskQueue,
    args: [start],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  await reach.client.executeUpdateWithStart(name, { args: [message], updateId, startWorkflowOperation });
  return 'delivered';
}

/** Whether Temporal has no such running workflow. */
export function isGone(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true;
  return error instanceof Error && isGrpcServiceError(error.cause) && /already completed/i.test(error.cause.details);
}

/** Servant and year of an appraisal's name. */
export function partsOf(subject: string): { readonly servant: string; readonly year: number } {
  const dash = subject.lastIndexOf('-');
  return { servant: subject.slice(0, dash), year: Number(subject.slice(dash + 1)) };
}
