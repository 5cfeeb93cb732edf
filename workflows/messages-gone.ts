import { WorkflowNotFoundError } from '@temporalio/common';

/** Whether an Update was not taken because Temporal has no such running workflow: it is over, or lost. */
export function isGone(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'details' in cause && /already completed/i.test(String(cause.details));
}
