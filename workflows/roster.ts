import {
  allHandlersFinished,
  CancellationScope,
  condition,
  defineUpdate,
  makeContinueAsNewFunc,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ChangingRoster } from '../activities/roster.ts';
import { dayOf, startOf, type CalendarDate } from '../rules/calendar/date.ts';
import type { RosterOutcome } from '../store/roster-changes.ts';
import { epochOf, instantAt } from './messages-instants.ts';
import { alarm } from './failures.ts';
import { keptTimer } from './kept-timer.ts';
import { updateNames, type RosterRowsMessage, type RosterStart } from './messages.ts';

const { changeRoster } = proxyActivities<ChangingRoster>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});
const { tellRoster } = proxyActivities<ChangingRoster>({
  startToCloseTimeout: '12 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

const changeUpdate = defineUpdate<RosterOutcome, [RosterRowsMessage]>(updateNames.changeRoster);

const nothing: RosterRowsMessage = { changes: [], names: {}, enteredBy: null, via: 'clock' };

/** The body's roster: HR's changes one after another, each told to the appraisals it touches; each on its day. */
export async function roster({ body, offset, next: expected = null }: RosterStart): Promise<void> {
  const today = (): CalendarDate => dayOf(instantAt(Date.now(), offset));
  let next: CalendarDate | null = expected;
  let untold = true;
  let last: Promise<unknown> = Promise.resolve();

  const change = (rows: RosterRowsMessage): Promise<RosterOutcome> => {
    const mine = last.then(async () => {
      const outcome = await changeRoster(rows, today());
      if ('applied' in outcome) {
        next = outcome.next;
        untold ||= outcome.applied.length > 0;
      }
      return outcome;
    });
    last = mine.catch(() => undefined);
    return mine;
  };
  setHandler(changeUpdate, change);

  const timer = keptTimer();
  await CancellationScope.nonCancellable(async () => {
    if (expected === null) await change(nothing);
    for (;;) {
      if (untold) {
        untold = false;
        await tellRoster().catch((error: unknown) => void alarm(body, error));
      } else if (next !== null && next <= today()) {
        const outcome = await change(nothing);
        if ('refusal' in outcome) next = null;
        else if (outcome.setAside.length > 0)
          alarm(body, new RangeError('A roster change contradicted the roster on its day.'));
      } else if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) {
        return;
      } else {
        if (next !== null) timer.ringBy(epochOf(startOf(next, offset)));
        await condition(() => untold || timer.rang() || (next !== null && next <= today()));
      }
    }
  });
  await makeContinueAsNewFunc<typeof roster>()({ body, offset, next });
}
