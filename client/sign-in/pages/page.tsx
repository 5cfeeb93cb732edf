import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { HttpEnv } from '../../http/viewer.ts';
import type { Door } from '../door.ts';
import { PlainLayout } from './layout.tsx';

/** A whole page of sign-in, never kept by a browser or on the way. */
export function page(
  { layout: Layout = PlainLayout }: Door,
  c: Context<HttpEnv>,
  status: ContentfulStatusCode,
  title: string,
  content: Child,
): Response | Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  // A form that came back, or an answer of the provider, stands at an address that nobody can ask for again.
  const address = pathname.startsWith('/sign-in/') ? '/sign-in' : `${pathname}${search}`;
  c.header('cache-control', 'no-store');
  const whole = (
    <Layout
      title={title}
      language={c.get('language')}
      speech={c.get('speech')}
      viewer={c.get('viewer')}
      address={address}
    >
      {content}
    </Layout>
  );
  return c.html(html`<!doctype html>${whole}`, status);
}
