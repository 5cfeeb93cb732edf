import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { Delivering } from '../activities/delivery.ts';
import type { DeliveryStart } from './messages.ts';

const { deliver } = proxyActivities<Delivering>({
  startToCloseTimeout: '24 hours',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

/** Hands a new calendar to every open subject: once each, by its version. Gives how many took it. */
export async function delivery(start: DeliveryStart): Promise<number> {
  return CancellationScope.nonCancellable(() => deliver(start));
}
