import type { Speech } from '../../../locales/speak.ts';
import type { CalendarDate } from '../../../rules/calendar/date.ts';
import type { TaskView } from '../../views/task-view.ts';
import type { MarkKind } from './mark.tsx';

type Dated = Pick<TaskView, 'due' | 'limit' | 'overdue' | 'opens' | 'bodyRule' | 'workingDaysLeft' | 'urgency'>;

/** How a task stands: late, due this week, open, or to come where its day to begin is ahead. */
export function markOf({ overdue, opens, urgency }: Dated, today: CalendarDate): MarkKind {
  if (overdue) return 'late';
  return opens !== null && opens > today ? 'coming' : urgency === 'later' ? 'open' : 'due';
}

/** By when, with the weekday and the working days left; of a late one, since when. */
export function dueWords(speech: Speech, { due, limit, overdue, bodyRule, workingDaysLeft }: Dated): string {
  const last = due ?? limit;
  if (last === null) return speech.words('web.noLimit');
  const rule = bodyRule ? ` · ${speech.words('web.bodyRule')}` : '';
  if (overdue) return speech.words('web.lateSince', { day: speech.dayOfWeek(limit ?? last) }) + rule;
  const left = workingDaysLeft === null ? '' : ` · ${speech.words('web.daysLeft', { days: workingDaysLeft })}`;
  return speech.words('web.by', { day: speech.dayOfWeek(last) }) + left + rule;
}
