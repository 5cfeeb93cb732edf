import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Pace } from '../workflows/messages.ts';
import { firstStart, type SubjectOpening } from '../workflows/messages-start.ts';
import type { Reach } from './deliver.ts';

/** Starts a subject under its own id; one that was started before, running or closed, stays as it is. */
export async function startSubject(
  { client, taskQueue, address }: Omit<Reach, 'store'>,
  opening: SubjectOpening,
  pace?: Partial<Pace>,
): Promise<void> {
  const { workflowId, type, input } = address.beginning(firstStart(opening, pace) as never, opening.at);
  try {
    await client.start(type, {
      workflowId,
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
