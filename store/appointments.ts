import type { Selectable } from 'kysely';
import { canonical } from '../machines/journal.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Database, Tx } from './database.ts';
import type { AppointmentTable } from './tables.ts';

/** An interview (§4.15) or a quarterly meeting (§3.2) that is arranged. */
export interface Appointment {
  readonly id: string;
  /** Counts from 1, one more for each change: an invitation goes out for each. */
  readonly version: number;
  readonly kind: AppointmentTable['kind'];
  readonly subject: string;
  readonly servant: ServantId;
  /** Local date and time of the body, `2026-12-11T15:30`. */
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  readonly arrangedBy: ServantId;
  readonly arrangedAt: Date;
  /** When this version's invitation went out; null while it waits. */
  readonly invitedAt: Date | null;
  readonly cancelled: boolean;
}

export type NewAppointment = Pick<
  Appointment,
  'kind' | 'subject' | 'servant' | 'at' | 'minutes' | 'place' | 'arrangedBy'
>;

export interface AppointmentFilter {
  readonly subject?: string;
  /** Whoever takes part: the servant or who arranged it. */
  readonly person?: ServantId;
  readonly cancelled?: boolean;
}

export function appointments(db: Database) {
  return {
    async arrangeAppointment({ arrangedBy, ...appointment }: NewAppointment): Promise<Appointment> {
      return db.transaction().execute(async (tx) => {
        const row = await tx
          .insertInto('appointments')
          .values({ ...appointment, arranged_by: arrangedBy })
          .returningAll()
          .executeTakeFirstOrThrow();
        return invite(tx, row);
      });
    },

    /**
     * Moves or calls off, where the appointment still has the version that the person saw; null where it has not, or was
     * called off before.
     */
    async changeAppointment(
      id: string,
      version: number,
      change: Pick<Appointment, 'at' | 'minutes' | 'place'> | { readonly cancelled: true },
    ): Promise<Appointment | null> {
      return db.transaction().execute(async (tx) => {
        const row = await tx
          .updateTable('appointments')
          .set({ ...change, version: version + 1, invited_at: null, arranged_at: new Date() })
          .where('id', '=', id)
          .where('version', '=', version)
          .where('cancelled', '=', false)
          .returningAll()
          .executeTakeFirst();
        return row === undefined ? null : invite(tx, row);
      });
    },

    async appointment(id: string): Promise<Appointment | null> {
      const row = await db.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : appointmentOf(row);
    },

    /** In order of time. */
    async appointmentsOf({ subject, person, cancelled }: AppointmentFilter): Promise<readonly Appointment[]> {
      let query = db.selectFrom('appointments').selectAll().orderBy('at').orderBy('id');
      if (subject !== undefined) query = query.where('subject', '=', subject);
      if (person !== undefined)
        query = query.where((eb) => eb.or([eb('servant', '=', person), eb('arranged_by', '=', person)]));
      if (cancelled !== undefined) query = query.where('cancelled', '=', cancelled);
      return (await query.execute()).map(appointmentOf);
    },
  };
}

type Row = Selectable<AppointmentTable>;

/** Both who take part are invited to the version, in the transaction that makes it. */
async function invite(tx: Tx, row: Row): Promise<Appointment> {
  const appointment = appointmentOf(row);
  const { id, version, kind, subject, servant, at, minutes, place, arrangedBy, arrangedAt, cancelled } = appointment;
  const content = canonical({
    id,
    version,
    kind,
    subject,
    servant,
    at,
    minutes,
    place,
    arrangedBy,
    arrangedAt: arrangedAt.toISOString(),
    cancelled,
  });
  const rows = [...new Set([servant, arrangedBy])].map((recipient) => ({
    subject: `appointment:${id}`,
    seq: version,
    kind: 'invitation',
    recipient,
    due: at.slice(0, 10),
    content,
  }));
  await tx.insertInto('outbox').values(rows).execute();
  return appointment;
}

function appointmentOf(row: Row): Appointment {
  const { id, version, kind, subject, servant, at, minutes, place, cancelled } = row;
  const { arranged_by: arrangedBy, arranged_at: arrangedAt, invited_at: invitedAt } = row;
  return { id, version, kind, subject, servant, at, minutes, place, arrangedBy, arrangedAt, invitedAt, cancelled };
}
