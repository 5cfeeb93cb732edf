import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import type { Log } from '../../worker/log.ts';
import { createApi, type ApiParts } from './api/api.ts';
import { docsRoutes } from './docs.ts';
import {
  notFoundProblem,
  problemOf,
  sendProblem,
  tooLargeProblem,
  unreadableProblem,
  type Problem,
} from './problem.ts';
import { securityHeaders, type SecuritySettings } from './security.ts';
import type { HttpEnv } from './viewer.ts';

/** Sign-in as `client/sign-in` gives it. */
export interface SignInParts {
  /** Sets `viewer`, `language` and `speech`. */
  readonly session: MiddlewareHandler<HttpEnv>;
  /** The pages of signing in and out, which look after themselves. */
  readonly routes: Hono<HttpEnv>;
  readonly requireViewer: MiddlewareHandler<HttpEnv>;
  readonly csrf: MiddlewareHandler<HttpEnv>;
}

/** The console as `client/web` gives it. */
export interface PageParts {
  /** Style sheets, scripts, pictures: served to everybody. */
  readonly assets: Hono<HttpEnv>;
  /** What is done with forms that come without their session: stands before everything for those signed in. */
  readonly strays?: Hono<HttpEnv>;
  /** Everything for whoever is signed in. */
  readonly routes: Hono<HttpEnv>;
  /** The page that says a problem; its status is set by the caller. */
  readonly problem: (c: Context<HttpEnv>, problem: Problem) => Response | Promise<Response>;
}

export interface HttpParts {
  readonly api: ApiParts;
  readonly signIn: SignInParts;
  readonly pages: PageParts;
  readonly security: SecuritySettings;
  /** Rejects while a service that is needed does not answer. */
  readonly ready: () => Promise<void>;
  readonly log?: Log;
  /** What is open to whoever has its address, such as a calendar feed behind its token. */
  readonly open?: readonly Hono<HttpEnv>[];
  /** Paths that take files, and how many bytes. */
  readonly uploads?: { readonly path: RegExp; readonly most: number };
}

/** More than an honest request needs. */
const mostBytes = 1024 * 1024;

/** The whole server: sign-in, console and API behind the same guards. */
export function createHttp(parts: HttpParts): Hono<HttpEnv> {
  const { api, signIn, pages, security, log, open = [] } = parts;
  const app = new Hono<HttpEnv>();
  const answer = (c: Context<HttpEnv>, problem: Problem) =>
    isApi(c.req.path) ? sendProblem(c, problem) : pages.problem(c, problem);

  app.use(requestId({ headerName: '' }));
  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    c.header('x-request-id', c.get('requestId'));
    const ms = Math.round(performance.now() - began);
    log?.debug(
      { request: c.get('requestId'), method: c.req.method, path: c.req.path, status: c.res.status, ms },
      'request',
    );
  });
  app.use(securityHeaders(security));
  app.use(compress());
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', (c) => readiness(c, parts.ready));
  app.use(signIn.session);
  app.use(limited(answer, parts.uploads));
  // No name of ours has a NUL, and PostgreSQL takes none.
  app.use(async (c, next) => (c.req.url.includes('%00') ? answer(c, unreadableProblem(c)) : next()));
  app.route('/', pages.assets);
  app.route('/', signIn.routes);
  for (const part of open) app.route('/', part);
  if (pages.strays !== undefined) app.route('/', pages.strays);
  app.use(signIn.requireViewer, signIn.csrf);
  app.route('/', docsRoutes());
  app.route('/api/v1', createApi(api));
  app.route('/', pages.routes);

  app.notFound((c) => answer(c, notFoundProblem(c)));
  app.onError((error, c) => {
    const problem = problemOf(c, error);
    if (problem.status >= 500) {
      const level = problem.status === 503 ? 'warn' : 'error';
      log?.[level]({ request: c.get('requestId'), error: error.name, stack: error.stack }, 'request failed');
    }
    return answer(c, problem);
  });
  return app;
}

type Answer = (c: Context<HttpEnv>, problem: Problem) => Response | Promise<Response>;

function limited(answer: Answer, uploads: HttpParts['uploads']): MiddlewareHandler<HttpEnv> {
  const limitOf = (most: number) =>
    bodyLimit({
      maxSize: most,
      onError: (c) => answer(c as Context<HttpEnv>, tooLargeProblem(c as Context<HttpEnv>, most)),
    });
  const usual = limitOf(mostBytes);
  const ofFiles = uploads === undefined ? usual : limitOf(uploads.most);
  return (c, next) =>
    !isApi(c.req.path) && uploads?.path.test(c.req.path) === true ? ofFiles(c, next) : usual(c, next);
}

async function readiness(c: Context, ready: () => Promise<void>): Promise<Response> {
  try {
    await ready();
    return c.text('ready');
  } catch {
    return c.text('not ready', 503);
  }
}

export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}
