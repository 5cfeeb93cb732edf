import type { Facts } from '../../machines/appraisal/facts.ts';
import { limitsOf, type Limit } from '../../machines/appraisal/limits.ts';
import type { Standing } from '../../machines/appraisal/standing.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import { lastWorkingDayBy, type WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import { yearDates } from '../../rules/calendar/year-dates.ts';
import type { Clause } from '../../rules/ruling.ts';

export const stationKeys = [
  'form',
  'quarter1',
  'quarter2',
  'quarter3',
  'quarter4',
  'appraisal',
  'objections',
  'report',
] as const;

export type StationKey = (typeof stationKeys)[number];

/** One stop of the year's line. */
export interface Station {
  readonly key: StationKey;
  readonly clause: Clause;
  readonly opens: CalendarDate | null;
  /** The day the law names; null where no term runs, or a lawful absence lifts it. */
  readonly limit: CalendarDate | null;
  readonly due: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
  /** `notOwed`: an absence, a late form or a closed appraisal leaves nothing to do there. */
  readonly state: 'done' | 'doneLate' | 'open' | 'late' | 'toCome' | 'notOwed';
  /** The stop at which the appraisal stands now; none once it is over. */
  readonly isPresent: boolean;
}

/** A term of this appraisal: what is to be done by when, or until when the servant has a right. */
export interface Term {
  /** `formDrafting`, `objection:2`: the number is that of the round. */
  readonly key: string;
  /** The act. */
  readonly act: string;
  readonly clause: Clause;
  readonly opens: CalendarDate | null;
  /** Last day, inclusive; null while a lawful absence lifts it. */
  readonly limit: CalendarDate | null;
  /** Last working day on or before the limit (I-4). */
  readonly due: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
  /** `law`; `body`: the body's rule (I-22); `right`: a right of the servant, which lapses. */
  readonly kind: Limit['kind'];
}

/** Every term that binds the appraisal as it stands, in order of the clauses. */
export function termsOf(facts: Facts): readonly Term[] {
  return limitsOf(facts).map(({ key, task, clause, opens, limit, doneOn, kind }) => ({
    key,
    act: task,
    clause,
    opens,
    limit,
    due: dueBy(facts.calendar, limit),
    doneOn,
    kind,
  }));
}

/** The year's line of an appraisal, the present stop lit. */
export function courseOf(facts: Facts, standing: Standing, day: CalendarDate): readonly Station[] {
  const terms = new Map(termsOf(facts).map((term) => [term.key, term]));
  const present = presentStop(facts, standing, day, terms);
  return stationKeys.map((key) => {
    const term = termAt(key, facts, terms);
    return { ...stationOf(key, term, facts, day), isPresent: key === present };
  });
}

type Terms = ReadonlyMap<string, Term>;

/** The term of a stop; null where nothing is owed there. */
function termAt(key: StationKey, { rounds }: Facts, terms: Terms): Term | null {
  switch (key) {
    case 'form':
      return terms.get('formDrafting') ?? null;
    case 'appraisal':
      return terms.get('appraisal') ?? null;
    case 'report':
      return terms.get('handOver') ?? null;
    case 'objections':
      return terms.get(`objection:${rounds.length}`) ?? null;
    default:
      return terms.get(`quarterlyReview${key.slice(-1)}`) ?? null;
  }
}

const lawful = {
  form: 'formDrafting',
  quarter1: 'quarterlyReview1',
  quarter2: 'quarterlyReview2',
  quarter3: 'quarterlyReview3',
  quarter4: 'quarterlyReview4',
  appraisal: 'appraisal',
  report: 'unitReport',
} as const;

function stationOf(key: StationKey, term: Term | null, facts: Facts, day: CalendarDate): Omit<Station, 'isPresent'> {
  if (key === 'objections') return objections(term, facts, day);
  const dates = yearDates(facts.year)[lawful[key]];
  const { clause, opens, limit, due, doneOn } = term ?? {
    clause: dates.clause,
    opens: dates.opens,
    limit: dates.limit,
    due: dueBy(facts.calendar, dates.limit),
    doneOn: null,
  };
  const late = limit !== null && (doneOn ?? day) > limit;
  const isOver = facts.closed !== null;
  const owed = term !== null || (!isOver && (facts.form === null || (opens ?? limit ?? day) > day));
  const state =
    doneOn !== null ? (late ? 'doneLate' : 'done') : !owed || isOver ? 'notOwed' : stateOf(opens, day, late);
  return { key, clause, opens, limit, due, doneOn, state };
}

function stateOf(opens: CalendarDate | null, day: CalendarDate, late: boolean): Station['state'] {
  if (late) return 'late';
  return opens === null || opens > day ? 'toCome' : 'open';
}

/** The servant's term: a right is never late, it ends. */
function objections(term: Term | null, facts: Facts, day: CalendarDate): Omit<Station, 'isPresent'> {
  const base = { key: 'objections', clause: '4.20', opens: null, limit: null, due: null, doneOn: null } as const;
  if (term === null) return { ...base, state: facts.closed === null ? 'toCome' : 'notOwed' };
  const { clause, limit, due, doneOn } = term;
  const state = doneOn !== null || (limit !== null && day > limit) ? 'done' : 'open';
  return { ...base, clause, limit, due, doneOn, state };
}

const quiet = ['quiet', 'objectable', 'ended'];

function presentStop(
  facts: Facts,
  { course, dispute, handing }: Standing,
  day: CalendarDate,
  terms: Terms,
): StationKey | null {
  if (facts.closed !== null) return null;
  if (course === 'drafting' || course === 'expected' || course === 'examined') return 'form';
  if (course === 'inForce.underway') {
    const next = [1, 2, 3, 4].find((quarter) => {
      const term = terms.get(`quarterlyReview${quarter}`);
      const limit = yearDates(facts.year)[`quarterlyReview${quarter as 1 | 2 | 3 | 4}`].limit;
      return term === undefined ? limit >= day : term.doneOn === null;
    });
    return next === undefined ? 'appraisal' : `quarter${next as 1 | 2 | 3 | 4}`;
  }
  if (!course.startsWith('appraised')) return 'appraisal';
  const term = terms.get(`objection:${facts.rounds.length}`);
  const mayObject = dispute === 'objectable' && term?.limit != null && day <= term.limit;
  if (!quiet.includes(dispute) || mayObject) return 'objections';
  return handing === 'withHr' && facts.report.submitted ? null : 'report';
}

function dueBy(calendar: WorkCalendar, limit: CalendarDate | null): CalendarDate | null {
  return limit === null ? null : lastWorkingDayBy(calendar, limit);
}
