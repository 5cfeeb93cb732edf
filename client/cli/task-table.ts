import type { Task } from '../../machines/subject.ts';
import type { Context } from './context.ts';
import { table } from './table.ts';

/** Tasks for people: what, on whom, by whom, by when, by which clause; late ones in red. */
export function taskTable(tasks: readonly Task[], { speech, paint }: Pick<Context, 'speech' | 'paint'>): string {
  const columns = ['tasks.due', 'tasks.task', 'tasks.on', 'tasks.who', 'tasks.clause'] as const;
  const rows = tasks.map(({ task, on, assignee, clause, due, limit, overdue, bodyRule }) => {
    const day =
      overdue && limit !== null ? speech.words('tasks.late', { day: limit }) : due === null ? '' : speech.date(due);
    const rule = bodyRule === true ? ` (${speech.words('tasks.bodyRule')})` : '';
    return [overdue ? paint.red(day) : day, speech.name('task', task), on, assignee, `§${clause}${rule}`];
  });
  return table(
    columns.map((column) => speech.words(column)),
    rows,
    paint,
  );
}
