import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { OpeningYear } from '../activities/open-year.ts';
import { dayOf, yearOf } from '../rules/calendar/date.ts';
import { instantAt } from './messages-instants.ts';
import type { Opened, OpeningYearStart } from './messages.ts';

const { openYear } = proxyActivities<OpeningYear>({
  startToCloseTimeout: '24 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

/** Opens a year of the body: an appraisal for everyone on the roster, the report of every unit, and the body's own year. */
export async function openingYear({ offset, year, pace }: OpeningYearStart): Promise<Opened> {
  const opened = year ?? yearOf(dayOf(instantAt(Date.now(), offset)));
  return CancellationScope.nonCancellable(() => openYear({ year: opened, ...(pace === undefined ? {} : { pace }) }));
}
