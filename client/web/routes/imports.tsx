import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { isDate } from '../../../rules/calendar/date.ts';
import type { BroughtFile } from '../../../store/imports.ts';
import { BadInput } from '../../bad-input.ts';
import type { HttpEnv } from '../../http/viewer.ts';
import type { ImportPreview } from '../../views/imports/preview.ts';
import type { Problem } from '../components/error-summary.tsx';
import { valuesOf } from '../forms/values.ts';
import { frameOf } from '../frame-of.ts';
import { ImportPage } from '../pages/import.tsx';
import { ImportsPage } from '../pages/imports.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { show } from './answer.tsx';
import { kindOfCsv, uploadedText } from './uploaded.ts';

const shownFiles = 20;

/** HR's files: brought, looked at row by row, and applied as they were looked at. */
export function importPages(parts: WebParts): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/hr/imports', (c) => opened(c, parts, []))
    .post('/hr/imports', (c) => brought(c, parts))
    .get('/hr/imports/:id', (c) => looked(c, parts))
    .post('/hr/imports/:id', (c) => decided(c, parts));
}

/** Whoever may import: HR, and who stands in for HR. */
async function mayImport({ views }: WebParts, viewer: HttpEnv['Variables']['viewer']): Promise<boolean> {
  const seen = viewer === null ? null : await views.viewer(viewer);
  return seen?.roles.includes('hr') === true;
}

async function opened(c: WebContext, parts: WebParts, problems: readonly Problem[]): Promise<Response> {
  if (!(await mayImport(parts, c.get('viewer')))) return c.notFound();
  const { store } = parts.acts;
  const [frame, files] = await Promise.all([frameOf(c, parts), store.appliedFiles(shownFiles)]);
  const names = await store.names(files.map(({ by }) => by));
  const applied = c.req.query('applied');
  const title = frame.speech.words('web.imports.title');
  const content = (
    <ImportsPage
      frame={frame}
      problems={problems}
      files={files}
      names={names}
      applied={files.find(({ id }) => id === applied) ?? null}
    />
  );
  return show(c, { frame, title, content, status: problems.length === 0 ? 200 : 422 });
}

async function brought(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || !(await mayImport(parts, viewer))) return c.notFound();
  const data = await c.req.formData();
  const speech = c.get('speech');
  const found = await uploadedText(data, 'file', speech);
  const day = valuesOf(data)['day'] ?? '';
  if ('problem' in found) return opened(c, parts, [found.problem]);
  if (!isDate(day)) {
    const message = speech.words('input.notADate', { given: day });
    return opened(c, parts, [{ field: 'day', message, clause: null }]);
  }
  const { name, text } = found;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const id = await parts.acts.store.bringFile({ kind: kindOfCsv(text), name, sha256, text, day }, viewer.id);
  return c.redirect(`/hr/imports/${id}`, 303);
}

async function fileAt(c: WebContext, { acts }: WebParts, viewer: string): Promise<BroughtFile | null> {
  const id = c.req.param('id') ?? '';
  return z.uuid().safeParse(id).success ? acts.store.broughtFile(id, viewer) : null;
}

async function looked(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  const file = viewer === null ? null : await fileAt(c, parts, viewer.id);
  const preview = viewer === null || file === null ? null : await parts.imports.preview(viewer, file);
  return file === null || preview === null ? c.notFound() : shown(c, parts, file, preview);
}

async function shown(
  c: WebContext,
  parts: WebParts,
  file: BroughtFile,
  preview: ImportPreview,
  again: { readonly problems?: readonly Problem[]; readonly isMoved?: boolean } = {},
): Promise<Response> {
  const frame = await frameOf(c, parts);
  const { problems = [], isMoved = false } = again;
  const names = await parts.acts.store.names();
  const { show: only = '', page = '1' } = c.req.query();
  const title = frame.speech.words('web.import.title', { givenName: file.name });
  const content = (
    <ImportPage
      frame={frame}
      id={file.id}
      preview={preview}
      names={names}
      only={only}
      page={/^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1}
      problems={problems}
      isMoved={isMoved}
    />
  );
  return show(c, { frame, title, content, status: isMoved ? 409 : problems.length === 0 ? 200 : 422 });
}

async function decided(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || !(await mayImport(parts, viewer))) return c.notFound();
  const values = valuesOf(await c.req.formData());
  const { store } = parts.acts;
  const file = await fileAt(c, parts, viewer.id);
  const id = c.req.param('id') ?? '';
  // The same button pressed twice: the first did it.
  if (file === null) return c.redirect(`/hr/imports?applied=${encodeURIComponent(id)}`, 303);
  if (values['do'] === 'drop') {
    await store.dropFile(id, viewer.id);
    return c.redirect('/hr/imports', 303);
  }
  try {
    const outcome = await parts.imports.apply(viewer, file, {
      stamp: values['stamp'] ?? '',
      via: 'web',
      key: `import-${id}`,
    });
    if (outcome === null) return await c.notFound();
    if ('moved' in outcome) return await shown(c, parts, file, outcome.moved, { isMoved: true });
    await store.fileApplied(id, outcome.applied);
    return c.redirect(`/hr/imports?applied=${id}`, 303);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const preview = await parts.imports.preview(viewer, file);
    if (preview === null) return c.notFound();
    const message = c.get('speech').words('web.import.refusedWhole');
    return shown(c, parts, file, preview, { problems: [{ field: null, message, clause: null }] });
  }
}
