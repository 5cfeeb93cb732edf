import { Hono } from 'hono';
import { addDays, dayOf } from '../../../rules/calendar/date.ts';
import { MissingCalendarYear } from '../../../rules/calendar/work-calendar.ts';
import { firstDayToMeet } from '../../../rules/appointment.ts';
import { actingSupervisorOn } from '../../../rules/roster/who-is-who.ts';
import type { Refusal } from '../../../rules/ruling.ts';
import type { Appointment } from '../../../store/appointments.ts';
import { flawsOf } from '../../acts-schema/flaws.ts';
import type { HttpEnv, Viewer } from '../../http/viewer.ts';
import { appointmentShape, meetingTimeShape, type AppointmentAnswer } from '../../notices/appointments.ts';
import type { Problem } from '../components/error-summary.tsx';
import { flawedAs } from '../forms/problems.ts';
import type { Option } from '../forms/fields.tsx';
import { valuesOf, type Values } from '../forms/values.ts';
import { frameOf } from '../frame-of.ts';
import { MeetingPage } from '../pages/meeting.tsx';
import { MeetingsPage } from '../pages/meetings.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { show } from './answer.tsx';

/** Meetings that were held stay on the page so many days. */
const keptDays = 92;

/** Interviews (§4.15) and quarterly meetings (§3.2): arranged, moved and called off, in time to prepare (§6.4.4). */
export function meetingRoutes(parts: WebParts): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/calendar/meetings', (c) => opened(c, parts, c.req.query(), []))
    .post('/calendar/meetings', (c) => arranged(c, parts))
    .get('/calendar/meetings/:id', (c) => one(c, parts, null, []))
    .post('/calendar/meetings/:id', (c) => changed(c, parts));
}

async function opened(c: WebContext, parts: WebParts, values: Values, problems: readonly Problem[]): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || viewer.isAdministrator || (await parts.views.viewer(viewer)) === null) return c.notFound();
  const frame = await frameOf(c, parts);
  const { speech, today } = frame;
  const [meetings, people, body, tasks] = await Promise.all([
    parts.meetings.mine(viewer),
    peopleToMeet(parts, viewer, today),
    parts.acts.body(),
    parts.views.tasks(viewer),
  ]);
  const since = addDays(today, -keptDays);
  const names = await parts.acts.store.names(meetings.flatMap(({ servant, arrangedBy }) => [servant, arrangedBy]));
  const arrangedFor = new Set(meetings.filter(({ at }) => dayOf(at) >= today).map(({ subject }) => subject));
  const wanted = [...(tasks?.late ?? []), ...(tasks?.thisWeek ?? []), ...(tasks?.later ?? [])].filter(
    ({ task, subject }) => (task === 'recordQuarterlyNote' || task === 'holdInterview') && !arrangedFor.has(subject),
  );
  const content = (
    <MeetingsPage
      frame={frame}
      viewer={viewer.id}
      meetings={meetings.filter(({ at }) => dayOf(at) >= since)}
      wanted={wanted}
      names={names}
      people={people}
      hours={body?.workingHours ?? null}
      earliest={await earliestDay(parts, today)}
      state={{ values: { minutes: '60', kind: 'interview', ...values }, problems }}
    />
  );
  const title = speech.words('web.meetings.title');
  return show(c, { frame, title, content, status: problems.length === 0 ? 200 : 422 });
}

/** Those whom the viewer supervises, appraises, or leads in place of one who is away, while the appraisal is open. */
async function peopleToMeet({ views, acts }: WebParts, viewer: Viewer, today: string): Promise<readonly Option[]> {
  const [found, { roster }] = await Promise.all([
    views.people(viewer, { outcome: 'open', limit: 1_000 }),
    acts.store.roster(),
  ]);
  return (found?.rows ?? [])
    .filter(
      ({ roles, servant }) =>
        roles.some((role) => role === 'supervisor' || role === 'evaluator') ||
        actingSupervisorOn(roster, servant.id, today).id === viewer.id,
    )
    .map(({ subject, servant, position }) => ({ value: subject, label: `${servant.name}, ${position}` }));
}

