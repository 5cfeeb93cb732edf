import { instantOf } from '../../rules/calendar/date.ts';
import { calendarText, type Meeting } from '../calendars/calendar.ts';
import type { Draft, Reader, Told } from './letter.ts';

/** An appointment as an invitation carries it. */
export interface InvitedTo {
  readonly id: string;
  readonly version: number;
  readonly kind: 'interview' | 'quarterly';
  readonly subject: string;
  readonly servant: string;
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  readonly arrangedBy: string;
  readonly arrangedAt: string;
  readonly cancelled: boolean;
}

/** The other one who takes part: whom the reader meets. */
export function metBy({ servant, arrangedBy }: Pick<InvitedTo, 'servant' | 'arrangedBy'>, reader: Reader): string {
  return reader.nameOf(reader.id === servant ? arrangedBy : servant);
}

export function meetingOf(invited: InvitedTo, reader: Reader): Meeting {
  const { id, version, kind, at, minutes, place, arrangedAt, cancelled } = invited;
  const title = reader.speech.words('mail.invitation.title', { kind, name: metBy(invited, reader) });
  const begins = new Date(instantOf(at, reader.body.offset));
  return {
    uid: `appointment-${id}@mizan`,
    sequence: version,
    stamp: new Date(arrangedAt),
    title,
    begins,
    minutes,
    place,
    cancelled,
  };
}

export function invitationLetter({ content }: Told, reader: Reader): Draft {
  const { speech } = reader;
  const invited = content as unknown as InvitedTo;
  const { kind, minutes, place, version, cancelled } = invited;
  const change = cancelled ? 'cancelled' : version > 1 ? 'moved' : 'new';
  const values = { kind, name: metBy(invited, reader), at: speech.instant(invited.at), change };
  const prepares = reader.id === invited.servant && !cancelled;
  return {
    subject: speech.words('mail.invitation.subject', values),
    paragraphs: [
      speech.words('mail.invitation.text', { ...values, minutes, place }),
      ...(prepares ? [speech.words('mail.invitation.prepare', { kind })] : []),
    ],
    sections: [],
    path: `/appraisals/${encodeURIComponent(invited.subject)}`,
  };
}

/** The invitation for a calendar (RFC 5546); the organizer is the sender of the mail. */
export function invitationCalendar({ content }: Told, reader: Reader, organizer: string, attendee: string) {
  const invited = content as unknown as InvitedTo;
  const method = invited.cancelled ? 'CANCEL' : 'REQUEST';
  const people = { organizer: { name: reader.body.name, email: organizer }, attendee };
  return { method, text: calendarText({ method, people, meetings: [meetingOf(invited, reader)] }) } as const;
}
