import { type Kysely, sql } from 'kysely';

/** Who does HR's own tasks for one of HR, and from when to when; nothing is taken out, so that it stays known who could act. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table deputies (
      ordinal integer generated always as identity primary key,
      of_whom text not null,
      deputy text not null check (deputy <> of_whom),
      from_day date not null,
      to_day date not null check (to_day >= from_day),
      set_by text not null,
      set_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index deputies_by_deputy on deputies (deputy)`.execute(db);
}
