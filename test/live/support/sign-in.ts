import { Hono } from 'hono';
import pg from 'pg';
import { inject } from 'vitest';
import type { HttpEnv } from '../../../client/http/viewer.ts';
import { hashPassword, type ScryptCost } from '../../../client/sign-in/password.ts';
import { signInSettings } from '../../../client/sign-in/settings.ts';
import { CsrfField, signIn, type SignInConfig } from '../../../client/sign-in/index.ts';
import { migrate } from '../../../store/database.ts';
import { openStore, type Store } from '../../../store/store.ts';
import type { Body } from '../../../rules/roster/roster.ts';
import { kinds } from '../../../worker/kinds.ts';
import { folder, newDatabase } from './office.ts';

/** Quick, so that tests do not wait; the parameters are kept with every hash. */
export const cheap: ScryptCost = { log2N: 10, r: 8, p: 1 };

export const plainOrigin = 'http://127.0.0.1:8080';

/** The sample agency in a database of its own, and a console that shows who looks at it. */
export interface Console {
  readonly databaseUrl: string;
  readonly store: Store;
  readonly sql: pg.Client;
  readonly body: Body;
  /** The console with other settings. */
  app(config?: Partial<SignInConfig>): Hono<HttpEnv>;
  /** A local identity with a password that was chosen, or a one-time one. */
  addAccount(id: string, password: string, of?: { isAdministrator?: boolean; oneTimeDays?: number }): Promise<void>;
  dispose(): Promise<void>;
}

export async function openConsole(body: Body = { ...folder.body, name: 'Another body' }): Promise<Console> {
  const databaseUrl = await newDatabase(inject('stack').databaseUrl);
  await migrate(databaseUrl);
  const store = openStore(databaseUrl, { kinds });
  await store.importBody({ body, roster: folder.roster, names: folder.names, day: '2026-01-01', results: [] });
  const sql = new pg.Client({ connectionString: databaseUrl });
  await sql.connect();
  return {
    databaseUrl,
    store,
    sql,
    body,
    app: (config = {}) =>
      consoleOf({
        ...signInSettings({}),
        store,
        body: () => Promise.resolve(body),
        isOnLoopback: true,
        cost: cheap,
        ...config,
      }),
    async addAccount(id, password, { isAdministrator = false, oneTimeDays } = {}) {
      const hash = await hashPassword(password, cheap);
      await store.removeAccount(id);
      await store.addAccount(id, isAdministrator, { password: hash, oneTimeDays: oneTimeDays ?? null });
    },
    async dispose() {
      await sql.end();
      await store.close();
    },
  };
}

/** What a composer of the console does with sign-in, and two pages behind it. */
function consoleOf(config: SignInConfig): Hono<HttpEnv> {
  const { session, routes, requireViewer, csrf } = signIn(config);
  const who = (viewer: HttpEnv['Variables']['viewer'], language: string) => ({ ...viewer, language });
  return new Hono<HttpEnv>()
    .use(session)
    .route('/', routes)
    .use(requireViewer, csrf)
    .get('/', (c) => c.json(who(c.get('viewer'), c.get('language'))))
    .get('/form', (c) => c.html(CsrfField({ c }) as unknown as string))
    .post('/form', (c) => c.text('taken'))
    .get('/tasks', (c) => c.json(who(c.get('viewer'), c.get('language'))))
    .get('/api/v1/me', (c) => c.json(who(c.get('viewer'), c.get('language'))))
    .post('/api/v1/acts', (c) => c.text('taken'));
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** Where a redirect leads; null for none. */
  readonly location: string | null;
}

export interface Browser {
  readonly cookies: Map<string, string>;
  readonly setCookies: string[];
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** With files where the form is a FormData; a text is sent as CSV. */
  post(
    path: string,
    form: Record<string, string> | FormData | string,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Sends the form of a page with its hidden fields, as a person would who fills in the others. */
  submit(page: string, action: string, filled: Record<string, string>): Promise<Answer>;
}

/** Somebody's browser: keeps cookies, sends the headers that browsers send, follows nothing by itself. */
export function browser(app: Hono<HttpEnv>, origin = plainOrigin): Browser {
  const cookies = new Map<string, string>();
  const setCookies: string[] = [];
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', new URL(origin).host);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(new URL(path, origin).href, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      setCookies.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location');
    return { status: response.status, text: await response.text(), headers: response.headers, location };
  };
  const self: Browser = {
    cookies,
    setCookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: {
          origin,
          'sec-fetch-site': 'same-origin',
          ...(typeof form === 'string' ? { 'content-type': 'text/csv' } : {}),
          ...headers,
        },
        body: typeof form === 'string' || form instanceof FormData ? form : new URLSearchParams(form),
      }),
    async submit(page, action, filled) {
      const { text, status, location } = await self.get(page);
      const form = new RegExp(`<form[^>]*action="${action}"[^>]*>.*?</form>`, 's').exec(text)?.[0];
      if (form === undefined) throw new Error(`${page} has no form ${action}: ${status} ${location ?? text}`);
      return self.post(action, { ...hiddenOf(form), ...filled });
    },
  };
  return self;
}

function hiddenOf(form: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? '';
    if (name !== undefined) found[name] = value.replaceAll('&amp;', '&');
  }
  return found;
}

export const signInLocally = (of: Browser, id: string, password: string, to = '/'): Promise<Answer> =>
  of.submit(to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`, '/sign-in/local', { id, password });
