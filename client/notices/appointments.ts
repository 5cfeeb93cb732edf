import { z } from 'zod';
import { refusesAppointment, type AppointmentKind } from '../../rules/appointment.ts';
import { dayOf } from '../../rules/calendar/date.ts';
import type { Body, ServantId } from '../../rules/roster/roster.ts';
import { actingSupervisorOn } from '../../rules/roster/who-is-who.ts';
import { refuse, type Refusal } from '../../rules/ruling.ts';
import type { Appointment } from '../../store/appointments.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { dateTime, text } from '../acts-schema/shapes.ts';
import type { Acts } from '../acts/acts.ts';
import { CalendarMissing, UnknownSubject, Unreachable } from '../acts/errors.ts';
import type { Viewer } from '../http/viewer.ts';

/** When and where: `at` is the body's own local date and time. */
export const meetingTimeShape = z.object({
  at: dateTime.transform((value) => value.slice(0, 16)),
  minutes: z.number().int().min(5).max(480).default(60),
  place: text.max(200),
});

export const appointmentShape = meetingTimeShape.extend({ kind: z.enum(['interview', 'quarterly']) });

export type MeetingTime = z.infer<typeof meetingTimeShape>;
export type ProposedMeeting = z.infer<typeof appointmentShape>;

/** What the law, or the body's rule, says to it: made with its invitations on their way, or refused. */
export type AppointmentAnswer = { readonly appointment: Appointment } | { readonly refusal: Refusal };

/** What appointments need of `connect(…)`. */
export type AppointmentDesk = Pick<Acts, 'store' | 'body' | 'wakeNotices'>;

/**
 * Interviews (§4.15) and quarterly meetings (§3.2), arranged and invited to in time to prepare (§6.4.4). Whoever takes part
 * is mailed once for each version. Throws UnknownSubject, CalendarMissing, Unreachable.
 */
export function appointmentBook(desk: AppointmentDesk) {
  const { store } = desk;
  return {
    async arrange(viewer: Viewer, subject: string, meeting: ProposedMeeting): Promise<AppointmentAnswer> {
      const { servant, refusal } = await judged(desk, viewer, subject, meeting);
      if (refusal !== null) return { refusal };
      const appointment = await store.arrangeAppointment({ ...meeting, subject, servant, arrangedBy: viewer.id });
      await wake(desk);
      return { appointment };
    },

    /** `version` is the one that the person saw: of two who change it at once, the second is refused. */
    async move(viewer: Viewer, id: string, version: number, time: MeetingTime): Promise<AppointmentAnswer> {
      const found = await known(desk, id);
      const { refusal } = await judged(desk, viewer, found.subject, { ...time, kind: found.kind });
      if (refusal !== null) return { refusal };
      return changed(desk, found.kind, await store.changeAppointment(id, version, time));
    },

    async cancel(viewer: Viewer, id: string, version: number): Promise<AppointmentAnswer> {
      const found = await known(desk, id);
      const { leaders } = await standing(desk, found.subject);
      if (found.arrangedBy !== viewer.id && !leaders.includes(viewer.id))
        return { refusal: refuse(clauseOf(found.kind), 'appointment.notYours') };
      return changed(desk, found.kind, await store.changeAppointment(id, version, { cancelled: true }));
    },

    /** Of one appraisal, in order of time, those called off too. */
    of: (subject: string): Promise<readonly Appointment[]> => store.appointmentsOf({ subject }),

    /** Those in which the viewer takes part, in order of time. */
    mine: (viewer: Viewer): Promise<readonly Appointment[]> =>
      store.appointmentsOf({ person: viewer.id, cancelled: false }),
  };
}

const clauseOf = (kind: AppointmentKind): string => (kind === 'interview' ? '4.15' : '3.2');

async function known({ store }: AppointmentDesk, id: string): Promise<Appointment> {
  const found = z.uuid().safeParse(id).success ? await store.appointment(id) : null;
  if (found === null) throw new UnknownSubject(`appointment:${id}`);
  return found;
}

async function changed(
  desk: AppointmentDesk,
  kind: AppointmentKind,
  appointment: Appointment | null,
): Promise<AppointmentAnswer> {
  if (appointment === null) return { refusal: refuse(clauseOf(kind), 'appointment.changed') };
  await wake(desk);
  return { appointment };
}

async function judged(desk: AppointmentDesk, viewer: Viewer, subject: string, meeting: ProposedMeeting) {
  const { servant, body, leaders, ended, now } = await standing(desk, subject);
  const calendar = await desk.store.calendar();
  if (calendar === null) throw new CalendarMissing(Number(meeting.at.slice(0, 4)));
  const refusal = ended
    ? refuse(clauseOf(meeting.kind), 'appointment.ended')
    : refusesAppointment(
        { ...meeting, arrangedBy: viewer.id },
        { calendar, workingHours: body.workingHours, leaders, now },
      );
  return { servant, refusal };
}

interface Standing {
  readonly servant: ServantId;
  readonly body: Body;
  readonly leaders: readonly (ServantId | null)[];
  readonly ended: boolean;
  readonly now: string;
}

async function standing({ store, body: bodyOf }: AppointmentDesk, subject: string): Promise<Standing> {
  const body = await bodyOf();
  const [, servant = '', year = ''] = /^(.+)-(\d{4})$/.exec(subject) ?? [];
  const [row] = await store.appraisalRows({ servant, year: Number(year) || 0 });
  if (body === null || row === undefined) throw new UnknownSubject(subject);
  const now = instantAt(Date.now(), body.offset);
  const { roster } = await store.roster();
  const acting = actingSupervisorOn(roster, servant, dayOf(now)).id;
  const ended = row.outcome === 'left' || row.outcome === 'notAppraised';
  return { servant, body, leaders: [row.evaluator, row.supervisor, acting], ended, now };
}

/** What is arranged is arranged: where Temporal is away, its invitation goes out later. */
async function wake({ wakeNotices }: AppointmentDesk): Promise<void> {
  try {
    await wakeNotices();
  } catch (error) {
    if (!(error instanceof Unreachable) && !isGrpc(error)) throw error;
  }
}

function isGrpc(error: unknown): boolean {
  return error instanceof Error && error.name === 'ServiceError';
}
