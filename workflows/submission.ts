import { proxyActivities } from '@temporalio/workflow';
import type { Submitting } from '../activities/submission.ts';
import type { Submitted, SubmissionStart } from './messages.ts';

const { prepareSubmission } = proxyActivities<Submitting>({
  startToCloseTimeout: '15 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '2 seconds', maximumInterval: '5 minutes' },
});

const { sendSubmission } = proxyActivities<Submitting>({
  startToCloseTimeout: '15 minutes',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 minutes' },
});

/**
 * §4.27: writes the package of an approved version and sends it, however long the disk is full or nobody answers. A receiver
 * that refuses it ends the workflow with its words.
 */
export async function submission({ year, version }: SubmissionStart): Promise<Submitted> {
  const id = await prepareSubmission({ year, version });
  return { package: id, receipt: await sendSubmission({ year, version }) };
}
