import { canonical, type Content } from '../machines/journal.ts';
import type { AppraisalRow } from '../machines/rows.ts';
import { Defect, type Task } from '../machines/subject.ts';
import type { Instant } from '../rules/calendar/date.ts';
import { hashOfText } from './fold.ts';
import type { Kind } from './publication.ts';
import type { AppraisalTable, BodyYearTable, TaskTable, UnitTable } from './tables.ts';

/** A row of the lists, with the name of the list that has it. */
export type Listed =
  | { readonly list: 'appraisals'; readonly row: AppraisalTable }
  | { readonly list: 'units'; readonly row: UnitTable }
  | { readonly list: 'bodies'; readonly row: BodyYearTable };

/** What people query of a subject: its row in the lists, and what is asked of whom. */
export interface Views {
  readonly listed: Listed;
  readonly tasks: readonly TaskTable[];
  readonly tasksHash: string;
}

/** Something that a person is to be told. */
export interface Notice {
  readonly kind: string;
  readonly recipient: string;
  readonly due: string | null;
  readonly content: string;
}

/** The views of a state at its latest instant. */
export function viewsOf(kind: Kind, subject: string, state: unknown, at: Instant): Views {
  const tasks = taskColumns(subject, kind.subject.tasksOf(state, at));
  return { listed: listedOf(kind, subject, state, at), tasks, tasksHash: hashOfText(canonical(tasks)) };
}

function listedOf({ rowOf, unitRowOf, bodyRowOf }: Kind, subject: string, state: unknown, at: Instant): Listed {
  if (rowOf !== undefined) return { list: 'appraisals', row: appraisalColumns(subject, rowOf(state, at)) };
  if (unitRowOf !== undefined) {
    const row = unitRowOf(state);
    const { unit, year, stage } = row;
    return { list: 'units', row: { subject, year, unit, stage, row: canonical(row) } };
  }
  if (bodyRowOf === undefined) throw new Defect(`${subject} is of a kind that no list has.`);
  const row = bodyRowOf(state);
  const { year, stage } = row;
  return { list: 'bodies', row: { subject, year, stage, row: canonical(row) } };
}

function appraisalColumns(subject: string, row: AppraisalRow): AppraisalTable {
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
    position: row.position,
    missed: row.overdue.length,
    row: canonical(row),
  };
}

function taskColumns(subject: string, tasks: readonly Task[]): readonly TaskTable[] {
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

const decisions = ['objection.decided', 'superior.decided', 'complaint.decided'];

/**
 * What the servant is told beside tasks: that a decision waits to be presented, and that it was presented by another
 * (§4.20–4.22). Never what it says.
 */
export function noticesOfEntries(servant: string | null, entries: readonly Content[]): readonly Notice[] {
  if (servant === null) return [];
  return entries.flatMap(({ seq, kind, actor, clause }) => {
    const told = decisions.includes(kind) ? 'decided' : kind === 'decision.presented' ? 'presented' : null;
    if (told === null || actor === servant) return [];
    return [{ kind: `${told}:${seq}`, recipient: servant, due: null, content: canonical({ on: servant, clause }) }];
  });
}

/** What is new for somebody: a task is told once when it arises and once when it is overdue. */
export function noticesOf(before: readonly TaskTable[], after: readonly TaskTable[]): readonly Notice[] {
  const told = new Set(before.map(noticeKey));
  const news = new Map(after.map((task) => [noticeKey(task), task]));
  return [...news].flatMap(([key, task]) => (told.has(key) ? [] : [noticeOf(task)]));
}

function noticeKey(task: TaskTable): string {
  return `${noticeKind(task)} ${task.assignee}`;
}

function noticeKind({ overdue, task, limit_day: limit, due }: TaskTable): string {
  return `${overdue ? 'overdue' : 'task'}:${task}:${limit ?? due ?? ''}`;
}

function noticeOf(task: TaskTable): Notice {
  const { assignee, due, limit_day: limit, clause, task: name, on_whom: on, body_rule: bodyRule } = task;
  const content = canonical({ task: name, on, clause, due, limit, bodyRule });
  return { kind: noticeKind(task), recipient: assignee, due, content };
}
