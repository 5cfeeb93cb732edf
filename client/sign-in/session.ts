import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Lang } from '../../locales/language.ts';
import { isLang, speak } from '../../locales/speak.ts';
import type { HttpEnv } from '../http/viewer.ts';
import type { Door, OpenSession } from './door.ts';
import { sha256, tokenFor } from './secrets.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** The session of the request; also one that may do nothing yet but change its password. */
    readonly session: OpenSession | null;
    /** The token for forms of this request: `formToken`. */
    readonly formToken: () => string;
  }
}

const aYear = 365 * 24 * 3600;
const speeches = { az: speak('az'), en: speak('en') };

/** Says who looks at a page and in which language, for whatever comes after. */
export function sessionReader(door: Door): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const language = languageOf(c, door);
    c.set('language', language);
    c.set('speech', speeches[language]);
    const session = await readSession(door, c);
    c.set('session', session);
    c.set('formToken', () => tokenFor(session?.id ?? door.cookies.browser(c)));
    const viewer = session === null || session.mustChange ? null : session;
    c.set('viewer', viewer === null ? null : { id: viewer.person, isAdministrator: viewer.isAdministrator });
    await next();
  };
}

async function readSession(door: Door, c: Context): Promise<OpenSession | null> {
  const id = door.cookies.session(c);
  if (id === undefined) return null;
  const session = await door.store.sessionOf(sha256(id), door.limits, await door.today());
  if (session === null || (session.how === 'sample' && !(await door.isSampleOpen()))) return null;
  return { ...session, id };
}

/** As the switch says, now or earlier; a program by its Accept-Language; else Azerbaijani. */
function languageOf(c: Context, { publicUrl }: Door): Lang {
  const asked = c.req.query('lang');
  if (asked !== undefined && isLang(asked)) {
    const secure = publicUrl?.protocol === 'https:';
    setCookie(c, 'mizan-lang', asked, { path: '/', sameSite: 'Lax', httpOnly: true, secure, maxAge: aYear });
    return asked;
  }
  const kept = getCookie(c, 'mizan-lang');
  if (kept !== undefined && isLang(kept)) return kept;
  const accepted = isApi(c.req.path) ? (c.req.header('accept-language') ?? '').slice(0, 2).toLowerCase() : '';
  return isLang(accepted) ? accepted : 'az';
}

export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}
