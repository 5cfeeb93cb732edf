import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { OpeningYear } from '../activities/open-year.ts';
import { dayOf, yearOf } from '../rules/calendar/date.ts';
import { instantAt } from './messages-instants.ts';
import type { AgencyYearStart } from './messages.ts';

const { openYear } = proxyActivities<OpeningYear>({
  startToCloseTimeout: '24 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

/** The year of the body: opens an appraisal for everyone on the roster; gives how many there are. */
export async function agencyYear({ offset, year, pace }: AgencyYearStart): Promise<number> {
  const opened = year ?? yearOf(dayOf(instantAt(Date.now(), offset)));
  return CancellationScope.nonCancellable(() => openYear({ year: opened, ...(pace === undefined ? {} : { pace }) }));
}
