import { Client, Connection } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateIdOf } from '../../client/acts/act.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { workflowIds } from '../../workflows/messages.ts';
import { openOffice, type Office } from './support/office.ts';
import { calendarsAround, formOf, thisYear } from './support/today.ts';

let office: Office;
let client: Client;
const soon = 30_000;

beforeAll(async () => {
  office = await openOffice({ calendars: calendarsAround });
  const connection = await Connection.connect(office.config.temporal);
  client = new Client({ connection, namespace: office.config.namespace });
  expect(await office.acts.openYear(thisYear)).toMatchObject({ appraisals: expect.any(Number) as number });
});
afterAll(async () => {
  await client.connection.close();
  await office.dispose();
});

const subjectOf = (servant: string) => `${servant}-${thisYear}`;

const draw = (servant: string, key: string = randomUUID(), change: object = {}) => {
  const { who, with: values } = formOf(servant);
  return office.acts.act(
    subjectOf(servant),
    { name: 'drawUpForm', actor: who, with: values, via: 'cli', ...change },
    key,
  );
};

const observe = (servant: string, text: string, key: string = randomUUID(), change: object = {}) => {
  const { who } = formOf(servant);
  return office.acts.act(
    subjectOf(servant),
    { name: 'observe', actor: who, with: { text }, via: 'api', ...change },
    key,
  );
};

const seqOf = (answer: object): number => {
  if (!('seq' in answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.seq as number;
};

const journalOf = async (servant: string, seq: number) => {
  expect(await office.acts.store.waitForSeq(subjectOf(servant), seq, soon)).toBe(true);
  return office.acts.store.journalOf(subjectOf(servant));
};

const handleOf = (servant: string) =>
  client.workflow.getHandle(workflowIds.appraisal(office.body.id, servant, thisYear));
const eventsOf = async (servant: string) => (await handleOf(servant).fetchHistory()).events ?? [];

describe('an act, from the door to the list', () => {
  it('is accepted, published and seen', async () => {
    const key = randomUUID();
    const answer = await draw('E025', key);
    expect(answer).toMatchObject({ stage: 'inForce.underway' });
    const journal = await journalOf('E025', seqOf(answer));
    const { content, envelope } = journal.at(-1) ?? {};
    const { who, with: values } = formOf('E025');
    expect(content).toMatchObject({ seq: seqOf(answer), kind: 'form.drawnUp', actor: who });
    const updateId = updateIdOf(key, { name: 'drawUpForm', actor: who, with: values, via: 'cli' });
    expect(envelope).toMatchObject({ via: 'cli', enteredBy: who, updateId });
    expect(await office.acts.store.appraisalRows({ servant: 'E025' })).toMatchObject([{ stage: 'inForce.underway' }]);
    const tasks = await office.acts.store.tasksFor({ subject: subjectOf('E025') });
    expect(tasks.map(({ task }) => task)).toContain('acknowledgeForm');
  });

  it('that the law refuses leaves no event in the history and no entry', async () => {
    const drawn = await draw('E026');
    await journalOf('E026', seqOf(drawn));
    await expect
      .poll(async () => (await office.acts.now(`E026-${thisYear}`)).published, { timeout: soon })
      .toBe(seqOf(drawn));
    const before = (await eventsOf('E026')).length;
    expect(await draw('E026')).toMatchObject({
      refusal: { clause: '3.3', because: { code: expect.any(String) as string } },
    });
    expect((await eventsOf('E026')).length).toBe(before);
    expect((await office.acts.now(`E026-${thisYear}`)).seq).toBe(seqOf(drawn));
  });

  it('sent twice under one key happens once and is answered alike', async () => {
    await draw('E027');
    const key = randomUUID();
    const first = await observe('E027', 'Sənədlər vaxtında hazırlanıb.', key);
    expect(await observe('E027', 'Sənədlər vaxtında hazırlanıb.', key)).toEqual(first);
    await journalOf('E027', seqOf(first));
    // Published by now: the answer comes from the journal.
    expect(await observe('E027', 'Sənədlər vaxtında hazırlanıb.', key)).toEqual(first);
    const other = await observe('E027', 'Başqa bir müşahidə.', key);
    expect(seqOf(other)).toBeGreaterThan(seqOf(first));
    const journal = await journalOf('E027', seqOf(other));
    expect(journal.filter(({ content }) => 'text' in content.with).length).toBe(2);
  });

  it('that arrives with others while a publication runs goes with the next', async () => {
    await draw('E023');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => observe('E023', `Müşahidə ${index + 1}`)),
    );
    const last = Math.max(...answers.map(seqOf));
    expect(new Set(answers.map(seqOf)).size).toBe(40);
    const journal = await journalOf('E023', last);
    expect(journal.map(({ content }) => content.seq)).toEqual(journal.map((_, index) => index + 1));
    const published = (await eventsOf('E023')).filter((event) => event.activityTaskScheduledEventAttributes != null);
    expect(published.length).toBeLessThan(40);
  });

  it('is judged at its instant of receipt, where that is not too old', async () => {
    const ago = (minutes: number) => instantAt(Date.now() - minutes * 60_000, '+04:00');
    const lately = ago(5);
    await draw('E024', randomUUID(), { at: lately });
    const long = await observe('E024', 'Gec çatdı.', randomUUID(), { at: ago(11) });
    const [drawn, observed] = (await journalOf('E024', seqOf(long))).slice(-2).map(({ content }) => content);
    expect(drawn?.at).toBe(lately);
    expect(observed?.at && observed.at > ago(1)).toBe(true);
  });

  it('whose contents are not what they should be raises an alarm, and the next one is taken', async () => {
    const wrong = office.acts.act(
      subjectOf('E028'),
      { name: 'drawUpForm', actor: formOf('E028').who, with: { goals: 5, criteria: 5 }, via: 'api' },
      randomUUID(),
    );
    await expect(wrong).rejects.toMatchObject({ name: 'OurDefect' });
    expect(await draw('E028')).toMatchObject({ stage: 'inForce.underway' });
  });

  it('on somebody who is not there is bad input', async () => {
    await expect(observeNobody()).rejects.toMatchObject({ name: 'UnknownSubject', subject: subjectOf('E999') });
  });
  const observeNobody = () =>
    office.acts.act(
      subjectOf('E999'),
      { name: 'observe', actor: 'E003', with: { text: '-' }, via: 'api' },
      randomUUID(),
    );

  it('larger than an act may be is bad input', async () => {
    await expect(observe('E025', 'ə'.repeat(300_000))).rejects.toMatchObject({ name: 'TooLarge' });
  });

  it('waits for the roster that its sender saw, and says so when it does not come', async () => {
    const sql = new pg.Client({ connectionString: office.config.databaseUrl });
    await sql.connect();
    await sql.query('insert into roster_touches (seq, subject) values (1, $1)', [subjectOf('E025')]);
    await expect(observe('E025', 'Kadr dəyişikliyi gözlənilir.')).rejects.toMatchObject({
      name: 'Unreachable',
      service: 'roster',
    });
    await sql.query('delete from roster_touches');
    await sql.end();
    expect(await observe('E025', 'Kadr dəyişikliyi gözlənilir.')).toHaveProperty('seq');
  });
});
