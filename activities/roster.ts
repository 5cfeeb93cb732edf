import { heartbeat } from '@temporalio/activity';
import { Defect } from '../machines/subject.ts';
import { kindOfSubject, partsOf } from '../machines/subject-name.ts';
import { dayOf, type CalendarDate, type Instant } from '../rules/calendar/date.ts';
import type { Body } from '../rules/roster/roster.ts';
import type { RosterNews, RosterOutcome } from '../store/roster-changes.ts';
import { updateNames, type RosterMessage, type RosterRowsMessage } from '../workflows/messages.ts';
import { instantAt } from '../workflows/messages-instants.ts';
import { appraisalBegins } from '../workflows/messages-start.ts';
import { deliver, type Reach } from './deliver.ts';
import { watched, type Observer } from './failures.ts';
import { inParallel } from './in-parallel.ts';
import { openingOf } from './opening.ts';
import { startSubject } from './start-subject.ts';

export interface ChangingRoster {
  changeRoster(rows: RosterRowsMessage, today: CalendarDate): Promise<RosterOutcome>;
  tellRoster(): Promise<void>;
}

const chunk = 200;

export function changingRoster(reach: Reach, observer: Observer): ChangingRoster {
  const { store } = reach;
  return {
    /** One transaction: the rows, their numbers, and which subjects each of them touches. */
    changeRoster: (rows, today) => watched(observer, 'roster', () => store.changeRoster(rows, today)),

    /**
     * Tells every subject of the changes that touch it; goes on where it was broken off. Units hear before appraisals, whose
     * forms a new or renamed one is to wait for (§4.25).
     */
    tellRoster: () =>
      watched(observer, 'roster', async () => {
        const owner = await store.body();
        if (owner === null) return;
        for (let some = await store.untold(chunk); some.length > 0; some = await store.untold(chunk)) {
          const units = some.filter((subject) => kindOfSubject(subject) === 'unit');
          const others = some.filter((subject) => kindOfSubject(subject) !== 'unit');
          for (const part of [units, others]) {
            await inParallel(part, { atOnce: 10 }, async (subject) => {
              await tell(reach, owner.body, subject);
              heartbeat(subject);
            });
          }
        }
      }),
  };
}

async function tell(reach: Reach, body: Body, subject: string): Promise<void> {
  const { store } = reach;
  const parts = partsOf(subject);
  const { seq, roster } = await store.roster();
  const news = await store.newsFor(subject, roster);
  if (news === null) return;
  const returns =
    parts.kind === 'appraisal' &&
    news.told.some(({ change }) => change.type === 'hired' && change.servantId === parts.servant);
  // A report that is over bears a new name all the same: what is corrected later finds it by that.
  const renamed = parts.kind === 'unit' && news.told.some(({ change }) => change.type === 'unitChanged');
  const parcel = { name: updateNames.roster, updateId: `roster-${news.seq}`, message: messageOf(news) };
  const outcome = await deliver(reach, body, subject, parcel, returns || renamed);
  if (outcome === 'unknown' && (returns || parts.kind === 'unit')) await begin(reach, body, subject, seq, news.at);
  else if (outcome === 'unknown')
    throw new Defect(`${subject} is in the store's list of open subjects and nowhere else.`);
  if (parts.kind === 'unit') await published(store, subject, typeof outcome === 'object' ? outcome.delivered.seq : 1);
  await store.markTold(subject, news.seq);
}

/** Appraisals find a unit by the name that the store has. Throws where it does not come to it, and it is told again. */
async function published(store: Reach['store'], subject: string, seq: number): Promise<void> {
  if (await store.waitForSeq(subject, seq, 20_000)) return;
  throw new Error(`${subject} has not published entry ${seq} yet.`);
}

export function messageOf({ seq, at, told, roster }: RosterNews): RosterMessage {
  return { seq, at, roster, told: told.map((one) => ({ seq: one.seq, change: one.change })) };
}

/** One who was hired begins the year's appraisal on that day; a unit that came up begins its report when that is known. */
async function begin(reach: Reach, body: Body, subject: string, rosterSeq: number, known: Instant): Promise<void> {
  const parts = partsOf(subject);
  const { roster } = await reach.store.roster();
  const calendar = await reach.store.calendar();
  if (calendar === null) throw new Defect(`${subject} cannot begin: there is no calendar.`);
  let at: Instant | null = known;
  if (parts.kind === 'appraisal') {
    const person = roster.people[parts.servant];
    if (person === undefined) throw new Defect(`${subject} cannot begin: the person is missing.`);
    at = appraisalBegins(person, parts.year, dayOf(instantAt(Date.now(), body.offset)), body.offset);
  }
  if (at !== null) await startSubject(reach, openingOf({ body, roster, rosterSeq, calendar }, parts, at));
}
