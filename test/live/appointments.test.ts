import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appointmentBook, appointmentShape, type AppointmentAnswer } from '../../client/notices/appointments.ts';
import { feedFor, feedRoutes, renewFeed, revokeFeed } from '../../client/notices/feed.ts';
import type { HttpEnv, Viewer } from '../../client/http/viewer.ts';
import type { Appointment } from '../../store/appointments.ts';
import { addDays, dayOf } from '../../rules/calendar/date.ts';
import { isShortDay, isWorkingDay, workCalendar } from '../../rules/calendar/work-calendar.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { appraisalOf } from './support/journal.ts';
import { openOffice, type Office } from './support/office.ts';
import { openPostOffice, type PostOffice, type Received } from './support/post-office.ts';
import { calendarsAround } from './support/today.ts';

let post: PostOffice;
let office: Office;
let book: ReturnType<typeof appointmentBook>;
const from = 'mizan@rxa.example';

beforeAll(async () => {
  post = await openPostOffice();
  office = await openOffice({ mail: { url: post.url, from, console: null }, calendars: calendarsAround });
  await office.acts.ensureNotices();
  book = appointmentBook(office.acts);
  await office.acts.store.publish(appraisalOf('E005').publication());
  await vi.waitFor(() => expect(post.received).toHaveLength(1), { timeout: 90_000 });
});
afterAll(async () => {
  await office.dispose();
  await post.close();
});

const viewer = (id: string): Viewer => ({ id, isAdministrator: false });
const supervisor = viewer('E004');
const subject = 'E005-2026';
const calendar = workCalendar(calendarsAround);
const today = dayOf(instantAt(Date.now(), '+04:00'));

/** The so-many-th whole working day, or day off, from tomorrow on. */
function ahead(count: number, working = true): string {
  let day = today;
  for (let found = 0; found < count;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day) === working && !(working && isShortDay(calendar, day))) found += 1;
  }
  return day;
}

const meeting = (at: string) => appointmentShape.parse({ kind: 'interview', at, place: 'Otaq 12; zal, B' });

function made(answer: AppointmentAnswer): Appointment {
  if ('refusal' in answer) throw new Error(answer.refusal.because.code);
  return answer.appointment;
}

async function mailsAfter<T>(act: () => Promise<T>, count: number): Promise<{ made: T; mails: readonly Received[] }> {
  const before = post.received.length;
  const result = await act();
  await expect.poll(() => post.received.length, { timeout: 90_000 }).toBe(before + count);
  return { made: result, mails: post.received.slice(before) };
}

/** Lines of the iCalendar attachment, unfolded. */
function invitation({ mail }: Received): readonly string[] {
  const file = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics');
  return Buffer.from(file?.content as ArrayBuffer)
    .toString()
    .replaceAll(/\r?\n /g, '')
    .split(/\r?\n/);
}

