import type { Context, MiddlewareHandler } from 'hono';
import { speak } from '../../locales/speak.ts';
import type { HttpEnv } from '../http/viewer.ts';
import type { Door, OpenSession } from './door.ts';
import { askedLanguage, keepLanguage, languageOf } from './language.ts';
import { sha256, tokenFor } from './secrets.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** The session of the request; also one that may do nothing yet but change its password. */
    readonly session: OpenSession | null;
    /** The token for forms of this request: `formToken`. */
    readonly formToken: () => string;
  }
}

const speeches = { az: speak('az'), en: speak('en') };

/** Says who looks at a page and in which language, for whatever comes after. */
export function sessionReader(door: Door): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const asked = askedLanguage(c);
    const language = asked ?? languageOf(c, isApi(c.req.path));
    if (asked !== null) keepLanguage(c, door, asked);
    c.set('language', language);
    c.set('speech', speeches[language]);
    const session = await readSession(door, c);
    c.set('session', session);
    c.set('formToken', () => tokenFor(session?.id ?? door.cookies.browser(c)));
    const viewer = session === null || session.mustChange ? null : session;
    c.set('viewer', viewer === null ? null : { id: viewer.person, isAdministrator: viewer.isAdministrator });
    // The switch on a page of ours is a choice for letters too; a link from elsewhere is none.
    if (viewer !== null && asked !== null && door.isOwnRequest(c))
      await door.store.chooseLanguage(viewer.person, asked);
    await next();
  };
}

async function readSession(door: Door, c: Context): Promise<OpenSession | null> {
  const id = door.cookies.session(c);
  if (id === undefined) return null;
  const session = await door.store.sessionOf(sha256(id), door.limits, await door.today(), isUse(c));
  if (session === null || (session.how === 'sample' && !(await door.isSampleOpen()))) return null;
  return { ...session, id };
}

/** A page that is left open asks for news by itself: that is nobody at work. */
function isUse(c: Context): boolean {
  return !/\/(?:events|news)$/.test(c.req.path);
}

export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}
