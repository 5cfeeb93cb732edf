import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Noticing } from '../activities/notices.ts';
import { dayOf } from '../rules/calendar/date.ts';
import { signalNames, type DigestStart, type NoticesStart } from './messages.ts';
import { instantAt } from './messages-instants.ts';

const { sendNotices, planDigests } = proxyActivities<Noticing>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

const wake = defineSignal(signalNames.wake);

/** Looks at the outbox once a minute, sooner while something gathers, at once when it is woken; continues as new before its history is long. */
export async function notices(start: NoticesStart): Promise<void> {
  let woken = false;
  setHandler(wake, () => {
    woken = true;
  });
  while (!workflowInfo().continueAsNewSuggested && workflowInfo().historyLength < 2_000) {
    woken = false;
    const { gathering } = await sendNotices();
    await condition(() => woken, gathering > 0 ? '3 seconds' : '1 minute');
  }
  await continueAsNew<typeof notices>(start);
}

/** Each manager's digest of the day on which it runs; started by a schedule, at nine in the morning. */
export async function digest({ offset }: DigestStart): Promise<number> {
  return planDigests(dayOf(instantAt(Date.now(), offset)));
}
