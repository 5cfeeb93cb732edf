import type { Task } from '../../machines/subject.ts';
import { addDays, earlier, weekdayOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { workingDaysAfter } from '../../rules/calendar/work-calendar.ts';
import type { Clause } from '../../rules/ruling.ts';
import type { PersonRef } from './people.ts';
import type { Scene } from './scene.ts';

/** What is done something to: somebody's appraisal, the report of a unit, or the body's year. */
export type OnWhat =
  | { readonly kind: 'appraisal'; readonly servant: PersonRef }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'body' };

/** What is asked of somebody, with everything a line of a list says. */
export interface TaskView {
  /** The act that is asked for. */
  readonly task: string;
  /** `E017-2026`, `unit:…/2026`, `body/2026`. */
  readonly subject: string;
  readonly on: OnWhat;
  readonly assignee: PersonRef;
  readonly clause: Clause;
  readonly opens: CalendarDate | null;
  /** Last working day on or before the limit (I-4). */
  readonly due: CalendarDate | null;
  /** The day the law names. */
  readonly limit: CalendarDate | null;
  readonly overdue: boolean;
  /** I-22: the due date is the body's rule, not the law's. */
  readonly bodyRule: boolean;
  /** Working days after today up to the due day, 0 on that day; null where it is late, or has no due day. */
  readonly workingDaysLeft: number | null;
  readonly urgency: 'late' | 'thisWeek' | 'later';
}

/** A task as it looks on the day of the scene. */
export function taskView(task: Task, subject: string, scene: Scene): TaskView {
  const { due, limit } = task;
  const overdue = limit !== null && limit < scene.day;
  const { name, unit } = whatOf(task.on);
  return {
    task: task.task,
    subject,
    on:
      unit !== null
        ? { kind: 'unit', unit }
        : name === 'body'
          ? { kind: 'body' }
          : { kind: 'appraisal', servant: scene.named(name) },
    assignee: scene.named(task.assignee),
    clause: task.clause,
    opens: task.opens,
    due,
    limit,
    overdue,
    bodyRule: task.bodyRule === true,
    workingDaysLeft: overdue ? null : daysLeft(due, scene),
    urgency: urgencyOf(due, overdue, scene.day),
  };
}

function whatOf(on: string): { readonly name: string; readonly unit: string | null } {
  return { name: on, unit: on.startsWith('unit:') ? on.slice('unit:'.length).replace(/\/\d{4}$/, '') : null };
}

/** Working days left until a day; null where there is none, or it has passed. */
export function daysLeft(due: CalendarDate | null, { calendar, day }: Scene): number | null {
  if (due === null || due < day) return null;
  return workingDaysAfter(calendar, day, due);
}

function urgencyOf(due: CalendarDate | null, overdue: boolean, day: CalendarDate): TaskView['urgency'] {
  if (overdue) return 'late';
  const sunday = addDays(day, 7 - weekdayOf(day));
  return due !== null && due <= sunday ? 'thisWeek' : 'later';
}

/** The most urgent first: late ones by how long, then by due day; those without a day last. */
export function byUrgency(a: TaskView, b: TaskView): number {
  const [first, second] = [a.due ?? '9999-12-31', b.due ?? '9999-12-31'];
  if (first !== second) return earlier(first, second) === first ? -1 : 1;
  return a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;
}
