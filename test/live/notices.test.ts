import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { noticing } from '../../activities/notices.ts';
import { mailbox, refusedAddresses } from '../../client/notices/mailbox.ts';
import { appraisalOf, type Written } from './support/journal.ts';
import { openOffice, type Office } from './support/office.ts';
import { openPostOffice, type PostOffice, type Received } from './support/post-office.ts';
import { lineOf } from './support/scenario.ts';

let post: PostOffice;
let office: Office;
let sql: pg.Client;

const from = 'mizan@rxa.example';
const console = 'https://mizan.rxa.example';

beforeAll(async () => {
  post = await openPostOffice();
  office = await openOffice({ mail: { url: post.url, from, console } });
  sql = new pg.Client({ connectionString: office.config.databaseUrl });
  await sql.connect();
  await office.acts.ensureNotices();
});
afterAll(async () => {
  await sql.end();
  await office.dispose();
  await post.close();
});
afterEach(() => {
  post.unknown.clear();
});

/** Sends what waits, and gives what came in for it. */
async function sent(): Promise<readonly Received[]> {
  const before = post.received.length;
  await office.acts.wakeNotices();
  await expect.poll(waiting, { timeout: 20_000, interval: 50 }).toBe(0);
  return post.received.slice(before);
}

async function waiting(): Promise<number> {
  const { rows } = await sql.query<{ count: string }>(
    `select (select count(*) from outbox where mail is null) + (select count(*) from mails where ended_at is null)
       + (select count(*) from outbox where kind like 'overdue:%' and escalated_at is null) as count`,
  );
  return Number(rows[0]?.count);
}

const address = (id: string): string => `${id.toLowerCase()}@agency.example`;
const to = (mails: readonly Received[], id: string): Received[] => mails.filter((mail) => mail.to === address(id));

/** The form drawn up in time, in February where it is late. */
function drawnUp(servant: string, at?: string): Written {
  const written = appraisalOf(servant);
  const { who, with: values, at: usual } = lineOf(servant, 'drawUpForm');
  written.act({ name: 'drawUpForm', actor: who, at: `${at ?? usual}:00+04:00`, with: values });
  return written;
}

describe('a task that arises', () => {
  it('is mailed once to whom it is asked of, in both forms, with day, clause and link', async () => {
    const written = appraisalOf('E005');
    await office.acts.store.publish(written.publication());
    const mails = await sent();
    expect(mails.map((mail) => mail.to)).toEqual([address('E004')]);
    const mail = mails[0]?.mail;
    const { rows } = await sql.query<{ surname: string; given_name: string }>(
      `select surname, given_name from people where id = 'E005'`,
    );
    const name = `${rows[0]?.surname} ${rows[0]?.given_name}`;
    expect(mail?.from).toMatchObject({ address: from });
    expect(mail?.subject).toBe(`Qiymətləndirmə formasının tərtibi: ${name} · son gün 30 yanvar 2026-cı il`);
    for (const text of [mail?.text, mail?.html]) {
      expect(text).toContain(name);
      expect(text).toContain('30 yanvar 2026-cı il, cümə');
      expect(text).toContain('§2.1');
      expect(text).toContain(`${console}/tasks`);
    }
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{64}@rxa\.example>$/);
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(await sent()).toEqual([]);
  });

  it('is told in the language that the person chose', async () => {
    await office.acts.store.chooseLanguage('E013', 'en');
    const { who } = lineOf('E013', 'drawUpForm');
    await office.acts.store.chooseLanguage(who, 'en');
    await office.acts.store.publish(appraisalOf('E013').publication());
    const [mail] = await sent();
    expect(mail?.mail.subject).toMatch(/^Appraisal form: .* · due 30 January 2026$/);
    expect(mail?.mail.html).toContain('<html lang="en">');
    expect(mail?.mail.text).toContain('Friday');
  });

  it('goes with the others of the same moment in one mail', async () => {
    const written = ['E004', 'E006', 'E008'].map((servant) => appraisalOf(servant));
    for (const one of written) await office.acts.store.publish(one.publication());
    const { rows } = await sql.query<{ recipient: string }>(
      `select distinct recipient from outbox where subject in ('E004-2026', 'E006-2026', 'E008-2026')`,
    );
    const mails = await sent();
    expect(mails.map((mail) => mail.to).sort()).toEqual(rows.map(({ recipient }) => address(recipient)).sort());
    expect(mails.length).toBeLessThan(3);
  });

  it('has every name escaped in HTML and as it is in the plain text', async () => {
    const surname = `<img src=x onerror="alert(1)">&'`;
    await sql.query(`update people set surname = $1 where id = 'E023'`, [surname]);
    await office.acts.store.publish(appraisalOf('E023').publication());
    const [mail] = await sent();
    expect(mail?.mail.text).toContain(surname);
    expect(mail?.mail.subject).toContain(surname);
    expect(mail?.mail.html).not.toContain('<img');
    expect(mail?.mail.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;');
  });
});

