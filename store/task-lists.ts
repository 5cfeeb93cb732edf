import { sql, type ExpressionBuilder, type Selectable, type SqlBool } from 'kysely';
import type { Task } from '../machines/subject.ts';
import type { CalendarDate } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Clause } from '../rules/ruling.ts';
import type { Database } from './database.ts';
import { isInScope, type RowScope } from './lists.ts';
import type { Tables, TaskTable } from './tables.ts';

export type SubjectTask = Task & { readonly subject: string };

/** What of all open tasks is listed. */
export interface TaskScope {
  /** Only of these names. */
  readonly tasks?: readonly string[];
  /** Beside these names, whatever is asked on units' reports and on the body's year. */
  readonly orOfBody?: boolean;
  /** Only on these appraisals. */
  readonly within?: RowScope;
  /** Beside these appraisals, what is asked on this unit's report: `unit:…`, as tasks name it. */
  readonly orOn?: string;
}

export interface TaskPage {
  /** The task after which it goes on, as `next` says it. */
  readonly after?: string;
  readonly limit: number;
}

export interface TasksFound {
  readonly tasks: readonly SubjectTask[];
  readonly total: number;
  /** Null at the end. */
  readonly next: string | null;
}

export interface ClauseTasks {
  readonly clause: Clause;
  readonly tasks: number;
  /** Of these, with a limit before the day. */
  readonly late: number;
}

type Rows = ExpressionBuilder<Tables, 'tasks'>;

/** Open tasks of everybody, the first due first; those without a day last. */
export function taskLists(db: Database) {
  return {
    async tasksIn(scope: TaskScope, { after, limit }: TaskPage): Promise<TasksFound> {
      const found = db.selectFrom('tasks').where((eb) => inScope(eb, scope));
      const counted = found.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
      let page = found
        .selectAll()
        .orderBy('due')
        .orderBy('subject')
        .orderBy('ordinal')
        .limit(limit + 1);
      const [, due = '', subject = '', ordinal = ''] = /^([\d-]*)\/(.+)\/(\d+)$/.exec(after ?? '') ?? [];
      if (subject !== '') {
        const place = sql`(${subject}, ${Number(ordinal)}::int)`;
        page = page.where(
          due === ''
            ? sql<SqlBool>`due is null and (subject, ordinal) > ${place}`
            : sql<SqlBool>`(due > ${due}::date or due is null or (due = ${due}::date and (subject, ordinal) > ${place}))`,
        );
      }
      const [{ total }, rows] = await Promise.all([counted, page.execute()]);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        tasks: shown.map(taskOf),
        total: Number(total),
        next: rows.length > limit && last !== undefined ? `${last.due ?? ''}/${last.subject}/${last.ordinal}` : null,
      };
    },

    /** How many tasks stand under each clause. */
    async taskCounts(day: CalendarDate): Promise<readonly ClauseTasks[]> {
      const rows = await db
        .selectFrom('tasks')
        .groupBy('clause')
        .select((eb) => [
          'clause',
          eb.fn.countAll<string>().as('tasks'),
          sql<string>`count(*) filter (where limit_day < ${day}::date)`.as('late'),
        ])
        .execute();
      return rows.map(({ clause, tasks, late }) => ({ clause, tasks: Number(tasks), late: Number(late) }));
    },

    /** How many tasks wait for each of these people, or are on them; none of those for whom nothing waits. */
    async tasksWaitingFor(people: readonly ServantId[]): Promise<ReadonlyMap<ServantId, number>> {
      if (people.length === 0) return new Map();
      const { rows } = await sql<{ id: ServantId; tasks: number }>`
        select id, count(*)::int as tasks from unnest(${people}::text[]) as id
        join lateral (
          select subject, ordinal from tasks where assignee = id
          union select subject, ordinal from tasks where on_whom = id
        ) as one on true group by id`.execute(db);
      return new Map(rows.map(({ id, tasks }) => [id, tasks]));
    },
  };
}

function inScope(eb: Rows, { tasks, orOfBody, within, orOn }: TaskScope) {
  const onAny = tasks === undefined ? eb.lit(true) : eb('task', 'in', tasks);
  if (orOfBody === true) return eb.or([onAny, eb('subject', 'like', 'unit:%'), eb('subject', 'like', 'body/%')]);
  if (within === undefined) return onAny;
  const theirs = eb
    .selectFrom('appraisals')
    .select('appraisals.subject')
    .where((of) => isInScope(of, within));
  return eb.and([
    onAny,
    eb.or([eb('subject', 'in', theirs), ...(orOn === undefined ? [] : [eb('on_whom', '=', orOn)])]),
  ]);
}

export function taskOf(row: Selectable<TaskTable>): SubjectTask {
  return {
    subject: row.subject,
    task: row.task,
    on: row.on_whom,
    assignee: row.assignee,
    clause: row.clause,
    opens: row.opens,
    due: row.due,
    limit: row.limit_day,
    overdue: row.overdue,
    ...(row.body_rule ? { bodyRule: true } : {}),
  };
}
