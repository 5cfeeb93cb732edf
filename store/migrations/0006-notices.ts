import { type Kysely, sql } from 'kysely';

/** Mails made of what the outbox tells, people's preferences and calendar feeds, and appointments with their invitations. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table mails (
      id text primary key check (id ~ '^[0-9a-f]{64}$'),
      recipient text not null,
      made_at timestamptz not null default now(),
      try_at timestamptz not null default now(),
      lease_until timestamptz,
      attempts integer not null default 0,
      ended_at timestamptz,
      outcome text check (outcome in ('mailed', 'mailbox', 'refused')),
      reply_code integer,
      reply text,
      check ((ended_at is null) = (outcome is null))
    )`.execute(db);
  await sql`create index mails_waiting on mails (try_at) where ended_at is null`.execute(db);
  await sql`create index mails_recipient on mails (recipient, made_at desc)`.execute(db);
  await sql`create index mails_refused on mails (ended_at) where outcome = 'refused'`.execute(db);

  await sql`alter table outbox drop column sent_at`.execute(db);
  await sql`
    alter table outbox
      add column mail text references mails,
      add column escalated_at timestamptz`.execute(db);
  await sql`create index outbox_unbundled on outbox (created_at) where mail is null`.execute(db);
  await sql`create index outbox_mail on outbox (mail)`.execute(db);
  await sql`create index outbox_recipient on outbox (recipient, created_at desc)`.execute(db);
  await sql`
    create index outbox_unescalated on outbox (created_at)
    where kind like 'overdue:%' and escalated_at is null`.execute(db);

  await sql`
    create table preferences (
      person text primary key,
      language text not null check (language in ('az', 'en'))
    )`.execute(db);
  await sql`
    create table feeds (
      person text primary key,
      token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
      made_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table appointments (
      id uuid primary key default gen_random_uuid(),
      version integer not null default 1,
      kind text not null check (kind in ('interview', 'quarterly')),
      subject text not null,
      servant text not null,
      at text not null,
      minutes integer not null check (minutes between 5 and 480),
      place text not null,
      arranged_by text not null,
      arranged_at timestamptz not null default now(),
      invited_at timestamptz,
      cancelled boolean not null default false
    )`.execute(db);
  await sql`create index appointments_subject on appointments (subject, at)`.execute(db);
  await sql`create index appointments_servant on appointments (servant, at) where not cancelled`.execute(db);
  await sql`create index appointments_arranger on appointments (arranged_by, at) where not cancelled`.execute(db);
}
