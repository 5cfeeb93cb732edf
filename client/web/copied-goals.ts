import { isDate } from '../../rules/calendar/date.ts';
import type { Goal } from '../../rules/form/types.ts';

/** Goals of another form or year with their deadlines in the year given (§1.4.10); the 29th of February moves to the 28th. */
export function goalsMovedInto(year: number, goals: readonly Goal[]): readonly Goal[] {
  return goals.map((goal) => {
    const moved = `${year}${goal.deadline.slice(4)}`;
    return { ...goal, deadline: isDate(moved) ? moved : `${year}-02-28` };
  });
}
