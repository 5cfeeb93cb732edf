import { createRoute, z, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { outcome as outcomes } from './schemas/common.ts';
import { nameOf } from '../../../machines/reporting/units.ts';
import { listNames } from '../../../machines/watch/entry.ts';
import { stepNames } from '../../../machines/watch/steps.ts';
import { isDate } from '../../../rules/calendar/date.ts';
import type { Views } from '../../views/views.ts';
import { notFoundProblem, sendProblem } from '../problem.ts';
import type { HttpEnv, Viewer } from '../viewer.ts';
import { answersOf, viewProblems } from './answers.ts';
import { appraisalId, unitName, year } from './parameters.ts';
import { said } from './said.ts';
import * as appraisal from './schemas/appraisal.ts';
import * as body from './schemas/body.ts';
import * as reports from './schemas/reports.ts';

const limit = z.coerce.number().int().min(1).max(500).optional();
const text = z.string().max(200);
/** A place in the list of tasks: day, subject, number. */
const taskPlace = z
  .string()
  .max(400)
  .regex(/^([\d-]{10})?\/.+\/\d{1,6}$/)
  .refine((place) => place.startsWith('/') || isDate(place.slice(0, 10)));

/** A view: where it stands, what it gives, and how it is read for a viewer; null is answered as nothing there. */
interface ViewRoute<P extends z.ZodObject, Q extends z.ZodObject> {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly result: z.ZodType;
  readonly read: (viewer: Viewer, given: z.output<P> & z.output<Q>) => Promise<unknown>;
}

const byYear = z.object({ year });
const after = text.optional().openapi({ description: '`next` of the page before.' });
const order = z
  .enum(['id', 'name'])
  .optional()
  .openapi({ description: 'By id, or by name as the Azerbaijani alphabet has it.' });
const page = { order, after, limit };
const byUnit = z.object({ unit: unitName, year });
const recordPage = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .openapi({ description: '`next` of the page before.' }),
  limit,
});

