import { Hono } from 'hono';
import type { HttpEnv } from '../../http/viewer.ts';
import { BadInput } from '../../bad-input.ts';
import { doneKey } from '../act-words.ts';
import { filesIn } from '../forms/files.ts';
import { flawedAs, refusedAs } from '../forms/problems.ts';
import { readAct } from '../forms/read.ts';
import { valuesOf, type Values } from '../forms/values.ts';
import type { WebContext, WebParts } from '../parts.ts';
import { actPaths } from './act-places.ts';
import { actAtHand, draftFields, isSentAgain, keyIn, movedSince, type ActAtHand } from './desk.ts';
import { withFiles } from './brought.ts';
import { edited } from './edit.ts';
import { firstValues } from './first-values.ts';
import { isAway } from './is-away.ts';
import { keepForLater } from './keep.ts';
import { showAct } from './show-act.tsx';
import { down } from './down.tsx';

/** One page for every act: GET shows its form, POST does it, or gives it back with what is to be mended. */
export function actRoutes(parts: WebParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  for (const path of actPaths) {
    app.get(path, (c) => opened(c, parts));
    app.post(path, (c) => sent(c, parts));
  }
  return app;
}

async function opened(c: WebContext, parts: WebParts): Promise<Response> {
  const at = await actAtHand(c, parts);
  if (at === null) return c.notFound();
  const { viewer, subject, act } = at;
  const draft = await parts.acts.store.draftOf({ viewer: viewer.id, subject, act });
  const values = draft?.fields ?? (await firstValues(parts, at));
  return showAct(c, parts, at, { values, savedAt: draft?.savedAt ?? null });
}

async function sent(c: WebContext, parts: WebParts): Promise<Response> {
  const data = await c.req.formData();
  const values = valuesOf(data);
  let at: ActAtHand | null = null;
  try {
    at = await actAtHand(c, parts);
    return at === null ? await c.notFound() : await handled(c, parts, at, data);
  } catch (error) {
    if (!isAway(error)) throw error;
    return down(c, parts, at, values);
  }
}

async function handled(c: WebContext, parts: WebParts, at: ActAtHand, data: FormData): Promise<Response> {
  const { viewer, subject, act, path } = at;
  const values = valuesOf(data);
  const key = keyIn(values);
  const again = { values, key };
  const draft = { viewer: viewer.id, subject, act };

  if (values['do'] === 'dropDraft') {
    await parts.acts.store.dropDraft(draft);
    return c.redirect(path, 303);
  }
  if (values['do'] === 'draft') {
    await parts.acts.store.keepDraft(draft, draftFields(values));
    return c.redirect(path, 303);
  }
  const edit = await edited(parts, at, values);
  if (edit !== null) return showAct(c, parts, at, { ...again, values: edit });

  const seq = Number(values['seq'] ?? at.seq);
  if (seq < at.seq) {
    if (await isSentAgain(parts, at, key, seq)) return c.redirect(doneAt(at), 303);
    const moved = await movedSince(parts, at, seq);
    if (moved.length > 0) return showAct(c, parts, at, { ...again, moved, status: 409 });
  }
  const speech = c.get('speech');
  const found = await filesIn(data, speech);
  if ('problem' in found) return showAct(c, parts, at, { ...again, problems: [found.problem], status: 422 });

  try {
    const attachments = found.files.map(({ name, sha256 }) => ({ name, sha256 }));
    const done = await withFiles(parts, { subject, viewer: viewer.id, files: found.files }, () =>
      parts.perform(viewer, {
        subject,
        act,
        with: readAct(act, values),
        via: 'web',
        key,
        ...paperIn(values),
        ...(attachments.length === 0 ? {} : { attachments }),
      }),
    );
    if (done === null) return await c.notFound();
    if ('refusal' in done) {
      const problems = [refusedAs(speech, act, done.refusal)];
      return await showAct(c, parts, at, { ...again, problems, status: 422 });
    }
    await parts.acts.store.dropDraft(draft);
    await keepForLater(parts, at, values);
    await parts.acts.store.waitForSeq(subject, done.seq);
    return c.redirect(doneAt(at), 303);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const isLong = error.flaws.some(({ code }) => code === 'input.tooLong');
    const problems = flawedAs(speech, error.flaws);
    return showAct(c, parts, at, { ...again, problems, status: isLong ? 413 : 400 });
  }
}

function doneAt({ back, act, view }: ActAtHand): string {
  return `${back}?done=${doneKey(act, view?.roles.includes('servant') === true)}`;
}

/** I-27: an act that happened on paper, where any of its fields was filled. */
function paperIn(values: Values) {
  const occurredOn = values['paper.occurredOn'] ?? '';
  const reference = values['paper.reference'] ?? '';
  const actor = values['paper.actor'] ?? '';
  return occurredOn === '' && reference === '' && actor === '' ? {} : { paper: { occurredOn, reference, actor } };
}
