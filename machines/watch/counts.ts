import type { DisputeStep, Outcome } from '../rows.ts';
import { stepNames, stepStates, type StepName, type StepState } from './steps.ts';
import type { Watched } from './watched.ts';

/** How many appraisals of a unit, or of the body, stand where. */
export interface Counts {
  readonly people: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly steps: Readonly<Record<StepName, Readonly<Record<StepState, number>>>>;
  /** Disagreements running, by the step they are at. */
  readonly disputes: Readonly<Record<DisputeStep, number>>;
  /** Forms that lack nothing that is due by now. */
  readonly complete: number;
  readonly overdue: number;
}

const outcomeNames = ['open', 'appraised', 'notAppraised', 'left'] as const satisfies readonly Outcome[];
const disputeSteps = ['supervisor', 'superior', 'head', 'outside'] as const satisfies readonly DisputeStep[];

/** Goes through them once. */
export function countsOf(all: readonly Pick<Watched, 'row' | 'steps' | 'missing' | 'overdue'>[]): Counts {
  const outcomes = counted(outcomeNames, () => 0);
  const disputes = counted(disputeSteps, () => 0);
  const steps = counted(stepNames, () => counted(stepStates, () => 0));
  let complete = 0;
  let overdue = 0;
  for (const one of all) {
    const { outcome, dispute } = one.row;
    outcomes[outcome] += 1;
    for (const step of stepNames) steps[step][one.steps[step]] += 1;
    if (dispute?.open === true) disputes[dispute.step] += 1;
    if (one.missing.length === 0 && (outcome === 'open' || outcome === 'appraised')) complete += 1;
    if (one.overdue.length > 0) overdue += 1;
  }
  return { people: all.length, outcomes, steps, disputes, complete, overdue };
}

/** What all of them have together. */
export function sumOf(all: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    people: sum(({ people }) => people),
    outcomes: counted(outcomeNames, (name) => sum(({ outcomes }) => outcomes[name])),
    steps: counted(stepNames, (step) => counted(stepStates, (state) => sum(({ steps }) => steps[step][state]))),
    disputes: counted(disputeSteps, (step) => sum(({ disputes }) => disputes[step])),
    complete: sum(({ complete }) => complete),
    overdue: sum(({ overdue }) => overdue),
  };
}

function counted<Name extends string, Count>(
  names: readonly Name[],
  count: (name: Name) => Count,
): Record<Name, Count> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, Count>;
}
