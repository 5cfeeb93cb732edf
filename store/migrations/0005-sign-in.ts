import { type Kysely, sql } from 'kysely';

/** Who may sign in, who has, and for how long. Of passwords only salted hashes, of session ids only their SHA-256. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table accounts (
      id text primary key,
      administrator boolean not null default false,
      password text,
      must_change boolean not null default false,
      one_time_until timestamptz,
      created_at timestamptz not null default now(),
      changed_at timestamptz
    )`.execute(db);
  await sql`
    create table identity_links (
      issuer text not null,
      subject text not null,
      person text not null,
      linked_at timestamptz not null default now(),
      primary key (issuer, subject)
    )`.execute(db);
  await sql`create index identity_links_person on identity_links (person)`.execute(db);

  await sql`
    create table sessions (
      hash text primary key,
      person text not null,
      how text not null check (how in ('oidc', 'local', 'sample')),
      sealed text,
      created_at timestamptz not null default now(),
      seen_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index sessions_person on sessions (person)`.execute(db);
  await sql`create index sessions_created on sessions (created_at)`.execute(db);

  await sql`
    create table sign_in_flows (
      state text primary key,
      browser text not null,
      nonce text not null,
      verifier text not null,
      return_to text not null,
      begun_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index sign_in_flows_begun on sign_in_flows (begun_at)`.execute(db);

  await sql`
    create table sign_in_attempts (
      account text primary key,
      wrong_at timestamptz[] not null default '{}',
      locked_until timestamptz,
      locks integer not null default 0,
      tried_at timestamptz not null default now()
    )`.execute(db);

  await sql`
    create table sign_ins (
      ordinal bigint generated always as identity primary key,
      at timestamptz not null default now(),
      person text,
      how text not null,
      outcome text not null
    )`.execute(db);
  await sql`create index sign_ins_person on sign_ins (person, at)`.execute(db);
}
