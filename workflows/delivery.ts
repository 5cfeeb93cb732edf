import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { Delivering } from '../activities/delivery.ts';
import type { DeliveryStart } from './messages.ts';

const { deliver } = proxyActivities<Delivering>({
  startToCloseTimeout: '24 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

/** Hands a new calendar, or what one subject's entry does to others, to every workflow that it concerns: once each, by id. */
export async function delivery(start: DeliveryStart): Promise<number> {
  return CancellationScope.nonCancellable(() => deliver(start));
}
