import type { ServantId } from '../rules/roster/roster.ts';
import type { Database } from './database.ts';

/** Whose calendar feed is behind which token; of a token its SHA-256 alone is kept. */
export function feeds(db: Database) {
  return {
    /** When the person's address was made; null where there is none. */
    async feedMadeAt(person: ServantId): Promise<Date | null> {
      const row = await db.selectFrom('feeds').select('made_at').where('person', '=', person).executeTakeFirst();
      return row?.made_at ?? null;
    },

    /** The person's only address from now on. */
    async keepFeed(person: ServantId, tokenHash: string): Promise<void> {
      const row = { token_hash: tokenHash, made_at: new Date() };
      await db
        .insertInto('feeds')
        .values({ person, ...row })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
        .execute();
    },

    async dropFeed(person: ServantId): Promise<void> {
      await db.deleteFrom('feeds').where('person', '=', person).execute();
    },

    async feedOwner(tokenHash: string): Promise<ServantId | null> {
      const row = await db.selectFrom('feeds').select('person').where('token_hash', '=', tokenHash).executeTakeFirst();
      return row?.person ?? null;
    },
  };
}
