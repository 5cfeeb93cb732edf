import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDesk } from '../../client/acts/config.ts';
import { workflowTypes } from '../../workflows/messages.ts';
import { openOffice, type Office } from './support/office.ts';
import { openPostOffice, type PostOffice } from './support/post-office.ts';
import { workerProcess, type WorkerProcess } from './support/worker-process.ts';

const stack = inject('stack');
const notices = 40;

let post: PostOffice;
let office: Office;
let sql: pg.Client;
let workers: WorkerProcess[];
const startWorker = (): Promise<WorkerProcess> =>
  workerProcess(stack, office, { SMTP_URL: post.url, MIZAN_MAIL_FROM: 'mizan@rxa.example' });

beforeAll(async () => {
  post = await openPostOffice();
  post.pause = 150;
  office = await openOffice({ worker: false });
  sql = new pg.Client({ connectionString: office.config.databaseUrl });
  await sql.connect();
  for (let number = 0; number < notices; number += 1) {
    await sql.query(
      `insert into outbox (subject, seq, kind, recipient, content) values ($1, 1, 'presented:1', 'E005', '{"on":"E005"}')`,
      [randomUUID()],
    );
  }
  workers = await Promise.all([startWorker(), startWorker()]);
  await Promise.all(workers.map((worker) => worker.ready()));
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill('SIGKILL')));
  await sql.end();
  await office.dispose();
  await post.close();
});

describe('two senders, and kill -9 while mail goes out', () => {
  it('each notice goes out under one Message-ID, and only what was under way may come a second time', async () => {
    const desk = await openDesk(office.config);
    for (const number of [1, 2]) {
      await desk.client.start(workflowTypes.notices, {
        workflowId: `notices/${office.body.id}/${number}`,
        taskQueue: desk.taskQueue,
        args: [{ body: office.body.id }],
      });
    }
    await desk.close();
    await expect.poll(() => post.received.length, { timeout: 60_000, interval: 20 }).toBeGreaterThan(8);
    await Promise.all(workers.splice(0).map((worker) => worker.kill('SIGKILL')));
    const before = post.received.length;
    expect(before).toBeLessThan(notices);
    workers = await Promise.all([startWorker(), startWorker()]);
    await Promise.all(workers.map((worker) => worker.ready()));
    // The time that a lease lasts goes by.
    await sql.query(`update mails set lease_until = now() where lease_until is not null`);
    const open = async () =>
      (await sql.query<{ count: string }>(`select count(*) from mails where outcome is distinct from 'mailed'`)).rows[0]
        ?.count;
    await expect.poll(open, { timeout: 120_000, interval: 200 }).toBe('0');
    const ids = post.received.map(({ mail }) => mail.messageId ?? '');
    expect(new Set(ids).size).toBe(notices);
    expect(ids.length - notices).toBeLessThanOrEqual(2);
  }, 240_000);
});
