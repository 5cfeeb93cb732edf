import { type Kysely, sql } from 'kysely';

/** Files that HR looks at before they count, and how often each clause refused an act. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table imports (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('roster', 'changes', 'results')),
      name text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      content text check ((content is null) = (applied_at is not null)),
      day date not null,
      brought_by text not null,
      brought_at timestamptz not null default now(),
      applied_at timestamptz,
      rows integer check ((rows is not null) = (applied_at is not null))
    )`.execute(db);
  await sql`create index imports_by_time on imports (brought_at)`.execute(db);

  await sql`
    create table refusals (
      year integer not null,
      clause text not null,
      count integer not null check (count > 0),
      primary key (year, clause)
    )`.execute(db);
}
