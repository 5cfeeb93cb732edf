import { periodOf, yearDates, type YearDate } from '../../../rules/calendar/year-dates.ts';
import { inService, supervisorsOver } from '../../../rules/roster/who-is-who.ts';
import type { CalendarDate } from '../../../rules/calendar/date.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { quarters, roundOf, type Facts, type Quarter } from '../facts.ts';
import { actingFor, supervisorFor } from '../roles.ts';
import {
  beforeAppraisal,
  entry,
  formInForce,
  needs,
  notTakingPlace,
  actRule,
  type ActRules,
  type Case,
} from './rule.ts';

/** §3.4: who led the servant in the year and no longer does; someone who left the body owes no notes any more (I-36). */
export function formerSupervisors(facts: Facts, on: CalendarDate): readonly ServantId[] {
  if (facts.former !== null) return [];
  const now = supervisorFor(facts, on);
  const led = supervisorsOver(facts.roster, facts.servant, facts.year).filter(
    ({ id, from }) => id !== now && from <= on && inService(facts.roster, id, on),
  );
  return [...new Set(led.map(({ id }) => id))];
}

/** §3.2: from the beginning of its week (I-5), once, and until the form is complete (I-20). */
function mayBeNoted({ facts, day }: Case, quarter: number): Refusal | null {
  const week = yearDates(facts.year)[`quarterlyReview${quarter as 1 | 2 | 3 | 4}`] as YearDate | undefined;
  if (week === undefined) return refuse('3.2', 'note.noQuarter', { quarter });
  if (week.opens !== null && day < week.opens) return refuse('3.2', 'note.tooEarly', { quarter, opens: week.opens });
  if (facts.notes[String(quarter) as Quarter] !== undefined) return refuse('3.2', 'note.alreadyWritten', { quarter });
  const completed = roundOf(facts)?.completedOn ?? null;
  return completed === null ? null : refuse('3.2', 'note.formComplete', { quarter });
}

interface NoteGiven {
  readonly quarter: number;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly advice: string;
  readonly metOn?: CalendarDate;
}

/** A meeting that is noted has been held, and in the year. */
function metInTime({ facts, day, with: { metOn } }: Case<NoteGiven>): Refusal | null {
  const { from } = periodOf(facts.year);
  if (metOn === undefined || (metOn >= from && metOn <= day)) return null;
  return refuse('3.2', 'note.metOutOfTime', { metOn, from, to: day });
}

interface LeadershipGiven {
  readonly goals: string;
  readonly criteria: string;
  readonly discipline: string;
}

/** §3: daily supervision, quarterly reviews, and what a former supervisor leaves behind. */
export const period: ActRules = {
  recordQuarterlyNote: actRule<NoteGiven>({
    clause: '3.2',
    who: ({ facts, actor, day }) => actor === actingFor(facts, day).id || actor === supervisorFor(facts, day),
    when: (act) => {
      const { quarter } = act.with;
      const asked = quarter === undefined ? quarters.map(Number) : [quarter];
      const refusals = asked.map((one) => mayBeNoted(act, one));
      return formInForce(act, '3.2') ?? (refusals.includes(null) ? null : (refusals[0] ?? null));
    },
    what: (act) =>
      needs('3.2', 'note.empty', `${act.with.strengths}${act.with.weaknesses}${act.with.advice}`) ?? metInTime(act),
    entries: (act) => {
      const { quarter, strengths, weaknesses, advice, metOn } = act.with;
      const metNote = metOn === undefined ? {} : { metOn };
      return [entry(act, 'note.written', '3.2', { quarter, strengths, weaknesses, advice, ...metNote })];
    },
  }),

  recordLeadershipNotes: actRule<LeadershipGiven>({
    clause: '3.4',
    who: ({ facts, actor, day }) => formerSupervisors(facts, day).includes(actor),
    when: (act) =>
      act.facts.leadershipNotes.some(({ by }) => by === act.actor)
        ? refuse('3.4', 'leadership.alreadyNoted')
        : beforeAppraisal(act, '3.4'),
    what: (act) => needs('3.4', 'leadership.empty', act.with.goals, act.with.criteria, act.with.discipline),
    entries: (act) => {
      const { goals, criteria, discipline } = act.with;
      return [entry(act, 'leadershipNotes.written', '3.4', { goals, criteria, discipline })];
    },
  }),

  observe: actRule<{ readonly text: string }>({
    clause: '3.2',
    who: ({ facts, actor, day }) => actor === supervisorFor(facts, day),
    when: (act) => {
      const { from, to } = periodOf(act.facts.year);
      const outside = act.day < from || act.day > to;
      return notTakingPlace(act) ?? (outside ? refuse('3.2', 'observation.outsideYear') : null);
    },
    what: (act) => needs('3.2', 'observation.empty', act.with.text),
    entries: (act) => [entry(act, 'observation.made', '3.2', act.with)],
  }),
};
