import { dayOf, type Instant } from '../../rules/calendar/date.ts';
import { quarters, type Facts } from '../appraisal/facts.ts';
import { isPast, isVoid, limitsOf, type Limit } from '../appraisal/limits.ts';
import type { AppraisalRow } from '../rows.ts';

/**
 * How one step of an appraisal stands: `notOwed` where the law asks for none, `upcoming` before its time, `due` within it,
 * `overdue` after it (I-13), then `done`, or `doneLate`.
 */
export const stepStates = ['notOwed', 'upcoming', 'due', 'overdue', 'done', 'doneLate'] as const;
export type StepState = (typeof stepStates)[number];

/** The steps that a dashboard counts: the form, the quarterly notes, the appraisal and the handing over to HR. */
export const stepNames = ['form', 'Q1', 'Q2', 'Q3', 'Q4', 'appraisal', 'handOver'] as const;
export type StepName = (typeof stepNames)[number];
export type Steps = Readonly<Record<StepName, StepState>>;

export function stepsOf(facts: Facts, row: AppraisalRow, at: Instant): Steps {
  const limits = new Map(limitsOf(facts).map((limit) => [limit.key, limit]));
  const stateOf = (key: string): StepState => stateAt(facts, limits.get(key), at);
  const handed = stateOf('handOver');
  const [Q1, Q2, Q3, Q4] = quarters.map((quarter) => stateOf(`quarterlyReview${quarter}`));
  return {
    form: stateOf('formDrafting'),
    Q1: Q1!,
    Q2: Q2!,
    Q3: Q3!,
    Q4: Q4!,
    appraisal: stateOf('appraisal'),
    // A new round is handed over again, without a limit (I-31).
    handOver: handed.startsWith('done') && row.handedOver !== 'withHr' ? 'due' : handed,
  };
}

function stateAt(facts: Facts, limit: Limit | undefined, at: Instant): StepState {
  if (limit === undefined) return 'notOwed';
  const { doneOn, opens } = limit;
  if (doneOn !== null) return limit.limit !== null && doneOn > limit.limit ? 'doneLate' : 'done';
  if (facts.closed !== null && (limit.limit === null || isVoid(facts, limit))) return 'notOwed';
  if (isPast(facts, limit, at)) return 'overdue';
  return opens === null || opens > dayOf(at) || limit.limit === null ? 'upcoming' : 'due';
}
