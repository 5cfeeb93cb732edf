import { dayOf, type Instant } from '../../rules/calendar/date.ts';
import { lastWorkingDayBy } from '../../rules/calendar/work-calendar.ts';
import { hrHeadOn } from '../../rules/roster/who-is-who.ts';
import { reportingHeadOn } from '../reporting/officials.ts';
import { isOver, termOf } from '../reporting/term.ts';
import type { Task } from '../subject.ts';
import type { UnitFacts } from './facts.ts';

/** §4.25: what is asked of the unit head and of the head of HR, from the end of the period on. */
export function tasksOf(facts: UnitFacts, at: Instant): readonly Task[] {
  const { roster, unit, year, calendar, signed } = facts;
  const term = termOf('unitReport', year);
  const day = dayOf(at);
  const on = `unit:${unit}`;
  const tasks: Task[] = [];
  const head = reportingHeadOn(roster, unit, day);
  const task = signed === null ? 'signUnitReport' : signed.withHrOn === null ? 'handToHr' : null;
  if (head !== null && task !== null && day >= term.opens) {
    const { clause, opens, limit } = term;
    const due = lastWorkingDayBy(calendar, limit);
    tasks.push({ task, on, assignee: head, clause, opens, due, limit, overdue: isOver(term, at) });
  }
  const hr = hrHeadOn(roster, day);
  if (hr !== null && signed !== null && signed.countersignedBy === null) {
    const undated = { opens: signed.signedOn, due: null, limit: null, overdue: false };
    tasks.push({ task: 'signUnitReport', on, assignee: hr, clause: '4.25', ...undated });
  }
  return tasks;
}