describe('I-13: a task that is late', () => {
  it('is told to whom it is asked of, one level up and to HR, once', async () => {
    const written = drawnUp('E025', '2026-02-05T10:00');
    const passed = written.contents.findIndex(({ kind }) => kind === 'deadline.passed') + 1;
    await office.acts.store.publish(written.publication(1, passed - 1));
    const late = lineOf('E025', 'drawUpForm').who;
    expect((await sent()).map((mail) => mail.to)).toEqual([address(late)]);
    await office.acts.store.publish(written.publication(passed, passed));
    const mails = await sent();
    const { rows } = await sql.query<{ supervisor: string }>(`select supervisor from posts where servant = $1`, [late]);
    const above = rows[0]?.supervisor ?? '';
    expect(mails.map((mail) => mail.to).sort()).toEqual([address(late), address(above), address('E031')].sort());
    expect(to(mails, late)[0]?.mail.subject).toMatch(/^Gecikir: /);
    expect(to(mails, above)[0]?.mail.text).toContain('(I-13)');
    expect(to(mails, late)[0]?.mail.text).not.toContain('(I-13)');
    await office.acts.store.publish(written.publication(passed + 1));
    expect((await sent()).flatMap(({ mail }) => mail.subject ?? '').join()).not.toMatch(/Gecikir/);
  });
});

describe('the mail server', () => {
  it('that is away loses nothing: what waits goes out when it is back', async () => {
    await post.close();
    try {
      await office.acts.store.publish(appraisalOf('E026').publication());
      await office.acts.wakeNotices();
      await expect.poll(() => office.acts.store.mailsWaiting(), { timeout: 20_000 }).toBe(1);
    } finally {
      await post.reopen();
    }
    const mails = await sent();
    expect(mails.map((mail) => mail.to)).toEqual([address(lineOf('E026', 'drawUpForm').who)]);
  });

  it('that knows an address not: the mail is given up, shown to HR alone, and others are not held up', async () => {
    const [one, other] = ['E017', 'E024'].map((servant) => lineOf(servant, 'drawUpForm').who) as [string, string];
    expect(one).not.toBe(other);
    post.unknown.add(address(one));
    await office.acts.store.publish(appraisalOf('E017').publication());
    await office.acts.store.publish(appraisalOf('E024').publication());
    expect((await sent()).map((mail) => mail.to)).toEqual([address(other)]);
    const viewer = (id: string) => ({ id, isAdministrator: false });
    expect(await refusedAddresses(office.acts, viewer('E031'))).toMatchObject([
      { recipient: one, code: 550, reply: expect.stringContaining('unknown') as string },
    ]);
    expect(await refusedAddresses(office.acts, viewer(one))).toEqual([]);
    post.unknown.clear();
    expect(await sent()).toEqual([]);
  });
});

describe('a manager’s digest', () => {
  const day = (date: string) => {
    const settings = { url: null, from, console: null };
    const nobody = { published: () => undefined, defect: () => undefined, noticed: () => undefined };
    return noticing(office.acts.store, settings, nobody).planDigests(date);
  };

  it.each([
    { date: '2026-03-20', what: 'Novruz' },
    { date: '2026-01-31', what: 'a Saturday' },
  ])('is not made on $date, $what', async ({ date }) => {
    expect(await day(date)).toBe(0);
  });

  it('is made once on a working day, for those whose people have something to do', async () => {
    const made = await day('2026-02-02');
    expect(made).toBeGreaterThan(0);
    expect(await day('2026-02-02')).toBe(0);
    const mails = await sent();
    expect(mails).toHaveLength(made);
    expect(mails.every(({ mail }) => mail.subject?.includes('2 fevral 2026'))).toBe(true);
    expect(await sent()).toEqual([]);
  });
});

describe('the mailbox', () => {
  it('shows a person what was mailed, in the language of the page, and to nobody else', async () => {
    const options = { language: 'en', console } as const;
    const letters = await mailbox(office.acts, { id: 'E004', isAdministrator: false }, options);
    expect(letters.at(-1)).toMatchObject({
      state: 'mailed',
      subject: expect.stringMatching(/^Appraisal form/) as string,
    });
    expect(letters.map(({ at }) => at)).toEqual(
      letters
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(await mailbox(office.acts, { id: 'E035', isAdministrator: false }, options)).toEqual([]);
  });

  it('is all there is where mail is not sent', async () => {
    const own = await openOffice();
    try {
      await own.acts.ensureNotices();
      await own.acts.store.publish(appraisalOf('E005').publication());
      await own.acts.wakeNotices();
      const read = () => mailbox(own.acts, { id: 'E004', isAdministrator: false }, { language: 'az', console: null });
      await expect.poll(read, { timeout: 20_000 }).toMatchObject([{ state: 'mailbox' }]);
    } finally {
      await own.dispose();
    }
  });
});
