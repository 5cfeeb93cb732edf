import type { Task } from '../../../machines/subject.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { dateOf, textOrNull } from '../options.ts';
import { tasksOn } from '../../office/tasks-on.ts';
import { withActs } from '../service.ts';
import { taskTable } from '../task-table.ts';

/** `mizan tasks`: who has to do what, now or as of a day. */
export async function run(given: Given, context: Context): Promise<ExitCode> {
  const assignee = textOrNull(given, 'for');
  const day = given.options['on'] === undefined ? null : dateOf(given, 'on');
  const found: readonly Task[] = await withActs(context, (acts) =>
    day === null ? acts.store.tasksFor(assignee === null ? {} : { assignee }) : tasksOn(acts, day),
  );
  const tasks = assignee === null ? found : found.filter((task) => task.assignee === assignee);
  context.show(tasks, () => (tasks.length === 0 ? context.speech.words('tasks.none') : taskTable(tasks, context)));
  return 0;
}
