import { setMaxListeners } from 'node:events';
import { cancellationSignal } from '@temporalio/activity';
import type { WorkflowClient } from '@temporalio/client';

/**
 * Asks Temporal, and lets go of the answer when the activity is cancelled, as when its worker stops: what still waits when
 * the connection is closed makes the SDK throw where nobody catches it, and the process ends. Rejects when it is cancelled.
 */
export async function untilCancelled<T>(client: WorkflowClient, ask: () => Promise<T>): Promise<T> {
  const cancelled = cancellationSignal();
  cancelled.throwIfAborted();
  // One of its own: the SDK listens to a signal anew for every request, and never stops.
  const request = new AbortController();
  const abort = (): void => request.abort(cancelled.reason);
  setMaxListeners(0, cancelled);
  cancelled.addEventListener('abort', abort);
  try {
    return await client.withAbortSignal(request.signal, ask);
  } finally {
    cancelled.removeEventListener('abort', abort);
  }
}
