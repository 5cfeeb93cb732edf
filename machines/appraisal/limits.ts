import { endOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import { lastDayOfTerm } from '../../rules/calendar/term.ts';
import {
  complaintExamination,
  complaintTerm,
  objectionTerm,
  superiorObjectionTerm,
} from '../../rules/calendar/terms.ts';
import { yearDates } from '../../rules/calendar/year-dates.ts';
import { formLimit } from '../../rules/roster/service.ts';
import { isAbsent } from '../../rules/roster/who-is-who.ts';
import type { Clause } from '../../rules/ruling.ts';
import { hasResult, quarters, type DisputeStage, type Facts, type Quarter, type Round } from './facts.ts';

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
export function limitsOf(facts: Facts): readonly Limit[] {
  const known = tables.get(facts) ?? table(facts);
  tables.set(facts, known);
  return known;
}

const tables = new WeakMap<Facts, readonly Limit[]>();

function table(facts: Facts): readonly Limit[] {
  const course =
    facts.admittedFrom === null ? [] : [drafting(facts), ...notes(facts), appraisal(facts), handingOver(facts)];
  return [...course, ...facts.rounds.flatMap((round, index) => dispute(facts, round, index + 1))].filter(
    (limit) => limit !== null,
  );
}

/** The day on which the appraisal ended without a result binds nothing that falls on it or after it. */
export function isVoid(facts: Facts, limit: Limit): boolean {
  return facts.closed !== null && limit.limit !== null && facts.closed.on <= limit.limit;
}

export function isPast(facts: Facts, limit: Limit, now: Instant): boolean {
  return limit.limit !== null && endOf(limit.limit, facts.body.offset) <= now;
}

function drafting(facts: Facts): Limit {
  const { form, admittedFrom, roster, servant, year } = facts;
  const first = facts.earlierForms.length === 0 || form !== null ? form : null;
  const ruling = formLimit(roster, servant, year, admittedFrom!);
  return {
    key: 'formDrafting',
    task: 'drawUpForm',
    clause: ruling.clause === '2.1' ? '2.1' : '2.3',
    opens: admittedFrom,
    limit: ruling.value.limit,
    doneOn: first?.drawnUpOn ?? null,
    kind: 'law',
  };
}

/**
 * I-30: a note is owed unless the servant is absent on any day of its week, the result is already complete, or the form was
 * drawn up in or after that week.
 */
export function owesNote(facts: Facts, quarter: Quarter): boolean {
  const week = yearDates(facts.year)[`quarterlyReview${quarter}`];
  const from = week.opens!;
  if (facts.form === null || facts.form.drawnUpOn >= from) return false;
  const completed = facts.rounds[0]?.completedOn ?? null;
  if (completed !== null && completed < from) return false;
  return !awayWithin(facts, from, week.limit);
}

function awayWithin(facts: Facts, from: CalendarDate, to: CalendarDate): boolean {
  const absences = facts.roster.people[facts.servant]?.absences ?? [];
  return absences.some((absence) => absence.from <= to && (absence.to === null || absence.to > from));
}

function notes(facts: Facts): (Limit | null)[] {
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

/** First day of scoring: 1 December or as the body has it (I-17), the day of the move in the cases of §3.5. */
export function appraisalOpens(facts: Facts): CalendarDate {
  return facts.former === null ? `${facts.year}-${facts.body.rules.appraisalOpens}` : facts.former.movedOn;
}

/** I-31: binds the first round of those present; an absence on its last day lifts it. */
function appraisal(facts: Facts): Limit {
  const { clause, limit } = yearDates(facts.year).appraisal;
  const lifted = isAbsent(facts.roster, facts.servant, limit);
  const first = facts.rounds[0];
  return {
    key: 'appraisal',
    task: 'appraise',
    clause,
    opens: appraisalOpens(facts),
    limit: lifted ? null : limit,
    doneOn: first === undefined ? null : (first.completedOn ?? null),
    kind: 'law',
  };
}

function handingOver(facts: Facts): Limit {
  const { clause, limit } = yearDates(facts.year).unitReport;
  const lifted = isAbsent(facts.roster, facts.servant, limit);
  return {
    key: 'handOver',
    task: 'handOver',
    clause,
    opens: facts.rounds[0]?.completedOn ?? null,
    limit: lifted ? null : limit,
    doneOn: facts.handedOver.firstOn,
    kind: 'law',
  };
}

/** The day from which the term of §4.20 runs: completion (I-20), or presentation of what was made without the servant (I-21). */
export function objectionRunsFrom(round: Round): CalendarDate | null {
  if (!hasResult(round)) return null;
  return round.fromNotes ? round.presentedOn : round.completedOn;
}

function dispute(facts: Facts, round: Round, number: number): (Limit | null)[] {
  const term = (from: CalendarDate, days: number) => lastDayOfTerm(facts.calendar, from, days);
  const { supervisor, superior, head } = round.dispute;
  const runsFrom = objectionRunsFrom(round);
  const bodyTerm = facts.body.rules.decisionDue;
  const limit = (
    key: string,
    task: string,
    clause: Clause,
    last: CalendarDate,
    doneOn: CalendarDate | null,
    kind: Limit['kind'],
  ): Limit => ({
    key: `${key}:${number}`,
    task,
    clause,
    opens: null,
    limit: last,
    doneOn,
    kind,
  });
  const right = (
    key: string,
    task: string,
    clause: Clause,
    from: CalendarDate,
    days: number,
    next: DisputeStage | undefined,
  ) => limit(key, task, clause, term(from, days), next?.filedOn ?? null, 'right');
  const superseded = number < facts.rounds.length;
  const limits = [
    runsFrom === null ? null : right('objection', 'object', '4.20', runsFrom, objectionTerm.on(runsFrom), supervisor),
    supervisor === undefined
      ? null
      : limit(
          'objectionDecision',
          'decideObjection',
          'I-22',
          term(supervisor.filedOn, bodyTerm),
          supervisor.decided?.on ?? null,
          'body',
        ),
    goesOn(supervisor)
      ? right(
          'superiorObjection',
          'objectToSuperior',
          '4.20',
          supervisor.decided.presentedOn,
          superiorObjectionTerm.on(supervisor.decided.presentedOn),
          superior,
        )
      : null,
    superior === undefined ? null : superiorDecision(facts, superior, limit),
    goesOn(superior)
      ? right(
          'complaint',
          'complain',
          '4.22',
          superior.decided.presentedOn,
          complaintTerm.on(superior.decided.presentedOn),
          head,
        )
      : null,
    head === undefined
      ? null
      : limit(
          'complaintExamination',
          'decideComplaint',
          '4.22',
          term(head.filedOn, complaintExamination.on(head.filedOn)),
          head.decided?.on ?? null,
          'law',
        ),
  ];
  // A new round ends the disagreement with the one before: what was not done by then is not waited for.
  return limits.filter((one) => one !== null && !(superseded && one.doneOn === null));
}

type Presented = DisputeStage & {
  readonly decided: NonNullable<DisputeStage['decided']> & { readonly presentedOn: CalendarDate };
};

/** A decision that was presented and leaves a way on inside the body. */
function goesOn(stage: DisputeStage | undefined): stage is Presented {
  const decided = stage?.decided ?? null;
  return decided !== null && decided.presentedOn !== null && !decided.final;
}

/** I-32: a decision of the head in the superior's place has the seven working days of §4.22, by the body's rule. */
function superiorDecision(
  facts: Facts,
  stage: DisputeStage,
  limit: (
    key: string,
    task: string,
    clause: Clause,
    last: CalendarDate,
    doneOn: CalendarDate | null,
    kind: Limit['kind'],
  ) => Limit,
): Limit {
  const byHead = stage.byHead === true;
  const days = byHead ? complaintExamination.on(stage.filedOn) : facts.body.rules.decisionDue;
  const last = lastDayOfTerm(facts.calendar, stage.filedOn, days);
  return limit(
    'superiorDecision',
    'decideBySuperior',
    byHead ? 'I-32' : 'I-22',
    last,
    stage.decided?.on ?? null,
    'body',
  );
}
