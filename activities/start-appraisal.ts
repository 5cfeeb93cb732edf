import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { workflowIds, workflowTypes, type Pace } from '../workflows/messages.ts';
import { firstStart, type AppraisalOpening } from '../workflows/messages-start.ts';
import type { Reach } from './deliver.ts';

/** Starts an appraisal under its own id; one that was started before, running or closed, stays as it is. */
export async function startAppraisal(
  reach: Omit<Reach, 'store'>,
  opening: AppraisalOpening,
  pace?: Partial<Pace>,
): Promise<void> {
  const { body, servant, year } = opening.input;
  try {
    await reach.client.start(workflowTypes.appraisal, {
      workflowId: workflowIds.appraisal(body.id, servant, year),
      taskQueue: reach.taskQueue,
      args: [firstStart(opening, pace)],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
