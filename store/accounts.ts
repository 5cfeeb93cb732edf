import { sql } from 'kysely';
import type { CalendarDate } from '../rules/calendar/date.ts';
import type { Database } from './database.ts';
import type { SignInWay } from './sign-in-tables.ts';

export interface Account {
  readonly id: string;
  readonly isAdministrator: boolean;
  /** A hash with its parameters. */
  readonly password: string | null;
  /** The password is a one-time one, to be changed at the first sign-in. */
  readonly mustChange: boolean;
  /** A one-time password that was not used in time. */
  readonly hasLapsed: boolean;
}

export interface AccountRow {
  readonly id: string;
  readonly isAdministrator: boolean;
  readonly hasPassword: boolean;
  readonly mustChange: boolean;
  readonly links: readonly { readonly issuer: string; readonly subject: string }[];
  readonly lastSignIn: Date | null;
}

export interface NewPassword {
  readonly password: string;
  /** Days for which a one-time password holds; null for one that the person chose. */
  readonly oneTimeDays: number | null;
}

/** A line of the record of sign-ins: never a password or a token, nor a name that is nobody's. */
export interface SignInRecord {
  readonly person: string | null;
  readonly how: SignInWay;
  readonly outcome:
    'signedIn' | 'wrong' | 'locked' | 'lapsed' | 'notInService' | 'unknown' | 'signedOut' | 'passwordChanged';
}

const lapse = (days: number | null) =>
  days === null ? sql<null>`null` : sql<Date>`now() + ${days} * interval '1 day'`;

/** Local identities, and whom an identity of the body's provider stands for. */
export function accountStore(db: Database) {
  return {
    async accountOf(id: string): Promise<Account | null> {
      const row = await db
        .selectFrom('accounts')
        .select(['id', 'administrator', 'password', 'must_change'])
        .select(sql<boolean>`coalesce(one_time_until <= now(), false)`.as('lapsed'))
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { administrator: isAdministrator, password, must_change: mustChange, lapsed: hasLapsed } = row;
      return { id: row.id, isAdministrator, password, mustChange, hasLapsed };
    },

    /** Whether anybody can sign in by password. */
    async hasLocalAccounts(): Promise<boolean> {
      const row = await db
        .selectFrom('accounts')
        .select('id')
        .where('password', 'is not', null)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** False where there is one already. */
    async addAccount(id: string, isAdministrator: boolean, { password, oneTimeDays }: NewPassword): Promise<boolean> {
      const added = await db
        .insertInto('accounts')
        .values({
          id,
          administrator: isAdministrator,
          password,
          must_change: oneTimeDays !== null,
          one_time_until: lapse(oneTimeDays),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return added !== undefined;
    },

    /** Another password: every session of the person ends. False where there is no such account. */
    async setPassword(id: string, { password, oneTimeDays }: NewPassword): Promise<boolean> {
      return db.transaction().execute(async (tx) => {
        const changed = await tx
          .updateTable('accounts')
          .set({
            password,
            must_change: oneTimeDays !== null,
            one_time_until: lapse(oneTimeDays),
            changed_at: sql<Date>`now()`,
          })
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst();
        await tx.deleteFrom('sessions').where('person', '=', id).execute();
        return changed !== undefined;
      });
    },

    /** The same password under other parameters of the hash. */
    async keepHash(id: string, before: string, password: string): Promise<void> {
      await db.updateTable('accounts').set({ password }).where('id', '=', id).where('password', '=', before).execute();
    },

    /** The account, the links and the sessions of a person go; the record of sign-ins stays. False where there is nothing. */
    async removeAccount(id: string): Promise<boolean> {
      return db.transaction().execute(async (tx) => {
        const gone = await tx.deleteFrom('accounts').where('id', '=', id).returning('id').execute();
        const links = await tx.deleteFrom('identity_links').where('person', '=', id).returning('subject').execute();
        await tx.deleteFrom('sessions').where('person', '=', id).execute();
        return gone.length + links.length > 0;
      });
    },

    /** Every account, and everyone with a link. */
    async accounts(): Promise<readonly AccountRow[]> {
      const { rows } = await sql<{
        id: string;
        administrator: boolean;
        has_password: boolean;
        must_change: boolean;
        links: { issuer: string; subject: string }[];
        last: Date | null;
      }>`
        select id, coalesce(administrator, false) as administrator, password is not null as has_password,
          coalesce(must_change, false) as must_change,
          coalesce((select json_agg(json_build_object('issuer', issuer, 'subject', subject) order by issuer, subject)
            from identity_links where person = id), '[]') as links,
          (select max(at) from sign_ins where person = id and outcome = 'signedIn') as last
        from (select id from accounts union select person from identity_links) as ids left join accounts using (id)
        order by id collate "C"`.execute(db);
      return rows.map(({ administrator, has_password, must_change, last, ...row }) => ({
        ...row,
        isAdministrator: administrator,
        hasPassword: has_password,
        mustChange: must_change,
        lastSignIn: last,
      }));
    },

    /** `anothers` where the identity stands for somebody else already. */
    async linkIdentity(issuer: string, subject: string, person: string): Promise<'linked' | 'known' | 'anothers'> {
      return db.transaction().execute(async (tx) => {
        const added = await tx
          .insertInto('identity_links')
          .values({ issuer, subject, person })
          .onConflict((conflict) => conflict.doNothing())
          .returning('person')
          .executeTakeFirst();
        if (added !== undefined) return 'linked';
        const link = await tx
          .selectFrom('identity_links')
          .select('person')
          .where('issuer', '=', issuer)
          .where('subject', '=', subject)
          .executeTakeFirst();
        return link?.person === person ? 'known' : 'anothers';
      });
    },

    /**
     * Whom an identity stands for: the person it is linked to; without a link whoever bears it as id, unless that one is
     * linked to another identity. Null for nobody.
     */
    async personOfIdentity(issuer: string, subject: string): Promise<string | null> {
      const { rows } = await sql<{ person: string }>`
        select person from identity_links where issuer = ${issuer} and subject = ${subject}
        union all
        select id from (select id from people union select id from accounts where administrator) as known
        where id = ${subject}
          and not exists (select 1 from identity_links where issuer = ${issuer} and (subject = ${subject} or person = id))
        limit 1`.execute(db);
      return rows[0]?.person ?? null;
    },

    /** Whether a person holds a post on the day, or is an administrator. */
    async mayEnter(person: string, day: CalendarDate): Promise<boolean> {
      const { rows } = await sql<{ may: boolean }>`
        select exists (select 1 from accounts where id = ${person} and administrator)
          or exists (select 1 from posts where servant = ${person} and from_day <= ${day}
            and (to_day is null or to_day > ${day})) as may`.execute(db);
      return rows[0]?.may ?? false;
    },

    async recordSignIn(record: SignInRecord): Promise<void> {
      await db.insertInto('sign_ins').values(record).execute();
    },
  };
}
