import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Views } from '../../views/views.ts';
import { notFoundProblem, sendProblem, tooManyProblem } from '../problem.ts';
import type { Streams } from '../streams.ts';
import type { HttpEnv } from '../viewer.ts';
import { answersOf } from './answers.ts';
import type { Change, Changes } from './changes.ts';

/** Milliseconds. A comment keeps the connection open where nothing happens; whom one may follow is asked anew. */
const heartbeat = 15_000;
const askAgain = 60_000;
/** Then a program asks anew, and is asked who it is: its session may have ended. */
const longest = 10 * 60_000;
/** Changes that wait for one reader. */
const mostWaiting = 1_000;

/** `GET /events`: what has changed of that which the viewer sees, as server-sent events. */
export function eventRoutes(
  app: OpenAPIHono<HttpEnv>,
  changes: Changes,
  views: Pick<Views, 'follows'>,
  streams: Streams,
): void {
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
      ...answersOf(z.string(), [401, 404, 429, 503]),
      200: { description: 'A stream.', content: { 'text/event-stream': { schema: z.string() } } },
    },
  });
  app.openapi(route, (async (c: Context<HttpEnv>) => {
    const viewer = c.get('viewer');
    let follows = viewer === null ? null : await views.follows(viewer);
    if (viewer === null || follows === null) return sendProblem(c, notFoundProblem(c));
    const leave = streams.enter(viewer.id);
    if (leave === null) return sendProblem(c, tooManyProblem(c));
    let askedAt = Date.now();
    const until = askedAt + longest;
    const waiting: Change[] = [];
    const last = c.req.header('last-event-id');
    const missed = last === undefined ? [] : changes.since(last);
    if (missed === null) waiting.push({ id: '', what: null });
    else waiting.push(...missed);
    let wake: () => void = () => undefined;
    const stop = changes.follow((change) => {
      // Whoever does not read what is sent reads everything anew.
      if (waiting.length >= mostWaiting) waiting.splice(0, waiting.length, { id: '', what: null });
      else waiting.push(change);
      wake();
    });
    c.header('cache-control', 'no-store');
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const end = (): void => {
        stop();
        wake();
      };
      stream.onAbort(end);
      streams.ending.addEventListener('abort', end);
      try {
        await stream.write(': here\n\n');
        while (!stream.aborted && !stream.closed && !streams.ending.aborted && Date.now() < until) {
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
            if (waiting.length > 0 || stream.aborted || streams.ending.aborted) wake();
          });
          if (!woken) await stream.write(': still here\n\n');
        }
      } finally {
        streams.ending.removeEventListener('abort', end);
        stop();
        leave();
      }
    });
  }) as never);
}
