import { type Kysely, sql } from 'kysely';

/** §4.27: entries of the Civil Servants Registry, one for each result, with what became of each. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table registry_entries (
      year integer not null,
      servant text not null,
      result text not null check (result ~ '^[0-9a-f]{64}$'),
      state text not null check (state in ('prepared', 'sending', 'sent', 'refused')),
      attempts integer not null default 0,
      last_error text,
      receipt text check ((receipt is not null) = (state = 'sent')),
      changed_at timestamptz not null default now(),
      primary key (year, servant, result)
    )`.execute(db);
}
