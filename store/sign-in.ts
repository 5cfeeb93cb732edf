import { sql } from 'kysely';
import type { CalendarDate } from '../rules/calendar/date.ts';
import { accountStore } from './accounts.ts';
import { attemptStore } from './attempts.ts';
import type { Database } from './database.ts';
import type { SignInWay } from './sign-in-tables.ts';

/** How long a session holds, in minutes: without a request, and at all. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly longestMinutes: number;
}

export interface Session {
  readonly person: string;
  readonly how: SignInWay;
  readonly sealed: string | null;
  readonly isAdministrator: boolean;
  /** A one-time password opened it: nothing may be done before it is changed. */
  readonly mustChange: boolean;
}

export interface NewSession {
  readonly hash: string;
  readonly person: string;
  readonly how: SignInWay;
  readonly sealed: string | null;
  /** The session of this browser until now, which ends. */
  readonly before: string | null;
}

/** A sign-in at the provider that has been begun. */
export interface Flow {
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

const flowMinutes = 10;

/** Sessions, and sign-ins under way. Ids come as SHA-256, hexadecimal; PostgreSQL's clock is the only one. */
function sessionStore(db: Database) {
  return {
    async beginSession({ before, ...session }: NewSession): Promise<void> {
      await db.transaction().execute(async (tx) => {
        if (before !== null) await tx.deleteFrom('sessions').where('hash', '=', before).execute();
        await tx.insertInto('sessions').values(session).execute();
      });
    },

    /**
     * A session that still holds, of a person who is in service on the day or an administrator; null for any other. Being
     * asked for keeps it from ending idle, unless it is by a page that waits for news by itself.
     */
    async sessionOf(hash: string, limits: SessionLimits, day: CalendarDate, isUse = true): Promise<Session | null> {
      const { rows } = await sql<{
        person: string;
        how: SignInWay;
        sealed: string | null;
        administrator: boolean;
        must_change: boolean;
        stale: boolean;
      }>`
        select person, how, sealed, coalesce(administrator, false) as administrator,
          how = 'local' and coalesce(must_change, true) as must_change,
          seen_at < now() - interval '1 minute' as stale
        from sessions left join accounts on id = person
        where hash = ${hash} and seen_at > now() - ${limits.idleMinutes} * interval '1 minute'
          and sessions.created_at > now() - ${limits.longestMinutes} * interval '1 minute'
          and (administrator or exists (select 1 from posts where servant = person and from_day <= ${day}
            and (to_day is null or to_day > ${day})))`.execute(db);
      const [row] = rows;
      if (row === undefined) return null;
      const { person, how, sealed, administrator: isAdministrator, must_change: mustChange } = row;
      if (row.stale && isUse) {
        await db
          .updateTable('sessions')
          .set({ seen_at: sql`now()` })
          .where('hash', '=', hash)
          .execute();
      }
      return { person, how, sealed, isAdministrator, mustChange };
    },

    /** Whose session came to its end by itself in the last day; null for any other. */
    async lapsedSessionOf(hash: string, { idleMinutes, longestMinutes }: SessionLimits): Promise<string | null> {
      const { rows } = await sql<{ person: string }>`select person from sessions where hash = ${hash}
        and (seen_at <= now() - ${idleMinutes} * interval '1 minute'
          or created_at <= now() - ${longestMinutes} * interval '1 minute')`.execute(db);
      return rows[0]?.person ?? null;
    },

    async endSession(hash: string): Promise<void> {
      await db.deleteFrom('sessions').where('hash', '=', hash).execute();
    },

    async beginFlow(state: string, browser: string, { nonce, verifier, returnTo }: Flow): Promise<void> {
      await db.insertInto('sign_in_flows').values({ state, browser, nonce, verifier, return_to: returnTo }).execute();
    },

    /** A sign-in that this browser began in the last ten minutes; it can be taken once. Null for any other. */
    async takeFlow(state: string, browser: string): Promise<Flow | null> {
      const row = await db
        .deleteFrom('sign_in_flows')
        .where('state', '=', state)
        .where('browser', '=', browser)
        .where('begun_at', '>', sql<Date>`now() - ${flowMinutes} * interval '1 minute'`)
        .returning(['nonce', 'verifier', 'return_to'])
        .executeTakeFirst();
      return row === undefined ? null : { nonce: row.nonce, verifier: row.verifier, returnTo: row.return_to };
    },

    /** Removes sessions that lapsed a day ago, sign-ins that were not finished, and wrong tries of long ago. */
    async sweepSignIns({ idleMinutes, longestMinutes }: SessionLimits): Promise<void> {
      await sql`delete from sessions where seen_at <= now() - ${idleMinutes} * interval '1 minute' - interval '1 day'
        or created_at <= now() - ${longestMinutes} * interval '1 minute' - interval '1 day'`.execute(db);
      await sql`delete from sign_in_flows where begun_at <= now() - ${flowMinutes} * interval '1 minute'`.execute(db);
      await sql`delete from sign_in_attempts where tried_at < now() - interval '1 day'`.execute(db);
    },
  };
}

export function signInStore(db: Database) {
  return { ...accountStore(db), ...attemptStore(db), ...sessionStore(db) };
}
