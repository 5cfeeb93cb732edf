import type { Context } from 'hono';
import type { HttpEnv } from '../http/viewer.ts';

/** RFC 9457: an answer of the API that is no result. */
export function problem(
  c: Context<HttpEnv>,
  status: 401 | 403,
  code: string,
  { title, detail }: { readonly title: string; readonly detail: string },
): Response {
  return c.body(JSON.stringify({ type: 'about:blank', title, status, detail, code }), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}
