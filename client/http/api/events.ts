import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Views } from '../../views/views.ts';
import { notFoundProblem, sendProblem } from '../problem.ts';
import type { HttpEnv } from '../viewer.ts';
import { answersOf } from './answers.ts';
import type { Change, Changes } from './changes.ts';

/** Milliseconds. A comment keeps the connection open where nothing happens; whom one may follow is asked anew. */
const heartbeat = 15_000;
const askAgain = 60_000;

/** `GET /events`: what has changed of that which the viewer sees, as server-sent events. */
export function eventRoutes(app: OpenAPIHono<HttpEnv>, changes: Changes, views: Pick<Views, 'follows'>): void {
  const route = createRoute({
    method: 'get',
    path: '/events',
    tags: ['Viewer'],
    summary: 'What changes, as it changes: `changed` with {subject, seq}; `reset` where some may have been missed',
    request: {
      headers: z.object({
        'last-event-id': z.string().max(100).optional().openapi({ description: 'Goes on after this event.' }),
      }),
    },
    responses: {
      ...answersOf(z.string(), [401, 404, 503]),
      200: { description: 'A stream.', content: { 'text/event-stream': { schema: z.string() } } },
    },
  });
  app.openapi(route, (async (c: Context<HttpEnv>) => {
    const viewer = c.get('viewer');
    let follows = viewer === null ? null : await views.follows(viewer);
    if (viewer === null || follows === null) return sendProblem(c, notFoundProblem(c));
    let askedAt = Date.now();
    const waiting: Change[] = [];
    const last = c.req.header('last-event-id');
    const missed = last === undefined ? [] : changes.since(last);
    if (missed === null) waiting.push({ id: '', what: null });
    else waiting.push(...missed);
    let wake: () => void = () => undefined;
    const stop = changes.follow((change) => {
      waiting.push(change);
      wake();
    });
    c.header('cache-control', 'no-store');
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => {
        stop();
        wake();
      });
      await stream.write(': here\n\n');
      while (!stream.aborted && !stream.closed) {
        if (Date.now() - askedAt > askAgain) {
          follows = await views.follows(viewer);
          askedAt = Date.now();
          if (follows === null) break;
        }
        for (const { id, what } of waiting.splice(0)) {
          if (what === null) await stream.writeSSE({ event: 'reset', data: '{}', ...(id === '' ? {} : { id }) });
          else if (follows?.(what.subject) === true)
            await stream.writeSSE({ event: 'changed', data: JSON.stringify(what), id });
        }
        const woken = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(false), heartbeat);
          wake = () => {
            clearTimeout(timer);
            resolve(true);
          };
          if (waiting.length > 0 || stream.aborted) wake();
        });
        if (!woken) await stream.write(': still here\n\n');
      }
      stop();
    });
  }) as never);
}
