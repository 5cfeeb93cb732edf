import { ApplicationFailure, activityInfo, heartbeat } from '@temporalio/activity';
import type { Effect } from '../machines/subject.ts';
import type { Body } from '../rules/roster/roster.ts';
import { kindOf, thawed } from '../store/fold.ts';
import { updateNames, type CalendarMessage, type DeliveryStart } from '../workflows/messages.ts';
import { appraisalSubject } from '../workflows/messages.ts';
import { deliver, partsOf, type Parcel, type Reach } from './deliver.ts';
import { watched, type Observer } from './failures.ts';
import { inParallel } from './in-parallel.ts';

export interface Delivering {
  /** Gives how many appraisals took it. */
  deliver(what: DeliveryStart): Promise<number>;
}

interface Progress {
  readonly after: string;
  readonly delivered: number;
}

const chunk = 100;

/** Goes through the appraisals in order of name, from where an earlier attempt was broken off. */
export function delivering(reach: Reach, observer: Observer): Delivering {
  const { store } = reach;
  return {
    deliver: (what) =>
      watched(observer, what.what, async () => {
        const owner = await store.body();
        if (owner === null) throw ApplicationFailure.retryable('There is no body yet.', 'Missing');
        const round =
          what.what === 'calendar'
            ? await calendarRound(reach, owner.body, what)
            : await effectRound(reach, owner.body, what.effect);
        let { after, delivered } = (activityInfo().heartbeatDetails as Progress | undefined) ?? {
          after: '',
          delivered: 0,
        };
        for (let some = await round.next(after); some.length > 0; some = await round.next(after)) {
          await inParallel(some, { atOnce: 10 }, async (subject) => {
            if (await round.hand(subject)) delivered += 1;
          });
          after = some.at(-1) ?? after;
          heartbeat({ after, delivered } satisfies Progress);
        }
        return delivered;
      }),
  };
}

interface Round {
  readonly next: (after: string) => Promise<readonly string[]>;
  readonly hand: (subject: string) => Promise<boolean>;
}

async function calendarRound(
  reach: Reach,
  body: Body,
  what: DeliveryStart & { readonly what: 'calendar' },
): Promise<Round> {
  const calendar = await reach.store.calendarOf(what.version);
  if (calendar === null) throw ApplicationFailure.nonRetryable(`There is no calendar ${what.version}.`, 'Missing');
  const message: CalendarMessage = { at: what.at, calendar };
  const parcel: Parcel = { name: updateNames.calendar, updateId: `calendar-${what.version}`, message };
  return {
    next: (after) => reach.store.openSubjects('appraisal', after, chunk),
    hand: async (subject) => (await deliver(reach, body, subject, parcel, false)) === 'delivered',
  };
}

/** Targets in the order of their names; who is closed and would not be changed by it stays closed. */
async function effectRound(reach: Reach, body: Body, id: string): Promise<Round> {
  const { store } = reach;
  const found = await store.effectOf(id);
  if (found === null) throw ApplicationFailure.nonRetryable(`There is no effect ${id}.`, 'Missing');
  const effect = found.content as Effect;
  const { year, targets } = found.targets as {
    readonly year: number;
    readonly targets: 'everyAppraisal' | readonly string[];
  };
  const parcel: Parcel = { name: updateNames.effect, updateId: `effect-${id}`, message: effect };
  const { subject: machine } = kindOf(store.kinds, 'appraisal');
  const affects = async (subject: string): Promise<boolean> => {
    const record = await store.subjectOf(subject);
    if (record?.state == null) return false;
    const state = thawed({ subject: machine }, JSON.stringify(record.state));
    return machine.affected(state, effect).length > 0;
  };
  const listed = targets === 'everyAppraisal' ? null : targets.map((servant) => appraisalSubject(servant, year)).sort();
  return {
    next: (after) =>
      listed === null
        ? store.appraisalsOf(year, after, chunk)
        : Promise.resolve(listed.filter((subject) => subject > after).slice(0, chunk)),
    hand: async (subject) => {
      const outcome = await deliver(reach, body, subject, parcel, false);
      if (outcome !== 'closed' || partsOf(subject).year !== year || !(await affects(subject)))
        return outcome === 'delivered';
      return (await deliver(reach, body, subject, parcel, true)) === 'delivered';
    },
  };
}
