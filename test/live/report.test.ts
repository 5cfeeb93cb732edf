import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Hono } from 'hono';
import type { Acts } from '../../client/acts/acts.ts';
import { mediaTypes } from '../../client/http/paper.ts';
import type { HttpEnv } from '../../client/http/viewer.ts';
import type { PaperView } from '../../client/views/papers.ts';
import { annex1Shape } from '../../documents/data/annex1-shape.ts';
import { annex3Shape } from '../../documents/data/report-shapes.ts';
import { mizan as mizanIn, type Ran } from '../cli/mizan.ts';
import { squeezed, textsIn, type Format } from '../documents/opened.ts';
import { temporaryFolder } from '../folder/sample.ts';
import { consoleApp } from './support/console.ts';
import { browser, type Browser } from './support/sign-in.ts';
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

describe('papers from the API and the console', () => {
  let app: Hono<HttpEnv>;
  const browsers = new Map<string, Browser>();
  beforeAll(() => {
    app = consoleApp(year.acts as Acts, year.clock);
  });

  const as = async (person: string): Promise<Browser> => {
    const known = browsers.get(person) ?? browser(app);
    if (!browsers.has(person)) await known.submit('/sign-in', '/sign-in/sample', { person });
    browsers.set(person, known);
    return known;
  };

  async function kept(person: string, path: string, more: Record<string, string> = {}) {
    const { cookies } = await as(person);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host: '127.0.0.1:8080', cookie, ...more };
    const response = await app.request(`http://127.0.0.1:8080${encodeURI(path)}`, { headers });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  it.each<{ person: string; path: string; format: Format; says: string; name: string }>([
    {
      person: 'E005',
      path: '/api/v1/appraisals/E005-2026/papers/annex1?format=pdf',
      format: 'pdf',
      says: '4.6',
      name: 'annex1-E005-2026-az.pdf',
    },
    {
      person: 'E005',
      path: '/appraisals/E005-2026/papers/annex1.docx?lang=en',
      format: 'docx',
      says: 'Content of the goal',
      name: 'annex1-E005-2026-en.docx',
    },
    {
      person: 'E003',
      path: '/units/Hüquq şöbəsi/2026/papers/annex2.pdf',
      format: 'pdf',
      says: 'Abbasova Leyla Sabir qızı',
      name: 'annex2-2026-H%C3%BCquq',
    },
    {
      person: 'E031',
      path: '/api/v1/body/2026/papers/annex3?format=xlsx&lang=en&number=1',
      format: 'xlsx',
      says: 'Süleymanov Azər Ramiz oğlu',
      name: 'annex3-2026-v1-en.xlsx',
    },
    {
      person: 'E001',
      path: '/body/2026/papers/annex5.docx',
      format: 'docx',
      says: 'Babayeva Səbinə Arif qızı',
      name: 'annex5-2026-v2-az.docx',
    },
    {
      person: 'E002',
      path: '/body/2026/papers/measures.xlsx',
      format: 'xlsx',
      says: 'Rəqəmsal Xidmətlər Agentliyi',
      name: 'measures-2026-az.xlsx',
    },
  ])('$path to $person is a file that opens', async ({ person, path, format, says, name }) => {
    const { status, headers, bytes } = await kept(person, path);
    expect(status, bytes.toString('utf8', 0, 300)).toBe(200);
    expect(headers.get('content-type')).toBe(mediaTypes[format]);
    expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
    expect(squeezed(await textsIn(bytes, format))).toContain(squeezed([says]));
    const again = await kept(person, path, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('is the same file as the command writes', async () => {
    const { bytes } = await kept('E031', '/api/v1/body/2026/papers/annex3?format=pdf');
    expect(bytes.equals(await written('annex3', '--format', 'pdf', '--lang', 'az'))).toBe(true);
  });

  it('as JSON it fits its schema, whoever asks', async () => {
    const form = await kept('E005', '/api/v1/appraisals/E005-2026/papers/annex1?format=json');
    expect(annex1Shape.parse(JSON.parse(form.bytes.toString())).rounds[0]?.result?.score).toBe('4.6');
    const report_ = await kept('E031', '/body/2026/papers/annex3.json?number=1');
    expect(annex3Shape.parse(JSON.parse(report_.bytes.toString())).version?.number).toBe(1);
  });

  it('each version is listed, and each that is listed is there', async () => {
    const listed = JSON.parse((await kept('E031', '/api/v1/body/2026/papers')).bytes.toString()) as PaperView[];
    expect(listed.map(({ paper, hasLatest, versions }) => [paper, hasLatest, versions.length])).toEqual([
      ['annex3', true, 2],
      ['annex5', true, 2],
      ['measures', true, 0],
      ['order', false, 0],
    ]);
    expect(listed[0]?.versions.map(({ isApproved }) => isApproved)).toEqual([false, true]);
    const page = (await (await as('E031')).get('/reports')).text;
    const links = [...page.matchAll(/href="(\/body\/2026\/papers\/[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(links.filter((href) => href.includes('number=')).length).toBe(2 * 2 * 7);
    for (const href of links.filter((one) => one.includes('.json')))
      expect((await kept('E031', href)).status).toBe(200);
  });

  it.each([
    { path: '/api/v1/body/2026/papers/annex3?format=pdf&number=99', status: 404, code: 'noSuchVersion' },
    { path: '/api/v1/body/2026/papers/annex3?format=pdf&number=0', status: 404, code: 'noSuchVersion' },
    { path: '/api/v1/body/2026/papers/order?format=pdf', status: 404, code: 'nothingToOrder' },
    { path: '/api/v1/body/2026/papers/order?format=pdf&number=9-K', status: 404, code: 'noSuchVersion' },
    { path: '/api/v1/body/2025/papers/annex3?format=pdf', status: 404, code: 'notFound' },
    { path: '/api/v1/units/Arxiv/2026/papers/annex2?format=pdf', status: 404, code: 'notFound' },
    { path: '/api/v1/appraisals/E005-2026/papers/annex1?format=xlsx', status: 400, code: 'badInput' },
    { path: '/api/v1/body/2026/papers/annex3?format=odt', status: 400, code: 'badInput' },
    { path: '/api/v1/body/2026/papers/annex3?format=pdf&lang=ru', status: 400, code: 'badInput' },
  ])('$path: $status, $code', async ({ path, status, code }) => {
    const answer = await kept('E031', path);
    expect([answer.status, JSON.parse(answer.bytes.toString())]).toEqual([status, expect.objectContaining({ code })]);
  });

  it('a page says it where a page was asked', async () => {
    const { text, status } = await (await as('E031')).get('/body/2026/papers/annex3.pdf?number=99');
    expect([status, text]).toEqual([404, expect.stringContaining('99')]);
    for (const file of ['annex1.pdf', 'annex3.odt', 'annex3', 'annex3.pdf?lang=ru']) {
      expect((await (await as('E031')).get(`/body/2026/papers/${file}`)).status, file).toBe(404);
    }
  });

  it('every cell: the body’s papers to those who see the reports of all, a unit’s to its head too, to nobody else', async () => {
    const { roster } = await year.acts.store.roster();
    const overall = ['E001', 'E002', 'E031', 'E032'];
    const unit = 'Hüquq şöbəsi';
    const papers = ['annex3', 'annex5', 'measures'];
    let tried = 0;
    for (const { id, departure } of Object.values(roster.people)) {
      if (departure !== null) continue;
      tried += 1;
      const seesAll = overall.includes(id);
      for (const paper of papers) {
        for (const path of [`/api/v1/body/2026/papers/${paper}?format=json`, `/body/2026/papers/${paper}.json`]) {
          expect((await kept(id, path)).status, `${id} ${path}`).toBe(seesAll ? 200 : 404);
        }
      }
      for (const path of [
        `/api/v1/units/${unit}/2026/papers/annex2?format=json`,
        `/api/v1/units/${unit}/2026/papers`,
      ]) {
        expect((await kept(id, path)).status, `${id} ${path}`).toBe(seesAll || id === 'E003' ? 200 : 404);
      }
    }
    expect(tried).toBeGreaterThan(25);
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
