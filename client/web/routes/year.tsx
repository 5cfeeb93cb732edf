import { Hono } from 'hono';
import type { HttpEnv } from '../../http/viewer.ts';
import { MissingCalendarYear } from '../../../rules/calendar/work-calendar.ts';
import type { Appointment } from '../../../store/appointments.ts';
import type { PersonNames } from '../../../store/roster-tables.ts';
import type { Frame } from '../frame.ts';
import { frameOf } from '../frame-of.ts';
import { CalendarPage } from '../pages/calendar.tsx';
import { whenWords } from '../pages/meetings.tsx';
import { shortName } from '../pages/named.ts';
import { LawPage } from '../pages/law.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { ProblemPage } from '../pages/problem.tsx';
import { show } from './answer.tsx';
import { yearFacts } from './year-facts.ts';

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
    if (viewer === null || view === null) return await c.notFound();
    const meetings = viewer.isAdministrator ? null : await parts.meetings.mine(viewer);
    const names = await parts.acts.store.names((meetings ?? []).flatMap((one) => [one.servant, one.arrangedBy]));
    const title = speech.words('web.calendar.title', { year: String(view.year) });
    return await show(c, {
      frame,
      title,
      content: <CalendarPage view={view} coming={comingOf(frame, viewer.id, meetings, names)} />,
    });
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    const title = speech.words('web.calendar.title', { year: String(error.year) });
    const detail = speech.words('web.calendar.none');
    return show(c, { frame, title, content: <ProblemPage title={title} detail={detail} />, status: 422 });
  }
}

/** The viewer's own meetings to come, in words; null for whoever takes part in none ever. */
function comingOf(
  { now, speech }: Frame,
  viewer: string,
  meetings: readonly Appointment[] | null,
  names: PersonNames,
): readonly string[] | null {
  if (meetings === null) return null;
  return meetings
    .filter(({ at }) => at.slice(0, 16) >= now.slice(0, 16))
    .map((one) =>
      [
        speech.words(`web.meetings.kind.${one.kind}`),
        shortName(names, one.servant === viewer ? one.arrangedBy : one.servant),
        whenWords(speech, one),
        one.place,
      ].join(' · '),
    );
}

async function law(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  const view = viewer === null ? null : await parts.views.law(viewer);
  if (viewer === null || view === null) return c.notFound();
  const [frame, year] = await Promise.all([frameOf(c, parts), yearFacts(parts, `body/${view.year}`)]);
  const asks = year !== null && !viewer.isAdministrator;
  const questions = asks ? year.help.filter(({ by }) => by === viewer.id) : null;
  const title = frame.speech.words('web.law.title');
  return show(c, { frame, title, content: <LawPage law={view} questions={questions} /> });
}
