import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Acts } from '../../client/acts/acts.ts';
import * as appraisalSchemas from '../../client/http/api/schemas/appraisal.ts';
import * as bodySchemas from '../../client/http/api/schemas/body.ts';
import * as reportSchemas from '../../client/http/api/schemas/reports.ts';
import { problem } from '../../client/http/api/schemas/common.ts';
import type { HttpEnv } from '../../client/http/viewer.ts';
import { listNames } from '../../machines/watch/entry.ts';
import { programOf, serverOf, type Program } from './support/server.ts';
import { yearInStore, type YearInStore } from './support/year-in-store.ts';

const api = '/api/v1';

let year: YearInStore;
let app: Hono<HttpEnv>;
const programs = new Map<string, Program>();
beforeAll(async () => {
  year = await yearInStore('2026-12-15');
  app = serverOf(year.acts as Acts, year.clock);
});
afterAll(() => year.dispose());

async function as(person: string): Promise<Program> {
  const known = programs.get(person) ?? (await programOf(app, person));
  programs.set(person, known);
  return known;
}

describe('every view over HTTP', () => {
  const paths = {
    '/me': bodySchemas.me,
    '/tasks': bodySchemas.tasks,
    '/appraisals': bodySchemas.people,
    '/calendar/2026': bodySchemas.calendar,
    '/law/2026': bodySchemas.law,
  } as const;

  it('answers everybody of the sample with what its description says, and nothing more', async () => {
    const { roster } = await year.acts.store.roster();
    let appraisals = 0;
    for (const id of Object.keys(roster.people)) {
      if (roster.people[id]?.departure !== null) continue;
      const own = await as(id);
      for (const [path, schema] of Object.entries(paths)) {
        const { status, text } = await own.get(`${api}${path}`);
        expect(status, `${id} ${path}: ${text.slice(0, 200)}`).toBe(200);
        const parsed = schema.safeParse(JSON.parse(text));
        expect(parsed.error?.issues, `${id} ${path}`).toBeUndefined();
      }
      const { rows } = bodySchemas.people.parse(JSON.parse((await own.get(`${api}/appraisals?limit=500`)).text));
      const some = rows.filter((_row, index) => rows.length <= 10 || index % 5 === 0);
      for (const { subject } of some) {
        appraisals += 1;
        for (const [path, schema] of [
          [`/appraisals/${subject}`, appraisalSchemas.appraisal],
          [`/appraisals/${subject}/record`, appraisalSchemas.record],
        ] as const) {
          const { status, text } = await own.get(`${api}${path}`);
          expect(status, `${id} ${path}`).toBe(200);
          const parsed = schema.safeParse(JSON.parse(text));
          expect(parsed.error?.issues, `${id} ${path}`).toBeUndefined();
        }
      }
    }
    expect(appraisals).toBeGreaterThan(40);
  });

  it('the body and its units, to those who may', async () => {
    const head = await as('E001');
    const body = await head.get(`${api}/body/2026`);
    expect(bodySchemas.body.safeParse(JSON.parse(body.text)).error?.issues).toBeUndefined();
    for (const [path, schema] of [
      ['/tasks/all?limit=3', bodySchemas.taskPage],
      ['/body/2026/overdue?limit=3', bodySchemas.overduePage],
      ...listNames.map((name) => [`/body/2026/watch/${name}?limit=3`, reportSchemas.watchList] as const),
    ] as const) {
      const { status, text } = await head.get(`${api}${path}`);
      expect(status, text.slice(0, 200)).toBe(200);
      expect(schema.safeParse(JSON.parse(text)).error?.issues, path).toBeUndefined();
      expect((await (await as('E003')).get(`${api}${path}`)).status).toBe(404);
    }
    const unit = await head.get(`${api}/units/${encodeURIComponent('Hüquq şöbəsi')}/2026`);
    expect(bodySchemas.unit.safeParse(JSON.parse(unit.text)).error?.issues).toBeUndefined();
    expect((await (await as('E003')).get(`${api}/body/2026`)).status).toBe(404);
  });
});

