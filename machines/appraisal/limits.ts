import { earlier, endOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import { yearDates } from '../../rules/calendar/year-dates.ts';
import { formLimit } from '../../rules/roster/service.ts';
import type { Roster, ServantId } from '../../rules/roster/roster.ts';
import { absenceOn, isAbsent } from '../../rules/roster/who-is-who.ts';
import type { Clause } from '../../rules/ruling.ts';
import { whileBinding, type Binding } from './binding.ts';
import { disputeLimits } from './dispute-limits.ts';
import { dayOfAppraisal, quarters, type Facts, type Quarter } from './facts.ts';

/**
 * A day by which something is to be done, whose clause it is, and when it was done. Tasks, deadlines, what is overdue and
 * what a late paper withdraws are all read from this one table.
 */
export interface Limit {
  readonly key: string;
  readonly task: string;
  readonly clause: Clause;
  readonly opens: CalendarDate | null;
  /** Last day, inclusive; null while a lawful absence lifts it (§4.19, I-31). */
  readonly limit: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
  /** `law`: missing it is overdue; `body`: the body's rule (I-22); `right`: a term of the servant, which lapses. */
  readonly kind: 'law' | 'body' | 'right';
}

/** Every limit that binds this appraisal as its facts stand, in order of the clauses. */
export const limitsOf = whileBinding((facts): readonly Limit[] => {
  const course =
    facts.admittedFrom === null ? [] : [drafting(facts), ...notes(facts), appraisal(facts), handingOver(facts)];
  return [...course, ...facts.rounds.flatMap((round, index) => disputeLimits(facts, round, index + 1))].filter(
    (limit) => limit !== null,
  );
});

/** The day on which the appraisal ended without a result binds nothing that falls on it or after it. */
export function isVoid(facts: Pick<Facts, 'closed'>, limit: Limit): boolean {
  return facts.closed !== null && limit.limit !== null && facts.closed.on <= limit.limit;
}

export function isPast(facts: Pick<Facts, 'body'>, limit: Limit, now: Instant): boolean {
  return limit.limit !== null && endOf(limit.limit, facts.body.offset) <= now;
}

function drafting(facts: Binding): Limit {
  const { form, admittedFrom, roster, servant, year } = facts;
  const ruling = formLimit(roster, servant, year, admittedFrom!);
  return {
    key: 'formDrafting',
    task: 'drawUpForm',
    clause: ruling.clause === '2.1' ? '2.1' : '2.3',
    opens: ruling.clause === '2.1' ? admittedFrom : presentFrom(roster, servant, admittedFrom!),
    limit: ruling.value.limit,
    doneOn: form?.drawnUpOn ?? null,
    kind: 'law',
  };
}

/** §2.3: the day from which goals can be set: that one, or the return from the absence it falls into, where it is known. */
function presentFrom(roster: Roster, servant: ServantId, from: CalendarDate): CalendarDate {
  const away = absenceOn(roster, servant, from);
  return away === null || away.to === null ? from : presentFrom(roster, servant, away.to);
}

/**
 * I-30: a note is owed unless the servant is absent on any day of its week, the result is already complete, or the form was
 * drawn up in or after that week; nor of one who moved by its end and whom the former supervisor appraises: §3.2 has a
 * supervisor review those subordinate to him, and §3.5 has him appraise the time served there.
 */
export function owesNote(facts: Binding, quarter: Quarter): boolean {
  const week = yearDates(facts.year)[`quarterlyReview${quarter}`];
  const from = week.opens!;
  if (facts.form === null || facts.form.drawnUpOn >= from) return false;
  if (facts.former !== null && facts.former.movedOn <= week.limit) return false;
  const completed = facts.rounds[0]?.completedOn ?? null;
  if (completed !== null && completed < from) return false;
  return !awayWithin(facts, from, week.limit);
}

function awayWithin(facts: Binding, from: CalendarDate, to: CalendarDate): boolean {
  const absences = facts.roster.people[facts.servant]?.absences ?? [];
  return absences.some((absence) => absence.from <= to && (absence.to === null || absence.to > from));
}

function notes(facts: Binding): (Limit | null)[] {
  const dates = yearDates(facts.year);
  return quarters.map((quarter) => {
    if (!owesNote(facts, quarter)) return null;
    const { key, clause, opens, limit } = dates[`quarterlyReview${quarter}`];
    const written = facts.notes[quarter] ?? null;
    // A complete form ends the duty: what was not written by then is no longer owed (I-20, I-30).
    const completed = facts.rounds[0]?.completedOn ?? null;
    if (written === null && completed !== null && completed <= limit) return null;
    return { key, task: 'recordQuarterlyNote', clause, opens, limit, doneOn: written?.on ?? null, kind: 'law' };
  });
}

/** First day of scoring: 1 December or as the body has it (I-17), in the cases of §3.5 the day of the move (I-19). */
export function appraisalOpens(facts: Binding): CalendarDate {
  const opens = `${facts.year}-${facts.body.rules.appraisalOpens}`;
  return facts.former === null ? opens : earlier(opens, facts.former.movedOn);
}

/** I-31: binds the first round of those present; an absence on its last day lifts it. */
function appraisal(facts: Binding): Limit {
  const { clause, limit } = yearDates(facts.year).appraisal;
  return {
    key: 'appraisal',
    task: 'appraise',
    clause,
    opens: appraisalOpens(facts),
    limit: isAbsent(facts.roster, facts.servant, limit) ? null : limit,
    doneOn: dayOfAppraisal(facts.rounds[0] ?? null),
    kind: 'law',
  };
}

/** I-31: binds the first round: not once a new one was opened, nor where the absence left nothing to hand over. */
function handingOver(facts: Binding): Limit {
  const { clause, limit } = yearDates(facts.year).unitReport;
  const completed = facts.rounds[0]?.completedOn ?? null;
  const superseded = facts.rounds[1]?.openedOn ?? null;
  const { firstOn } = facts.handedOver;
  const doneOn = firstOn !== null && (superseded === null || firstOn <= superseded) ? firstOn : null;
  const away = isAbsent(facts.roster, facts.servant, limit) && (completed === null || completed > limit);
  const lifted = away || (doneOn === null && superseded !== null && superseded <= limit);
  return {
    key: 'handOver',
    task: 'handOver',
    clause,
    opens: completed,
    limit: lifted ? null : limit,
    doneOn: doneOn ?? firstOn,
    kind: 'law',
  };
}