describe('§4.15, §6.4: an interview', () => {
  it('is arranged, moved and called off, and each version is invited to once', async () => {
    const day = ahead(5);
    const arranged = await mailsAfter(() => book.arrange(supervisor, subject, meeting(`${day}T15:30`)), 2);
    const appointment = made(arranged.made);
    expect(appointment).toMatchObject({ version: 1, servant: 'E005', arrangedBy: 'E004', minutes: 60 });
    expect(arranged.mails.map(({ to }) => to).sort()).toEqual(['e004@agency.example', 'e005@agency.example']);
    const toServant = arranged.mails.find(({ to }) => to.startsWith('e005'));
    expect(toServant?.mail.text).toContain('(§6.4)');
    const lines = invitation(toServant as Received);
    const compact = day.replaceAll('-', '');
    expect(lines).toContain('METHOD:REQUEST');
    expect(lines).toContain(`DTSTART:${compact}T113000Z`);
    expect(lines).toContain(`DTEND:${compact}T123000Z`);
    expect(lines).toContain('SEQUENCE:1');
    expect(lines).toContain('LOCATION:Otaq 12\\; zal\\, B');
    await expect.poll(async () => (await book.mine(viewer('E005')))[0]?.invitedAt).toBeInstanceOf(Date);

    const later = ahead(6);
    const time = { at: `${later}T10:00`, minutes: 30, place: 'Otaq 3' };
    const moved = await mailsAfter(() => book.move(supervisor, appointment.id, 1, time), 2);
    expect(made(moved.made)).toMatchObject({ version: 2, at: `${later}T10:00` });
    const uid = (all: readonly string[]) => all.find((line) => line.startsWith('UID:'));
    const again = invitation(moved.mails[0] as Received);
    expect(again).toContain('SEQUENCE:2');
    expect(uid(again)).toBe(uid(lines));
    expect(await book.move(supervisor, appointment.id, 1, time)).toMatchObject({
      refusal: { because: { code: 'appointment.changed' } },
    });

    const off = await mailsAfter(() => book.cancel(supervisor, appointment.id, 2), 2);
    expect(invitation(off.mails[0] as Received)).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:3']),
    );
    expect(await book.mine(viewer('E005'))).toEqual([]);
    expect(await book.of(subject)).toMatchObject([{ cancelled: true }]);
    expect(await book.cancel(supervisor, appointment.id, 3)).toMatchObject({
      refusal: { because: { code: 'appointment.changed' } },
    });
  });

  it.each([
    { what: 'by a stranger', who: 'E031', at: () => `${ahead(5)}T15:30`, code: 'appointment.notYours' },
    { what: 'by the servant', who: 'E005', at: () => `${ahead(5)}T15:30`, code: 'appointment.notYours' },
    { what: 'on a day that is over', who: 'E004', at: () => '2026-01-12T15:30', code: 'appointment.past' },
    { what: 'on a day off', who: 'E004', at: () => `${ahead(1, false)}T15:30`, code: 'interviewTime.dayOff' },
    { what: 'in the lunch break', who: 'E004', at: () => `${ahead(5)}T13:00`, code: 'interviewTime.lunch' },
    { what: 'when work is over', who: 'E004', at: () => `${ahead(5)}T18:00`, code: 'interviewTime.outside' },
    { what: 'before work begins', who: 'E004', at: () => `${ahead(5)}T08:59`, code: 'interviewTime.outside' },
  ])('is refused $what', async ({ who, at, code }) => {
    const answer = await book.arrange(viewer(who), subject, meeting(at()));
    expect(answer).toMatchObject({ refusal: { because: { code } } });
  });

  it('is not arranged for today: the servant needs time to prepare', async () => {
    const answer = await book.arrange(supervisor, subject, meeting(`${today}T23:59`));
    expect(answer).toMatchObject({
      refusal: { because: { code: expect.stringMatching(/^interviewTime|tooSoon/) as string } },
    });
  });

  it('is refused for an appraisal that nobody has opened', async () => {
    await expect(book.arrange(supervisor, 'E999-2026', meeting(`${ahead(5)}T15:30`))).rejects.toThrow('E999-2026');
  });
});

describe('the calendar feed', () => {
  const app = () => new Hono<HttpEnv>().route('/', feedRoutes(office.acts, 'https://mizan.rxa.example'));
  const servant = viewer('E004');

  it('has due days as whole days, meetings in UTC, and says when nothing changed', async () => {
    const day = ahead(7);
    await mailsAfter(() => book.arrange(supervisor, subject, { ...meeting(`${day}T09:00`), kind: 'quarterly' }), 2);
    expect(await feedFor(office.acts, servant)).toEqual({ madeAt: null });
    const { path } = await renewFeed(office.acts, servant);
    expect(path).toMatch(/^\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
    const answer = await app().request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const lines = (await answer.text()).replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260130');
    expect(lines).toContain(`DTSTART:${day.replaceAll('-', '')}T050000Z`);
    expect(lines.filter((line) => line.startsWith('UID:'))).toHaveLength(3);
    expect(lines.filter((line) => /^DTSTART.*TZID|^BEGIN:VTIMEZONE/.test(line))).toEqual([]);
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await app().request(path, { headers })).status).toBe(304);
  });

  it('is found no more under an old address, or when it was given up', async () => {
    const { path: old } = await renewFeed(office.acts, servant);
    const { path } = await renewFeed(office.acts, servant);
    expect((await app().request(old)).status).toBe(404);
    expect((await app().request(path)).status).toBe(200);
    expect((await feedFor(office.acts, servant)).madeAt).toBeInstanceOf(Date);
    await revokeFeed(office.acts, servant);
    expect((await app().request(path)).status).toBe(404);
    expect((await app().request('/calendar/x.ics')).status).toBe(404);
  });
});
