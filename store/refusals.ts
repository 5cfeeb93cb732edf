import { sql } from 'kysely';
import type { Clause } from '../rules/ruling.ts';
import type { Database } from './database.ts';

/** How often each clause refused an act: a count and nothing of who or what, for a refused act leaves no record. */
export function refusals(db: Database) {
  return {
    async countRefusal(year: number, clause: Clause): Promise<void> {
      await db
        .insertInto('refusals')
        .values({ year, clause, count: 1 })
        .onConflict((conflict) =>
          conflict.columns(['year', 'clause']).doUpdateSet({ count: sql<number>`refusals.count + 1` }),
        )
        .execute();
    },

    async refusalCounts(year: number): Promise<Readonly<Record<Clause, number>>> {
      const rows = await db.selectFrom('refusals').select(['clause', 'count']).where('year', '=', year).execute();
      return Object.fromEntries(rows.map(({ clause, count }) => [clause, count]));
    },
  };
}
