import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import { lastWorkingDayBy } from '../../rules/calendar/work-calendar.ts';
import { hrHeadOn } from '../../rules/roster/who-is-who.ts';
import { reportingHeadOn } from '../reporting/officials.ts';
import { isCorrectable } from '../reported.ts';
import { isOver, termOf } from '../reporting/term.ts';
import type { Task } from '../subject.ts';
import type { UnitFacts } from './facts.ts';

/** §4.25: what is asked of the unit head and of the head of HR, from the end of the period on. */
export function tasksOf(facts: UnitFacts, at: Instant): readonly Task[] {
  const { roster, unit, year, calendar, signed, handed, pending, proposedSince } = facts;
  const term = termOf('unitReport', year);
  const day = dayOf(at);
  const on = `unit:${unit}`;
  const tasks: Task[] = [];
  const head = reportingHeadOn(roster, unit, day);
  const unsigned = signed === null || proposedSince || isCorrectable(pending);
  const task = unsigned ? 'signUnitReport' : signed.withHrOn === null ? 'handToHr' : null;
  if (head !== null && task !== null && day >= term.opens) {
    const { clause, opens, limit } = term;
    const due = lastWorkingDayBy(calendar, limit);
    const dates = { opens, due, limit, overdue: isOver(term, at) };
    // The limit of §4.25 is met by the report itself; a correction has none (I-10).
    tasks.push({ task, on, assignee: head, clause, ...(handed === 0 ? dates : undated(null)) });
  }
  const hr = hrHeadOn(roster, day);
  if (hr !== null && signed !== null && signed.countersignedBy === null) {
    tasks.push({ task: 'signUnitReport', on, assignee: hr, clause: '4.25', ...undated(signed.signedOn) });
  }
  return tasks;
}

function undated(opens: CalendarDate | null) {
  return { opens, due: null, limit: null, overdue: false };
}
