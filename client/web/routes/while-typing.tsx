import { Hono } from 'hono';
import { clockOf } from '../../../rules/calendar/date.ts';
import { instantAt } from '../../../workflows/messages-instants.ts';
import type { HttpEnv } from '../../http/viewer.ts';
import { RunningSum } from '../forms/running-sum.tsx';
import { valuesOf } from '../forms/values.ts';
import { WeightSums } from '../forms/weights-fields.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { SpeechContext } from '../speech.tsx';
import { actPaths } from './act-places.ts';
import { actAtHand, draftFields } from './desk.ts';

/** What the script of a page asks while somebody types: keeping the draft, and reckoning the sum. */
export function whileTyping(parts: WebParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  for (const path of actPaths) {
    app.post(`${path}/draft`, (c) => draft(c, parts));
    app.post(`${path}/sum`, (c) => sum(c, parts));
  }
  return app;
}

async function draft(c: WebContext, parts: WebParts): Promise<Response> {
  const at = await actAtHand(c, parts);
  if (at === null) return c.notFound();
  const { subject, act, viewer } = at;
  const values = valuesOf(await c.req.formData());
  await parts.acts.store.keepDraft({ viewer: viewer.id, subject, act }, draftFields(values));
  const body = await parts.acts.body();
  const now = instantAt((parts.clock ?? Date.now)(), body?.offset ?? '+00:00');
  return c.text(c.get('speech').words('web.draft.saved', { at: clockOf(now) }));
}

async function sum(c: WebContext, parts: WebParts): Promise<Response> {
  const at = await actAtHand(c, parts);
  if (at === null) return c.notFound();
  const values = valuesOf(await c.req.formData());
  const form = at.view?.form ?? null;
  return c.html(
    <SpeechContext.Provider value={c.get('speech')}>
      {at.act === 'appraise' && form !== null ? (
        <RunningSum values={values} form={form} />
      ) : (
        <WeightSums values={values} />
      )}
    </SpeechContext.Provider>,
  );
}
