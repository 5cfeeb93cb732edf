import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { hashOf } from '../../machines/journal.ts';
import { mizan } from '../cli/mizan.ts';
import { yearInStore, type YearInStore } from './support/year-in-store.ts';

let year: YearInStore;
let sql: pg.Client;

beforeAll(async () => {
  year = await yearInStore('2027-03-15');
  sql = new pg.Client({ connectionString: year.url });
  await sql.connect();
}, 120_000);
afterAll(async () => {
  await sql.end();
  await year.dispose();
});

/** Changes the journal as only somebody can who owns the database. */
async function tamper(statement: string, ...values: unknown[]): Promise<void> {
  await sql.query('begin');
  await sql.query('alter table journal disable trigger user');
  await sql.query(statement, values);
  await sql.query('alter table journal enable trigger user');
  await sql.query('commit');
}

const rowOf = async (subject: string, kind: string) => {
  const found = await sql.query<{
    seq: number;
    content: string;
    hash: string;
    envelope: string;
    envelope_hash: string;
  }>('select seq, content, hash, envelope, envelope_hash from journal where subject = $1 and kind = $2 order by seq', [
    subject,
    kind,
  ]);
  const [row] = found.rows;
  if (row === undefined) throw new Error(`${subject} has no ${kind}.`);
  return row;
};

describe('the record as it was made', () => {
  it('is sound: every chain, every signature, every view', async () => {
    const { broken, subjects, signatures } = await year.acts.store.verify();
    expect(broken).toEqual([]);
    expect(subjects).toBeGreaterThan(45);
    expect(signatures).toBeGreaterThan(50);
  });

  it('gives views that do not differ when they are made anew', async () => {
    expect((await year.acts.store.rebuild()).differed).toEqual([]);
  });
});

describe('a journal that was changed is found out, and its first broken entry is named', () => {
  const subject = 'E005-2026';
  let undo: () => Promise<void> = () => Promise.resolve();
  afterEach(() => undo());

  it('a text changed', async () => {
    const row = await rowOf(subject, 'form.drawnUp');
    undo = () =>
      tamper('update journal set content = $3 where subject = $1 and seq = $2', subject, row.seq, row.content);
    const other = row.content.replace('"weight":', '"weigth":');
    await tamper('update journal set content = $3 where subject = $1 and seq = $2', subject, row.seq, other);
    expect((await year.acts.store.verify()).broken).toEqual([{ subject, seq: row.seq, fault: 'content' }]);
  });

  it('a text changed with its hash', async () => {
    const row = await rowOf(subject, 'form.drawnUp');
    const set = 'update journal set content = $3, hash = $4 where subject = $1 and seq = $2';
    undo = () => tamper(set, subject, row.seq, row.content, row.hash);
    const other = { ...(JSON.parse(row.content) as object), actor: 'E001' };
    await tamper(set, subject, row.seq, JSON.stringify(other), hashOf(other));
    const [first] = (await year.acts.store.verify()).broken;
    expect(first).toMatchObject({ subject, seq: row.seq });
  });

  it('who entered it', async () => {
    const row = await rowOf(subject, 'form.drawnUp');
    const set = 'update journal set envelope = $3 where subject = $1 and seq = $2';
    undo = () => tamper(set, subject, row.seq, row.envelope);
    await tamper(set, subject, row.seq, row.envelope.replace('"via":"test"', '"via":"web"'));
    expect((await year.acts.store.verify()).broken).toEqual([{ subject, seq: row.seq, fault: 'envelope' }]);
  });

  it('an entry taken out', async () => {
    const { seq } = await rowOf('body/2026', 'finalReport.presented');
    const { rows } = await sql.query<Record<string, unknown>>(
      `select * from journal where subject = 'body/2026' and seq = $1`,
      [seq],
    );
    // PostgreSQL reckons the year itself.
    const { year: _year, ...row } = rows[0] ?? {};
    const columns = Object.keys(row);
    undo = async () => {
      const places = columns.map((_column, index) => `$${index + 1}`).join(', ');
      await sql.query(`insert into journal (${columns.join(', ')}) values (${places})`, Object.values(row));
    };
    await tamper(`delete from journal where subject = 'body/2026' and seq = $1`, seq);
    expect((await year.acts.store.verify()).broken).toEqual([{ subject: 'body/2026', seq, fault: 'gap' }]);
  });

  it('and is sound again when it is as it was', async () => {
    undo = () => Promise.resolve();
    expect((await year.acts.store.verify()).broken).toEqual([]);
  });
});

