import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../client/http/api/schemas/common.ts';
import type { HttpEnv } from '../../client/http/viewer.ts';
import { membersOf } from './support/members.ts';
import { openOffice, type Office } from './support/office.ts';
import { serverOf, type Program } from './support/server.ts';
import type { Answer } from './support/sign-in.ts';
import { calendarsAround, formOf, thisYear } from './support/today.ts';

const servant = 'E025';
const subject = `${servant}-${thisYear}`;
const { who: supervisor, with: form } = formOf(servant);
const path = (act: string) => `/api/v1/appraisals/${subject}/acts/${act}`;

let office: Office;
let app: Hono<HttpEnv>;
let programs: Record<'servant' | 'supervisor' | 'hr' | 'outsider', Program>;

beforeAll(async () => {
  office = await openOffice({ calendars: calendarsAround });
  app = serverOf(office.acts);
  await office.acts.openYear(thisYear);
  if (!(await office.acts.store.waitForSeq(subject, 1, 60_000))) throw new Error('The year is not open.');
  const members = await membersOf(app, office.acts.store, [servant, supervisor, 'E031', 'E005']);
  programs = {
    servant: members.get(servant)!,
    supervisor: members.get(supervisor)!,
    hr: members.get('E031')!,
    outsider: members.get('E005')!,
  };
});
afterAll(() => office.dispose());

const keyed = (key: string) => ({ 'idempotency-key': key, 'accept-language': 'en' });
const problemIn = ({ text, headers }: Answer) => {
  expect(headers.get('content-type')).toContain('application/problem+json');
  return problem.parse(JSON.parse(text));
};

