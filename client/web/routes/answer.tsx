import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Frame } from '../frame.ts';
import { page } from '../layout/document.tsx';
import type { WebContext } from '../parts.ts';

export interface Shown {
  readonly frame: Frame;
  readonly title: string;
  readonly content: Child;
  readonly status?: ContentfulStatusCode;
}

/** A page as an answer: personal, so kept by nobody on the way. */
export async function show(c: WebContext, { frame, title, content, status = 200 }: Shown): Promise<Response> {
  c.header('cache-control', 'no-store');
  return c.html(await page({ frame, title, children: content }), status);
}
