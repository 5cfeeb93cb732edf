import { ApplicationFailure, heartbeat } from '@temporalio/activity';
import { invitationCalendar } from '../documents/letters/invitation.ts';
import { letterOf } from '../documents/letters/draw.ts';
import { readerFor } from '../documents/letters/reader.ts';
import { dayOf, type CalendarDate } from '../rules/calendar/date.ts';
import { isWorkingDay } from '../rules/calendar/work-calendar.ts';
import type { Body } from '../rules/roster/roster.ts';
import type { ClaimedMail } from '../store/mails.ts';
import type { Store } from '../store/store.ts';
import { instantAt } from '../workflows/messages-instants.ts';
import { digestsOf, toldOfLate } from './above.ts';
import { watched, type Observer } from './failures.ts';
import { openMailer, type Mailer, type MailResult, type MailSettings } from './mail.ts';

export interface NoticesRound {
  readonly mailed: number;
  readonly mailbox: number;
  readonly refused: number;
  /** Notices that wait for others of the same moment, to go in one mail. */
  readonly gathering: number;
  /** Mails that are still to be sent. */
  readonly waiting: number;
  /** Why the server cannot be used; null where it can, or where there is none. */
  readonly down: string | null;
}

export interface Noticing {
  /** Sends what is to be told, each mail once, until nothing is due or the server is down. */
  sendNotices(): Promise<NoticesRound>;
  /** Keeps every manager's digest of that day; on a day off none. Gives how many are new. */
  planDigests(day: CalendarDate): Promise<number>;
}

/** Longer than the longest attempt: the sender that died does not come back. */
const leaseSeconds = 180;
/** Tasks that arise together reach a person in one mail: it is made when nothing new has come for so long. */
const quietSeconds = 3;
const beat = 5_000;
/** Seconds until the next attempt after the first, second, … that failed. */
const pauses = [60, 120, 300, 900];
const longestPause = 3600;

export function noticing(store: Store, settings: MailSettings, observer: Observer): Noticing {
  return {
    sendNotices: () =>
      watched(observer, 'notices', async () => {
        const owner = await store.body();
        const { roster } = await store.roster();
        if (owner === null) return round(store, {}, null);
        const { body } = owner;
        const today = dayOf(instantAt(Date.now(), body.offset));
        const beating = setInterval(() => heartbeat(), beat);
        const mailer = settings.url === null ? null : openMailer(settings.url, settings.from);
        const counts = { mailed: 0, mailbox: 0, refused: 0 };
        let down: string | null = null;
        try {
          while ((await store.escalate((late) => toldOfLate(roster, late, today))) > 0);
          while ((await store.bundle(quietSeconds)) > 0);
          for (let mail = await next(store); mail !== null; mail = down === null ? await next(store) : null) {
            const result = await sendOne(store, settings, mailer, body, mail);
            if (result === 'mailbox') counts.mailbox += 1;
            else if (result.how === 'sent') counts.mailed += 1;
            else if (result.how === 'refused') counts.refused += 1;
            else if (result.how === 'down') down = result.because;
          }
        } finally {
          clearInterval(beating);
          mailer?.close();
        }
        const done = await round(store, counts, down);
        observer.noticed(done);
        return done;
      }),

    planDigests: (day) =>
      watched(observer, 'digests', async () => {
        const calendar = await store.calendar();
        if (calendar === null) throw ApplicationFailure.retryable('There is no work calendar yet.', 'Missing');
        if (!isWorkingDay(calendar, day)) return 0;
        const { roster } = await store.roster();
        return store.keepDigests(day, digestsOf(roster, await store.tasksFor(), day));
      }),
  };
}

const next = (store: Store): Promise<ClaimedMail | null> => store.claimMail(leaseSeconds);

async function round(store: Store, counts: Partial<NoticesRound>, down: string | null): Promise<NoticesRound> {
  const [gathering, waiting] = [await store.noticesGathering(), await store.mailsWaiting()];
  return { mailed: 0, mailbox: 0, refused: 0, ...counts, gathering, waiting, down };
}

/** The mail is marked after the server has taken it: between the two it may go out twice, under one Message-ID. */
async function sendOne(
  store: Store,
  { from, console }: MailSettings,
  mailer: Mailer | null,
  body: Body,
  { id, recipient, told, attempts }: ClaimedMail,
): Promise<MailResult | 'mailbox'> {
  const to = (await store.names([recipient]))[recipient]?.email ?? '';
  if (mailer === null || to === '') {
    await store.mailEnded(id, 'mailbox');
    return 'mailbox';
  }
  const today = dayOf(instantAt(Date.now(), body.offset));
  const reader = await readerFor(store, { body, person: recipient, told, today, console });
  const [first] = told;
  const calendar = first?.kind === 'invitation' ? { calendar: invitationCalendar(first, reader, from, to) } : {};
  const result = await mailer.send({ id, to, ...(await letterOf(told, reader)), ...calendar });
  if (result.how === 'sent') await store.mailEnded(id, 'mailed');
  else if (result.how === 'refused') await store.mailEnded(id, 'refused', result);
  else await store.mailLater(id, result.how === 'down' ? 0 : (pauses[attempts - 1] ?? longestPause));
  return result;
}
