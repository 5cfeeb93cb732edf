import { Hono } from 'hono';
import type { HttpEnv } from '../../http/viewer.ts';
import type { Stray } from '../../sign-in/stray-form.ts';
import { valuesOf, type Values } from '../forms/values.ts';
import { bareFrame } from '../frame-of.ts';
import { LostPage } from '../pages/lost.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { actPaths, placeOf, type ActPlace } from './act-places.ts';
import { show } from './answer.tsx';
import { actAtHand, draftFields, keyIn } from './desk.ts';
import { showAct } from './show-act.tsx';

/** Forms of acts that come when their session is no more: nothing is done, and nothing that was typed is lost. */
export function strayRoutes(parts: WebParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  for (const path of actPaths) {
    app.post(path, async (c, next) => {
      const place = placeOf(c);
      const stray = place === null ? null : await parts.strayForm(c);
      if (place === null || stray === null) return next();
      return (await givenBack(c, parts, place, stray)) ?? next();
    });
  }
  return app;
}

/** Null where the guards have the right answer. */
async function givenBack(c: WebContext, parts: WebParts, place: ActPlace, stray: Stray): Promise<Response | null> {
  const values = valuesOf(await c.req.formData());
  const { subject, act, path } = place;
  switch (stray.session) {
    case 'lapsed':
      await parts.acts.store.keepDraft({ viewer: stray.person, subject, act }, draftFields(values));
      return c.redirect(`/sign-in?to=${encodeURIComponent(path)}&state=kept`, 303);
    case 'another':
      return signedInAnew(c, parts, values);
    case 'gone': {
      const frame = bareFrame(c, parts);
      const title = frame.speech.words('web.page.lost');
      const content = <LostPage act={act} path={path} values={draftFields(values)} />;
      return show(c, { frame, title, content, status: 401 });
    }
  }
}

async function signedInAnew(c: WebContext, parts: WebParts, values: Values): Promise<Response | null> {
  const at = await actAtHand(c, parts);
  if (at === null) return null;
  const message = c.get('speech').words('web.errors.signedInAnew');
  const problems = [{ field: null, message, clause: null }];
  return showAct(c, parts, at, { values, key: keyIn(values), problems, status: 409 });
}
