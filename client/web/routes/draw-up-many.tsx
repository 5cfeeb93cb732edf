import { Hono } from 'hono';
import { BadInput } from '../../bad-input.ts';
import type { HttpEnv, Viewer } from '../../http/viewer.ts';
import type { Problem } from '../components/error-summary.tsx';
import { flawedAs } from '../forms/problems.ts';
import { fieldsOf, valuesOf } from '../forms/values.ts';
import { frameOf } from '../frame-of.ts';
import { ChooseForms } from '../pages/choose-forms.tsx';
import { DrawnForms, type DrawnForm } from '../pages/drawn-forms.tsx';
import { PreparedForms } from '../pages/prepared-forms.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { show } from './answer.tsx';
import { isAway } from './is-away.ts';
import {
  candidatesFor,
  carriedForms,
  firstChoices,
  mostForms,
  preparedForms,
  type Candidate,
  type CarriedForm,
} from './many-forms.ts';

/** §2.1: several forms at once: chosen, looked at, and drawn up one act after another. */
export function drawUpMany(parts: WebParts): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/people/forms', (c) => choosing(c, parts))
    .post('/people/forms', async (c) => {
      const values = valuesOf(await c.req.formData());
      if (values['do'] === 'act') return drawing(c, parts, carriedForms(values));
      if (values['do'] === 'look') return looking(c, parts, values);
      return choosing(c, parts, values);
    });
}

async function choosing(
  c: WebContext,
  parts: WebParts,
  values?: ReturnType<typeof valuesOf>,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || !(await mayDraw(parts, viewer))) return c.notFound();
  const frame = await frameOf(c, parts);
  const candidates = await candidatesFor(frame.speech, parts, viewer);
  const state = { values: values ?? firstChoices(candidates, c.req.query('all') === 'yes'), problems };
  const title = frame.speech.words('web.many.title');
  const content = <ChooseForms frame={frame} candidates={candidates} state={state} most={mostForms} />;
  return show(c, { frame, title, content, status: problems.length === 0 ? 200 : 422 });
}

/** Whoever leads somebody. */
async function mayDraw({ views }: WebParts, viewer: Viewer): Promise<boolean> {
  const seen = await views.viewer(viewer);
  return seen?.roles.some((role) => role === 'manager' || role === 'unitHead') === true;
}

async function looking(c: WebContext, parts: WebParts, values: ReturnType<typeof valuesOf>): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || !(await mayDraw(parts, viewer))) return c.notFound();
  const frame = await frameOf(c, parts);
  const candidates: readonly Candidate[] = await candidatesFor(frame.speech, parts, viewer);
  const forms = await preparedForms(parts, viewer, candidates, values);
  if (forms.length === 0) {
    const [first] = candidates;
    const field = first === undefined ? null : `draw.${first.view.subject}`;
    const message = frame.speech.words('web.many.nobody');
    return choosing(c, parts, values, [{ field, message, clause: null }]);
  }
  const title = frame.speech.words('web.many.look');
  return show(c, { frame, title, content: <PreparedForms frame={frame} forms={forms} choices={values} /> });
}

async function drawing(c: WebContext, parts: WebParts, forms: readonly CarriedForm[]): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || !(await mayDraw(parts, viewer))) return c.notFound();
  if (forms.length === 0) return choosing(c, parts);
  const drawn: DrawnForm[] = [];
  let stopped = false;
  for (const form of forms) {
    const outcome: DrawnForm['outcome'] = stopped ? ('away' as const) : await drawOne(c, parts, viewer, form);
    stopped = outcome === 'away';
    drawn.push({ form, outcome });
  }
  const frame = await frameOf(c, parts);
  const names = await parts.acts.store.names(forms.map(({ subject }) => subject.replace(/-\d{4}$/, '')));
  const title = frame.speech.words('web.many.done');
  const content = <DrawnForms frame={frame} drawn={drawn} names={names} />;
  return show(c, { frame, title, content, status: stopped ? 503 : 200 });
}

/** One act under its own key. What is refused is kept as the draft of its own page, where it can be mended. */
async function drawOne(
  c: WebContext,
  { acts, perform }: WebParts,
  viewer: Viewer,
  { subject, key, with: given }: CarriedForm,
): Promise<DrawnForm['outcome']> {
  const draft = { viewer: viewer.id, subject, act: 'drawUpForm' };
  try {
    const done = await perform(viewer, { subject, act: 'drawUpForm', with: given, via: 'web', key });
    if (done === null)
      return { refused: [{ field: null, message: c.get('speech').words('http.notFound'), clause: null }] };
    if (!('refusal' in done)) {
      await acts.store.dropDraft(draft);
      return 'done';
    }
    await acts.store.keepDraft(draft, fieldsOf(given));
    const { clause, because } = done.refusal;
    return { refused: [{ field: null, message: c.get('speech').say(because), clause }] };
  } catch (error) {
    if (error instanceof BadInput) return { refused: flawedAs(c.get('speech'), error.flaws) };
    if (isAway(error)) return 'away';
    throw error;
  }
}
