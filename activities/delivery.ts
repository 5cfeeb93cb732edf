import { ApplicationFailure } from '@temporalio/activity';
import { updateNames, type CalendarMessage, type DeliveryStart } from '../workflows/messages.ts';
import { deliver, type Parcel, type Reach } from './deliver.ts';
import { watched, type Observer } from './failures.ts';
import { inOrder } from './in-order.ts';

export interface Delivering {
  /** Gives how many subjects took it. */
  deliver(what: DeliveryStart): Promise<number>;
}

const chunk = 100;

/** Tells every open subject of a calendar. */
export function delivering(reach: Reach, observer: Observer): Delivering {
  const { store } = reach;
  return {
    deliver: ({ version, at }) =>
      watched(observer, 'calendar', async () => {
        const owner = await store.body();
        if (owner === null) throw ApplicationFailure.retryable('There is no body yet.', 'Missing');
        const calendar = await store.calendarOf(version);
        if (calendar === null) throw ApplicationFailure.nonRetryable(`There is no calendar ${version}.`, 'Missing');
        const message: CalendarMessage = { at, calendar };
        const parcel: Parcel = { name: updateNames.calendar, updateId: `calendar-${version}`, message };
        const hand = async (subject: string) =>
          typeof (await deliver(reach, owner.body, subject, parcel, false)) === 'object';
        return inOrder(version, (after) => store.openSubjects(after, chunk), hand);
      }),
  };
}
