import { Hono } from 'hono';
import type { HttpEnv } from '../http/viewer.ts';
import type { WebParts } from './parts.ts';
import { actRoutes } from './routes/acts.tsx';
import { appraisalRoutes } from './routes/appraisal.tsx';
import { assetRoutes } from './routes/assets.ts';
import { bodyRoutes } from './routes/body.tsx';
import { drawUpMany } from './routes/draw-up-many.tsx';
import { importPages } from './routes/imports.tsx';
import { mailboxRoutes } from './routes/mailbox.tsx';
import { meetingRoutes } from './routes/meetings.tsx';
import { newsRoutes } from './routes/news.ts';
import { paperRoutes } from './routes/papers.ts';
import { problemPage } from './routes/problem.tsx';
import { rehearsalPages } from './routes/rehearsal.tsx';
import { strayRoutes } from './routes/strays.tsx';
import { taskRoutes } from './routes/tasks.tsx';
import { whileTyping } from './routes/while-typing.tsx';
import { yearRoutes } from './routes/year.tsx';

export type { WebParts } from './parts.ts';

/** The console: what is served to everybody, what only to those signed in, and the page that says a problem. */
export function pages(parts: WebParts) {
  const routes = new Hono<HttpEnv>();
  const all = [
    taskRoutes,
    whileTyping,
    actRoutes,
    newsRoutes,
    appraisalRoutes,
    bodyRoutes,
    paperRoutes,
    yearRoutes,
    mailboxRoutes,
    importPages,
    drawUpMany,
    rehearsalPages,
    meetingRoutes,
  ];
  for (const part of all) routes.route('/', part(parts));
  return {
    assets: assetRoutes(),
    strays: strayRoutes(parts),
    routes,
    problem: problemPage(parts),
    /** Paths that take files, and how many bytes. */
    uploads: { path: /\/acts\/[A-Za-z]+$|^\/hr\/(?:imports|rehearsal)$/, most: 12 * 1024 * 1024 },
  };
}
