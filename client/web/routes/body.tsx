import { Hono } from 'hono';
import type { HttpEnv } from '../../http/viewer.ts';
import { gradeChart } from '../charts.ts';
import { frameOf } from '../frame-of.ts';
import { HeadPage } from '../pages/head.tsx';
import { HrStepPage } from '../pages/hr-step.tsx';
import { HrPage } from '../pages/hr.tsx';
import { PeoplePage } from '../pages/people.tsx';
import { ReportsPage } from '../pages/reports.tsx';
import { UnitPage } from '../pages/unit.tsx';
import { stepNames } from '../../../machines/watch/steps.ts';
import type { WebContext, WebParts } from '../parts.ts';
import { show } from './answer.tsx';

/** What of the body is shown beside single appraisals: people, units, HR, the head, reports. */
export function bodyRoutes(parts: WebParts): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/people', (c) => people(c, parts))
    .get('/units/:unit/:year{[0-9]{4}}', (c) => unit(c, parts))
    .get('/hr', (c) => hr(c, parts))
    .get('/hr/steps/:step', (c) => hrStep(c, parts))
    .get('/charts/grades/:year{[0-9]{4}.svg}', (c) => chart(c, parts))
    .get('/head', (c) => head(c, parts))
    .get('/reports', (c) => reports(c, parts));
}

async function people(c: WebContext, parts: WebParts): Promise<Response> {
  const { text = '', late, after } = c.req.query();
  const viewer = c.get('viewer');
  const words = text.slice(0, 200);
  const query = {
    text: words,
    late: late === 'yes',
    order: 'name',
    ...(after === undefined ? {} : { after }),
  } as const;
  const found = viewer === null ? null : await parts.views.people(viewer, query);
  if (found === null) return c.notFound();
  const frame = await frameOf(c, parts);
  const next = new URLSearchParams({ text, ...(late === 'yes' ? { late } : {}), after: found.next ?? '' });
  const more = found.next === null ? null : `/people?${next.toString()}`;
  const content = <PeoplePage people={found} text={text} late={late === 'yes'} more={more} />;
  return show(c, { frame, title: frame.speech.words('web.people.title'), content });
}

async function unit(c: WebContext, parts: WebParts): Promise<Response> {
  const { unit: given = '', year = '' } = c.req.param();
  const name = given.normalize('NFC');
  const viewer = c.get('viewer');
  const { after } = c.req.query();
  const page = { order: 'name', ...(after === undefined ? {} : { after }) } as const;
  const view = viewer === null ? null : await parts.views.unit(viewer, name, Number(year), page);
  if (viewer === null || view === null) return c.notFound();
  const frame = await frameOf(c, parts);
  const report = await parts.views.unitReport(viewer, name, Number(year));
  const papers = await parts.papers.ofUnit(viewer, name, Number(year));
  const title = frame.speech.words('web.units.title', { unit: name, year });
  const content = <UnitPage view={view} name={name} today={frame.today} report={report} papers={papers} />;
  return show(c, { frame, title, content });
}

async function hr(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  const body = viewer === null ? null : await parts.views.body(viewer);
  const asked = unitAsked(c);
  const watch = viewer === null || body === null ? null : await parts.views.watch(viewer, body.year, asked);
  if (body === null || watch === null) return c.notFound();
  const frame = await frameOf(c, parts);
  const content = <HrPage body={body} watch={watch} unit={asked.unit} />;
  return show(c, { frame, title: frame.speech.words('web.hr.title'), content });
}

async function hrStep(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  const step = stepNames.find((name) => name === c.req.param('step'));
  if (viewer === null || step === undefined) return c.notFound();
  const asked = unitAsked(c);
  const watch = await parts.views.watch(viewer, undefined, asked);
  const undone = await parts.views.watchList(viewer, watch?.year, 'undone', { ...asked, step });
  if (watch === null || undone === null) return c.notFound();
  const frame = await frameOf(c, parts);
  const title = frame.speech.words(`web.watch.step.${step}`);
  return show(c, { frame, title, content: <HrStepPage watch={watch} undone={undone} step={step} unit={asked.unit} /> });
}

/** The unit that the lists are narrowed to, if any: null for those outside all units. */
function unitAsked(c: WebContext): { readonly unit?: string | null } {
  const given = c.req.query('unit')?.normalize('NFC');
  return given === undefined ? {} : { unit: given === '' ? null : given };
}

async function chart(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  const year = Number((c.req.param('year') ?? '').slice(0, 4));
  const body = viewer === null ? null : await parts.views.body(viewer, year);
  if (body === null) return c.notFound();
  const svg = await gradeChart(c.get('speech'), body.grades);
  return c.body(svg, 200, { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'no-store' });
}

async function head(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  const body = viewer === null ? null : await parts.views.body(viewer);
  const watch = viewer === null || body === null ? null : await parts.views.watch(viewer, body.year);
  if (viewer === null || body === null || watch === null) return c.notFound();
  const frame = await frameOf(c, parts);
  const acts = (await parts.views.bodyYear(viewer, body.year))?.acts ?? null;
  const content = <HeadPage body={body} watch={watch} acts={acts} />;
  return show(c, { frame, title: frame.speech.words('web.head.title'), content });
}

async function reports(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  const seen = viewer === null ? null : await parts.views.viewer(viewer);
  const body = viewer === null ? null : await parts.views.body(viewer);
  if (viewer === null || seen === null || (body === null && seen.units.length === 0)) return c.notFound();
  const frame = await frameOf(c, parts);
  const year = body?.year ?? seen.years[0] ?? Number(frame.today.slice(0, 4));
  const acts = (await parts.views.bodyYear(viewer, year))?.acts ?? null;
  const units = body === null ? seen.units : body.units.flatMap(({ unit: name }) => (name === null ? [] : [name]));
  const papers = await parts.papers.ofBody(viewer, year);
  const content = <ReportsPage year={year} counts={body?.reports ?? null} units={units} acts={acts} papers={papers} />;
  return show(c, { frame, title: frame.speech.words('web.reports.title'), content });
}
