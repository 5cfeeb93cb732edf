import { type Kysely, sql } from 'kysely';

/** The body, its people with their names, the dated roster, the calendars, and what is to be handed to workflows. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table body (
      id text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
      content text not null,
      roster_seq integer not null default 0,
      roster_day date not null,
      imported_at timestamptz not null default now()
    )`.execute(db);
  await sql`create unique index body_is_one on body ((true))`.execute(db);

  await sql`
    create table people (
      id text primary key,
      surname text not null default '',
      given_name text not null default '',
      patronymic text not null default '',
      email text not null default '',
      departed_on date,
      departure_kind text,
      departure_note text
    )`.execute(db);
  await sql`
    create table posts (
      servant text not null references people on delete cascade,
      from_day date not null,
      to_day date,
      appointed_on date not null,
      unit text not null,
      sub_unit text not null,
      position text not null,
      qualification_degree text not null,
      supervisor text,
      managerial boolean not null,
      status text not null,
      position_class text not null,
      primary key (servant, from_day)
    )`.execute(db);
  await sql`create index posts_supervisor on posts (supervisor, from_day)`.execute(db);
  await sql`create index posts_unit on posts (unit, sub_unit)`.execute(db);
  await sql`
    create table absences (
      servant text not null references people on delete cascade,
      from_day date not null,
      to_day date,
      kind text not null,
      counts_as_service boolean not null,
      primary key (servant, from_day)
    )`.execute(db);
  await sql`
    create table office_terms (
      ordinal integer generated always as identity primary key,
      office text not null,
      holders text[] not null,
      from_day date not null,
      to_day date
    )`.execute(db);
  await sql`
    create table coordinating_officials (
      servant text primary key,
      officials text[] not null
    )`.execute(db);

  await sql`
    create table roster_changes (
      id integer generated always as identity primary key,
      seq integer unique,
      day date not null,
      type text not null,
      servant text not null,
      change text not null,
      names text,
      known_at text,
      entered_by text,
      via text not null,
      refused text,
      recorded_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index roster_changes_waiting on roster_changes (day, id) where seq is null and refused is null`.execute(
    db,
  );
  await sql`create index roster_changes_servant on roster_changes (servant, day)`.execute(db);
  await sql`
    create table roster_touches (
      seq integer not null,
      subject text not null,
      sent_at timestamptz,
      primary key (seq, subject)
    )`.execute(db);
  await sql`create index roster_touches_subject on roster_touches (subject, seq)`.execute(db);
  await sql`create index roster_touches_waiting on roster_touches (seq) where sent_at is null`.execute(db);

  await sql`
    create table calendars (
      version text primary key,
      ordinal integer generated always as identity unique,
      files text not null,
      calendar text not null,
      recorded_at timestamptz not null default now()
    )`.execute(db);
  await sql`create table years (year integer primary key, opened_at timestamptz not null default now())`.execute(db);
  await sql`create table openings (subject text primary key, year integer not null, opening text not null)`.execute(db);
  await sql`
    create table earlier_results (
      year integer not null,
      servant text not null,
      content text not null,
      primary key (year, servant)
    )`.execute(db);
  await sql`
    create table effects (
      id text primary key,
      content text not null,
      targets text not null,
      recorded_at timestamptz not null default now()
    )`.execute(db);
}
