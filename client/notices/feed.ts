import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { calendarText, type DueDay } from '../../documents/calendars/calendar.ts';
import { meetingOf } from '../../documents/letters/invitation.ts';
import { taskDetails, taskTitle, type Reader } from '../../documents/letters/letter.ts';
import { readerFor } from '../../documents/letters/reader.ts';
import { addDays, dayOf } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { Acts } from '../acts/acts.ts';
import type { HttpEnv, Viewer } from '../http/viewer.ts';

type FeedDesk = Pick<Acts, 'store' | 'body'>;

/** Whether a person has a feed. Its address was shown when it was made and cannot be shown again: it is kept hashed. */
export interface FeedState {
  readonly madeAt: Date | null;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export async function feedFor({ store }: FeedDesk, viewer: Viewer): Promise<FeedState> {
  return { madeAt: await store.feedMadeAt(viewer.id) };
}

/** Makes the viewer's feed, or gives it a new address: the old one is gone. Gives the path, `/calendar/<token>.ics`. */
export async function renewFeed({ store }: FeedDesk, viewer: Viewer): Promise<{ readonly path: string }> {
  const token = randomBytes(32).toString('base64url');
  await store.keepFeed(viewer.id, hashOf(token));
  return { path: `/calendar/${token}.ics` };
}

export async function revokeFeed({ store }: FeedDesk, viewer: Viewer): Promise<void> {
  await store.dropFeed(viewer.id);
}

/**
 * `GET /calendar/<token>.ics`: a person's due days and meetings, for calendar programs that cannot sign in. `console` is the
 * address for links. Whoever has the token reads; an unknown or renewed one is not found.
 */
export function feedRoutes(desk: FeedDesk, console: string | null): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>();
  routes.get('/calendar/:file{.+\\.ics}', etag(), async (context) => {
    const [, token] = /^([A-Za-z0-9_-]{43})\.ics$/.exec(context.req.param('file')) ?? [];
    const person = token === undefined ? null : await desk.store.feedOwner(hashOf(token));
    const text = person === null ? null : await feedText(desk, person, console);
    if (text === null) return context.notFound();
    return context.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="mizan.ics"',
      'cache-control': 'private, max-age=300',
      'referrer-policy': 'no-referrer',
    });
  });
  return routes;
}

/** Meetings stay in the feed so many days after they were held. */
const keptDays = 92;

async function feedText({ store, body: bodyOf }: FeedDesk, person: ServantId, console: string | null) {
  const body = await bodyOf();
  if (body === null) return null;
  const today = dayOf(instantAt(Date.now(), body.offset));
  const tasks = await store.datedTasksOf(person);
  const since = addDays(today, -keptDays);
  const meetings = (await store.appointmentsOf({ person })).filter(({ at }) => dayOf(at) >= since);
  const named = [...tasks.map(({ on_whom: on }) => ({ on })), ...meetings.map((one) => ({ ...one }))];
  const told = named.map((content) => ({ subject: '', kind: '', content }));
  const found = await readerFor(store, { body, person, told, today, console });
  // Days left would be other ones tomorrow: a feed says the day alone.
  const reader: Reader = { ...found, calendar: null };
  const { speech, nameOf } = reader;
  return calendarText({
    method: 'PUBLISH',
    name: speech.words('calendar.name', { name: nameOf(person) }),
    meetings: meetings.map((one) => meetingOf({ ...one, arrangedAt: one.arrangedAt.toISOString() }, reader)),
    dueDays: tasks.flatMap((row): DueDay[] => {
      const { task, on_whom: on, clause, due, overdue, body_rule: bodyRule, limit_day: limit, subject, seq, at } = row;
      if (due === null) return [];
      const told = { task, on, clause, due, overdue, bodyRule, of: null };
      const key = JSON.stringify([subject, task, on, limit, person]);
      return [
        {
          uid: `${hashOf(key).slice(0, 32)}@mizan`,
          sequence: seq,
          stamp: at,
          title: taskTitle(told, reader),
          text: taskDetails(told, reader).join('\n'),
          day: due,
          address: console === null ? null : `${console}/tasks`,
        },
      ];
    }),
  });
}