/** Every view of `client/views` as a GET. */
export function viewRoutes(app: OpenAPIHono<HttpEnv>, views: Views): void {
  const get = <P extends z.ZodObject, Q extends z.ZodObject>({
    path,
    tag,
    summary,
    params,
    query,
    result,
    read,
  }: ViewRoute<P, Q>): void => {
    const request = { ...(params === undefined ? {} : { params }), ...(query === undefined ? {} : { query }) };
    const route: RouteConfig = {
      method: 'get',
      path,
      tags: [tag],
      summary,
      request,
      responses: answersOf(result, viewProblems),
    };
    app.openapi(createRoute(route), async (c: Context<HttpEnv>) => {
      const viewer = c.get('viewer');
      const valid = (part: string): object => (c.req.valid as (part: string) => object)(part);
      const given = {
        ...(params === undefined ? {} : valid('param')),
        ...(query === undefined ? {} : valid('query')),
      } as z.output<P> & z.output<Q>;
      const found = viewer === null ? null : await read(viewer, given);
      if (found === null) return sendProblem(c, notFoundProblem(c));
      c.header('cache-control', 'private, no-cache');
      return c.json(said(found, c.get('speech')) as object);
    });
  };

  get({
    path: '/me',
    tag: 'Viewer',
    summary: 'Who is signed in, and in which parts',
    result: body.me,
    read: (viewer) => views.viewer(viewer),
  });
  get({
    path: '/tasks',
    tag: 'Viewer',
    summary: 'What the viewer is asked to do, by when and by which clause',
    result: body.tasks,
    read: (viewer) => views.tasks(viewer),
  });
  get({
    path: '/appraisals',
    tag: 'Appraisals',
    summary: 'The appraisals of a year that the viewer has a part in, in pages',
    query: z.object({
      year: year.optional(),
      text: text.optional(),
      unit: text.optional(),
      stage: text.optional(),
      outcome: outcomes.optional(),
      late: z.stringbool().optional(),
      ...page,
    }),
    result: body.people,
    read: (viewer, query) => views.people(viewer, defined(query)),
  });
  get({
    path: '/appraisals/{id}',
    tag: 'Appraisals',
    summary: 'One appraisal, as far as the viewer sees it',
    params: z.object({ id: appraisalId }),
    result: appraisal.appraisal,
    read: (viewer, { id }) => views.appraisal(viewer, id),
  });
  get({
    path: '/appraisals/{id}/record',
    tag: 'Appraisals',
    summary: 'The entries of its journal, as far as the viewer sees them, in pages',
    params: z.object({ id: appraisalId }),
    query: recordPage,
    result: appraisal.record,
    read: (viewer, { id, ...asked }) => views.record(viewer, id, defined(asked)),
  });
  get({
    path: '/units/{unit}/{year}',
    tag: 'Units',
    summary: 'A reporting unit in a year: its people, its tasks',
    params: byUnit,
    query: z.object(page),
    result: body.unit,
    read: (viewer, { unit, year, ...given }) => views.unit(viewer, unit, year, defined(given)),
  });
  get({
    path: '/units/{unit}/{year}/report',
    tag: 'Units',
    summary:
      'The report of a unit by its present name: where it stands, its versions and corrections, its tasks and acts',
    params: byUnit,
    result: reports.unitReport,
    read: (viewer, given) => views.unitReport(viewer, given.unit, given.year),
  });
  get({
    path: '/units/{unit}/{year}/report/record',
    tag: 'Units',
    summary: 'The entries of the journal of a unit’s report, in pages',
    params: byUnit,
    query: recordPage,
    result: appraisal.record,
    read: (viewer, { unit, year: of, ...asked }) => views.unitReportRecord(viewer, unit, of, defined(asked)),
  });
  get({
    path: '/body/{year}/reports',
    tag: 'Body',
    summary: 'The final report with its versions and corrections, the submission, measures and courses, tasks and acts',
    params: byYear,
    result: reports.bodyYear,
    read: (viewer, given) => views.bodyYear(viewer, given.year),
  });
  get({
    path: '/body/{year}/reports/record',
    tag: 'Body',
    summary: 'The entries of the journal of the body’s year, in pages',
    params: byYear,
    query: recordPage,
    result: appraisal.record,
    read: (viewer, { year: of, ...asked }) => views.bodyYearRecord(viewer, of, defined(asked)),
  });
  get({
    path: '/body/{year}/watch',
    tag: 'Body',
    summary:
      'HR’s watch: every step by unit, what is late and who hears of it, what forms lack, training, the limit of §5.2',
    params: byYear,
    result: reports.watch,
    read: (viewer, given) => views.watch(viewer, given.year),
  });
  get({
    path: '/body/{year}/watch/{list}',
    tag: 'Body',
    summary: 'One list of HR’s watch, in pages of people',
    params: byYear.extend({ list: z.enum(listNames) }),
    query: z.object({
      unit: text.optional().openapi({ description: 'Of one unit; empty for those outside all units.' }),
      step: z.enum(stepNames).optional().openapi({ description: 'Of what is undone, one step only.' }),
      after: z.string().max(400).optional().openapi({ description: '`next` of the page before.' }),
      limit,
    }),
    result: reports.watchList,
    read: (viewer, { year: of, list, unit, ...asked }) =>
      views.watchList(viewer, of, list, {
        ...defined(asked),
        ...(unit === undefined ? {} : { unit: unit === '' ? null : nameOf(unit) }),
      }),
  });
  get({
    path: '/body/{year}',
    tag: 'Body',
    summary: 'The body’s year, for HR, its deputy head and the head of the body',
    params: byYear,
    result: body.body,
    read: (viewer, given) => views.body(viewer, given.year),
  });
  get({
    path: '/tasks/all',
    tag: 'Body',
    summary: 'Every open task of the body, the first due first, in pages; for those who see the body',
    query: z.object({ after: taskPlace.optional().openapi({ description: '`next` of the page before.' }), limit }),
    result: body.taskPage,
    read: (viewer, query) => views.bodyTasks(viewer, defined(query)),
  });
  get({
    path: '/body/{year}/overdue',
    tag: 'Body',
    summary: 'Every limit of the law that is missed and still open, in pages of people; for those who see the body',
    params: byYear,
    query: z.object({ after, limit }),
    result: body.overduePage,
    read: (viewer, { year: of, ...query }) => views.bodyOverdue(viewer, of, defined(query)),
  });
  get({
    path: '/calendar/{year}',
    tag: 'Law',
    summary: 'The dates of the law in a year, and the work calendar',
    params: byYear,
    result: body.calendar,
    read: (viewer, given) => views.calendar(viewer, given.year),
  });
  get({
    path: '/law/{year}',
    tag: 'Law',
    summary: 'Every clause, and where it acts in a year',
    params: byYear,
    result: body.law,
    read: (viewer, given) => views.law(viewer, given.year),
  });
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that were not asked for. */
function defined<T extends object>(given: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Defined<T>>;
}
