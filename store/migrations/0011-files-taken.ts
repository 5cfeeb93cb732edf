import { type Kysely, sql } from 'kysely';

/** A file that comes with an act is kept before it, and stays only when the act is accepted. Those kept so far stay. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table attachments add column taken boolean not null default true`.execute(db);
  await sql`alter table attachments alter column taken set default false`.execute(db);
  await sql`create index attachments_waiting on attachments (brought_at) where not taken`.execute(db);
}
