import type { Context, MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../http/viewer.ts';
import type { Door } from './door.ts';
import { problem } from './problem.ts';
import { returnTo, withReturn } from './return-to.ts';
import { isApi } from './session.ts';

/** Lets nobody on who is not signed in: pages lead to sign-in and back, the API says 401. */
export function viewerGate(door: Door): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    if (c.get('viewer') !== null) return next();
    const mustChange = c.get('session')?.mustChange === true;
    if (isApi(c.req.path)) {
      const speech = c.get('speech');
      c.header('www-authenticate', 'Session realm="mizan"');
      return problem(c, 401, mustChange ? 'passwordToChange' : 'signInRequired', {
        title: speech.words('signIn.required'),
        detail: speech.words(mustChange ? 'signIn.mustChange' : 'signIn.requiredDetail'),
      });
    }
    const target = withReturn(mustChange ? '/password' : '/sign-in', pageOf(door, c));
    if (c.req.header('hx-request') === undefined) return c.redirect(target, 303);
    c.header('hx-redirect', target);
    return c.body(null, 401);
  };
}

/** The page that was asked for; for a form or a part of a page, the page on which it stands. */
function pageOf(door: Door, c: Context): string {
  const onPage = c.req.header('hx-current-url') ?? c.req.header('referer');
  const isPage = c.req.method === 'GET' && c.req.header('hx-request') === undefined;
  if (isPage) {
    const { pathname, search } = new URL(c.req.url);
    return returnTo(`${pathname}${search}`);
  }
  if (onPage === undefined || !URL.canParse(onPage)) return '/';
  const { host, pathname, search } = new URL(onPage);
  const own = door.publicUrl?.host ?? c.req.header('host');
  return host === own ? returnTo(`${pathname}${search}`) : '/';
}
