import { createRoute, z, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { paperShapes } from '../../../documents/data/paper-shapes.ts';
import { formatsOf, reportNames, type PaperData, type PaperFormat, type PaperName } from '../../../documents/papers.ts';
import type { Lang } from '../../../locales/language.ts';
import type { BodyPaper, PaperDesk } from '../../views/papers.ts';
import { mediaTypes, sendPaper } from '../paper.ts';
import { notFoundProblem, sendProblem } from '../problem.ts';
import type { HttpEnv, Viewer } from '../viewer.ts';
import { answersOf, viewProblems } from './answers.ts';
import { appraisalId, unitName, year } from './parameters.ts';
import { day, list } from './schemas/common.ts';

const titles: Readonly<Record<PaperName, string>> = {
  annex1: 'Annex 1: the form, as far as the viewer sees it',
  annex2: 'Annex 2: the report of a unit; without a number the one signed last, else the draft',
  annex3: 'Annex 3: the final report; without a number the one approved last, else presented last, else the draft',
  annex5: 'Annex 5: the report on those not appraised, by the same rule',
  order: 'The order on measures (§5.1); without a number the draft of the next',
  measures: 'What became of the measures of the year before (§4.27)',
};

const versionsOf = list(
  z.strictObject({
    number: z.string(),
    correction: z.int().openapi({ description: 'I-10: which correction; 0 for the report itself' }),
    on: day,
    isApproved: z.boolean().nullable().openapi({ description: '§4.26; null where there is nothing to approve' }),
  }),
);

const paperView = z
  .strictObject({
    paper: z.enum(reportNames),
    hasLatest: z.boolean().openapi({ description: 'Whether there is one without a number' }),
    versions: versionsOf,
  })
  .openapi('Papers');

const number = z.string().min(1).max(60).optional();

interface Given {
  readonly format: PaperFormat;
  readonly lang: Lang;
  readonly number?: string;
}

interface PaperRoute<P extends z.ZodObject> {
  readonly path: string;
  readonly paper: PaperName;
  readonly params: P;
  readonly read: (viewer: Viewer, given: z.output<P> & { readonly number: string | null }) => Promise<PaperData | null>;
}

/** Every paper as a file, and which versions there are. */
export function paperRoutes(app: OpenAPIHono<HttpEnv>, papers: PaperDesk): void {
  const valid = (c: Context<HttpEnv>, part: string): object => (c.req.valid as (part: string) => object)(part);

  const paper = <P extends z.ZodObject>({ path, paper: name, params, read }: PaperRoute<P>): void => {
    const formats = formatsOf(name);
    const isNumbered = name !== 'annex1' && name !== 'measures';
    const query = z.object({
      format: z.enum(formats),
      lang: z
        .enum(['az', 'en'])
        .default('az')
        .openapi({ description: 'The law’s own labels are the Azerbaijani ones.' }),
      ...(isNumbered ? { number } : {}),
    });
    const route: RouteConfig = {
      method: 'get',
      path,
      tags: ['Papers'],
      summary: titles[name],
      request: { params, query },
      responses: fileAnswers(name, formats),
    };
    app.openapi(createRoute(route), async (c: Context<HttpEnv>) => {
      const viewer = c.get('viewer');
      const { format, lang, number: asked } = valid(c, 'query') as Given;
      const given = { ...valid(c, 'param'), number: asked ?? null } as z.output<P> & { readonly number: string | null };
      const data = viewer === null ? null : await read(viewer, given);
      return data === null ? sendProblem(c, notFoundProblem(c)) : sendPaper(c, data, { format, lang });
    });
  };

  paper({
    path: '/appraisals/{id}/papers/annex1',
    paper: 'annex1',
    params: z.object({ id: appraisalId }),
    read: (viewer, { id }) => papers.form(viewer, id),
  });
  paper({
    path: '/units/{unit}/{year}/papers/annex2',
    paper: 'annex2',
    params: z.object({ unit: unitName, year }),
    read: (viewer, given) => papers.unitReport(viewer, given),
  });
  const ofBody: readonly BodyPaper[] = ['annex3', 'annex5', 'order', 'measures'];
  for (const name of ofBody) {
    paper({
      path: `/body/{year}/papers/${name}`,
      paper: name,
      params: z.object({ year }),
      read: (viewer, given) => papers.bodyPaper(viewer, { ...given, paper: name }),
    });
  }

  const listing = (path: string, summary: string, params: z.ZodObject, read: PapersOf): void => {
    const responses = answersOf(list(paperView), viewProblems);
    const route: RouteConfig = { method: 'get', path, tags: ['Papers'], summary, request: { params }, responses };
    app.openapi(createRoute(route), (async (c: Context<HttpEnv>) => {
      const viewer = c.get('viewer');
      const found = viewer === null ? null : await read(viewer, valid(c, 'param') as never);
      return found === null ? sendProblem(c, notFoundProblem(c)) : c.json(found);
    }) as never);
  };
  listing(
    '/units/{unit}/{year}/papers',
    'The papers of a unit in a year, with their versions',
    z.object({ unit: unitName, year }),
    async (viewer, given) => {
      const found = await papers.ofUnit(viewer, given.unit, given.year);
      return found === null ? null : [found];
    },
  );
  listing(
    '/body/{year}/papers',
    'The papers of the body’s year, with their versions',
    z.object({ year }),
    (viewer, given) => papers.ofBody(viewer, given.year),
  );
}

type PapersOf = (
  viewer: Viewer,
  given: { readonly unit: string; readonly year: number },
) => ReturnType<PaperDesk['ofBody']>;

function fileAnswers(name: PaperName, formats: readonly PaperFormat[]): RouteConfig['responses'] {
  const file = z.string().openapi({ format: 'binary' });
  const content = Object.fromEntries(
    formats.map((format) => [mediaTypes[format], { schema: format === 'json' ? paperShapes[name] : file }]),
  );
  return {
    ...answersOf(paperShapes[name], viewProblems),
    200: { description: 'The paper, as a file to keep.', content },
  };
}
