import { canonical } from '../machines/journal.ts';
import type { AppraisalRow } from '../machines/rows.ts';
import type { Task } from '../machines/subject.ts';
import type { Instant } from '../rules/calendar/date.ts';
import type { Tx } from './database.ts';
import { hashOfText } from './fold.ts';
import type { Kind, Publication } from './publication.ts';
import type { AppraisalTable, SubjectTable, TaskTable } from './tables.ts';

/** What the subject's row keeps of the views: the latest instant, and whether the tasks have changed. */
export interface Seen {
  readonly at: Instant;
  readonly tasksHash: string;
}

type Before = Pick<SubjectTable, 'tasks_hash' | 'at'>;

/** Brings lists and tasks up to a state, and puts into the outbox what people are to be told. */
export async function writeViews(
  tx: Tx,
  kind: Kind,
  publication: Publication,
  state: unknown,
  before: Before,
): Promise<Seen> {
  const { subject, entries } = publication;
  const at = entries.reduce((latest, { content }) => (content.at > latest ? content.at : latest), before.at ?? '');
  if (kind.rowOf !== undefined) await writeAppraisal(tx, subject, kind.rowOf(state, at));
  const tasks = kind.subject.tasksOf(state, at);
  const tasksHash = hashOfText(canonical(tasks));
  if (tasksHash !== before.tasks_hash) await writeTasks(tx, publication, tasks);
  return { at, tasksHash };
}

async function writeAppraisal(tx: Tx, subject: string, row: AppraisalRow): Promise<void> {
  const columns = appraisalColumns(subject, row);
  const { subject: _key, ...rest } = columns;
  await tx
    .insertInto('appraisals')
    .values(columns)
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(rest))
    .execute();
}

export function appraisalColumns(subject: string, row: AppraisalRow): AppraisalTable {
  return {
    subject,
    servant: row.servant,
    year: row.year,
    outcome: row.outcome,
    stage: row.stage,
    evaluator: row.evaluator,
    supervisor: row.supervisor,
    unit: row.unit,
    sub_unit: row.subUnit,
    appraised_on: row.appraisedOn,
    score: row.score,
    grade: row.grade,
    handed_over: row.handedOver,
    dispute_open: row.dispute?.open ?? false,
    overdue_open: row.overdue.filter(({ doneOn }) => doneOn === null).length,
    row: canonical(row),
  };
}

export function taskColumns(subject: string, tasks: readonly Task[]): readonly TaskTable[] {
  return tasks.map((task, ordinal) => ({
    subject,
    ordinal,
    task: task.task,
    on_whom: task.on,
    assignee: task.assignee,
    clause: task.clause,
    opens: task.opens,
    due: task.due,
    limit_day: task.limit,
    overdue: task.overdue,
    body_rule: task.bodyRule ?? false,
  }));
}

async function writeTasks(tx: Tx, publication: Publication, tasks: readonly Task[]): Promise<void> {
  const { subject, entries, quietUntil } = publication;
  const before = await tx.deleteFrom('tasks').where('subject', '=', subject).returningAll().execute();
  const after = taskColumns(subject, tasks);
  if (after.length > 0)
    await tx
      .insertInto('tasks')
      .values([...after])
      .execute();
  const seq = entries.at(-1)?.content.seq ?? 0;
  const told = new Set(before.map(noticeOf));
  const news = new Map(
    after.filter((task) => !told.has(noticeOf(task))).map((task) => [`${noticeOf(task)} ${task.assignee}`, task]),
  );
  if (seq <= quietUntil || news.size === 0) return;
  await tx
    .insertInto('outbox')
    .values([...news.values()].map((task) => noticeRow(subject, seq, task)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A task is told once when it arises and once when it is overdue. */
function noticeOf(task: TaskTable): string {
  return `${task.overdue ? 'overdue' : 'task'}:${task.task}:${task.limit_day ?? task.due ?? ''}:${task.assignee}`;
}

function noticeRow(subject: string, seq: number, task: TaskTable) {
  const { assignee, due, limit_day: limit, clause, task: name, on_whom: on, body_rule: bodyRule } = task;
  const kind = `${task.overdue ? 'overdue' : 'task'}:${name}:${limit ?? due ?? ''}`;
  return {
    subject,
    seq,
    kind,
    recipient: assignee,
    due,
    content: canonical({ task: name, on, clause, due, limit, bodyRule }),
  };
}
