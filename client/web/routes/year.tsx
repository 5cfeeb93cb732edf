import { Hono } from 'hono';
import type { HttpEnv } from '../../http/viewer.ts';
import { MissingCalendarYear } from '../../../rules/calendar/work-calendar.ts';
import { frameOf } from '../frame-of.ts';
import { CalendarPage } from '../pages/calendar.tsx';
import { LawPage } from '../pages/law.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { ProblemPage } from '../pages/problem.tsx';
import { show } from './answer.tsx';

/** The calendar of the year, and the law clause by clause. */
export function yearRoutes(parts: WebParts): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get('/calendar', (c) => calendar(c, parts)).get('/law', (c) => law(c, parts));
}

async function calendar(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  const frame = await frameOf(c, parts);
  const { speech } = frame;
  try {
    const view = viewer === null ? null : await parts.views.calendar(viewer);
    if (view === null) return await c.notFound();
    const title = speech.words('web.calendar.title', { year: String(view.year) });
    return await show(c, { frame, title, content: <CalendarPage view={view} /> });
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    const title = speech.words('web.calendar.title', { year: String(error.year) });
    const detail = speech.words('web.calendar.none');
    return show(c, { frame, title, content: <ProblemPage title={title} detail={detail} />, status: 422 });
  }
}

async function law(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  const view = viewer === null ? null : await parts.views.law(viewer);
  if (view === null) return c.notFound();
  const frame = await frameOf(c, parts);
  return show(c, { frame, title: frame.speech.words('web.law.title'), content: <LawPage law={view} /> });
}
