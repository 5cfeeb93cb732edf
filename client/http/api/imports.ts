import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { day as givenDay } from '../../acts-schema/shapes.ts';
import type { Importer } from '../../views/imports/importer.ts';
import {
  importFields,
  importKinds,
  rowOutcomes,
  type GivenFile,
  type ImportPreview,
} from '../../views/imports/preview.ts';
import { flawSaid, notFoundProblem, problem, sendProblem } from '../problem.ts';
import type { HttpEnv } from '../viewer.ts';
import { answersOf } from './answers.ts';
import { day, flaws, list } from './schemas/common.ts';

export interface ImportParts {
  readonly imports: Importer;
}

export const fieldChanges = list(
  z.strictObject({
    field: z.enum(importFields),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
).openapi({ description: 'What changes, as files write it; null for nothing.' });

const previewed = z
  .strictObject({
    applied: z.int().nullable().openapi({ description: 'How many rows changed something; null for a dry run.' }),
    kind: z.enum(importKinds),
    name: z.string(),
    sha256: z.string(),
    day,
    stamp: z.string().openapi({ description: 'The same as long as the file, and what it does, are the same.' }),
    rosterSeq: z.int(),
    counts: z.strictObject(
      Object.fromEntries(rowOutcomes.map((outcome) => [outcome, z.int()])) as Record<
        (typeof rowOutcomes)[number],
        z.ZodInt
      >,
    ),
    rows: list(
      z.strictObject({
        line: z.int(),
        outcome: z.enum(rowOutcomes),
        on: z.string().openapi({ description: 'A person’s id, an office, a unit, or `<id>-<year>` of a result.' }),
        changes: list(z.string()),
        date: day.nullable(),
        fields: fieldChanges,
        notes: list(z.enum(['newUnit', 'unknownPerson'])),
        flaws,
      }),
    ),
    missing: list(z.string()).openapi({
      description: 'In service, and not in the roster file: they stay as they are.',
    }),
    touched: list(z.string()),
  })
  .openapi('ImportPreview');

const query = z.object({
  dryRun: z.stringbool().optional(),
  stamp: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .openapi({ description: 'Of the dry run that was looked at: applied only if it would do the same now.' }),
  day: givenDay
    .optional()
    .openapi({ description: 'From when a difference counts that a roster does not date itself; today by default.' }),
});

/** HR's files, as `mizan import` takes them: looked at row by row, then applied, all or none. */
export function importRoutes(app: OpenAPIHono<HttpEnv>, { imports }: ImportParts): void {
  const route = createRoute({
    method: 'post',
    path: '/imports/{kind}',
    tags: ['HR'],
    summary: 'A roster, changes, or results of earlier years as CSV, all or none; with dryRun what each row would do',
    request: {
      params: z.object({ kind: z.enum(importKinds) }),
      query,
      // Not said to be required: else a CSV would be read as JSON.
      body: { content: { 'text/csv': { schema: z.string() } } },
    },
    responses: answersOf(previewed, [400, 401, 403, 404, 409, 413, 415, 503]),
  });
  app.openapi(route, (async (c: Context<HttpEnv>) => {
    const viewer = c.get('viewer');
    const { kind } = (c.req.valid as (part: string) => { kind: GivenFile['kind'] })('param');
    const asked = (c.req.valid as (part: string) => z.infer<typeof query>)('query');
    const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'text/csv') return sendProblem(c, notAccepted(c));
    if (viewer === null) return sendProblem(c, notFoundProblem(c));
    const file: GivenFile = { kind, name: `${kind}.csv`, text: await c.req.text(), day: asked.day ?? null };
    const preview = await imports.preview(viewer, file);
    if (preview === null) return sendProblem(c, notFoundProblem(c));
    if (asked.dryRun === true) return c.json(answerOf(c, preview, null));
    const { stamp } = asked;
    const done = await imports.apply(viewer, file, { via: 'api', ...(stamp === undefined ? {} : { stamp }) });
    if (done === null) return sendProblem(c, notFoundProblem(c));
    return 'moved' in done ? sendProblem(c, moved(c)) : c.json(answerOf(c, preview, done.applied));
  }) as never);
}

function answerOf(c: Context<HttpEnv>, { rows, ...preview }: ImportPreview, applied: number | null) {
  const speech = c.get('speech');
  const said = rows.map((row) => ({ ...row, flaws: row.flaws.map((flaw) => flawSaid(flaw, speech)) }));
  return { applied, ...preview, rows: said };
}

function moved(c: Context<HttpEnv>) {
  const speech = c.get('speech');
  return problem(c, 409, 'moved', speech.words('http.moved'), speech.say({ code: 'change.rosterMoved' }));
}

function notAccepted(c: Context<HttpEnv>) {
  const speech = c.get('speech');
  const detail = speech.words('http.notAcceptedDetail', { known: 'text/csv' });
  return problem(c, 415, 'notAccepted', speech.words('http.notAccepted'), detail);
}
