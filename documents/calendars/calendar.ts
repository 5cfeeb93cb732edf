import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../../rules/calendar/date.ts';

/** An appointment with its clock. */
export interface Meeting {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: Date;
  readonly title: string;
  readonly begins: Date;
  readonly minutes: number;
  readonly place: string;
  readonly cancelled: boolean;
}

/** A day on which something is due: an event of the whole day, in no zone. */
export interface DueDay {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: Date;
  readonly title: string;
  readonly text: string;
  readonly day: CalendarDate;
  readonly address: string | null;
}

export interface CalendarContent {
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  readonly name?: string;
  readonly people?: {
    readonly organizer: { readonly name: string; readonly email: string };
    readonly attendee: string;
  };
  readonly meetings?: readonly Meeting[];
  readonly dueDays?: readonly DueDay[];
}

/** The text of an iCalendar file (RFC 5545). Clock times are written in UTC: every calendar shows them in its own zone. */
export function calendarText({ method, name, people, meetings = [], dueDays = [] }: CalendarContent): string {
  const calendar = ical({ prodId: { company: 'Mizan', product: 'Mizan' }, method: ICalCalendarMethod[method] });
  if (name !== undefined) calendar.name(name);
  for (const { uid, sequence, stamp, title, begins, minutes, place, cancelled } of meetings) {
    const event = calendar.createEvent({
      id: uid,
      sequence,
      stamp,
      start: begins,
      end: new Date(begins.getTime() + minutes * 60_000),
      summary: title,
      location: place,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (people === undefined) continue;
    event.organizer({ ...people.organizer });
    event.createAttendee({ email: people.attendee, rsvp: !cancelled });
  }
  for (const { uid, sequence, stamp, title, text, day, address } of dueDays) {
    const event = calendar.createEvent({
      id: uid,
      sequence,
      stamp,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: text,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (address !== null) event.url(address);
  }
  return calendar.toString();
}