describe('the reports of the year and HR’s watch over HTTP', () => {
  const law = encodeURIComponent('Hüquq şöbəsi');
  const paths = {
    tasks: '/tasks',
    people: '/appraisals',
    unit: `/units/${law}/2026`,
    unitReport: `/units/${law}/2026/report`,
    unitReportRecord: `/units/${law}/2026/report/record`,
    body: '/body/2026',
    bodyYear: '/body/2026/reports',
    bodyYearRecord: '/body/2026/reports/record',
    watch: '/body/2026/watch',
    roster: '/deputies',
    calendar: '/calendar/2026',
    law: '/law/2026',
  } as const;
  const everybody = ['tasks', 'people', 'calendar', 'law'];
  const whole = Object.keys(paths).filter((path) => path !== 'roster');

  let closed: YearInStore;
  let server: Hono<HttpEnv>;
  beforeAll(async () => {
    closed = await yearInStore('2027-03-31');
    server = serverOf(closed.acts as Acts, closed.clock);
  });
  afterAll(() => closed.dispose());

  it.each([
    { role: 'a servant', id: 'E005', sees: everybody },
    { role: 'a manager', id: 'E004', sees: [...everybody, 'unit'] },
    { role: 'the unit head', id: 'E003', sees: [...everybody, 'unit', 'unitReport', 'unitReportRecord'] },
    { role: 'the head of another unit', id: 'E011', sees: [...everybody] },
    { role: 'HR', id: 'E031', sees: Object.keys(paths) },
    { role: 'HR’s deputy head', id: 'E002', sees: whole },
    { role: 'the head of the body', id: 'E001', sees: whole },
  ])('$role sees these and no others', async ({ id, sees }) => {
    const own = await programOf(server, id);
    const seen = [];
    for (const [name, path] of Object.entries(paths)) {
      const { status, text } = await own.get(`${api}${path}`);
      expect([200, 404], `${id} ${path}: ${text.slice(0, 200)}`).toContain(status);
      if (status === 200) seen.push(name);
    }
    expect(seen.sort()).toEqual([...sees].sort());
  });

  const read = async <T>(id: string, path: string, schema: { parse: (value: unknown) => T }): Promise<T> =>
    schema.parse(JSON.parse((await (await programOf(server, id)).get(`${api}${path}`)).text));

  it('§4.25: a unit’s report to its head: versions with both signatures, what it says, what may be done', async () => {
    const view = await read('E003', paths.unitReport, reportSchemas.unitReport);
    expect(view).toMatchObject({
      subject: 'unit:Hüquq şöbəsi/2026',
      head: { id: 'E003' },
      stage: 'withHr',
      term: { key: 'unitReport', clause: '4.25', limit: '2027-02-01' },
    });
    const [first] = view.versions;
    expect(first).toMatchObject({ version: 1, correction: 0, changes: [], signed: { by: 'E003' } });
    expect(view.versions.at(-1)?.people).toBe(view.rows?.length);
    expect(view.acts.map(({ act }) => act)).toEqual(['proposeMeasure', 'signUnitReport', 'handToHr']);
    const record = await read('E003', `${paths.unitReportRecord}?limit=500`, appraisalSchemas.record);
    const signed = record.entries.filter(({ kind }) => kind === 'unitReport.signed');
    expect(signed).toHaveLength(view.versions.length);
    expect(signed.every(({ says }) => says !== null && !('rows' in says))).toBe(true);
  });

  it('§4.26, §4.27: the body’s year to HR: the versions with what became of each, measures, submission, registry', async () => {
    const view = await read('E031', paths.bodyYear, reportSchemas.bodyYear);
    const [row] = await closed.acts.store.bodyRows(2026);
    const last = view.versions.at(-1);
    expect(view.versions.map(({ version }) => version)).toEqual(view.versions.map((_one, index) => index + 1));
    expect(last).toMatchObject({
      version: row?.version,
      annex3: row?.annex3,
      annex5: row?.annex5,
      sha256: row?.sha256,
    });
    expect(view.measures).toHaveLength(row?.measuresDecided ?? 0);
    expect(view.submitted?.version).toBe(row?.submittedVersion);
    expect(view.registry).toHaveLength(row?.registryEntries ?? 0);
    expect(view.terms.map(({ key }) => key)).toEqual(['finalReport', 'submission']);
    const corrections = view.versions.filter(({ correction }) => correction > 0);
    for (const { changes } of corrections) expect(changes.length).toBeGreaterThan(0);
    for (const { servant } of view.measures) expect(view.persons[servant]?.name).not.toBe(servant);
    const record = await read('E031', `${paths.bodyYearRecord}?limit=500`, appraisalSchemas.record);
    expect(record.entries.filter(({ kind }) => kind === 'finalReport.presented')).toHaveLength(view.versions.length);
  });

  it('§6.5: the watch counts everybody once, in units and in the body', async () => {
    const view = await read('E031', paths.watch, reportSchemas.watch);
    const rows = await closed.acts.store.appraisalRows({ year: 2026 });
    expect(view.body.people).toBe(rows.length);
    expect(view.units.reduce((sum, { people }) => sum + people, 0)).toBe(rows.length);
    expect(view.body.outcomes.appraised).toBe(rows.filter(({ outcome }) => outcome === 'appraised').length);
    expect(view.excellent.body.appraised).toBe(view.body.outcomes.appraised);
    expect(view.unitReports.map(({ unit }) => unit)).toContain('Hüquq şöbəsi');
    expect(view.bodyReport?.submitted).not.toBeNull();
    const again = await read('E031', paths.watch, reportSchemas.watch);
    expect(again).toEqual(view);
  });
});

