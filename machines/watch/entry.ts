import { reportingUnitOf } from '../reporting/units.ts';
import type { Place } from './by-unit.ts';
import { excellentOf, type Excellent } from './excellent.ts';
import type { Missing } from './missing.ts';
import { stepNames, type StepName, type StepState } from './steps.ts';
import type { Escalated, TrainingNeed, Watched } from './watched.ts';

/** Something of one servant that HR has to do with. */
export type Of<What> = Place & What;

export interface Undone {
  readonly step: StepName;
  readonly state: Extract<StepState, 'due' | 'overdue'>;
}

/** The lists of the watch; each by unit and servant. */
export const listNames = [
  'undone',
  'overdue',
  'incomplete',
  'redos',
  'training',
  'away',
  'designate',
  'excellent',
] as const;
export type ListName = (typeof listNames)[number];

export interface Lists {
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
  /** §5.2: everyone with an excellent result. */
  readonly excellent: readonly Excellent[];
}

/** One appraisal in the watch: what is counted of it, and its own rows of every list. */
export interface Entry extends Place, Pick<Watched, 'row' | 'soFar' | 'steps' | 'missing' | 'overdue'> {
  readonly lists: Lists;
}

export function entryOf(watched: Watched, bodyHasUnits: boolean): Entry {
  const { row, soFar, steps, missing, overdue, redo, training, away, designate } = watched;
  const place = { servant: row.servant, unit: reportingUnitOf(row, bodyHasUnits) };
  const list = <What extends object>(...all: readonly (What | null)[]): readonly Of<What>[] =>
    all.flatMap((one) => (one === null ? [] : [{ ...place, ...one }]));
  const lists = {
    undone: list(...undoneOf(watched)),
    overdue: list(...overdue),
    incomplete: list(missing.length === 0 ? null : { missing }),
    redos: list(redo),
    training: list(training),
    away: list(away),
    designate: list(designate),
    excellent: list(excellentOf(row)),
  };
  return { ...place, row, soFar, steps, missing, overdue, lists };
}

function undoneOf({ steps }: Watched): readonly Undone[] {
  return stepNames.flatMap((step) => {
    const state = steps[step];
    return state === 'due' || state === 'overdue' ? [{ step, state }] : [];
  });
}
