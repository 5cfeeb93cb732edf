import { type Kysely, sql } from 'kysely';

/** The record (§4.25): one hash chain per subject, to which rows are only added. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table journal (
      subject text not null,
      seq integer not null check (seq > 0),
      kind text not null,
      actor text,
      at text not null,
      clause text not null,
      content text not null,
      hash text not null,
      envelope text not null,
      envelope_hash text not null,
      update_id text,
      recorded_at text not null,
      primary key (subject, seq)
    )`.execute(db);
  await sql`
    create unique index journal_update_id on journal (subject, update_id) where update_id is not null`.execute(db);
  await sql`create index journal_at on journal (at)`.execute(db);

  await sql`
    create function journal_is_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'The journal is append-only: % is refused.', tg_op using errcode = 'MZ001';
    end $$`.execute(db);
  await sql`
    create trigger journal_rows_stay before update or delete on journal
    for each row execute function journal_is_append_only()`.execute(db);
  await sql`
    create trigger journal_stays before truncate on journal
    for each statement execute function journal_is_append_only()`.execute(db);

  await sql`
    create table subjects (
      subject text primary key,
      kind text not null check (kind in ('appraisal', 'unit', 'body')),
      year integer not null,
      servant text,
      seq integer not null default 0,
      hash text,
      at text,
      envelope_hash text,
      frozen text,
      frozen_hash text,
      tasks_hash text,
      stage text not null default '',
      closed boolean not null default false,
      roster_seq integer not null default 0,
      calendar_version text,
      published_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index subjects_open on subjects (kind, year, subject) where not closed`.execute(db);
}
