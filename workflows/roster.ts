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
import { calm } from './calm.ts';
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

interface Asked {
  readonly rows: RosterRowsMessage;
  answer: { readonly outcome: RosterOutcome } | { readonly failure: unknown } | null;
}

const nothing: RosterRowsMessage = { changes: [], names: {}, enteredBy: null, via: 'clock' };

/** The body's roster: HR's changes one after another, each told to the appraisals it touches; each on its day. */
export async function roster({ body, offset, next: expected = null }: RosterStart): Promise<void> {
  const today = (): CalendarDate => dayOf(instantAt(Date.now(), offset));
  const asked: Asked[] = [];
  let next: CalendarDate | null = expected;
  let untold = true;
  let begun = expected !== null;

  // The handler commands nothing itself: the loop below does, one thing after another.
  setHandler(changeUpdate, async (rows) => {
    const mine: Asked = { rows, answer: null };
    asked.push(mine);
    await condition(() => mine.answer !== null);
    if (mine.answer !== null && 'outcome' in mine.answer) return mine.answer.outcome;
    throw mine.answer?.failure;
  });

  const change = async (rows: RosterRowsMessage): Promise<RosterOutcome> => {
    const outcome = await changeRoster(rows, today());
    if ('applied' in outcome) {
      next = outcome.next;
      untold ||= outcome.applied.length > 0;
      if (outcome.setAside.length > 0)
        alarm(body, new RangeError('A roster change contradicted the roster on its day.'));
    } else if (rows === nothing) {
      next = null;
    }
    return outcome;
  };

  const timer = keptTimer();
  const isDue = () => !begun || (next !== null && next <= today());
  await CancellationScope.nonCancellable(async () => {
    for (;;) {
      await calm();
      timer.heard();
      const first = asked.shift();
      if (first !== undefined) {
        await change(first.rows).then(
          (outcome) => (first.answer = { outcome }),
          (failure: unknown) => (first.answer = { failure }),
        );
      } else if (isDue()) {
        begun = true;
        await change(nothing).catch((error: unknown) => {
          next = null;
          alarm(body, error);
        });
      } else if (untold) {
        untold = false;
        await tellRoster().catch((error: unknown) => void alarm(body, error));
      } else if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) {
        return;
      } else {
        if (next !== null) timer.ringBy(epochOf(startOf(next, offset)));
        await condition(() => untold || asked.length > 0 || timer.rang() || isDue());
      }
    }
  });
  await makeContinueAsNewFunc<typeof roster>()({ body, offset, next });
}
