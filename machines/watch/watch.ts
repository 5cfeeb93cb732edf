import type { ServantId } from '../../rules/roster/roster.ts';
import type { DisputeStep, Outcome } from '../rows.ts';
import { byUnit } from './by-unit.ts';
import { excellentWatch, type ExcellentWatch } from './excellent.ts';
import type { Missing } from './missing.ts';
import { stepNames, stepStates, type StepName, type StepState } from './steps.ts';
import type { Escalated, TrainingNeed, Watched } from './watched.ts';

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

/** Something of one servant that HR has to do with. */
export type Of<What> = What & { readonly servant: ServantId; readonly unit: string | null };

export interface Undone {
  readonly step: StepName;
  readonly state: Extract<StepState, 'due' | 'overdue'>;
}

/** HR's watch (§6.5) as data; every list by unit and servant. */
export interface Watch {
  readonly body: Counts;
  readonly units: readonly (Counts & { readonly unit: string | null })[];
  /** Whose steps are to be done now, or are late. */
  readonly undone: readonly Of<Undone>[];
  readonly overdue: readonly Of<Escalated>[];
  readonly incomplete: readonly Of<{ readonly missing: readonly Missing[] }>[];
  /** §6.5.4: recommendations that nobody has decided on yet. */
  readonly redos: readonly Of<NonNullable<Watched['redo']>>[];
  /** §6.5.1: what training is to be organised from. */
  readonly training: readonly Of<TrainingNeed>[];
  readonly away: readonly Of<NonNullable<Watched['away']>>[];
  /** §4.2, §4.18: evaluators to designate. */
  readonly designate: readonly Of<NonNullable<Watched['designate']>>[];
  readonly excellent: ExcellentWatch;
}

/** §6.5: everything that HR watches over in a year, from the appraisals as each stands. */
export function watchOf(all: readonly Watched[], bodyHasUnits: boolean, year: number): Watch {
  const groups = byUnit(all, bodyHasUnits);
  const list = <What extends object>(what: (watched: Watched) => readonly What[]): readonly Of<What>[] =>
    groups.flatMap(({ unit, of }) =>
      of.flatMap((watched) => what(watched).map((each) => ({ servant: watched.row.servant, unit, ...each }))),
    );
  const maybe = <What>(one: What | null): readonly What[] => (one === null ? [] : [one]);
  return {
    body: countsOf(all),
    units: groups.map(({ unit, of }) => ({ unit, ...countsOf(of) })),
    undone: list(undoneOf),
    overdue: list(({ overdue }) => overdue),
    incomplete: list(({ missing }) => (missing.length === 0 ? [] : [{ missing }])),
    redos: list(({ redo }) => maybe(redo)),
    training: list(({ training }) => maybe(training)),
    away: list(({ away }) => maybe(away)),
    designate: list(({ designate }) => maybe(designate)),
    excellent: excellentWatch(all, bodyHasUnits, year),
  };
}

function undoneOf({ steps }: Watched): readonly Undone[] {
  return stepNames.flatMap((step) => {
    const state = steps[step];
    return state === 'due' || state === 'overdue' ? [{ step, state }] : [];
  });
}

function countsOf(all: readonly Watched[]): Counts {
  const ofOutcome = (outcome: Outcome) => all.filter(({ row }) => row.outcome === outcome).length;
  const inDispute = (step: DisputeStep) =>
    all.filter(({ row }) => row.dispute?.open === true && row.dispute.step === step);
  const inState = (step: StepName, state: StepState) => all.filter(({ steps }) => steps[step] === state).length;
  const watched = all.filter(({ row }) => row.outcome === 'open' || row.outcome === 'appraised');
  return {
    people: all.length,
    outcomes: counted(['open', 'appraised', 'notAppraised', 'left'], ofOutcome),
    steps: counted(stepNames, (step) => counted(stepStates, (state) => inState(step, state))),
    disputes: counted(['supervisor', 'superior', 'head', 'outside'], (step) => inDispute(step).length),
    complete: watched.filter(({ missing }) => missing.length === 0).length,
    overdue: all.filter(({ overdue }) => overdue.length > 0).length,
  };
}

function counted<Name extends string, Count>(
  names: readonly Name[],
  count: (name: Name) => Count,
): Readonly<Record<Name, Count>> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, Count>;
}