describe('acts over HTTP, on the real Temporal and PostgreSQL', () => {
  it('wants a key', async () => {
    const answer = await programs.supervisor.send(path('drawUpForm'), { with: form });
    expect(answer.status).toBe(400);
    expect(problemIn(answer).code).toBe('noKey');
  });

  it('what cannot be read: every flaw with its field', async () => {
    const given = { with: { goals: 'none', criteria: {}, more: 1 } };
    const answer = await programs.supervisor.send(path('drawUpForm'), given, keyed('unreadable-1'));
    expect(answer.status).toBe(400);
    expect(problemIn(answer).flaws?.map(({ field }) => field)).toEqual(['with.goals', 'with.more']);
    const broken = await programs.supervisor.send(path('drawUpForm'), '{"with":', keyed('unreadable-2'));
    expect([broken.status, problemIn(broken).code]).toEqual([400, 'notJson']);
  });

  it('refused by the law: the clause, the code and the sentence; for the wrong person too', async () => {
    const wrong = await programs.servant.send(path('drawUpForm'), { with: form }, keyed('refused-1'));
    expect(wrong.status).toBe(409);
    expect(problemIn(wrong)).toMatchObject({ type: 'urn:mizan:refused', clause: '2.1', code: 'who.notEntitled' });
    const empty = await programs.supervisor.send(path('drawUpForm'), { with: {} }, keyed('refused-2'));
    expect([empty.status, problemIn(empty).clause]).toEqual([409, '2.1']);
  });

  it('no appraisal is there for whoever has no part in it', async () => {
    const answer = await programs.outsider.send(path('drawUpForm'), { with: form }, keyed('outsider-1'));
    expect(answer.status).toBe(404);
  });

  it('done once, however often it is sent, and seen at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => programs.supervisor.send(path('drawUpForm'), { with: form }, keyed('drawn-up-1'))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const seqs = answers.map(({ text }) => (JSON.parse(text) as { seq: number }).seq);
    expect(new Set(seqs).size).toBe(1);
    const view = JSON.parse((await programs.servant.get(`/api/v1/appraisals/${subject}`)).text) as {
      form: { by: string };
    };
    expect(view.form.by).toBe(supervisor);
    const again = await programs.supervisor.send(path('drawUpForm'), { with: form }, keyed('drawn-up-2'));
    expect([again.status, problemIn(again).clause]).toEqual([409, '3.3']);
  });

  it('a page of another site sends nothing in somebody’s name', async () => {
    const headers = { ...keyed('foreign-1'), origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await programs.servant.send(path('acknowledgeForm'), { with: {} }, headers)).status).toBe(403);
  });

  it('tells those who follow it, and goes on where the last event was', async () => {
    const follow = async (program: Program, last?: string) => {
      const cookie = [...program.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await app.request('http://127.0.0.1:8080/api/v1/events', {
        headers: { host: '127.0.0.1:8080', cookie, ...(last === undefined ? {} : { 'last-event-id': last }) },
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      return eventsIn(response);
    };
    const [own, others] = [await follow(programs.servant), await follow(programs.outsider)];
    const done = await programs.servant.send(path('acknowledgeForm'), { with: {} }, keyed('acknowledged-1'));
    expect(done.status).toBe(200);
    const event = await own.next();
    expect(event).toMatchObject({ event: 'changed', data: { subject } });
    await own.close();
    const second = await programs.supervisor.send(
      path('observe'),
      { with: { text: 'Müşahidə.' } },
      keyed('observed-1'),
    );
    expect(second.status).toBe(200);
    const resumed = await follow(programs.servant, event.id);
    expect(await resumed.next()).toMatchObject({
      data: { subject, seq: (JSON.parse(second.text) as { seq: number }).seq },
    });
    await resumed.close();
    const lost = await follow(programs.servant, 'abcdef12-7');
    expect(await lost.next()).toMatchObject({ event: 'reset' });
    await lost.close();
    expect(await others.nothingWithin(500)).toBe(true);
    await others.close();
  });

  it('HR’s changes of the roster: seen before they are made, refused whole, made once', async () => {
    const at = '/api/v1/roster/changes';
    const today = new Date(Date.now() + 4 * 3_600_000).toISOString().slice(0, 10);
    const rows = [
      { date: today, type: 'absenceStarted', servantId: servant, details: { kind: 'sick', countsAsService: true } },
    ];
    const csv = `date,type,servantId,details\n${today},absenceStarted,${servant},"{""kind"":""sick"",""countsAsService"":true}"\n`;
    const dry = await programs.hr.send(`${at}?dryRun=true`, rows);
    expect(JSON.parse(dry.text)).toMatchObject({
      dryRun: true,
      applied: 1,
      rows: [{ line: 1, outcome: 'applies', servantId: servant }],
      touched: [servant],
    });
    expect((await office.acts.store.roster()).roster.people[servant]?.absences).toEqual([]);
    const broken = await programs.hr.send(at, [...rows, { date: 'soon', type: 'left', servantId: 'E026' }]);
    expect(broken.status).toBe(400);
    expect(problemIn(broken).flaws).toMatchObject([{ line: 2, field: 'date' }]);
    const against = await programs.hr.send(at, [{ date: today, type: 'absenceEnded', servantId: 'E026' }]);
    expect([against.status, problemIn(against).flaws?.[0]?.line]).toEqual([400, 1]);
    const done = await programs.hr.send(at, csv, { 'content-type': 'text/csv', 'idempotency-key': 'roster-csv-1' });
    expect(JSON.parse(done.text)).toMatchObject({ dryRun: false, applied: 1 });
    const again = await programs.hr.send(at, rows);
    expect(JSON.parse(again.text)).toMatchObject({ applied: 0, skipped: 1, rows: [{ outcome: 'known' }] });
    expect((await programs.supervisor.send(at, rows)).status).toBe(404);
    expect((await programs.hr.send(at, 'x', { 'content-type': 'text/plain', 'x-csrf-token': 'x' })).status).toBe(403);
    expect((await programs.hr.send(at, '<x/>', { 'content-type': 'application/xml' })).status).toBe(415);
  });

  it('a deputy does HR’s own act, the record names both, and nothing else becomes possible', async () => {
    const today = new Date(Date.now() + 4 * 3_600_000).toISOString().slice(0, 10);
    const term = { of: 'E031', deputy: 'E005', from: today, to: today };
    expect((await programs.supervisor.send('/api/v1/deputies', term)).status).toBe(404);
    const own = await programs.hr.send('/api/v1/deputies', { ...term, deputy: 'E031' });
    expect(problemIn(own).flaws?.map(({ field }) => field)).toEqual(['deputy']);
    const set = await programs.hr.send('/api/v1/deputies', term);
    const { deputies } = JSON.parse(set.text) as { deputies: readonly { ordinal: number; isActing: boolean }[] };
    expect(deputies).toMatchObject([{ isActing: true }]);
    const paper = { occurredOn: today, reference: 'K-7', actor: supervisor };
    const done = await programs.outsider.send(
      path('observe'),
      { with: { text: 'Kağızdan.' }, paper },
      keyed('by-deputy-1'),
    );
    expect([done.status, done.text]).toEqual([200, expect.stringContaining('seq')]);
    const record = await office.acts.store.journalOf(subject);
    const last = record.findLast(({ content }) => content.kind === 'observation.made');
    expect(last?.content.actor).toBe(supervisor);
    expect(last?.envelope).toMatchObject({ enteredBy: 'E005', reference: 'K-7' });
    const score = await programs.outsider.send(path('appraise'), { with: {} }, keyed('by-deputy-2'));
    expect([score.status, problemIn(score).code]).toEqual([409, 'who.notEntitled']);
    const end = await programs.hr.send(`/api/v1/deputies/${deputies[0]?.ordinal}/end`, {});
    expect(end.status).toBe(404);
  });
});

interface Event {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

function eventsIn(response: Response) {
  const reader = response.body!.getReader();
  let text = '';
  let pending: Promise<Event> | null = null;
  const read = async (): Promise<Event> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end !== -1) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        if (block.startsWith(':')) continue;
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
        return { event: field('event'), id: field('id'), data: JSON.parse(field('data')) as unknown };
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('The stream has ended.');
      text += new TextDecoder().decode(value);
    }
  };
  const next = (): Promise<Event> => {
    pending ??= read().finally(() => (pending = null));
    return pending;
  };
  return {
    next,
    nothingWithin: (milliseconds: number) =>
      Promise.race([
        next().then(() => false),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(true), milliseconds)),
      ]),
    close: () => reader.cancel(),
  };
}
