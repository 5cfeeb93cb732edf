import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '../../store/database.ts';
import { openStore, type Store } from '../../store/store.ts';
import { kinds } from '../../worker/kinds.ts';
import { newDatabase } from './support/office.ts';

let store: Store;
let db: Kysely<unknown>;

beforeAll(async () => {
  const url = await newDatabase(inject('stack').databaseUrl);
  await migrate(url);
  store = openStore(url, { kinds });
  db = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }) });
});
afterAll(() => Promise.all([store.close(), db.destroy()]));

describe('drafts', () => {
  const key = { viewer: 'E003', subject: 'E005-2026', act: 'appraise' };

  it('keep the last thing typed', async () => {
    await store.keepDraft(key, { 'discipline.state': 'Qaydalara riayət edir', 'goals[0]': '4' });
    await store.keepDraft(key, { 'discipline.state': 'Ciddi riayət edir' });
    expect((await store.draftOf(key))?.fields).toEqual({ 'discipline.state': 'Ciddi riayət edir' });
  });

  it('are their author’s alone', async () => {
    await store.keepDraft(key, { 'discipline.state': 'yalnız müəllif üçün' });
    expect(await store.draftOf({ ...key, viewer: 'E005' })).toBeNull();
    expect(await store.draftsOf('E005')).toEqual([]);
    expect((await store.draftsOf('E003')).map(({ act }) => act)).toEqual(['appraise']);
  });

  it('are gone when the act is done', async () => {
    await store.keepDraft(key, { 'discipline.state': 'bir' });
    await store.dropDraft(key);
    expect(await store.draftOf(key)).toBeNull();
  });
});

describe('files', () => {
  const sha256 = 'a'.repeat(64);
  const file = { name: 'arayış.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7 ə'), sha256 };

  it('come back byte for byte, and belong to one subject', async () => {
    await store.keepFile('E005-2026', file, 'E005');
    const kept = await store.fileOf('E005-2026', sha256);
    expect(kept).toMatchObject({ name: 'arayış.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(kept?.content ?? []).equals(file.content)).toBe(true);
    expect(await store.fileOf('E006-2026', sha256)).toBeNull();
  });

  it('are kept once under their hash', async () => {
    await store.keepFile('E005-2026', { ...file, name: 'another name.pdf' }, 'E003');
    expect((await store.fileOf('E005-2026', sha256))?.name).toBe('arayış.pdf');
  });
});

describe('a file whose act was not accepted', () => {
  const subject = 'E007-2026';
  const fileOf = (name: string, sha256: string) => ({ ...base, name, sha256 });
  const base = { mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7') };
  const [one, taken, cut, named] = ['1', '2', '3', '4'].map((digit) => digit.repeat(64)) as [
    string,
    string,
    string,
    string,
  ];
  const names = async () => {
    const found = await Promise.all([one, taken, cut, named].map((sha256) => store.fileOf(subject, sha256)));
    return found.flatMap((file) => (file === null ? [] : [file.name]));
  };

  it('is gone; one that an act has taken, or that was taken while it was dropped, stays', async () => {
    expect(await store.keepFile(subject, fileOf('one.pdf', one), 'E007')).toEqual({ isNew: true });
    expect(await store.keepFile(subject, fileOf('one.pdf', one), 'E007')).toEqual({ isNew: false });
    await store.takeFile(subject, fileOf('taken.pdf', taken), 'E007');
    await store.dropFiles(subject, [one, taken]);
    expect(await names()).toEqual(['taken.pdf']);
    await store.takeFile(subject, fileOf('one.pdf', one), 'E007');
    await store.dropFiles(subject, [one]);
    expect(await names()).toEqual(['one.pdf', 'taken.pdf']);
  });

  it('where nobody said so, is swept when its time is over, unless the journal names it', async () => {
    const content = { subject, seq: 1, kind: 'objection.filed', actor: 'E007', at: '2026-12-14T10:00:00+04:00' };
    const said = {
      ...content,
      clause: '4.20',
      with: { attachments: [{ name: 'named.pdf', sha256: named }] },
      prev: '',
    };
    await sql`insert into journal (subject, seq, kind, actor, at, clause, content, hash, envelope, envelope_hash, recorded_at)
      values (${subject}, 1, ${said.kind}, ${said.actor}, ${said.at}, ${said.clause}, ${JSON.stringify(said)}, '', '', '', '')`.execute(
      db,
    );
    await store.keepFile(subject, fileOf('cut.pdf', cut), 'E007');
    await store.keepFile(subject, fileOf('named.pdf', named), 'E007');
    await store.dropFiles(subject, [named]);
    await store.sweepFiles(new Date(Date.now() - 60_000));
    expect(await names()).toEqual(['one.pdf', 'taken.pdf', 'cut.pdf', 'named.pdf']);
    await store.sweepFiles(new Date(Date.now() + 60_000));
    expect(await names()).toEqual(['one.pdf', 'taken.pdf', 'named.pdf']);
  });
});

describe('what forms are copied from', () => {
  it('§2.4: the weights of a position, apart for managers', async () => {
    await store.keepWeights(
      { position: 'baş məsləhətçi', managerial: false, weights: { professionalKnowledge: 100 } },
      'E003',
    );
    expect(await store.weightsFor('baş məsləhətçi', false)).toEqual({ professionalKnowledge: 100 });
    expect(await store.weightsFor('baş məsləhətçi', true)).toBeNull();
  });

  it('§2.2: the goals of a unit’s plan, year by year', async () => {
    const goal = {
      title: 'Qanunvericiliyin icmalı',
      measure: 'sənəd',
      deadline: '2026-06-30',
      expectedResult: 'icmal',
      weight: 40,
    };
    await store.keepPlan('Hüquq şöbəsi', 2026, [goal], 'E002');
    expect(await store.planOf('Hüquq şöbəsi', 2026)).toEqual([goal]);
    expect(await store.planOf('Hüquq şöbəsi', 2027)).toEqual([]);
  });
});
