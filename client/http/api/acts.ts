import { createRoute, z, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Attachment, Paper } from '../../../machines/subject.ts';
import { actNames, actSchema, type ActOn } from '../../acts-schema/index.ts';
import { attachment, paper } from '../../acts-schema/shapes.ts';
import type { Doing, Done } from '../../views/perform.ts';
import { notFoundProblem, refusedProblem, sendProblem } from '../problem.ts';
import type { HttpEnv, Viewer } from '../viewer.ts';
import { actProblems, answersOf } from './answers.ts';

const done = z
  .strictObject({
    seq: z.int().openapi({ description: 'Number of the entry in the journal.' }),
    stage: z.string().openapi({ description: 'Where the subject stands after it.' }),
    isShown: z.boolean().openapi({ description: 'Whether the views show it already.' }),
  })
  .openapi('Done');

/** New for each act, the same when it is sent again. */
export const idempotencyKey = z.string().regex(/^[A-Za-z0-9._:-]{8,100}$/);

const headers = z.object({
  'idempotency-key': idempotencyKey.openapi({
    description: 'New for each act, the same when it is sent again: the act happens once.',
    example: '5f0c9d0e-2f8b-4a53-9a3e-0c7d0d9a8b11',
  }),
});

/** Where the acts of a kind stand, and the name of what they are done on. */
const places = {
  appraisal: {
    tag: 'Acts on an appraisal',
    path: '/appraisals/{id}',
    params: z.object({
      id: z
        .string()
        .regex(/^.{1,40}-\d{4}$/)
        .openapi({ example: 'E017-2026' }),
    }),
    subject: ({ id = '' }) => id,
  },
  unit: {
    tag: 'Acts on a unit',
    path: '/units/{unit}/{year}',
    params: z.object({ unit: z.string().max(200), year: z.string().regex(/^\d{4}$/) }),
    subject: ({ unit = '', year = '' }) => `unit:${unit.normalize('NFC')}/${year}`,
  },
  body: {
    tag: 'Acts on the body',
    path: '/body/{year}',
    params: z.object({ year: z.string().regex(/^\d{4}$/) }),
    subject: ({ year = '' }) => `body/${year}`,
  },
} as const satisfies Readonly<
  Record<
    ActOn,
    {
      readonly tag: string;
      readonly path: string;
      readonly params: z.ZodType;
      readonly subject: (params: Readonly<Record<string, string>>) => string;
    }
  >
>;

export type Perform = (viewer: Viewer, doing: Doing) => Promise<Done | null>;

/** Every act as a POST of its own. */
export function actRoutes(app: OpenAPIHono<HttpEnv>, perform: Perform): void {
  for (const on of ['appraisal', 'unit', 'body'] as const) {
    for (const act of actNames(on)) actRoute(app, perform, on, act);
  }
}

function actRoute(app: OpenAPIHono<HttpEnv>, perform: Perform, on: ActOn, act: string): void {
  const { tag, path, params, subject } = places[on];
  const body = z.strictObject({
    with: actSchema(act),
    paper: paper.optional(),
    attachments: z.array(attachment).max(20).optional(),
  });
  const route: RouteConfig = {
    method: 'post',
    path: `${path}/acts/${act}`,
    tags: [tag],
    summary: act,
    request: { params, headers, body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: answersOf(done, actProblems),
  };
  app.openapi(createRoute(route), async (c: Context<HttpEnv>) => {
    const viewer = c.get('viewer');
    const valid = (part: string): object => (c.req.valid as (part: string) => object)(part);
    const given = valid('json') as { with: unknown; paper?: Paper; attachments?: readonly Attachment[] };
    const answer =
      viewer === null
        ? null
        : await perform(viewer, {
            subject: subject(valid('param') as Readonly<Record<string, string>>),
            act,
            via: 'api',
            key: c.req.header('idempotency-key') ?? '',
            ...given,
          });
    if (answer === null) return sendProblem(c, notFoundProblem(c));
    if ('refusal' in answer) return sendProblem(c, refusedProblem(c, answer.refusal));
    return c.json(answer);
  });
}
