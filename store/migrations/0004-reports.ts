import { type Kysely, sql } from 'kysely';

/**
 * The reports of units and of the body as people query them: derived from the journal. An effect of an entry on other
 * subjects is written with the entry and remembers when it was handed over.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table units (
      subject text primary key,
      year integer not null,
      unit text not null,
      stage text not null,
      row text not null
    )`.execute(db);
  await sql`create index units_name on units (unit, year)`.execute(db);
  await sql`create index units_year on units (year, stage)`.execute(db);
  await sql`
    create table bodies (
      subject text primary key,
      year integer not null unique,
      stage text not null,
      row text not null
    )`.execute(db);

  await sql`drop table effects`.execute(db);
  await sql`
    create table effects (
      id text not null,
      ordinal integer not null,
      subject text not null,
      seq integer not null,
      content text not null,
      targets text not null,
      recorded_at timestamptz not null default now(),
      handed_at timestamptz,
      primary key (id, ordinal)
    )`.execute(db);
  await sql`create index effects_owed on effects (subject, seq, ordinal) where handed_at is null`.execute(db);
}
