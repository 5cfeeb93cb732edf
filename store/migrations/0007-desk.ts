import { type Kysely, sql } from 'kysely';

/** What lies on people's desks and is no record yet: drafts, files that acts name, weights and goals to copy from. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table drafts (
      viewer text not null,
      subject text not null,
      act text not null,
      content text not null,
      saved_at timestamptz not null default now(),
      primary key (viewer, subject, act)
    )`.execute(db);

  await sql`
    create table attachments (
      subject text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      name text not null,
      media_type text not null,
      content bytea not null,
      brought_by text not null,
      brought_at timestamptz not null default now(),
      primary key (subject, sha256)
    )`.execute(db);

  await sql`
    create table weight_templates (
      position text not null,
      managerial boolean not null,
      weights text not null,
      kept_by text not null,
      kept_at timestamptz not null default now(),
      primary key (position, managerial)
    )`.execute(db);

  await sql`
    create table unit_plans (
      unit text not null,
      year integer not null,
      goals text not null,
      kept_by text not null,
      kept_at timestamptz not null default now(),
      primary key (unit, year)
    )`.execute(db);
}
