import { type Kysely, sql } from 'kysely';

/** What people query: derived from the journal, and can be thrown away and rebuilt. The outbox is what is to be sent. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table appraisals (
      subject text primary key,
      servant text not null,
      year integer not null,
      outcome text not null,
      stage text not null,
      evaluator text,
      supervisor text,
      unit text not null,
      sub_unit text not null,
      appraised_on date,
      score numeric(2, 1),
      grade text,
      handed_over text not null,
      dispute_open boolean not null,
      overdue_open integer not null,
      row text not null
    )`.execute(db);
  await sql`create unique index appraisals_servant on appraisals (servant, year)`.execute(db);
  await sql`create index appraisals_outcome on appraisals (year, outcome, stage)`.execute(db);
  await sql`create index appraisals_unit on appraisals (year, unit, sub_unit)`.execute(db);
  await sql`create index appraisals_evaluator on appraisals (evaluator, year)`.execute(db);
  await sql`create index appraisals_supervisor on appraisals (supervisor, year)`.execute(db);
  await sql`create index appraisals_grade on appraisals (year, grade) where grade is not null`.execute(db);
  await sql`create index appraisals_overdue on appraisals (year) where overdue_open > 0`.execute(db);

  await sql`
    create table tasks (
      subject text not null,
      ordinal integer not null,
      task text not null,
      on_whom text not null,
      assignee text not null,
      clause text not null,
      opens date,
      due date,
      limit_day date,
      overdue boolean not null,
      body_rule boolean not null,
      primary key (subject, ordinal)
    )`.execute(db);
  await sql`create index tasks_assignee on tasks (assignee, due)`.execute(db);
  await sql`create index tasks_due on tasks (due)`.execute(db);

  await sql`
    create table outbox (
      subject text not null,
      seq integer not null,
      kind text not null,
      recipient text not null,
      due date,
      content text not null,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      primary key (subject, seq, kind, recipient)
    )`.execute(db);
  await sql`create index outbox_waiting on outbox (created_at) where sent_at is null`.execute(db);
}
