import { Hono } from 'hono';
import { instantAt } from '../../../workflows/messages-instants.ts';
import type { HttpEnv, Viewer } from '../../http/viewer.ts';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import { actPath } from '../appraisal/acts.tsx';
import { rightIn } from '../appraisal/headline.tsx';
import { frameOf } from '../frame-of.ts';
import { TasksPage, type DraftLine } from '../pages/tasks.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { show } from './answer.tsx';

/** `/`: my tasks; `/tasks` is what letters lead to. */
export function taskRoutes(parts: WebParts): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/tasks', (c) => c.redirect('/', 302))
    .get('/', async (c) => {
      const viewer = c.get('viewer');
      const tasks = viewer === null ? null : await parts.views.tasks(viewer);
      if (viewer === null || tasks === null) return c.redirect('/calendar', 303);
      const [frame, drafts, own] = await Promise.all([
        frameOf(c, parts),
        draftLines(parts, viewer.id),
        ownResult(parts, viewer),
      ]);
      const right = own === null ? null : rightIn(frame.speech, own);
      const content = <TasksPage tasks={tasks} drafts={drafts} right={right} />;
      const title = frame.speech.words('web.tasks.title');
      return show(c satisfies WebContext, { frame, title, content });
    });
}

/** The viewer's own appraisal where it has a result, which alone can be disagreed with. */
async function ownResult({ acts, views }: WebParts, viewer: Viewer): Promise<AppraisalView | null> {
  const row = (await acts.store.appraisalRows({ servant: viewer.id })).at(-1);
  return row?.outcome === 'appraised' ? views.appraisal(viewer, `${row.servant}-${row.year}`) : null;
}

/** Only drafts of appraisals: others lead to pages that show them anyway. */
async function draftLines({ acts }: WebParts, viewer: string): Promise<readonly DraftLine[]> {
  const [drafts, body] = await Promise.all([acts.store.draftsOf(viewer), acts.body()]);
  const own = drafts.filter(({ subject }) => /^[^:/]+-\d{4}$/.test(subject));
  const servants = own.map(({ subject }) => subject.replace(/-\d{4}$/, ''));
  const names = await acts.store.names(servants);
  return own.map(({ subject, act, savedAt }, index) => {
    const id = servants[index] ?? '';
    const name = names[id];
    return {
      act,
      href: actPath(subject, act),
      person: name === undefined ? id : `${name.surname} ${name.givenName}`,
      savedAt: instantAt(savedAt.getTime(), body?.offset ?? '+00:00'),
    };
  });
}
