import { Hono } from 'hono';
import { attachment } from '../../http/attachment.ts';
import type { HttpEnv } from '../../http/viewer.ts';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import type { RecordView } from '../../views/record-view.ts';
import { attachedTo, DocumentsTab } from '../appraisal/documents-tab.tsx';
import { DisagreementTab } from '../appraisal/disagreement-tab.tsx';
import { FormTab } from '../appraisal/form-tab.tsx';
import { NotesTab } from '../appraisal/notes-tab.tsx';
import { RecordTab } from '../appraisal/record-tab.tsx';
import { frameOf } from '../frame-of.ts';
import { AppraisalPage, tabs, tabsOf, titleOf, type TabName } from '../pages/appraisal.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { show } from './answer.tsx';

/** More entries than an appraisal comes to. */
const wholeRecord = 5_000;

/** `/appraisals/E017-2026` and its tabs, and the files that its acts name. */
export function appraisalRoutes(parts: WebParts): Hono<HttpEnv> {
  const open = async (c: WebContext, tab: TabName): Promise<Response> => {
    const subject = c.req.param('id') ?? '';
    const viewer = c.get('viewer');
    const view = viewer === null ? null : await parts.views.appraisal(viewer, subject);
    if (viewer === null || view === null) return c.notFound();
    if (!tabsOf(view).includes(tab)) return c.notFound();
    const needsRecord = tab === 'record' || tab === 'documents';
    const record = needsRecord ? await parts.views.record(viewer, subject, { limit: wholeRecord }) : null;
    const frame = await frameOf(c, parts);
    const content = (
      <AppraisalPage frame={frame} view={view} tab={tab}>
        {await tabOf(parts, tab, view, { body: frame.body, record })}
      </AppraisalPage>
    );
    return show(c, { frame, title: titleOf(frame.speech, view), content });
  };
  const app = new Hono<HttpEnv>();
  app.get('/appraisals/:id', (c) => open(c, 'form'));
  for (const tab of tabs.slice(1)) app.get(`/appraisals/:id/${tab}`, (c) => open(c, tab));
  app.get('/appraisals/:id/files/:sha256', (c) => file(c, parts));
  return app;
}

interface TabParts {
  readonly body: string;
  /** Read only for the tabs that show it; null for whoever does not see it. */
  readonly record: RecordView | null;
}

async function tabOf({ acts }: WebParts, tab: TabName, view: AppraisalView, { body, record }: TabParts) {
  switch (tab) {
    case 'form':
      return <FormTab view={view} body={body} />;
    case 'notes':
      return <NotesTab view={view} />;
    case 'disagreement':
      return <DisagreementTab view={view} />;
    case 'record':
      return record === null ? null : <RecordTab view={view} record={record} />;
    case 'documents': {
      const hashes = (record?.entries ?? []).flatMap(attachedTo).map(({ sha256 }) => sha256);
      const found = await Promise.all(hashes.map((sha256) => acts.store.fileOf(view.subject, sha256)));
      const kept = new Set(found.flatMap((one) => (one === null ? [] : [one.sha256])));
      return <DocumentsTab view={view} record={record} kept={kept} />;
    }
  }
}

/** A file is given to whoever sees an act that names it, and always to be kept, never to be shown in the page. */
async function file(c: WebContext, { acts, views }: WebParts): Promise<Response> {
  const { id = '', sha256 = '' } = c.req.param();
  const viewer = c.get('viewer');
  const record = viewer === null ? null : await views.record(viewer, id, { limit: wholeRecord });
  const named = record?.entries.flatMap(attachedTo).some((one) => one.sha256 === sha256) ?? false;
  const found = named ? await acts.store.fileOf(id, sha256) : null;
  if (found === null) return c.notFound();
  const { name, mediaType, content } = found;
  return c.body(Uint8Array.from(content), 200, {
    'content-type': mediaType,
    'content-disposition': attachment(name),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
}