describe('views that were changed are found out and made anew', () => {
  it.each([
    ['tasks', `delete from tasks where subject = (select subject from tasks order by subject limit 1)`],
    ['list', `update appraisals set grade = 'excellent' where subject = 'E013-2026'`],
    ['list', `delete from units where subject = (select subject from units order by subject limit 1)`],
    ['list', `update bodies set stage = 'preparing'`],
    ['state', `update subjects set stage = 'left' where subject = 'E013-2026'`],
    ['head', `update subjects set seq = seq - 1 where subject = 'E013-2026'`],
    ['head', `delete from subjects where subject = 'E014-2026'`],
  ] as const)('%s: %s', async (fault, statement) => {
    expect((await sql.query(statement)).rowCount).toBeGreaterThan(0);
    const { broken } = await year.acts.store.verify();
    expect(broken).toEqual([{ subject: broken[0]?.subject, seq: null, fault }]);
    const { differed } = await year.acts.store.rebuild();
    expect(differed.map(({ subject }) => subject)).toEqual([broken[0]?.subject]);
    expect(differed[0]?.what).toContain(fault);
    expect((await year.acts.store.verify()).broken).toEqual([]);
  });
});

describe('mizan verify, mizan rebuild', { timeout: 120_000 }, () => {
  const command = (...args: readonly string[]) => {
    const { temporalAddress, namespace, codecKeyFile } = inject('stack');
    const env = {
      LANG: 'en',
      DATABASE_URL: year.databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: namespace,
      MIZAN_CODEC_KEYS: codecKeyFile,
    };
    return mizan(args, { env });
  };

  it('a sound record: how much was checked; views that are as the journal has them', async () => {
    const { subjects, entries, signatures } = await year.acts.store.verify();
    const verified = await command('verify', '--json');
    expect([verified.exit, verified.err]).toEqual([0, '']);
    expect(JSON.parse(verified.out)).toEqual({ broken: [], subjects, entries, signatures });
    const rebuilt = await command('rebuild', '--json');
    expect([rebuilt.exit, rebuilt.err]).toEqual([0, '']);
    expect(JSON.parse(rebuilt.out)).toEqual({ differed: [], subjects });
  });

  it('a journal that was changed: the first broken entry by its number, and neither 0 nor the law’s 1', async () => {
    const subject = 'E005-2026';
    const row = await rowOf(subject, 'form.drawnUp');
    const set = 'update journal set content = $3 where subject = $1 and seq = $2';
    await tamper(set, subject, row.seq, row.content.replace('"weight":', '"weigth":'));
    const { exit, err } = await command('verify');
    await tamper(set, subject, row.seq, row.content);
    expect(exit).toBe(70);
    expect(err).toContain(subject);
    expect(err).toContain(String(row.seq));
  });

  it('a view that was changed: told, then made anew from the journal', async () => {
    await sql.query("update appraisals set stage = 'drafting.due' where subject = 'E005-2026'");
    const found = await command('verify');
    expect(found.exit).toBe(70);
    expect(found.err).toContain('E005-2026');
    const { exit, out } = await command('rebuild', '--json');
    expect(exit).toBe(0);
    expect((JSON.parse(out) as { differed: { subject: string }[] }).differed.map(({ subject }) => subject)).toEqual([
      'E005-2026',
    ]);
    expect((await command('verify')).exit).toBe(0);
  });
});
