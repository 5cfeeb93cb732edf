import { Hono } from 'hono';
import type { Acts } from '../../../client/acts/acts.ts';
import { createHttp } from '../../../client/http/create-http.ts';
import type { HttpEnv } from '../../../client/http/viewer.ts';
import { signIn } from '../../../client/sign-in/index.ts';
import { signInSettings } from '../../../client/sign-in/settings.ts';
import { apiParts } from '../../../client/http/api/parts.ts';
import type { Clock } from '../../../client/views/scene.ts';
import { browser, cheap, type Answer, type Browser } from './sign-in.ts';

/** The whole server without the console's pages, for what programs ask of it. */
export function serverOf(acts: Acts, clock: Clock = Date.now): Hono<HttpEnv> {
  return createHttp({
    api: apiParts(acts, clock),
    signIn: signIn({
      ...signInSettings({}),
      store: acts.store,
      body: () => acts.body(),
      isOnLoopback: true,
      cost: cheap,
    }),
    pages: {
      assets: new Hono<HttpEnv>(),
      routes: new Hono<HttpEnv>(),
      problem: (c, { status, title }) => c.text(title, status as 400),
    },
    security: { isHttps: false },
    ready: () => acts.store.ping(),
  });
}

export interface Program extends Browser {
  /** Sends JSON, as a program does. */
  send(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** Somebody's program, signed in by one click where the data is the sample's; null for nobody. */
export async function programOf(app: Hono<HttpEnv>, person: string | null): Promise<Program> {
  const own = browser(app);
  if (person !== null) {
    const { status, text } = await own.submit('/sign-in', '/sign-in/sample', { person });
    if (status !== 303) throw new Error(`${person} was not let in: ${text}`);
  }
  return {
    ...own,
    async send(path, body, headers = {}) {
      const given = typeof body === 'string' ? body : JSON.stringify(body);
      const cookie = [...own.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await app.request(new URL(path, 'http://127.0.0.1:8080').href, {
        method: 'POST',
        body: given,
        headers: { host: '127.0.0.1:8080', 'content-type': 'application/json', cookie, ...headers },
      });
      const location = response.headers.get('location');
      return { status: response.status, text: await response.text(), headers: response.headers, location };
    },
  };
}
