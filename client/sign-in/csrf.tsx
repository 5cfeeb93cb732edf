import type { Context, MiddlewareHandler } from 'hono';
import type { FC } from 'hono/jsx';
import type { HttpEnv } from '../http/viewer.ts';
import type { Door } from './door.ts';
import { messagePage } from './pages/message-page.tsx';
import { problem } from './problem.ts';
import { isSame, tokenFor } from './secrets.ts';
import { isApi } from './session.ts';

export const tokenField = '_csrf';
const tokenHeader = 'x-csrf-token';

const harmless = ['GET', 'HEAD', 'OPTIONS'];

/** What a form of another site can send without asking first. */
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', ''];

/** The token that forms of the page must carry: of the session, or of the browser where nobody is signed in. */
export function formToken(c: Context): string {
  return c.get('formToken')();
}

/** The hidden field with the token: every form that is posted holds it. */
export const CsrfField: FC<{ readonly c: Context }> = ({ c }) => (
  <input type="hidden" name={tokenField} value={formToken(c)} />
);

/**
 * Refuses what changes something unless a page of ours sent it: by `Sec-Fetch-Site`, `Origin` and `Host`, and, for whatever
 * a foreign form could send, by the token in the field `_csrf` or the header `X-CSRF-Token`. `secretOf` says to whom the
 * token is bound.
 */
export function csrfGuard(
  door: Door,
  secretOf: (c: Context) => string | undefined = (c) => c.get('session')?.id,
): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    if (harmless.includes(c.req.method)) return next();
    if (!door.isOwnRequest(c)) return refused(door, c);
    const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (c.req.method !== 'POST' || !formTypes.includes(type)) return next();
    const given = c.req.header(tokenHeader) ?? (await tokenInForm(c, type));
    const secret = secretOf(c);
    if (given === null || secret === undefined || !isSame(given, tokenFor(secret))) return refused(door, c);
    return next();
  };
}

async function tokenInForm(c: Context, type: string): Promise<string | null> {
  if (type === 'text/plain' || type === '') return null;
  const form = await c.req.parseBody().catch(() => null);
  const token = form?.[tokenField];
  return typeof token === 'string' ? token : null;
}

function refused(door: Door, c: Context<HttpEnv>): Response | Promise<Response> {
  const speech = c.get('speech');
  if (isApi(c.req.path)) {
    return problem(c, 403, 'foreignRequest', {
      title: speech.words('signIn.foreign'),
      detail: speech.words('signIn.foreignDetail'),
    });
  }
  return messagePage(door, c, 403, {
    title: speech.words('signIn.foreign'),
    paragraphs: [speech.words('signIn.foreignDetail')],
  });
}