describe('§4.15: the watch before the interviews', () => {
  it('lists nothing of scores that were not discussed; towards the own appraisal HR is the servant', async () => {
    const view = reportSchemas.watch.parse(JSON.parse((await (await as('E031')).get(`${api}/body/2026/watch`)).text));
    const scored = (await year.acts.store.appraisalRows({ year: 2026 })).filter(
      ({ stage }) => stage === 'appraising.scored',
    );
    expect(scored.length).toBeGreaterThan(0);
    for (const { servant } of scored) {
      const need = view.training.find((one) => one.servant === servant);
      expect([need?.trainingNeeded ?? null, need?.skillsToImprove ?? null]).toEqual([null, null]);
    }
    expect(view.incomplete.length).toBeGreaterThan(0);
    expect(view.redos.map(({ servant }) => servant)).not.toContain('E031');
  });
});

const problemIn = ({ headers, text }: { readonly headers: Headers; readonly text: string }) => {
  expect(headers.get('content-type')).toContain('application/problem+json');
  return problem.parse(JSON.parse(text));
};

describe('what is no result', () => {
  it('nobody signed in', async () => {
    const nobody = await programOf(app, null);
    const { status, headers } = await nobody.get(`${api}/tasks`);
    expect(status).toBe(401);
    expect(headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([
    { what: 'an appraisal that is not shown', path: '/appraisals/E041-2026' },
    { what: 'one that is not there', path: '/appraisals/E999-2026' },
    { what: 'an address that leads nowhere', path: '/nowhere' },
    { what: 'a unit of others', path: `/units/${encodeURIComponent('Kadr şöbəsi')}/2026` },
    { what: 'the body', path: '/body/2026' },
  ])('$what: 404, all alike', async ({ path }) => {
    const answer = await (await as('E005')).get(`${api}${path}`, { 'accept-language': 'en' });
    expect(answer.status).toBe(404);
    const { requestId, instance, ...rest } = problemIn(answer);
    expect(instance).toBe(decodeURI(`${api}${path}`) === `${api}${path}` ? `${api}${path}` : instance);
    expect(requestId).toBe(answer.headers.get('x-request-id'));
    expect(rest).toEqual({
      type: 'urn:mizan:notFound',
      title: 'There is nothing here.',
      status: 404,
      detail: 'The address leads nowhere, or what stands there is not shown to you.',
      code: 'notFound',
    });
  });

  it.each([
    { path: '/appraisals?limit=0', field: 'limit' },
    { path: '/appraisals?year=1999', field: 'year' },
    { path: '/appraisals?outcome=x', field: 'outcome' },
    { path: '/appraisals/E005-2026/record?after=x', field: 'after' },
    { path: '/law/next', field: 'year' },
  ])('$path cannot be read: the field $field', async ({ path, field }) => {
    const answer = await (await as('E005')).get(`${api}${path}`);
    expect(answer.status).toBe(400);
    expect(problemIn(answer).flaws?.map((flaw) => flaw.field)).toEqual([field]);
  });

  it.each([
    '/appraisals/%00-2026',
    '/appraisals?text=%00',
    '/units/%00/2026',
    '/tasks/all?after=2026-13-45/E005-2026/0',
    '/tasks/all?after=%00',
  ])('%s is no address, and no fault of ours', async (path) => {
    const answer = await (await as('E031')).get(`${api}${path}`);
    expect(answer.status).toBe(400);
    expect(problemIn(answer).code).toBe('badInput');
  });

  it('a year whose calendar is wanting', async () => {
    const answer = await (await as('E005')).get(`${api}/calendar/2099`);
    expect(answer.status).toBe(422);
    expect(problemIn(answer).code).toBe('calendarMissing');
  });

  it('more than 1 MiB at once: the limit is named', async () => {
    const own = await as('E004');
    const answer = await own.send(
      `${api}/appraisals/E005-2026/acts/observe`,
      { with: { text: 'ə'.repeat(1024 * 1024) } },
      { 'idempotency-key': 'too-large-1', 'accept-language': 'en' },
    );
    expect(answer.status).toBe(413);
    expect(problemIn(answer).detail).toContain('1024 KiB');
  });
});

describe('reading', () => {
  it('the language that is asked for', async () => {
    const own = await as('E005');
    const of = async (language: string) =>
      JSON.parse((await own.get(`${api}/appraisals/E005-2026`, { 'accept-language': language })).text) as {
        readonly acts: readonly { readonly refusal: { readonly because: { readonly message: string } } | null }[];
      };
    const messages = async (language: string) =>
      (await of(language)).acts.flatMap(({ refusal }) => (refusal === null ? [] : [refusal.because.message]));
    const [az, en] = [await messages('az'), await messages('en')];
    expect(az.length).toBeGreaterThan(0);
    expect(az.every((message, index) => message !== en[index])).toBe(true);
  });

  it('the same again: 304 without a body', async () => {
    const own = await as('E005');
    const first = await own.get(`${api}/appraisals/E005-2026`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const again = await own.get(`${api}/appraisals/E005-2026`, { 'if-none-match': tag });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await own.get(`${api}/tasks`, { 'if-none-match': tag });
    expect(other.status).toBe(200);
  });

  it('a list in pages gives everybody once', async () => {
    const own = await as('E001');
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page = bodySchemas.people.parse(
        JSON.parse((await own.get(`${api}/appraisals?limit=7&after=${after}`)).text),
      );
      expect(page.rows.length).toBeLessThanOrEqual(7);
      seen.push(...page.rows.map(({ servant }) => servant.id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await year.acts.store.appraisalRows({ year: 2026 })).length);
  });

  it('carries the headers that keep a page its own', async () => {
    const { headers } = await (await as('E005')).get(`${api}/tasks`);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is small on its way', async () => {
    const { headers } = await (await as('E001')).get(`${api}/body/2026`, { 'accept-encoding': 'gzip' });
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  it('says whether the service is ready without anybody signed in', async () => {
    const nobody = await programOf(app, null);
    expect((await nobody.get('/healthz')).text).toBe('ok');
    expect((await nobody.get('/readyz')).status).toBe(200);
  });
});
