import { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { flawsOf } from '../../acts-schema/flaws.ts';
import { BadInput } from '../../bad-input.ts';
import type { PaperDesk } from '../../views/papers.ts';
import type { Views } from '../../views/views.ts';
import { notFoundProblem, problemOf, sendProblem, worded } from '../problem.ts';
import type { Streams } from '../streams.ts';
import type { HttpEnv } from '../viewer.ts';
import { actRoutes, type Perform } from './acts.ts';
import type { Changes } from './changes.ts';
import { eventRoutes } from './events.ts';
import { hrRoutes, type HrParts } from './hr.ts';
import { paperRoutes } from './papers.ts';
import { importRoutes, type ImportParts } from './imports.ts';
import { viewRoutes } from './views.ts';

export interface ApiParts extends HrParts, ImportParts {
  readonly views: Views;
  readonly papers: PaperDesk;
  readonly changes: Changes;
  readonly streams: Streams;
  readonly perform: Perform;
}

/** `/api/v1`: every view and every act, with its description in OpenAPI 3.1. The viewer is known by now. */
export function createApi({ views, papers, perform, changes, streams, ...ofHr }: ApiParts): OpenAPIHono<HttpEnv> {
  const app = new OpenAPIHono<HttpEnv>({
    defaultHook(result, c) {
      if (result.success) return undefined;
      if (result.target === 'header') return sendProblem(c, worded(c, 400, 'noKey', 'http.noKey', 'http.noKeyDetail'));
      return sendProblem(c, problemOf(c, new BadInput(flawsOf(result.error, { file: null }))));
    },
  });
  app.use('*', etagged);
  viewRoutes(app, views);
  paperRoutes(app, papers);
  actRoutes(app, perform);
  hrRoutes(app, ofHr);
  importRoutes(app, ofHr);
  eventRoutes(app, changes, views, streams);
  app.get('/openapi.json', (c) => c.json(describe(app)));
  app.notFound((c) => sendProblem(c, notFoundProblem(c)));
  return app;
}

const withEtag = etag();

/** What is read carries its hash; a stream has none. */
const etagged: typeof withEtag = (c, next) => (c.req.path.endsWith('/events') ? next() : withEtag(c, next));

/** The description of everything that is served. */
export function describe(app: OpenAPIHono<HttpEnv>) {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'mizan-session',
    description:
      'The session of the console. JSON is taken from pages of this site, and from programs that send no Origin.',
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Mizan',
      version: '1',
      description:
        'The yearly appraisal of civil servants by Decision 89/2021. Sentences come in the language of Accept-Language (az, en).',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
  });
}
