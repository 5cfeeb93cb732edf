import { sql } from 'kysely';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Database } from './database.ts';
import type { MailOutcome } from './tables.ts';

/** One thing that a mail tells. */
export interface Told {
  readonly subject: string;
  readonly kind: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A mail that was claimed: nobody else sends it until the lease is over. */
export interface ClaimedMail {
  readonly id: string;
  readonly recipient: ServantId;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  readonly told: readonly Told[];
}

/** A mail as its recipient sees it in the mailbox. */
export interface MailRecord extends Pick<ClaimedMail, 'id' | 'told'> {
  readonly madeAt: Date;
  /** Null while it waits to be sent. */
  readonly outcome: MailOutcome | null;
  readonly endedAt: Date | null;
}

/** An address to which the server says for good that it takes no mail. */
export interface RefusedMail {
  readonly id: string;
  readonly recipient: ServantId;
  readonly at: Date;
  readonly code: number;
  readonly reply: string;
}

export function mails(db: Database) {
  const toldBy = async (ids: readonly string[]): Promise<ReadonlyMap<string, readonly Told[]>> => {
    const rows = await db
      .selectFrom('outbox')
      .select(['mail', 'subject', 'kind', 'content'])
      .where('mail', 'in', ids.length === 0 ? [''] : ids)
      .orderBy('due')
      .orderBy('subject')
      .orderBy('kind')
      .execute();
    const groups = new Map<string, Told[]>();
    for (const { mail, subject, kind, content } of rows) {
      const told = { subject, kind, content: JSON.parse(content) as Record<string, unknown> };
      groups.set(mail ?? '', [...(groups.get(mail ?? '') ?? []), told]);
    }
    return groups;
  };

  return {
    /** Takes the mail that has waited longest for so many seconds; null where none is due. */
    async claimMail(leaseSeconds: number): Promise<ClaimedMail | null> {
      const { rows } = await sql<{ id: string; recipient: string; attempts: number }>`
        update mails set lease_until = now() + ${leaseSeconds} * interval '1 second', attempts = attempts + 1
        where id = (
          select id from mails
          where ended_at is null and try_at <= now() and (lease_until is null or lease_until < now())
          order by try_at, made_at, id limit 1
          for update skip locked
        )
        returning id, recipient, attempts`.execute(db);
      const [row] = rows;
      return row === undefined ? null : { ...row, told: (await toldBy([row.id])).get(row.id) ?? [] };
    },

    /** The mail is out, lies in the mailbox, or was refused for good. The first ending counts. */
    async mailEnded(
      id: string,
      outcome: MailOutcome,
      refused?: { readonly code: number; readonly reply: string },
    ): Promise<void> {
      await db.transaction().execute(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('mails')
          .set({
            outcome,
            ended_at: new Date(),
            lease_until: null,
            reply_code: refused?.code ?? null,
            reply: refused?.reply ?? null,
          })
          .where('id', '=', id)
          .where('ended_at', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n || outcome === 'refused') return;
        await sql`
          update appointments set invited_at = now() from outbox
          where outbox.mail = ${id} and outbox.subject = 'appointment:' || appointments.id
            and outbox.seq = appointments.version and invited_at is null`.execute(tx);
      });
    },

    /** Lets a mail go that could not be sent now, to be tried again after so many seconds. */
    async mailLater(id: string, seconds: number): Promise<void> {
      await sql`
        update mails set lease_until = null, try_at = now() + ${seconds} * interval '1 second'
        where id = ${id} and ended_at is null`.execute(db);
    },

    async mailsWaiting(): Promise<number> {
      const { count } = await db
        .selectFrom('mails')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    /** What was or is to be mailed to a person, the newest first. */
    async mailboxOf(person: ServantId, limit: number, before?: Date): Promise<readonly MailRecord[]> {
      let query = db
        .selectFrom('mails')
        .select(['id', 'made_at', 'outcome', 'ended_at'])
        .where('recipient', '=', person)
        .orderBy('made_at', 'desc')
        .orderBy('id')
        .limit(limit);
      if (before !== undefined) query = query.where('made_at', '<', before);
      const rows = await query.execute();
      const told = await toldBy(rows.map(({ id }) => id));
      return rows.map(({ id, made_at: madeAt, outcome, ended_at: endedAt }) => ({
        id,
        madeAt,
        outcome,
        endedAt,
        told: told.get(id) ?? [],
      }));
    },

    /** For HR: the mails that were refused for good, the newest first. */
    async refusedMails(limit: number): Promise<readonly RefusedMail[]> {
      const rows = await db
        .selectFrom('mails')
        .select(['id', 'recipient', 'ended_at', 'reply_code', 'reply'])
        .where('outcome', '=', 'refused')
        .orderBy('ended_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        recipient: row.recipient,
        at: row.ended_at ?? new Date(0),
        code: row.reply_code ?? 0,
        reply: row.reply ?? '',
      }));
    },
  };
}
