import { ApplicationFailure, heartbeat } from '@temporalio/activity';
import { dayOf } from '../rules/calendar/date.ts';
import { sliceFor, officeIndex } from '../rules/roster/slice.ts';
import { appraisalSubject, type Pace } from '../workflows/messages.ts';
import { appraisalBegins, type AppraisalOpening } from '../workflows/messages-start.ts';
import type { Reach } from './deliver.ts';
import { watched, type Observer } from './failures.ts';
import { inParallel } from './in-parallel.ts';
import { startAppraisal } from './start-appraisal.ts';
import { instantAt } from '../workflows/messages-instants.ts';

export interface YearToOpen {
  readonly year: number;
  readonly pace?: Partial<Pace>;
}

export interface OpeningYear {
  /** Gives how many appraisals the year has. */
  openYear(what: YearToOpen): Promise<number>;
}

const chunk = 100;
const startsASecond = 100;

/**
 * Opens an appraisal for everyone who is, or was in this year, on the roster. Goes on where it was broken off; who has a
 * journal is skipped, and whose workflow exists is left alone.
 */
export function openingYear(reach: Reach, observer: Observer): OpeningYear {
  const { store } = reach;
  return {
    openYear: ({ year, pace }) =>
      watched(observer, `year ${year}`, async () => {
        const owner = await store.body();
        if (owner === null) throw missing('There is no body yet whose year could be opened.');
        const { body } = owner;
        const today = dayOf(instantAt(Date.now(), body.offset));
        if (today < `${year}-01-01`)
          throw ApplicationFailure.nonRetryable(`The year ${year} has not begun.`, 'TooEarly');
        await store.yearOpened(year);
        const { seq: rosterSeq, roster } = await store.roster();
        const calendar = await store.calendar();
        if (calendar === null) throw missing('There is no work calendar yet.');
        const index = officeIndex(roster);
        const everybody = Object.values(roster.people).flatMap((person) => {
          const at = appraisalBegins(person, year, today, body.offset);
          return at === null ? [] : [{ servant: person.id, at }];
        });
        for (let from = 0; from < everybody.length; from += chunk) {
          const some = everybody.slice(from, from + chunk);
          const known = await store.hasJournal(some.map(({ servant }) => appraisalSubject(servant, year)));
          const fresh = some.filter(({ servant }) => !known.has(appraisalSubject(servant, year)));
          await inParallel(fresh, { atOnce: 10, aSecond: startsASecond }, async ({ servant, at }) => {
            const kept = (await store.openingOf(appraisalSubject(servant, year))) as AppraisalOpening | null;
            const slice = sliceFor(roster, servant, index);
            const input = { servant, year, body, roster: slice, rosterSeq, calendar, version: 1 } as const;
            await startAppraisal(reach, kept ?? { input, at }, pace);
            heartbeat(servant);
          });
          heartbeat(some.at(-1)?.servant);
        }
        return everybody.length;
      }),
  };
}

function missing(message: string): ApplicationFailure {
  return ApplicationFailure.retryable(message, 'Missing');
}
