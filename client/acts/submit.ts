import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Body } from '../../rules/roster/roster.ts';
import { workflowIds, workflowTypes, type SubmissionStart, type Submitted } from '../../workflows/messages.ts';
import type { Desk } from './config.ts';

/**
 * §4.27: has an approved version sent, once however often it is asked, and waits so long for what comes of it; null when that
 * is still to come. Rejects with what the receiver said when it refused.
 */
export async function submit(
  desk: Desk,
  body: Body,
  what: SubmissionStart,
  milliseconds: number,
): Promise<Submitted | null> {
  return (await once<Submitted>(desk, body, 'submission', what, milliseconds))?.result ?? null;
}

/**
 * §4.27: has the results of an approved version entered in the registry, by the same rule; gives how many it has, or `unset`
 * where the worker knows no registry.
 */
export async function enterResults(
  desk: Desk,
  body: Body,
  what: SubmissionStart,
  milliseconds: number,
): Promise<number | 'unset' | null> {
  const came = await once<number | null>(desk, body, 'registry', what, milliseconds);
  return came === null ? null : (came.result ?? 'unset');
}

/** Null while the result is still to come. */
async function once<T>(
  desk: Desk,
  body: Body,
  kind: 'submission' | 'registry',
  what: SubmissionStart,
  milliseconds: number,
): Promise<{ readonly result: T } | null> {
  const workflowId = workflowIds[kind](body.id, what.year, what.version);
  try {
    await desk.client.start(workflowTypes[kind], {
      workflowId,
      taskQueue: desk.taskQueue,
      args: [what],
      // One that was refused may be sent again, and one that was taken answers from the record.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), milliseconds)));
  // What still waits when the connection is closed makes the SDK throw where nobody catches it.
  const waiting = new AbortController();
  const result = desk.client
    .withAbortSignal(waiting.signal, () => desk.client.getHandle(workflowId).result())
    .then((value) => ({ result: value as T }));
  result.catch(() => undefined);
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
    waiting.abort();
  }
}
