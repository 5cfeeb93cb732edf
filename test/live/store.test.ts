import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { hashOf } from '../../machines/journal.ts';
import { Defect } from '../../machines/subject.ts';
import { migrate } from '../../store/database.ts';
import { openStore, type Store } from '../../store/store.ts';
import { kinds } from '../../worker/kinds.ts';
import { migrations } from '../../store/migrations/index.ts';
import { appraisalOf, type Written } from './support/journal.ts';
import { folder, newDatabase } from './support/office.ts';
import { lineOf, scenario } from './support/scenario.ts';

let url: string;
let store: Store;
let sql: pg.Client;
let served = 0;

beforeAll(async () => {
  url = await newDatabase(inject('stack').databaseUrl);
  await migrate(url);
  store = openStore(url, { kinds });
  sql = new pg.Client({ connectionString: url });
  await sql.connect();
});
afterAll(async () => {
  await sql.end();
  await store.close();
});

/** Somebody of the sample whose appraisal no other test here has. */
const everyone = [
  ...new Set(scenario.filter((line) => line.do === 'drawUpForm' && line.expect === undefined).map(({ on }) => on)),
];
let written: Written;
let subject: string;
beforeEach(() => {
  const servant = everyone[served++];
  if (servant === undefined) throw new Error('There are more tests than people.');
  written = appraisalOf(servant);
  subject = `${servant}-2026`;
});

const drawUp = (): void => {
  const servant = subject.slice(0, 4);
  const { who, with: values, at } = lineOf(servant, 'drawUpForm');
  written.act({ name: 'drawUpForm', actor: who, at: `${at}:00+04:00`, with: values });
};

const seqs = async () => (await store.journalOf(subject)).map(({ content }) => content.seq);

