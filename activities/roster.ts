import { heartbeat } from '@temporalio/activity';
import { dayOf, type CalendarDate } from '../rules/calendar/date.ts';
import type { Body } from '../rules/roster/roster.ts';
import { sliceFor } from '../rules/roster/slice.ts';
import type { RosterNews, RosterOutcome } from '../store/roster-changes.ts';
import { updateNames, type RosterMessage, type RosterRowsMessage } from '../workflows/messages.ts';
import { appraisalBegins } from '../workflows/messages-start.ts';
import { Defect } from '../machines/subject.ts';
import { deliver, partsOf, type Reach } from './deliver.ts';
import { watched, type Observer } from './failures.ts';
import { inParallel } from './in-parallel.ts';
import { startAppraisal } from './start-appraisal.ts';
import { instantAt } from '../workflows/messages-instants.ts';

export interface ChangingRoster {
  changeRoster(rows: RosterRowsMessage, today: CalendarDate): Promise<RosterOutcome>;
  tellRoster(): Promise<void>;
}

const chunk = 200;

export function changingRoster(reach: Reach, observer: Observer): ChangingRoster {
  const { store } = reach;
  return {
    /** One transaction: the rows, their numbers, and which appraisals each of them touches. */
    changeRoster: (rows, today) => watched(observer, 'roster', () => store.changeRoster(rows, today)),

    /** Tells every appraisal of the changes that touch it; goes on where it was broken off. */
    tellRoster: () =>
      watched(observer, 'roster', async () => {
        const owner = await store.body();
        if (owner === null) return;
        for (let some = await store.untold(chunk); some.length > 0; some = await store.untold(chunk)) {
          await inParallel(some, { atOnce: 10 }, async (subject) => {
            await tell(reach, owner.body, subject);
            heartbeat(subject);
          });
        }
      }),
  };
}

async function tell(reach: Reach, body: Body, subject: string): Promise<void> {
  const { store } = reach;
  const { servant } = partsOf(subject);
  const { seq, roster } = await store.roster();
  const news = await store.newsFor(subject, servant, roster);
  if (news === null) return;
  const returns = news.told.some(({ change }) => change.type === 'hired' && change.servantId === servant);
  const parcel = { name: updateNames.roster, updateId: `roster-${news.seq}`, message: messageOf(news) };
  const outcome = await deliver(reach, body, subject, parcel, returns);
  if (outcome === 'unknown' && returns) await begin(reach, body, subject, seq);
  else if (outcome === 'unknown')
    throw new Defect(`${subject} is in the store's list of open appraisals and nowhere else.`);
  await store.markTold(subject, news.seq);
}

export function messageOf({ seq, at, told, roster }: RosterNews): RosterMessage {
  return { seq, at, roster, told: told.map((one) => ({ seq: one.seq, change: one.change })) };
}

/** One who was hired begins the year's appraisal on that day. */
async function begin(reach: Reach, body: Body, subject: string, rosterSeq: number): Promise<void> {
  const { servant, year } = partsOf(subject);
  const { roster } = await reach.store.roster();
  const calendar = await reach.store.calendar();
  const person = roster.people[servant];
  if (person === undefined || calendar === null)
    throw new Defect(`${subject} cannot begin: the person or the calendar is missing.`);
  const at = appraisalBegins(person, year, dayOf(instantAt(Date.now(), body.offset)), body.offset);
  if (at === null) return;
  const input = { servant, year, body, roster: sliceFor(roster, servant), rosterSeq, calendar, version: 1 } as const;
  await startAppraisal(reach, { input, at });
}