/** §6.4.4: the first day that leaves time to prepare; null where the calendar does not reach so far. */
async function earliestDay({ acts }: WebParts, today: string): Promise<string | null> {
  const calendar = await acts.store.calendar();
  if (calendar === null) return null;
  try {
    return firstDayToMeet(calendar, today);
  } catch (error) {
    if (error instanceof MissingCalendarYear) return null;
    throw error;
  }
}

async function arranged(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || viewer.isAdministrator) return c.notFound();
  const values = valuesOf(await c.req.formData());
  const { on = '', kind = '', place = '' } = values;
  const speech = c.get('speech');
  const people = await peopleToMeet(parts, viewer, (await frameOf(c, parts)).today);
  if (!people.some(({ value }) => value === on)) {
    return opened(c, parts, values, [{ field: 'on', message: speech.words('web.meetings.nobody'), clause: null }]);
  }
  const given = appointmentShape.safeParse({ kind, ...timeIn(values) });
  if (!given.success) return opened(c, parts, values, flawedAs(speech, flawsOf(given.error, { file: null })));
  // The same button pressed twice: the first did it.
  const known = await parts.meetings.of(on);
  const isThere = known.some(
    (one) => !one.cancelled && one.kind === kind && one.at === given.data.at && one.place === place.trim(),
  );
  if (!isThere) {
    const answer = await parts.meetings.arrange(viewer, on, given.data);
    if ('refusal' in answer) return opened(c, parts, values, [refusedAs(c, answer.refusal)]);
  }
  return c.redirect('/calendar/meetings', 303);
}

function timeIn({ at = '', minutes = '', place = '' }: Values) {
  return { at, minutes: /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : minutes, place: place.trim() };
}

/** Led to its field: what is wrong with the time, with the place, or with whom. */
function refusedAs(c: WebContext, { clause, because }: Refusal): Problem {
  const fields: Readonly<Record<string, string | null>> = {
    'appointment.noPlace': 'place',
    'appointment.notYours': 'on',
    'appointment.changed': null,
    'appointment.ended': 'on',
  };
  const field = because.code in fields ? (fields[because.code] ?? null) : 'at';
  return { field, message: c.get('speech').say(because), clause };
}

/** A meeting in which the viewer takes part; null for any other. */
async function meetingAt(c: WebContext, parts: WebParts, viewer: Viewer): Promise<Appointment | null> {
  const id = c.req.param('id') ?? '';
  return (await parts.meetings.mine(viewer)).find((meeting) => meeting.id === id) ?? null;
}

async function one(
  c: WebContext,
  parts: WebParts,
  values: Values | null,
  problems: readonly Problem[],
): Promise<Response> {
  const viewer = c.get('viewer');
  const meeting = viewer === null ? null : await meetingAt(c, parts, viewer);
  if (meeting === null || meeting.arrangedBy !== viewer?.id) return c.notFound();
  const frame = await frameOf(c, parts);
  const { at, minutes, place } = meeting;
  const names = await parts.acts.store.names([meeting.servant]);
  const shown = values ?? { at: at.slice(0, 16), minutes: String(minutes), place };
  const content = (
    <MeetingPage
      frame={frame}
      meeting={meeting}
      names={names}
      earliest={await earliestDay(parts, frame.today)}
      state={{ values: shown, problems }}
    />
  );
  const title = frame.speech.words('web.meetings.move');
  return show(c, { frame, title, content, status: problems.length === 0 ? 200 : 422 });
}

async function changed(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  const meeting = viewer === null ? null : await meetingAt(c, parts, viewer);
  if (viewer === null || meeting === null) return c.notFound();
  const values = valuesOf(await c.req.formData());
  const version = Number(values['version']);
  let answer: AppointmentAnswer;
  if (values['do'] === 'cancel') {
    answer = await parts.meetings.cancel(viewer, meeting.id, version);
  } else {
    const given = meetingTimeShape.safeParse(timeIn(values));
    if (!given.success) return one(c, parts, values, flawedAs(c.get('speech'), flawsOf(given.error, { file: null })));
    answer = await parts.meetings.move(viewer, meeting.id, version, given.data);
  }
  if ('refusal' in answer) return one(c, parts, values, [refusedAs(c, answer.refusal)]);
  return c.redirect('/calendar/meetings', 303);
}
