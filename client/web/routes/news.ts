import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { openStreams } from '../../http/streams.ts';
import type { HttpEnv } from '../../http/viewer.ts';
import type { WebParts } from '../parts.ts';

/** How long one wait for news takes, and how long a page is told at all before its browser asks anew. */
const oneWait = 25_000;
const longest = 10 * 60_000;

/** `/appraisals/E017-2026/news`: the number of the last entry whenever there are more, for whoever may open the appraisal. */
export function newsRoutes({ acts, views, streams = openStreams(), clock = Date.now }: WebParts): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get('/appraisals/:id/news', async (c) => {
    const { id } = c.req.param();
    const viewer = c.get('viewer');
    const view = viewer === null ? null : await views.appraisal(viewer, id);
    if (viewer === null || view === null) return c.notFound();
    const leave = streams.enter(viewer.id);
    // A browser does not ask again after 204.
    if (leave === null) return c.body(null, 204);
    return streamSSE(c, async (stream) => {
      const left = new AbortController();
      stream.onAbort(() => left.abort());
      const leaves = AbortSignal.any([left.signal, streams.ending]);
      try {
        const until = clock() + longest;
        let { seq } = view;
        while (!leaves.aborted && clock() < until) {
          if (await acts.store.waitForSeq(id, seq + 1, oneWait, leaves)) {
            seq = (await acts.store.subjectOf(id))?.seq ?? seq + 1;
            await stream.writeSSE({ event: 'changed', data: JSON.stringify({ seq }) });
          } else {
            await stream.write(': \n\n');
          }
        }
      } finally {
        leave();
      }
    });
  });
}
