import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Five wrong passwords within 15 minutes lock for 15 minutes, then for 30, then for 60 each time. */
export const attemptLimits = { wrong: 5, withinMinutes: 15, lockMinutes: 15, longestLockMinutes: 60 } as const;

/** Wrong tries are counted here and not in a process, for names that are nobody's just as for accounts. */
export function attemptStore(db: Database) {
  return {
    /**
     * Counts a try before the password is looked at, so that tries side by side do not slip through. Gives until when the
     * name is locked; null where the try may be made. The fifth try is made, and locks unless it was right.
     */
    async beginAttempt(account: string): Promise<Date | null> {
      const { wrong, withinMinutes, lockMinutes, longestLockMinutes } = attemptLimits;
      return db.transaction().execute(async (tx) => {
        await tx
          .insertInto('sign_in_attempts')
          .values({ account })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const { rows } = await sql<{ locked_until: Date | null; recent: number; locks: number }>`
          select case when locked_until > now() then locked_until end as locked_until,
            (select count(*)::int from unnest(wrong_at) as at
              where at > now() - ${withinMinutes} * interval '1 minute') as recent,
            case when tried_at < now() - interval '1 day' then 0 else locks end as locks
          from sign_in_attempts where account = ${account} for update`.execute(tx);
        const [row] = rows;
        if (row === undefined || row.locked_until !== null) return row?.locked_until ?? null;
        const locks = row.recent + 1 >= wrong;
        const minutes = Math.min(lockMinutes * 2 ** row.locks, longestLockMinutes);
        await sql`
          update sign_in_attempts set
            wrong_at = case when ${locks} then '{}' else array(select at from unnest(wrong_at) as at
              where at > now() - ${withinMinutes} * interval '1 minute') || now() end,
            locked_until = case when ${locks} then now() + ${minutes} * interval '1 minute' end,
            locks = ${row.locks + (locks ? 1 : 0)}, tried_at = now()
          where account = ${account}`.execute(tx);
        return null;
      });
    },

    /** A right password, or one set anew, makes the wrong ones forgotten. */
    async forgetAttempts(account: string): Promise<void> {
      await db.deleteFrom('sign_in_attempts').where('account', '=', account).execute();
    },
  };
}
