import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { day as givenDay, person as givenPerson } from '../../acts-schema/shapes.ts';
import type { deputyDesk } from '../../views/deputies.ts';
import type { GivenChanges, rosterImporter } from '../../views/roster-import.ts';
import { notFoundProblem, problem, sendProblem } from '../problem.ts';
import type { HttpEnv } from '../viewer.ts';
import { answersOf } from './answers.ts';
import { fieldChanges } from './imports.ts';
import { day, list, person } from './schemas/common.ts';

export interface HrParts {
  readonly importRoster: ReturnType<typeof rosterImporter>;
  readonly deputies: ReturnType<typeof deputyDesk>;
}

const row = z.strictObject({
  date: z.string(),
  type: z.string(),
  servantId: z.string().optional(),
  details: z.unknown().optional(),
});

const imported = z
  .strictObject({
    dryRun: z.boolean(),
    rows: list(
      z.strictObject({
        line: z.int(),
        date: day,
        type: z.string(),
        servantId: z.string(),
        outcome: z.enum(['applies', 'waits', 'known']),
        fields: fieldChanges,
      }),
    ),
    applied: z.int(),
    skipped: z.int(),
    waiting: z.int(),
    touched: list(z.string()),
  })
  .openapi('RosterImport');

const deputies = z
  .strictObject({
    deputies: list(
      z.strictObject({
        ordinal: z.int(),
        of: person,
        deputy: person,
        from: day,
        to: day,
        setBy: person,
        isActing: z.boolean(),
      }),
    ),
    maySet: z.boolean(),
  })
  .openapi('Deputies');

const failing = [400, 401, 403, 404, 413, 415, 503] as const;

/** What HR alone does beside acts: changes of the roster, and who stands in for HR. */
export function hrRoutes(app: OpenAPIHono<HttpEnv>, { importRoster, deputies: desk }: HrParts): void {
  const changes = createRoute({
    method: 'post',
    path: '/roster/changes',
    tags: ['HR'],
    summary: 'Changes of the roster, all or none, as CSV or JSON; with dryRun what they would do',
    request: {
      query: z.object({ dryRun: z.stringbool().optional() }),
      headers: z.object({
        'idempotency-key': z
          .string()
          .regex(/^[A-Za-z0-9._:-]{8,100}$/)
          .optional(),
      }),
      // Not said to be required: else a CSV would be read as JSON.
      body: {
        content: { 'application/json': { schema: z.array(row).max(10_000) }, 'text/csv': { schema: z.string() } },
      },
    },
    responses: answersOf(imported, failing),
  });
  app.openapi(changes, (async (c: Context<HttpEnv>) => {
    const viewer = c.get('viewer');
    const given = await changesOf(c);
    if (given === null) return sendProblem(c, notAccepted(c));
    const { dryRun = false } = (c.req.valid as (part: string) => { dryRun?: boolean })('query');
    const key = c.req.header('idempotency-key');
    const done =
      viewer === null ? null : await importRoster(viewer, given, { dryRun, ...(key === undefined ? {} : { key }) });
    return done === null ? sendProblem(c, notFoundProblem(c)) : c.json(done);
  }) as never);

  const all = createRoute({
    method: 'get',
    path: '/deputies',
    tags: ['HR'],
    summary: 'Who does HR’s own tasks for whom, and when',
    responses: answersOf(deputies, [304, 401, 404, 503]),
  });
  app.openapi(all, (async (c: Context<HttpEnv>) => {
    const viewer = c.get('viewer');
    const found = viewer === null ? null : await desk.list(viewer);
    return found === null ? sendProblem(c, notFoundProblem(c)) : c.json(found);
  }) as never);

  const one = createRoute({
    method: 'post',
    path: '/deputies',
    tags: ['HR'],
    summary: 'Sets a deputy for one of HR, for a time; the head of the HR service alone',
    request: {
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.strictObject({ of: givenPerson, deputy: givenPerson, from: givenDay, to: givenDay }),
          },
        },
      },
    },
    responses: answersOf(deputies, failing),
  });
  app.openapi(one, (async (c: Context<HttpEnv>) => {
    const viewer = c.get('viewer');
    const given = (c.req.valid as (part: string) => Parameters<typeof desk.set>[1])('json');
    const found = viewer === null ? null : await desk.set(viewer, given);
    return found === null ? sendProblem(c, notFoundProblem(c)) : c.json(found);
  }) as never);

  const ending = createRoute({
    method: 'post',
    path: '/deputies/{ordinal}/end',
    tags: ['HR'],
    summary: 'Ends a deputy’s time today',
    request: { params: z.object({ ordinal: z.coerce.number().int().min(1).max(2_000_000_000) }) },
    responses: answersOf(deputies, [400, 401, 403, 404, 503]),
  });
  app.openapi(ending, (async (c: Context<HttpEnv>) => {
    const viewer = c.get('viewer');
    const { ordinal } = (c.req.valid as (part: string) => { ordinal: number })('param');
    const found = viewer === null ? null : await desk.end(viewer, ordinal);
    return found === null ? sendProblem(c, notFoundProblem(c)) : c.json(found);
  }) as never);
}

/** Null for a type of content that is not read. */
async function changesOf(c: Context<HttpEnv>): Promise<GivenChanges | null> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'text/csv') return { csv: await c.req.text() };
  if (type !== 'application/json') return null;
  const rows = (c.req.valid as (part: string) => Extract<GivenChanges, { rows: unknown }>['rows'])('json');
  return { rows };
}

function notAccepted(c: Context<HttpEnv>) {
  const speech = c.get('speech');
  const known = 'application/json, text/csv';
  return problem(
    c,
    415,
    'notAccepted',
    speech.words('http.notAccepted'),
    speech.words('http.notAcceptedDetail', { known }),
  );
}
