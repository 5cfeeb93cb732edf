import type { Database, Tx } from './database.ts';

/** Whether entries of a subject do something to others that has not been handed over. */
export async function owesAnything(db: Database | Tx, subject: string): Promise<boolean> {
  const row = await db
    .selectFrom('effects')
    .select('id')
    .where('subject', '=', subject)
    .where('handed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
