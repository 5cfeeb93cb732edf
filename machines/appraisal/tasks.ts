import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import { lastWorkingDayBy } from '../../rules/calendar/work-calendar.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { canAct, headOfBodyOn, inService, isAbsent } from '../../rules/roster/who-is-who.ts';
import type { Clause } from '../../rules/ruling.ts';
import type { Task } from '../subject.ts';
import { formerSupervisors } from './acts/period.ts';
import { controlTakesPart, unpresented } from './acts/dispute.ts';
import { missingNote } from './acts/signing.ts';
import { toReplace } from './designation.ts';
import { quarters, roundOf, type Facts } from './facts.ts';
import { appraisalOpens, limitsOf, type Limit } from './limits.ts';
import { unfitForPosition } from './position.ts';
import { actingEvaluatorFor, actingFor, evaluatorFor, handOverBy, hrFor, redoOrderedBy, superiorFor } from './roles.ts';
import type { Standing } from './standing.ts';

/**
 * What is asked of whom on a day, by which clause and until when; nobody's own choice (objecting, signing late) is a task.
 * Each is asked of somebody to whom the act of that name is open then. What waits for something else is not asked before it:
 * that is a task of its own, of whoever is to do it. Where nobody in service may act nothing is asked, and HR's watch has
 * what is missing (§6.5).
 */
export function tasksOf(facts: Facts, standing: Standing, at: Instant): readonly Task[] {
  const day = dayOf(at);
  const limits = new Map(limitsOf(facts).map((limit) => [limit.key, limit]));
  const ask = asker(facts, day);
  return [
    ...preparing(facts, standing, day, limits, ask),
    ...notes(facts, standing, day, limits, ask),
    ...appraising(facts, standing, day, limits, ask),
    ...deciding(facts, standing, day, limits, ask),
    ...handing(facts, standing, day, limits, ask),
  ].filter((task) => task !== null);
}

type Ask = (task: string, clause: Clause, assignee: ServantId | null, limit?: Limit | Term) => Task | null;
interface Term {
  readonly opens: CalendarDate | null;
  readonly limit: CalendarDate | null;
  readonly kind?: Limit['kind'];
}
type Part = (
  facts: Facts,
  standing: Standing,
  day: CalendarDate,
  limits: ReadonlyMap<string, Limit>,
  ask: Ask,
) => readonly (Task | null)[];

function asker(facts: Facts, day: CalendarDate): Ask {
  return (task, clause, assignee, term = { opens: null, limit: null }) =>
    assignee === null || (assignee !== facts.servant && !inService(facts.roster, assignee, day))
      ? null
      : {
          task,
          on: facts.servant,
          assignee,
          clause,
          opens: term.opens,
          due: term.limit === null ? null : lastWorkingDayBy(facts.calendar, term.limit),
          limit: term.limit,
          overdue: term.limit !== null && term.limit < day,
          ...(term.kind === 'body' ? { bodyRule: true } : {}),
        };
}

const preparing: Part = (facts, standing, day, limits, ask) => {
  const { course } = standing;
  const { form, servant } = facts;
  if (course === 'drafting') {
    if (isAbsent(facts.roster, servant, day) && limits.get('formDrafting')?.limit === null) return [];
    return [
      ask(
        'drawUpForm',
        limits.get('formDrafting')?.clause ?? '2.1',
        actingFor(facts, day).id,
        limits.get('formDrafting'),
      ),
    ];
  }
  if (form === null || !(course.startsWith('inForce') || course.startsWith('appraising'))) return [];
  const unfit = unfitForPosition(facts, day);
  const led = facts.leadershipNotes.map(({ by }) => by);
  return [
    unfit !== null && course.startsWith('inForce') ? ask('changeGoals', unfit.clause, actingFor(facts, day).id) : null,
    form.acknowledgedOn === null && course.startsWith('inForce') ? ask('acknowledgeForm', '2.1', servant) : null,
    ...(course.startsWith('inForce') ? formerSupervisors(facts, day).filter((id) => !led.includes(id)) : []).map((id) =>
      ask('recordLeadershipNotes', '3.4', id),
    ),
  ];
};

const notes: Part = (facts, standing, day, limits, ask) => {
  if (!/^(inForce|appraising|appraised\.standing)/.test(standing.course)) return [];
  if (facts.rounds.some(({ completedOn }) => completedOn !== null)) return [];
  return quarters.map((quarter) => {
    const limit = limits.get(`quarterlyReview${quarter}`);
    if (limit === undefined || limit.opens === null || limit.opens > day || limit.doneOn !== null) return null;
    return ask('recordQuarterlyNote', '3.2', actingFor(facts, day).id, limit);
  });
};

