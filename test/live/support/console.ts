import type { Hono } from 'hono';
import type { Acts } from '../../../client/acts/acts.ts';
import { apiParts } from '../../../client/http/api/parts.ts';
import { createHttp } from '../../../client/http/create-http.ts';
import { serveHttp, type Listening } from '../../../client/http/serve-http.ts';
import type { HttpEnv } from '../../../client/http/viewer.ts';
import { formToken, signIn } from '../../../client/sign-in/index.ts';
import { signInSettings } from '../../../client/sign-in/settings.ts';
import { paperDesk } from '../../../client/views/papers.ts';
import { importer } from '../../../client/views/imports/importer.ts';
import { appointmentBook } from '../../../client/notices/appointments.ts';
import { rehearsalDesk } from '../../../client/rehearsal/desk.ts';
import { performer } from '../../../client/views/perform.ts';
import type { Clock } from '../../../client/views/scene.ts';
import { views } from '../../../client/views/views.ts';
import { pages } from '../../../client/web/index.ts';
import { cheap } from './sign-in.ts';

/** The whole server with the console, on a free port of this machine. */
export function serveConsole(acts: Acts, clock: Clock = Date.now): Promise<Listening> {
  return serveHttp(consoleApp(acts, clock), { host: '127.0.0.1', port: 0, grace: 500 });
}

/** The whole server with the console, to be asked directly. */
export function consoleApp(acts: Acts, clock: Clock = Date.now): Hono<HttpEnv> {
  const seen = views(acts, { clock });
  const perform = performer(acts, { clock });
  const door = signIn({
    ...signInSettings({}),
    store: acts.store,
    body: () => acts.body(),
    isOnLoopback: true,
    cost: cheap,
  });
  const imports = importer(acts, { clock });
  const rehearsals = rehearsalDesk(acts, { clock });
  const meetings = appointmentBook(acts);
  const console_ = pages({
    acts,
    views: seen,
    papers: paperDesk(acts, { clock }),
    perform,
    imports,
    rehearsals,
    meetings,
    formToken,
    strayForm: door.strayForm,
    clock,
  });
  return createHttp({
    api: apiParts(acts, clock),
    signIn: door,
    pages: console_,
    uploads: console_.uploads,
    security: { isHttps: false },
    ready: () => acts.store.ping(),
  });
}
