import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { annex1Shape } from '../../documents/data/annex1-shape.ts';
import { annex3Shape } from '../../documents/data/report-shapes.ts';
import { mizan as mizanIn, type Ran } from '../cli/mizan.ts';
import { squeezed, textsIn, type Format } from '../documents/opened.ts';
import { temporaryFolder } from '../folder/sample.ts';
import { yearInStore, type YearInStore } from './support/year-in-store.ts';

const folder = temporaryFolder();
let year: YearInStore;
let env: Record<string, string>;

/** The final report is approved, and no measure decided. */
beforeAll(async () => {
  year = await yearInStore('2027-02-22');
  const { temporalAddress, namespace, codecKeyFile } = inject('stack');
  env = {
    LANG: 'en',
    DATABASE_URL: year.databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    MIZAN_CODEC_KEYS: codecKeyFile,
    MIZAN_DATA: join(folder, 'data'),
  };
});
afterAll(() => year.dispose());

const report = (...args: readonly string[]): Promise<Ran> => mizanIn(['report', ...args], { env });

async function written(...args: readonly string[]) {
  const file = join(folder, `${args.join('-').replaceAll(/\W+/g, '')}.out`);
  const { exit, out, err } = await report(...args, '--out', file, '--json');
  expect([exit, err]).toEqual([0, '']);
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(JSON.parse(out)).toEqual({ file, sha256, bytes: bytes.length });
  return bytes;
}

describe('mizan report', () => {
  it.each<{ args: string[]; format: Format; says: string[] }>([
    { args: ['annex1', '--of', 'E005'], format: 'pdf', says: ['Əliyev Orxan Natiq oğlu', '4.55', '4.6'] },
    { args: ['annex1', '--of', 'E005', '--year', '2026'], format: 'docx', says: ['Əliyev Orxan Natiq oğlu'] },
    { args: ['annex2', '--unit', 'Hüquq şöbəsi'], format: 'docx', says: ['Abbasova Leyla Sabir qızı', '3.6'] },
    { args: ['annex3', '--number', '2'], format: 'xlsx', says: ['Süleymanov Azər Ramiz oğlu', '4.5', '31'] },
    { args: ['annex5', '--year', '2026'], format: 'pdf', says: ['Babayeva Səbinə Arif qızı'] },
    { args: ['measures'], format: 'pdf', says: ['Rəqəmsal Xidmətlər Agentliyi'] },
  ])('$args as $format is a paper that opens', async ({ args, format, says }) => {
    const text = squeezed(await textsIn(await written(...args, '--format', format, '--lang', 'az'), format));
    for (const one of says) expect(text).toContain(squeezed([one]));
  });

  it('annex3 as JSON is the approved version, and the same bytes the next time', async () => {
    const first = await written('annex3', '--format', 'json');
    const data = annex3Shape.parse(JSON.parse(first.toString()));
    expect([data.rows.length, data.version?.number, data.approved?.on]).toEqual([31, 2, '2027-02-19']);
    expect((await written('annex3', '--format', 'json')).equals(first)).toBe(true);
  });

  it('annex1 as JSON fits its schema', async () => {
    const data = annex1Shape.parse(
      JSON.parse((await written('annex1', '--of', 'E005', '--format', 'json')).toString()),
    );
    expect(data.rounds[0]?.result).toMatchObject({ exact: '4.55', score: '4.6' });
  });

  it.each<{ args: string[]; exit: number; says: string }>([
    { args: ['order', '--format', 'pdf'], exit: 1, says: 'no decided measure that stands in no order yet (§5.1)' },
    { args: ['order', '--format', 'pdf', '--number', '9-K'], exit: 2, says: 'no version or order with the number 9-K' },
    { args: ['annex3', '--format', 'pdf', '--number', '99'], exit: 2, says: 'no version or order with the number 99' },
    { args: ['annex3', '--format', 'pdf', '--year', '2025'], exit: 2, says: 'There is no “body/2025”' },
    { args: ['annex2', '--format', 'pdf', '--unit', 'Arxiv'], exit: 2, says: 'There is no “unit:Arxiv/2026”' },
    { args: ['annex1', '--format', 'xlsx', '--of', 'E005'], exit: 2, says: 'choose pdf, docx or json' },
  ])('$args is refused and writes nothing: $says', async ({ args, exit, says }) => {
    const file = join(folder, 'refused.out');
    const ran = await report(...args, '--out', file);
    expect([ran.exit, ran.out, ran.err]).toEqual([exit, '', expect.stringContaining(says)]);
    expect(existsSync(file)).toBe(false);
  });
});

describe('a place that cannot be written', () => {
  const place = join(folder, 'places');
  const isFile = join(place, 'file');
  const isFolder = join(place, 'folder');
  beforeAll(() => {
    mkdirSync(isFolder, { recursive: true });
    writeFileSync(isFile, 'as before');
  });

  it.each([
    { what: 'in a folder that is not there', out: join(place, 'nowhere', 'a.json'), reason: 'ENOENT' },
    { what: 'below a file', out: join(isFile, 'a.json'), reason: 'ENOTDIR' },
    { what: 'that is a folder', out: isFolder, reason: 'EISDIR' },
  ])('$what is said with its path, and nothing is half written', async ({ out, reason }) => {
    const { exit, out: said, err } = await report('annex1', '--of', 'E005', '--format', 'json', '--out', out);
    expect([exit, said]).toEqual([2, '']);
    for (const known of [out, reason]) expect(err).toContain(known);
    expect(readdirSync(place).sort()).toEqual(['file', 'folder']);
    expect(readdirSync(isFolder)).toEqual([]);
    expect(readFileSync(isFile, 'utf8')).toBe('as before');
  });
});
