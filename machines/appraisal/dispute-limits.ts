import { later, type CalendarDate } from '../../rules/calendar/date.ts';
import { lastDayOfTerm } from '../../rules/calendar/term.ts';
import {
  complaintExamination,
  complaintTerm,
  objectionTerm,
  superiorObjectionTerm,
} from '../../rules/calendar/terms.ts';
import type { Parameter } from '../../rules/parameter.ts';
import type { Clause } from '../../rules/ruling.ts';
import type { Binding } from './binding.ts';
import { hasResult, type DisputeStage, type InsideStep, type Round } from './facts.ts';
import type { Limit } from './limits.ts';
import { presentFrom } from './roles.ts';

/**
 * The day from which the term of §4.20 runs: completion (I-20); for a result that stood before the servant saw it, its
 * presentation (I-21), and for one that the servant was shown and completed, the later of both.
 */
export function objectionRunsFrom(round: Round): CalendarDate | null {
  const { completedOn, presentedOn } = round;
  if (!hasResult(round)) return null;
  if (!round.fromNotes || presentedOn === null) return round.fromNotes ? null : completedOn;
  return round.stands || completedOn === null ? presentedOn : later(presentedOn, completedOn);
}

/** The terms of one round: of the disagreement, and of what is to be presented to the servant. */
export function disputeLimits(facts: Binding, round: Round, number: number): readonly Limit[] {
  const { supervisor, superior, head } = round.dispute;
  const { decisionDue } = facts.body.rules;
  const of = (step: Step) => limitOf(facts, number, step);
  const presentation = (step: InsideStep | 'result', from: CalendarDate | null, doneOn: CalendarDate | null) =>
    of({ key: `presentation.${step}`, task: 'presentDecision', clause: 'I-22', from, days: decisionDue, doneOn });
  const decision = (stage: DisputeStage, step: Pick<Step, 'key' | 'task' | 'clause' | 'kind'>, days: number) =>
    of({ ...step, from: stage.filedOn, days, doneOn: stage.decided?.on ?? null });
  const right = (key: string, task: string, term: Parameter<number>, from: CalendarDate | null, next?: DisputeStage) =>
    from === null
      ? []
      : [
          of({
            key,
            task,
            clause: clauses[task] ?? '',
            from,
            days: term.on(from),
            doneOn: next?.filedOn ?? null,
            kind: 'right',
          }),
        ];
  const presented = (step: InsideStep) => {
    const decided = round.dispute[step]?.decided ?? null;
    const toPresent = decided !== null && !['founded', 'disagrees', 'annul'].includes(decided.decision);
    return toPresent ? [presentation(step, decided.on, decided.presentedOn)] : [];
  };

  const limits: readonly Limit[] = [
    ...(round.fromNotes ? [presentation('result', backFrom(facts, round), round.presentedOn)] : []),
    ...right('objection', 'object', objectionTerm, objectionRunsFrom(round), supervisor),
    ...(supervisor === undefined ? [] : [decision(supervisor, objectionDecision, decisionDue)]),
    ...presented('supervisor'),
    ...right('superiorObjection', 'objectToSuperior', superiorObjectionTerm, goesOnFrom(supervisor), superior),
    ...(superior === undefined ? [] : [superiorsDecision(superior)]),
    ...presented('superior'),
    ...right('complaint', 'complain', complaintTerm, goesOnFrom(superior), head),
    ...(head === undefined ? [] : [decision(head, headsDecision, complaintExamination.on(head.filedOn))]),
    ...presented('head'),
  ];
  return limits.filter((limit) => isWaitedFor(limit, facts.rounds[number]));

  /** I-32: where the superior is the head of the body, the seven working days of §4.22, by the body's rule. */
  function superiorsDecision(stage: DisputeStage): Limit {
    const days = stage.byHead ? complaintExamination.on(stage.filedOn) : decisionDue;
    const clause = stage.byHead ? 'I-32' : 'I-22';
    return decision(stage, { key: 'superiorDecision', task: 'decideBySuperior', clause }, days);
  }
}

const clauses: Readonly<Record<string, Clause>> = { object: '4.20', objectToSuperior: '4.20', complain: '4.22' };
const objectionDecision = { key: 'objectionDecision', task: 'decideObjection', clause: 'I-22' } as const;
const headsDecision = { key: 'complaintExamination', task: 'decideComplaint', clause: '4.22', kind: 'law' } as const;

interface Step {
  readonly key: string;
  readonly task: string;
  readonly clause: Clause;
  /** The event from which the term runs; null while it is not known. */
  readonly from: CalendarDate | null;
  readonly days: number;
  readonly doneOn: CalendarDate | null;
  /** The body's rule unless said otherwise. */
  readonly kind?: Limit['kind'];
}

function limitOf(
  facts: Binding,
  number: number,
  { key, task, clause, from, days, doneOn, kind = 'body' }: Step,
): Limit {
  const limit = from === null ? null : lastDayOfTerm(facts.calendar, from, days);
  return { key: `${key}:${number}`, task, clause, opens: null, limit, doneOn, kind };
}

/** The day from which somebody scored while away is there again. */
function backFrom(facts: Binding, round: Round): CalendarDate | null {
  const scored = round.scores.at(-1);
  return scored === undefined ? null : presentFrom(facts, facts.servant, scored.on);
}

/** The day on which a decision was presented that leaves a way on inside the body. */
function goesOnFrom(stage: DisputeStage | undefined): CalendarDate | null {
  const decided = stage?.decided ?? null;
  return decided === null || decided.final ? null : decided.presentedOn;
}

/** A new round ends the disagreement with the one before: what was still in time then is not waited for. */
function isWaitedFor({ limit, doneOn }: Limit, next: Round | undefined): boolean {
  return next === undefined || doneOn !== null || (limit !== null && limit < next.openedOn);
}