describe('§4.25: publishing into the journal', () => {
  it('writes entries, list, tasks and notices at once', async () => {
    drawUp();
    const { length } = written.contents;
    expect(await store.publish(written.publication())).toEqual({ has: length, behind: false, owes: false });
    const journal = await store.journalOf(subject);
    expect(journal.map(({ content }) => content)).toEqual(written.contents);
    expect(journal.map(({ hash }) => hash)).toEqual(written.contents.map(hashOf));
    expect(await store.appraisalRows({ servant: subject.slice(0, 4) })).toMatchObject([
      { year: 2026, outcome: 'open', rounds: 0 },
    ]);
    const tasks = await store.tasksFor({ subject });
    expect(tasks.map(({ task }) => task)).toContain('acknowledgeForm');
    const { rows } = await sql.query('select kind, recipient from outbox where subject = $1', [subject]);
    expect(rows).toEqual(
      tasks.map(({ task, assignee }) => ({
        kind: expect.stringContaining(`task:${task}:`) as string,
        recipient: assignee,
      })),
    );
  });

  it('keeps the state, so that a fold of the journal gives the same', async () => {
    drawUp();
    await store.publish(written.publication());
    const record = await store.subjectOf(subject);
    const folded = await store.foldFromJournal(subject, 'appraisal');
    expect(hashOf(record?.state)).toBe(folded?.hash);
    expect(record).toMatchObject({
      seq: written.contents.length,
      hash: hashOf(written.contents.at(-1)),
      closed: false,
    });
  });

  it('ties each envelope to the one before and to its content', async () => {
    drawUp();
    await store.publish(written.publication());
    const { rows } = await sql.query<{ hash: string; envelope: string; envelope_hash: string }>(
      'select hash, envelope, envelope_hash from journal where subject = $1 order by seq',
      [subject],
    );
    let prev: string | null = null;
    for (const row of rows) {
      const envelope = JSON.parse(row.envelope) as object;
      expect(envelope).toMatchObject({ prev, content: row.hash });
      expect(hashOf(envelope)).toBe(row.envelope_hash);
      prev = row.envelope_hash;
    }
  });

  it('done twice is done once', async () => {
    const publication = written.publication();
    const receipt = await store.publish(publication);
    expect(await store.publish(publication)).toEqual(receipt);
    expect(await seqs()).toEqual(written.contents.map(({ seq }) => seq));
  });

  it('done twice at the same time is done once', async () => {
    const publication = written.publication();
    const receipts = await Promise.all(Array.from({ length: 5 }, () => store.publish(publication)));
    expect(new Set(receipts.map(({ has }) => has))).toEqual(new Set([written.contents.length]));
    expect(await seqs()).toEqual(written.contents.map(({ seq }) => seq));
  });

  it('takes the rest of a batch whose beginning it has', async () => {
    const first = written.contents.length;
    await store.publish(written.publication());
    drawUp();
    expect(await store.publish(written.publication(first))).toEqual({
      has: written.contents.length,
      behind: false,
      owes: false,
    });
    expect(await seqs()).toEqual(written.contents.map(({ seq }) => seq));
  });

  it('goes on where another process has published meanwhile', async () => {
    const first = written.contents.length;
    await store.publish(written.publication());
    drawUp();
    const drawn = written.contents.length;
    const other = openStore(url, { kinds });
    expect(await other.publish(written.publication(first + 1))).toEqual({ has: drawn, behind: false, owes: false });
    await other.close();
    expect(await store.publish(written.publication(first + 1))).toEqual({ has: drawn, behind: false, owes: false });
    written.act({ name: 'acknowledgeForm', actor: subject.slice(0, 4), at: '2026-11-02T10:00:00+04:00' });
    expect(await store.publish(written.publication(drawn + 1))).toEqual({
      has: written.contents.length,
      behind: false,
      owes: false,
    });
    expect(await seqs()).toEqual(written.contents.map(({ seq }) => seq));
    expect((await store.tasksFor({ subject })).map(({ task }) => task)).not.toContain('acknowledgeForm');
  });

  it('answers a gap with what it has, and takes nothing', async () => {
    const first = written.contents.length;
    await store.publish(written.publication());
    drawUp();
    written.act({ name: 'acknowledgeForm', actor: subject.slice(0, 4), at: '2026-11-02T10:00:00+04:00' });
    const last = written.contents.length;
    expect(await store.publish(written.publication(last, last))).toEqual({ has: first, behind: false, owes: false });
    expect(await seqs()).toHaveLength(first);
  });

  it('raises the alarm for other content under the same number', async () => {
    const publication = written.publication();
    await store.publish(publication);
    const [entry, ...others] = publication.entries;
    if (entry === undefined) throw new Error('no entry');
    const other = { ...entry, content: { ...entry.content, clause: '9.9' } };
    await expect(store.publish({ ...publication, entries: [other, ...others] })).rejects.toThrow(Defect);
  });

  it('raises the alarm for a state that the entries do not give, and takes nothing', async () => {
    const publication = { ...written.publication(), snapshot: '0'.repeat(64) };
    await expect(store.publish(publication)).rejects.toThrow(/another state/);
    expect(await seqs()).toEqual([]);
  });

  it('raises the alarm for a broken chain', async () => {
    const publication = written.publication();
    const entries = publication.entries.map((entry) => ({
      ...entry,
      content: { ...entry.content, prev: 'f'.repeat(64) },
    }));
    await expect(store.publish({ ...publication, entries })).rejects.toThrow(/does not follow/);
  });

  it('takes an update id once per subject', async () => {
    const publication = written.publication();
    const entries = publication.entries.map(({ content, envelope }) => ({
      content,
      envelope: { ...envelope, updateId: 'same' },
    }));
    if (entries.length < 2) throw new Error('The sample begins with one entry only.');
    await expect(store.publish({ ...publication, entries })).rejects.toThrow(/23505 \(journal_update_id\)/);
  });

  it('notifies nobody of a past', async () => {
    drawUp();
    await store.publish({ ...written.publication(), quietUntil: written.contents.length });
    const { rows } = await sql.query('select 1 from outbox where subject = $1', [subject]);
    expect(rows).toEqual([]);
  });

  it('tells whoever waits for a number', async () => {
    await store.publish(written.publication());
    const first = written.contents.length;
    drawUp();
    const began = Date.now();
    const waiting = store.waitForSeq(subject, first + 1, 20_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await store.publish(written.publication(first + 1));
    expect(await waiting).toBe(true);
    expect(Date.now() - began).toBeLessThan(20_000);
    expect(await store.waitForSeq(subject, first + 1_000, 50)).toBe(false);
  });

  it('and tells no to whoever leaves, at once, before waiting and while waiting', async () => {
    await store.publish(written.publication());
    const [leaving, forGood] = [new AbortController(), 2 ** 31 - 1];
    const waiting = store.waitForSeq(subject, 1_000, forGood, leaving.signal);
    setTimeout(() => leaving.abort(), 100);
    expect(await waiting).toBe(false);
    expect(await store.waitForSeq(subject, 1_000, forGood, leaving.signal)).toBe(false);
  });
});

describe('the journal is append-only', () => {
  it.each(['update journal set actor = null', 'delete from journal', 'truncate journal'])(
    '%s is refused',
    async (statement) => {
      await store.publish(written.publication());
      await expect(sql.query(statement)).rejects.toMatchObject({ code: 'MZ001' });
    },
  );
});

describe('what goes wrong carries nothing personal', () => {
  it('a row that PostgreSQL refuses is named by code and constraint only', async () => {
    const publication = { ...written.publication(), year: 3_000_000_000 };
    const error = await store.publish(publication).then(
      () => null,
      (thrown: Error) => thrown,
    );
    expect(error?.name).toBe('StoreFault');
    expect(error?.message).toMatch(/^PostgreSQL refused with 22003 \(\w+\)\.$/);
  });

  it('a server that is away is StoreUnreachable', async () => {
    const away = openStore('postgresql://nobody@127.0.0.1:1/none', { kinds });
    await expect(away.ping()).rejects.toMatchObject({ name: 'StoreUnreachable' });
    await away.close();
  });
});

describe('what changes seldom is kept in memory', () => {
  it('and read again when another process has imported the folder anew, without any change of the roster', async () => {
    const other = openStore(url, { kinds });
    const of = { names: folder.names, day: '2026-01-01', results: [] };
    await store.importBody({ body: folder.body, roster: folder.roster, ...of });
    expect((await store.roster()).roster.coordinatingOfficials).toEqual(folder.roster.coordinatingOfficials);
    const coordinatingOfficials = { E005: ['E001'] };
    expect(
      await other.importBody({ body: folder.body, roster: { ...folder.roster, coordinatingOfficials }, ...of }),
    ).toBe('known');
    const { seq, roster, names } = await store.present();
    expect([seq, roster.coordinatingOfficials]).toEqual([0, coordinatingOfficials]);
    expect(names['E005']?.surname).toBe(folder.names['E005']?.surname);
    await other.close();
  });
});

describe('migrations', () => {
  it('are applied once, by however many at a time', async () => {
    const other = await newDatabase(inject('stack').databaseUrl);
    const applied = await Promise.all([migrate(other), migrate(other), migrate(other)]);
    expect(applied.flat().sort()).toEqual(Object.keys(migrations).sort());
    expect(await migrate(other)).toEqual([]);
  });
});
