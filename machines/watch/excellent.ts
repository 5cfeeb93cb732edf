import { excellentForecast, type ExcellentCounts, type ExcellentForecast } from '../../rules/excellent-limit.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Grade } from '../../rules/score/grade.ts';
import { asPresented, type AppraisalRow } from '../rows.ts';
import type { Place } from './by-unit.ts';

/** An appraisal as §5.2 counts it: its row, and the grade of the scores given so far where there is no result yet. */
export interface Counted {
  readonly row: AppraisalRow;
  readonly soFar: Grade | null;
}

/** Whom §5.2 concerns. */
export interface Excellent extends Place {
  readonly score: string | null;
  readonly exact: string | null;
  readonly evaluator: ServantId | null;
  readonly rounds: number;
}

/** §5.2 for the body, whose limit it is; by unit the same share, to see where the excess is. */
export interface LimitWatch {
  readonly body: ExcellentForecast;
  /** By name; those outside all units last, under null. */
  readonly units: readonly (ExcellentForecast & { readonly unit: string | null })[];
}

/**
 * §5.2, I-12: how many of a unit are excellent, as a final report presented now would count. Nothing here says whose score
 * should be lower.
 */
export function excellentCounts(all: readonly Counted[]): ExcellentCounts {
  const counts = { appraised: 0, excellent: 0, open: 0, excellentSoFar: 0 };
  for (const { row, soFar } of all) {
    const { outcome, grade } = asPresented(row);
    if (outcome === 'appraised') counts.appraised += 1;
    if (outcome === 'appraised' && grade === 'excellent') counts.excellent += 1;
    if (outcome === 'open') counts.open += 1;
    if (outcome === 'open' && soFar === 'excellent') counts.excellentSoFar += 1;
  }
  return counts;
}

/** The limit that these numbers of the units have, in the body and in each. */
export function limitWatch(
  units: readonly { readonly unit: string | null; readonly excellent: ExcellentCounts }[],
  year: number,
): LimitWatch {
  const on = `${year}-12-31`;
  const sum = (name: keyof ExcellentCounts) => units.reduce((total, { excellent }) => total + excellent[name], 0);
  const body = {
    appraised: sum('appraised'),
    excellent: sum('excellent'),
    open: sum('open'),
    excellentSoFar: sum('excellentSoFar'),
  };
  return {
    body: excellentForecast(body, on),
    units: units.map(({ unit, excellent }) => ({ unit, ...excellentForecast(excellent, on) })),
  };
}

/** Null for whoever has no excellent result. */
export function excellentOf(row: AppraisalRow): Omit<Excellent, keyof Place> | null {
  const { outcome, grade, score, exact, evaluator, rounds } = asPresented(row);
  return outcome === 'appraised' && grade === 'excellent' ? { score, exact, evaluator, rounds } : null;
}
