import type { DigestContent, DigestTask } from '../documents/letters/digest.ts';
import { escalatedFrom } from '../machines/reporting/officials.ts';
import type { Task } from '../machines/subject.ts';
import type { CalendarDate } from '../rules/calendar/date.ts';
import type { Roster, ServantId } from '../rules/roster/roster.ts';
import { canAct, supervisorOn } from '../rules/roster/who-is-who.ts';

/** I-13: one level up and HR; never the late one himself. */
export function toldOfLate(roster: Roster, late: ServantId, day: CalendarDate): readonly ServantId[] {
  return escalatedFrom(roster, late, day).filter((id) => id !== late);
}

/** The digest of everyone whose people have something open or late: theirs and his own, late first, then by due day. */
export function digestsOf(
  roster: Roster,
  tasks: readonly Task[],
  day: CalendarDate,
): ReadonlyMap<ServantId, DigestContent> {
  const begun = tasks.filter(({ opens }) => opens === null || opens <= day);
  const of = new Map<ServantId, DigestTask[]>();
  const add = (manager: ServantId, task: Task): void => {
    const { task: name, on, assignee, clause, due, overdue, bodyRule = false } = task;
    const listed = of.get(manager) ?? [];
    of.set(manager, [...listed, { task: name, on, clause, due, bodyRule, overdue, of: assignee }]);
  };
  for (const task of begun) {
    const manager = supervisorOn(roster, task.assignee, day);
    if (manager !== null && canAct(roster, manager, day)) add(manager, task);
  }
  for (const task of begun) if (of.has(task.assignee)) add(task.assignee, task);
  const order = ({ overdue, due }: DigestTask): string => `${overdue ? 0 : 1}${due ?? '9999'}`;
  return new Map(
    [...of].map(([manager, some]) => [
      manager,
      { day, tasks: [...some].sort((a, b) => (order(a) < order(b) ? -1 : 1)) },
    ]),
  );
}
