import { type Kysely, sql } from 'kysely';

/** §4.27: packages for the State Examination Centre and entries of the Civil Servants Registry, with what became of each. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table submissions (
      year integer not null,
      version integer not null,
      package text not null check (package ~ '^[0-9a-f]{64}$'),
      manifest text not null,
      state text not null check (state in ('prepared', 'sending', 'sent', 'refused')),
      attempts integer not null default 0,
      last_error text,
      receipt text check ((receipt is not null) = (state = 'sent')),
      prepared_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      primary key (year, version)
    )`.execute(db);
}
