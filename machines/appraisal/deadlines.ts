import { addDays, addMonths, dayIn, endOf, startOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { serviceLeftNeeded } from '../../rules/calendar/terms.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import { formLimit } from '../../rules/roster/service.ts';
import { say, type Clause } from '../../rules/ruling.ts';
import type { Deadline, Entry } from '../subject.ts';
import { whileBinding, type Binding } from './binding.ts';
import { escalatedTo } from './escalation.ts';
import { hasResult, roundOf, type Facts } from './facts.ts';
import { limitsOf, type Limit } from './limits.ts';

/** Last day on which six months of service can still remain (§1.3, §2.3): 1 July. */
function lastDayOfAdmission(year: number): CalendarDate {
  return addMonths(dayIn(year + 1, '01-01'), -serviceLeftNeeded.on(dayIn(year, '12-31')));
}

/** Every regulatory instant still to come in this appraisal, and any that was reached and not yet marked. */
export function deadlinesOf(facts: Facts): readonly Deadline[] {
  return instants(facts).flatMap(({ mark, deadline }) => (facts.marked[mark] === undefined ? [deadline] : []));
}

/** In order, each with the name of its mark. */
const instants = whileBinding((facts): readonly { readonly mark: string; readonly deadline: Deadline }[] => {
  const found = departure(facts);
  if (facts.closed === null) {
    found.push(...reviews(facts));
    for (const limit of limitsOf(facts)) addDeadlines(found, facts, limit);
  }
  return found.sort(inOrder).map((deadline) => ({ mark: `${deadline.key}:${deadline.event}`, deadline }));
});

const windows = new Set(['appraisal', 'quarterlyReview1', 'quarterlyReview2', 'quarterlyReview3', 'quarterlyReview4']);

function addDeadlines(found: Deadline[], facts: Binding, { key, clause, opens, limit, doneOn }: Limit): void {
  if (doneOn !== null) return;
  if (opens !== null && windows.has(key) && !hasResult(roundOf(facts)))
    found.push({ key, event: 'opens', clause, at: startOf(opens, facts.body.offset), day: opens });
  if (limit !== null) found.push(passing(facts, key, clause, limit));
}

function passing(facts: Binding, key: string, clause: Clause, day: CalendarDate): Deadline {
  return { key, event: 'passes', clause, at: endOf(day, facts.body.offset), day };
}

/** Days on which eligibility is looked at anew of itself (§1.3). */
function reviews(facts: Binding): Deadline[] {
  if (hasResult(roundOf(facts)) || facts.former !== null) return [];
  const last = lastDayOfAdmission(facts.year);
  if (facts.admittedFrom === null) return [passing(facts, 'admission', '1.3', last)];
  const lastForGoals = lastDayOfReturn(facts);
  if (lastForGoals !== null) return [passing(facts, 'admission', '2.3', lastForGoals)];
  const absences = facts.roster.people[facts.servant]?.absences ?? [];
  const losing = absences.some(({ to, countsAsService }) => to === null && !countsAsService);
  return losing ? [passing(facts, 'serviceByYearEnd', '1.3', periodOf(facts.year).to)] : [];
}

/** §2.3: for someone away without goals the last day on which a return still leaves time to set them; else null. */
function lastDayOfReturn({ form, roster, servant, year, admittedFrom }: Binding): CalendarDate | null {
  if (form !== null || admittedFrom === null) return null;
  const { limit, tooLate } = formLimit(roster, servant, year, admittedFrom).value;
  if (limit !== null || tooLate) return null;
  let day = lastDayOfAdmission(year);
  while (!formLimit(roster, servant, year, admittedFrom, addDays(day, 1)).value.tooLate) day = addDays(day, 1);
  return day;
}

/** I-16: the day of leaving is the last in service; what it brings about comes with its end. */
function departure(facts: Binding): Deadline[] {
  const gone = facts.roster.people[facts.servant]?.departure ?? null;
  if (gone === null || hasResult(roundOf(facts))) return [];
  return [passing(facts, `departure:${gone.on}`, '1.1', gone.on)];
}

function inOrder(a: Deadline, b: Deadline): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.clause !== b.clause) return a.clause < b.clause ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

/** I-13: nothing is filled in for a person; what passes undone is marked, with whom it is escalated to. */
export function reached(facts: Facts, deadline: Deadline): readonly Entry[] {
  const { key, event, clause, at, day } = deadline;
  const kind = event === 'opens' ? 'deadline.opened' : 'deadline.passed';
  const limit = event === 'passes' ? limitsOf(facts).find((one) => one.key === key) : undefined;
  const escalated = limit === undefined || limit.kind === 'right' ? null : escalatedTo(facts, limit, day);
  return [
    {
      kind,
      actor: null,
      at,
      clause,
      with: {
        key,
        day,
        ...(escalated === null ? {} : { escalated }),
        because: say(`${event === 'opens' ? 'opened' : 'passed'}.${baseOf(key)}` as never) as never,
      },
    },
  ];
}

/** `objection:2` → `objection`, `presentation.head:1` → `presentation`, `quarterlyReview3` → `quarterlyReview`. */
function baseOf(key: string): string {
  return key.replace(/[.:].*$/, '').replace(/\d$/, '');
}
