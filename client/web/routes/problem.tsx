import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { bareFrame, frameOf } from '../frame-of.ts';
import { ProblemPage } from '../pages/problem.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { show } from './answer.tsx';

/** A problem as every door knows it (RFC 9457), in the reader's language. */
export interface SaidProblem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly clause?: string;
  /** Seconds after which to ask again. */
  readonly retryAfter?: number;
}

/** The page that says a problem. */
export function problemPage(parts: WebParts) {
  return async (c: WebContext, { title, status, detail, clause, retryAfter }: SaidProblem): Promise<Response> => {
    const frame = await frameOf(c, parts).catch(() => bareFrame(c, parts));
    if (retryAfter !== undefined) c.header('retry-after', String(retryAfter));
    const again = c.req.method === 'GET' ? retryAfter : undefined;
    const content = <ProblemPage title={title} detail={detail} clause={clause} again={again} />;
    return show(c, { frame, title, content, status: status as ContentfulStatusCode });
  };
}
