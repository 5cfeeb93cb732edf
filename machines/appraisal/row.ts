import { dayOf, type Instant } from '../../rules/calendar/date.ts';
import type { Saying } from '../../rules/ruling.ts';
import type { AppraisalRow, DisputeStep, Outcome, Overdue } from '../rows.ts';
import { dayOfAppraisal, hasResult, roundOf, type Facts, type Round } from './facts.ts';
import { resultOf } from './form.ts';
import { isPast, isVoid, limitsOf } from './limits.ts';
import { appraisedPost, evaluatorFor, supervisorFor } from './roles.ts';
import { settle } from './settle.ts';
import type { Standing } from './standing.ts';

/** The appraisal as lists and reports show it at an instant. */
export function rowOf(facts: Facts, standing: Standing, at: Instant): AppraisalRow {
  const day = dayOf(at);
  const round = roundOf(facts);
  const outcome = outcomeOf(facts, standing);
  const result = outcome === 'appraised' ? resultOf(facts, round) : null;
  const post = appraisedPost(facts, day);
  const counts = outcome === 'appraised' || outcome === 'open' || facts.rounds.length > 0;
  return {
    servant: facts.servant,
    year: facts.year,
    outcome,
    stage: stageOf(facts, standing),
    evaluator: counts ? evaluatorFor(facts, day) : null,
    rounds: roundsOf(facts, standing),
    appraisedOn: outcome === 'appraised' ? dayOfAppraisal(round) : null,
    exact: result?.exact ?? null,
    score: result?.score ?? null,
    grade: result?.grade ?? null,
    reason: facts.closed === null ? null : { clause: facts.closed.clause, because: facts.closed.because },
    overdue: overdueOf(facts, at),
    dispute: disputeOf(facts, standing),
    unit: post?.unit ?? '',
    subUnit: post?.subUnit ?? '',
    position: post?.position ?? '',
    supervisor: supervisorFor(facts, day),
    handedOver: standing.handing === 'withHr' ? 'withHr' : standing.handing === 'withUnitHead' ? 'withUnitHead' : 'no',
    fromNotes: round?.fromNotes === true && round.presentedOn === null,
    ...presentedAs(facts, standing, at),
  };
}

/** §4.19, I-21: what a presentation of the final report at this instant makes of an absent one. */
function presentedAs(facts: Facts, standing: Standing, at: Instant): Pick<AppraisalRow, 'ifPresented'> {
  const last = { kind: 'finalReport.presented', actor: null, at, clause: '4.26', with: {} } as const;
  const next = settle(facts, standing, last);
  if (next?.kind === 'appraisal.notAppraised') {
    const reason = { clause: next.clause, because: next.with['because'] as unknown as Saying };
    return {
      ifPresented: { outcome: 'notAppraised', appraisedOn: null, exact: null, score: null, grade: null, reason },
    };
  }
  if (next?.kind !== 'result.stood') return {};
  const round = roundOf(facts);
  const result = resultOf(facts, round);
  if (round === null || result === null) return {};
  const { exact, score, grade } = result;
  const appraisedOn = dayOfAppraisal({ ...round, stands: true });
  return { ifPresented: { outcome: 'appraised', appraisedOn, exact, score, grade, reason: null } };
}

export function outcomeOf(facts: Facts, standing: Standing): Outcome {
  if (standing.course === 'left') return 'left';
  if (standing.course === 'notAppraised') return 'notAppraised';
  return hasResult(roundOf(facts)) ? 'appraised' : 'open';
}

/** The first round is open as soon as the appraisal is (I-17). */
function roundsOf(facts: Facts, { course }: Standing): number {
  return Math.max(facts.rounds.length, course === 'inForce.due' ? 1 : 0);
}

/** I-13: the law's limits missed, done late or not at all. */
export function overdueOf(facts: Facts, at: Instant): readonly Overdue[] {
  return limitsOf(facts).flatMap((limit) => {
    const { clause, task, doneOn } = limit;
    if (limit.kind !== 'law' || limit.limit === null) return [];
    const late = doneOn === null ? isPast(facts, limit, at) && !isVoid(facts, limit) : doneOn > limit.limit;
    return late ? [{ clause, task, limit: limit.limit, doneOn }] : [];
  });
}

const steps: readonly (readonly [Exclude<DisputeStep, 'outside'>, string])[] = [
  ['head', 'complained'],
  ['superior', 'objectedToSuperior'],
  ['supervisor', 'objected'],
];

function disputeOf(facts: Facts, { dispute, outside }: Standing): AppraisalRow['dispute'] {
  const round = roundOf(facts);
  if (round === null) return null;
  const inside = steps.find(([step]) => round.dispute[step] !== undefined);
  const insideOpen = inside !== undefined && dispute === inside[1];
  const grounds = inside === undefined ? outsideOf(round) : (round.dispute[inside[0]]?.grounds ?? '');
  if (round.outside.length > 0) return { step: 'outside', open: outside === 'pending' || insideOpen, grounds };
  return inside === undefined ? null : { step: inside[0], open: insideOpen, grounds };
}

/** §4.24: of what was brought outside the body without an objection inside, the reports know no more than where it lies. */
function outsideOf({ outside }: Round): string {
  return outside.map(({ reference }) => `§4.24: ${reference}`).join('; ');
}

/** The stage a person sees, by code: the course, and a disagreement or handing over where there is one. */
export function stageOf(facts: Facts, { course, dispute, handing }: Standing): string {
  if (!course.startsWith('appraised')) return course;
  if (!['quiet', 'objectable', 'ended'].includes(dispute)) return `dispute.${dispute}`;
  if (handing !== 'withEvaluator') return `handing.${handing}`;
  return course;
}
