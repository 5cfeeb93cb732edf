import { proxyActivities } from '@temporalio/workflow';
import type { Registering } from '../activities/registry.ts';
import type { SubmissionStart } from './messages.ts';

const { enterResults } = proxyActivities<Registering>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 minutes' },
});

/**
 * §4.27: has the results of an approved version entered in the Civil Servants Registry, however long nobody answers. Gives how
 * many it has; null where none is set. Results that it refuses end the workflow once every other was sent.
 */
export async function registry(what: SubmissionStart): Promise<number | null> {
  return enterResults(what);
}
