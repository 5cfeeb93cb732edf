import { addMonths, dayIn, endOf, startOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { serviceLeftNeeded } from '../../rules/calendar/terms.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import { hrHeadOn } from '../../rules/roster/who-is-who.ts';
import { say } from '../../rules/ruling.ts';
import type { Deadline, Entry } from '../subject.ts';
import { hasResult, roundOf, type Facts } from './facts.ts';
import { isVoid, limitsOf, type Limit } from './limits.ts';
import { superiorFor } from './roles.ts';

/** Last day on which six months of service can still remain (§1.3, §2.3): 1 July. */
export function lastDayOfAdmission(year: number): CalendarDate {
  return addMonths(dayIn(year + 1, '01-01'), -serviceLeftNeeded.on(dayIn(year, '12-31')));
}

/** Every regulatory instant still to come in this appraisal, and any that was reached and not yet marked. */
export function deadlinesOf(facts: Facts): readonly Deadline[] {
  if (facts.closed !== null) return [];
  const found = [...limitsOf(facts).flatMap((limit) => deadlinesOfLimit(facts, limit)), ...reviews(facts)];
  const open = found.filter(({ key, event }) => facts.marked[`${key}:${event}`] === undefined);
  return open.sort(inOrder);
}

const windows = new Set(['appraisal', 'quarterlyReview1', 'quarterlyReview2', 'quarterlyReview3', 'quarterlyReview4']);

function deadlinesOfLimit(facts: Facts, limit: Limit): Deadline[] {
  if (limit.doneOn !== null || isVoid(facts, limit)) return [];
  const { key, clause } = limit;
  const opens: Deadline[] =
    windows.has(key) && limit.opens !== null && !hasResult(roundOf(facts))
      ? [{ key, event: 'opens', clause, at: startOf(limit.opens, facts.body.offset), day: limit.opens }]
      : [];
  const passes: Deadline[] =
    limit.limit === null
      ? []
      : [{ key, event: 'passes', clause, at: endOf(limit.limit, facts.body.offset), day: limit.limit }];
  return [...opens, ...passes];
}

/** Days on which eligibility is looked at anew of itself (§1.3). */
function reviews(facts: Facts): Deadline[] {
  const { offset } = facts.body;
  const pass = (key: string, day: CalendarDate): Deadline => ({
    key,
    event: 'passes',
    clause: '1.3',
    at: endOf(day, offset),
    day,
  });
  if (hasResult(roundOf(facts)) || facts.former !== null) return [];
  if (facts.admittedFrom === null) return [pass('admission', lastDayOfAdmission(facts.year))];
  const absences = facts.roster.people[facts.servant]?.absences ?? [];
  const losing = absences.some(({ to, countsAsService }) => to === null && !countsAsService);
  return losing ? [pass('serviceByYearEnd', periodOf(facts.year).to)] : [];
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
  const escalated = event === 'passes' ? escalation(facts, deadline) : null;
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

function escalation(facts: Facts, { key, day }: Deadline): string[] | null {
  const limit = limitsOf(facts).find((one) => one.key === key);
  if (limit === undefined || limit.kind === 'right') return null;
  const above = superiorFor(facts, day);
  return [above, hrHeadOn(facts.roster, day)].filter((id) => id !== null);
}

/** `objection:2` → `objection`, `quarterlyReview3` → `quarterlyReview`. */
export function baseOf(key: string): string {
  return key.replace(/:\d+$/, '').replace(/\d$/, '');
}
