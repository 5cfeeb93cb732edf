import { dayOf, type CalendarDate, type Instant } from './calendar/date.ts';
import { interviewTime } from './calendar/interview-time.ts';
import { lastDayOfTerm } from './calendar/term.ts';
import type { WorkCalendar } from './calendar/work-calendar.ts';
import { parameter } from './parameter.ts';
import type { Body, ServantId } from './roster/roster.ts';
import { refuse, type Refusal } from './ruling.ts';

export type AppointmentKind = 'interview' | 'quarterly';

/** §6.4.4: the time that a servant has to prepare, by the body's rule. */
export const preparationTime = parameter({
  title: 'Time between an invitation and the interview or quarterly meeting',
  unit: 'working days after the invitation',
  clause: '6.4',
  versions: [{ from: '2021-04-09', value: 1, source: "the body's rule (6.4)" }],
});

export interface ProposedAppointment {
  readonly kind: AppointmentKind;
  /** Local date and time, `2026-12-11T15:30`. */
  readonly at: string;
  readonly place: string;
  readonly arrangedBy: ServantId;
}

export interface AppointmentFacts {
  readonly calendar: WorkCalendar;
  readonly workingHours: Body['workingHours'];
  /** Who appraises or supervises the servant. */
  readonly leaders: readonly (ServantId | null)[];
  readonly now: Instant;
}

/**
 * Whether an interview (§4.15) or a quarterly meeting (§3.2) may be arranged so: by whoever appraises or supervises, on a
 * working day in working hours (I-35), at the workplace, and early enough for the servant to prepare (§6.4.4). Null when it
 * may. Throws MissingCalendarYear.
 */
export function refusesAppointment(
  { kind, at, place, arrangedBy }: ProposedAppointment,
  { calendar, workingHours, leaders, now }: AppointmentFacts,
): Refusal | null {
  const clause = kind === 'interview' ? '4.15' : '3.2';
  if (!leaders.includes(arrangedBy)) return refuse(clause, 'appointment.notYours');
  if (at <= now.slice(0, at.length)) return refuse(clause, 'appointment.past', { at });
  const time = interviewTime(calendar, workingHours, at);
  if (!time.value) return { clause, because: time.because };
  const earliest = firstDayToMeet(calendar, dayOf(now));
  if (dayOf(at) < earliest) {
    return refuse('6.4', 'appointment.tooSoon', { date: earliest, days: preparationTime.on(dayOf(now)) });
  }
  return place.trim() === '' ? refuse('4.15', 'appointment.noPlace') : null;
}

/** The first day on which one invited today may be met (§6.4.4). Throws MissingCalendarYear. */
export function firstDayToMeet(calendar: WorkCalendar, today: CalendarDate): CalendarDate {
  return lastDayOfTerm(calendar, today, preparationTime.on(today));
}
