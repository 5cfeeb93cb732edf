import { CompiledQuery } from 'kysely';
import type { Database, Tx } from './database.ts';
import type { Folded } from './fold.ts';
import type { JournalTable, SubjectTable } from './tables.ts';
import type { Listed, Notice, Views } from './views.ts';

/** What an entry does to other subjects: written with it, handed over after it. */
export interface Owed {
  readonly id: string;
  readonly ordinal: number;
  readonly seq: number;
  readonly content: string;
  readonly targets: string;
}

/** Where a subject's chain stands in the store, and what the store knows of it. */
export type Head = Pick<
  SubjectTable,
  'seq' | 'hash' | 'at' | 'envelope_hash' | 'frozen_hash' | 'tasks_hash' | 'roster_seq' | 'calendar_version'
>;

/** All that a publication changes. */
export interface Writing {
  readonly subject: string;
  readonly before: Head;
  readonly after: Head;
  readonly folded: Folded;
  readonly stage: string;
  readonly closed: boolean;
  readonly rows: readonly JournalTable[];
  readonly views: Views;
  readonly notices: readonly Notice[];
  readonly effects: readonly Owed[];
}

/**
 * Writes journal, list, tasks, outbox and effects in one statement, where the subject still stands as it did before; gives whether it
 * did. By itself the statement is a transaction.
 */
export async function write(db: Database | Tx, writing: Writing): Promise<boolean> {
  const { rows } = await db.executeQuery<{ written: number }>(
    CompiledQuery.raw(statementFor(writing), parametersOf(writing)),
  );
  return rows[0]?.written === 1;
}

const journalColumns = {
  seq: 'int',
  kind: 'text',
  actor: 'text',
  at: 'text',
  clause: 'text',
  content: 'text',
  hash: 'text',
  envelope: 'text',
  envelope_hash: 'text',
  update_id: 'text',
  recorded_at: 'text',
} as const;

const appraisalColumns = {
  servant: 'text',
  year: 'int',
  outcome: 'text',
  stage: 'text',
  evaluator: 'text',
  supervisor: 'text',
  unit: 'text',
  sub_unit: 'text',
  appraised_on: 'date',
  score: 'numeric',
  grade: 'text',
  handed_over: 'text',
  dispute_open: 'boolean',
  overdue_open: 'int',
  position: 'text',
  missed: 'int',
  row: 'text',
} as const;

const unitColumns = { year: 'int', unit: 'text', stage: 'text', row: 'text' } as const;

const bodyColumns = { year: 'int', stage: 'text', row: 'text' } as const;

const listColumns: Readonly<Record<Listed['list'], Columns>> = {
  appraisals: appraisalColumns,
  units: unitColumns,
  bodies: bodyColumns,
};

const taskColumns = {
  ordinal: 'int',
  task: 'text',
  on_whom: 'text',
  assignee: 'text',
  clause: 'text',
  opens: 'date',
  due: 'date',
  limit_day: 'date',
  overdue: 'boolean',
  body_rule: 'boolean',
} as const;

const noticeColumns = { kind: 'text', recipient: 'text', due: 'date', content: 'text' } as const;

const effectColumns = { id: 'text', ordinal: 'int', seq: 'int', content: 'text', targets: 'text' } as const;

const headColumns = {
  seq: 'int',
  hash: 'text',
  at: 'text',
  envelope_hash: 'text',
  frozen_hash: 'text',
  tasks_hash: 'text',
  roster_seq: 'int',
  calendar_version: 'text',
  frozen: 'text',
  stage: 'text',
  closed: 'boolean',
} as const;

type Columns = Readonly<Record<string, string>>;

const named = (columns: Columns): string => Object.keys(columns).join(', ');
const excluded = (columns: Columns): string =>
  Object.keys(columns)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ');

const statements = new Map<string, string>();

/** One text for each list, with effects and without: most entries have none. */
function statementFor({ views: { listed }, effects }: Writing): string {
  const key = `${listed.list} ${effects.length > 0}`;
  const known = statements.get(key) ?? statement(listed.list, effects.length > 0);
  statements.set(key, known);
  return known;
}

function statement(list: Listed['list'], withEffects: boolean): string {
  const columns = listColumns[list];
  let number = 0;
  const next = (type: string): string => `$${(number += 1)}::${type}`;
  const arrays = (columns: Columns): string =>
    Object.values(columns)
      .map((type) => next(`${type}[]`))
      .join(', ');
  const subject = next('text');
  const seqBefore = next('int');
  const hashBefore = next('text');
  const set = Object.entries(headColumns).map(([column, type]) => `${column} = ${next(type)}`);
  const tasksChanged = next('boolean');
  const taskCount = next('int');
  return `
    with head as (
      update subjects set ${set.join(', ')}, published_at = now()
      where subject = ${subject} and seq = ${seqBefore} and hash is not distinct from ${hashBefore}
      returning subject, subjects.seq as last
    ), written as (
      insert into journal (subject, ${named(journalColumns)})
      select subject, given.* from head, unnest(${arrays(journalColumns)}) as given
    ), listed as (
      insert into ${list} (subject, ${named(columns)})
      select subject, given.* from head, unnest(${arrays(columns)}) as given
      on conflict (subject) do update set ${excluded(columns)}
    ), removed as (
      delete from tasks using head where tasks.subject = head.subject and ${tasksChanged} and ordinal >= ${taskCount}
    ), asked as (
      insert into tasks (subject, ${named(taskColumns)})
      select subject, given.* from head, unnest(${arrays(taskColumns)}) as given where ${tasksChanged}
      on conflict (subject, ordinal) do update set ${excluded(taskColumns)}
    ), told as (
      insert into outbox (subject, seq, ${named(noticeColumns)})
      select subject, last, given.* from head, unnest(${arrays(noticeColumns)}) as given
      on conflict do nothing
    )${withEffects ? owing(arrays) : ''}
    select count(*)::int as written from head`;
}

function owing(arrays: (columns: Columns) => string): string {
  return `, owed as (
      insert into effects (subject, ${named(effectColumns)})
      select subject, given.* from head, unnest(${arrays(effectColumns)}) as given
      on conflict do nothing
    )`;
}

function parametersOf(writing: Writing): unknown[] {
  const { subject, before, after, folded, stage, closed, rows, views, notices, effects } = writing;
  const head: Record<keyof typeof headColumns, unknown> = { ...after, frozen: folded.frozen, stage, closed };
  const lists = (columns: Columns, all: readonly object[]): unknown[][] =>
    Object.keys(columns).map((column) => all.map((one) => (one as Record<string, unknown>)[column]));
  return [
    subject,
    before.seq,
    before.hash,
    ...Object.keys(headColumns).map((column) => head[column as keyof typeof headColumns]),
    views.tasksHash !== before.tasks_hash,
    views.tasks.length,
    ...lists(journalColumns, rows),
    ...lists(listColumns[views.listed.list], [views.listed.row]),
    ...lists(taskColumns, views.tasks),
    ...lists(noticeColumns, notices),
    ...(effects.length > 0 ? lists(effectColumns, effects) : []),
  ];
}