const appraising: Part = (facts, standing, day, limits, ask) => {
  const { course } = standing;
  const round = roundOf(facts);
  const opens = appraisalOpens(facts);
  const begun = (course.startsWith('inForce') && day >= opens) || course.startsWith('appraising');
  const standingResult = course === 'appraised.standing';
  if (!begun && !standingResult) return [];
  const away = isAbsent(facts.roster, facts.servant, day);
  const evaluator = evaluatorFor(facts, day);
  const term = facts.rounds.length <= 1 ? limits.get('appraisal') : undefined;
  // I-31: the time of §4.1 is that of the first round; one carried out anew has the clause that orders it.
  const orderedBy = facts.rounds.length <= 1 ? '4.1' : (round?.clause ?? '4.1');
  const scored = (round?.scores.length ?? 0) > 0;
  const discussed = round !== null && (round.interview !== null || round.presentedOn !== null);
  const opined = round !== null && (round.opinion !== null || round.refusedToSign !== null);
  const replaced = standingResult ? null : toReplace(facts, day);
  const unfit = course.startsWith('inForce') && unfitForPosition(facts, day) !== null;
  const waits = unfit || (away && Object.keys(facts.notes).length === 0);
  const signable = missingNote({ facts, day }) === null;
  return [
    replaced === null ? null : ask('designateEvaluator', replaced.clause, hrFor(facts, day), term),
    !scored && !away ? ask('presentAchievements', '6.4', facts.achievements.length === 0 ? facts.servant : null) : null,
    !scored && replaced === null && !waits ? ask('appraise', orderedBy, evaluator, term) : null,
    scored && !discussed && !away && replaced === null && round?.signatures.evaluator === null
      ? ask('holdInterview', '4.15', evaluator, term)
      : null,
    discussed && !opined ? ask('giveOpinion', '4.17', facts.servant, term) : null,
    signable && discussed && opined && round.signatures.servant === null && round.refusedToSign === null
      ? ask('sign', '4.17', facts.servant, term)
      : null,
    signable && round?.signatures.evaluator === null && (opined || (away && round.fromNotes))
      ? ask('sign', '4.17', evaluator, term)
      : null,
  ];
};

const deciding: Part = (facts, standing, day, limits, ask) => {
  if (standing.course === 'left' || standing.course === 'notAppraised') return [];
  const limit = (key: string) => limits.get(`${key}:${facts.rounds.length}`);
  const round = roundOf(facts);
  const waiting = unpresented({ facts, standing });
  const step = waiting === null || waiting === 'result' ? null : (round?.dispute[waiting]?.decided ?? null);
  const decider = waiting === 'result' ? evaluatorFor(facts, day) : (step?.by ?? null);
  const presents = decider === null || canAct(facts.roster, decider, day) ? decider : (hrFor(facts, day) ?? decider);
  const away = waiting === 'result' && isAbsent(facts.roster, facts.servant, day);
  const clauses = { supervisor: '4.20', superior: '4.21', head: '4.22', result: '4.18' } as const;
  return [
    standing.dispute === 'objected'
      ? ask('decideObjection', '4.20', actingEvaluatorFor(facts, day), limit('objectionDecision'))
      : null,
    standing.dispute === 'objectedToSuperior'
      ? ask('decideBySuperior', '4.21', superiorFor(facts, day), limit('superiorDecision'))
      : null,
    standing.dispute === 'complained'
      ? ask('decideComplaint', '4.22', headOfBodyOn(facts.roster, day), limit('complaintExamination'))
      : null,
    waiting === null || away || (waiting === 'result' && round?.interview !== null)
      ? null
      : ask('presentDecision', clauses[waiting], presents, limit(`presentation.${waiting}`)),
    ...facts.control
      .filter(({ opinion }) => opinion === null && controlTakesPart({ facts, standing }))
      .map(({ official }) => ask('giveControlOpinion', '4.23', official)),
  ];
};

const handing: Part = (facts, standing, day, limits, ask) => {
  if (standing.course === 'left' || standing.course === 'notAppraised') return [];
  const limit = facts.rounds.length <= 1 ? limits.get('handOver') : undefined;
  const round = roundOf(facts);
  const ready = round !== null && round.completedOn !== null;
  const toHr = handOverBy(facts, standing.handing === 'withUnitHead', day)[0] ?? null;
  return [
    ready && standing.handing !== 'withHr' ? ask('handOver', '4.25', toHr, limit) : null,
    (round?.nonSigning ?? null) !== null && round?.signatures.evaluator === null
      ? ask('sign', '4.17', evaluatorFor(facts, day))
      : null,
    standing.watch === 'recommended' ? ask('orderRedo', '6.2', redoOrderedBy(facts, day)[0] ?? null) : null,
  ];
};
