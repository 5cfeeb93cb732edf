import { Connection, ScheduleClient, WorkflowClient, type ScheduleHandle } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { digestsOf } from '../../activities/above.ts';
import { dayOf } from '../../rules/calendar/date.ts';
import { isWorkingDay } from '../../rules/calendar/work-calendar.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import { signalNames, workflowIds } from '../../workflows/messages.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { appraisalOf } from './support/journal.ts';
import { openOffice, type Office } from './support/office.ts';
import { openPostOffice, type PostOffice } from './support/post-office.ts';
import { lineOf } from './support/scenario.ts';
import { calendarsAround, thisYear } from './support/today.ts';

const patience = 60_000;

let post: PostOffice;
let office: Office;
let sql: pg.Client;
let connection: Connection;
let workflows: WorkflowClient;
let schedule: ScheduleHandle;

beforeAll(async () => {
  post = await openPostOffice();
  const mail = { url: post.url, from: 'mizan@rxa.example', console: null };
  office = await openOffice({ mail, calendars: calendarsAround });
  sql = new pg.Client({ connectionString: office.config.databaseUrl });
  await sql.connect();
  const { temporal, namespace, keys } = office.config;
  connection = await Connection.connect(temporal);
  const options = { connection, namespace, dataConverter: dataConverter(keys) };
  workflows = new WorkflowClient(options);
  schedule = new ScheduleClient(options).getHandle(`digest/${office.body.id}`);
  // Somebody's people are to have something to do.
  const written = appraisalOf('E005');
  const { who, with: values, at } = lineOf('E005', 'drawUpForm');
  written.act({ name: 'drawUpForm', actor: who, at: `${at}:00+04:00`, with: values });
  await office.acts.store.publish({ ...written.publication(), quietUntil: written.contents.length });
  await office.acts.ensureNotices();
});
afterAll(async () => {
  await schedule.delete();
  await connection.close();
  await sql.end();
  await office.dispose();
  await post.close();
});

const digests = async (seq: number) => {
  const found = await sql.query<{ recipient: string }>(
    `select recipient from outbox where subject = 'digest' and seq = $1 order by recipient`,
    [seq],
  );
  return found.rows.map(({ recipient }) => recipient);
};

/** Has the schedule fire now, and gives how many digests were new. */
async function fired(): Promise<number> {
  const before = (await schedule.describe()).info.numActionsTaken;
  await schedule.trigger();
  await expect
    .poll(async () => (await schedule.describe()).info.numActionsTaken, { timeout: patience })
    .toBe(before + 1);
  const { action } = (await schedule.describe()).info.recentActions.at(-1)!;
  return workflows.getHandle(action.workflow.workflowId).result() as Promise<number>;
}

describe('the schedule of the managers’ digests', () => {
  it('fires at nine in the body’s zone, and once for a morning that was missed by less than a working day', async () => {
    await office.acts.ensureNotices();
    const { spec, policies, info } = await schedule.describe();
    expect(spec.calendars).toMatchObject([{ hour: [{ start: 9, end: 9 }], minute: [{ start: 0, end: 0 }] }]);
    expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 10 * 3_600_000 });
    const clocks = info.nextActionTimes.map((at) =>
      at.toLocaleTimeString('en-GB', { timeZone: office.body.timeZone, hour: '2-digit', minute: '2-digit' }),
    );
    expect(new Set(clocks)).toEqual(new Set(['09:00']));
  });

  it('makes the digest of the day on working days, each manager’s once however often it fires', async () => {
    const today = dayOf(instantAt(Date.now(), office.body.offset));
    const calendar = (await office.acts.store.calendar())!;
    const { roster } = await office.acts.store.roster();
    const due = digestsOf(roster, await office.acts.store.tasksFor(), today);
    expect(due.size).toBeGreaterThan(0);
    const expected = isWorkingDay(calendar, today) ? [...due.keys()].sort() : [];
    expect(await fired()).toBe(expected.length);
    expect(await fired()).toBe(0);
    expect(await digests(Number(today.replaceAll('-', '')))).toEqual(expected);
    await office.acts.wakeNotices();
    await expect.poll(() => post.received.length, { timeout: patience }).toBe(expected.length);
  });
});

describe('the workflow that sends notices', () => {
  const idOf = () => workflowIds.notices(office.body.id);

  it('continues as new before its history is long, goes on sending, and is replayed as it was', async () => {
    const handle = workflows.getHandle(idOf());
    const { runId } = await handle.describe();
    const now = async () => (await handle.describe()).runId;
    const wakes = () => Promise.all(Array.from({ length: 40 }, () => handle.signal(signalNames.wake)));
    for (const until = Date.now() + 3 * patience; (await now()) === runId && Date.now() < until;) await wakes();
    expect(await now()).not.toBe(runId);

    const before = workflows.getHandle(idOf(), runId);
    const description = await before.describe();
    expect(description.status.name).toBe('CONTINUED_AS_NEW');
    expect(description.historyLength).toBeLessThan(4_000);
    const { keys } = office.config;
    const bundle = { codePath: inject('workflowBundle') };
    const replaying = { workflowBundle: bundle, dataConverter: dataConverter(keys) };
    await Worker.runReplayHistory(replaying, await before.fetchHistory(), idOf());
    await Worker.runReplayHistory(replaying, await handle.fetchHistory(), idOf());

    const mails = post.received.length;
    const another = digestsOf(
      (await office.acts.store.roster()).roster,
      await office.acts.store.tasksFor(),
      `${thisYear}-02-02`,
    );
    expect(await office.acts.store.keepDigests('2021-04-12', new Map([...another].slice(0, 1)))).toBe(1);
    await office.acts.wakeNotices();
    await expect.poll(() => post.received.length, { timeout: patience }).toBeGreaterThan(mails);
  }, 300_000);
});
