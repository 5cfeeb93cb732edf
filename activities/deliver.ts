import { WithStartWorkflowOperation, type WorkflowClient } from '@temporalio/client';
import type { Workflow } from '@temporalio/common';
import { Defect } from '../machines/subject.ts';
import type { Instant } from '../rules/calendar/date.ts';
import type { Body } from '../rules/roster/roster.ts';
import type { Store } from '../store/store.ts';
import type { Address } from '../workflows/messages-address.ts';
import { isGone } from '../workflows/messages-gone.ts';
import { instantAt } from '../workflows/messages-instants.ts';
import { startAgain } from '../workflows/messages-start.ts';
import type { Accepted, Pace } from '../workflows/messages.ts';
import { untilCancelled } from './until-cancelled.ts';

/** Does the work when an effect has its turn to be handed to a target. */
export type InTurn = <T>(effect: string, target: string, hand: () => Promise<T>) => Promise<T>;

/** What activities reach the workflows of subjects with. */
export interface Reach {
  readonly client: WorkflowClient;
  readonly store: Store;
  readonly taskQueue: string;
  readonly address: Address;
  /** Of subjects that are opened again. */
  readonly pace?: Pace;
  /** A rehearsal says when an effect has its turn; otherwise it has it at once. */
  readonly inTurn?: InTurn;
}

export interface Parcel {
  /** Name of the Update. */
  readonly name: string;
  readonly updateId: string;
  readonly message: { readonly at: Instant };
}

/** `closed`: it is over, and the parcel does not open it again; `unknown`: neither Temporal nor the store has it. */
export type Delivered = { readonly delivered: Accepted } | 'closed' | 'unknown';

/**
 * Hands an Update to a subject, once by its id. One that is closed is opened again from the store where the caller says so;
 * one that Temporal has lost goes on from the store.
 */
export async function deliver(
  reach: Reach,
  body: Pick<Body, 'id' | 'offset'>,
  subject: string,
  parcel: Parcel,
  reopen: boolean,
): Promise<Delivered> {
  const { client, store, address, taskQueue, pace } = reach;
  const { name, updateId, message } = parcel;
  try {
    const handle = client.getHandle(address.workflowId(body.id, subject));
    const update = { args: [message] as [unknown], updateId };
    return { delivered: await untilCancelled(client, () => handle.executeUpdate<Accepted, [unknown]>(name, update)) };
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  const record = await store.subjectOf(subject);
  if (record === null) return 'unknown';
  if (record.closed && !reopen) return 'closed';
  const missed = await store.missedSince(record, instantAt(Date.now(), body.offset));
  const start = startAgain(body, record, missed, pace);
  if (start === null) throw new Defect(`${subject} has no stored state to go on from.`);
  const { workflowId, type, input } = address.beginning(start, message.at);
  const startWorkflowOperation = new WithStartWorkflowOperation(type, {
    workflowId,
    taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  const update = { args: [message] as [unknown], updateId, startWorkflowOperation };
  const ask = () => client.executeUpdateWithStart<Workflow, Accepted, [unknown]>(name, update);
  return { delivered: await untilCancelled(client, ask) };
}
