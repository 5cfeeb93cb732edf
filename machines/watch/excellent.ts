import { excellentForecast, type ExcellentCounts, type ExcellentForecast } from '../../rules/excellent-limit.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Grade } from '../../rules/score/grade.ts';
import { asPresented, type AppraisalRow } from '../rows.ts';
import { byUnit } from './by-unit.ts';

/** An appraisal as §5.2 counts it: its row, and the grade of the scores given so far where there is no result yet. */
export interface Counted {
  readonly row: AppraisalRow;
  readonly soFar: Grade | null;
}

/** Whom §5.2 concerns. */
export interface Excellent {
  readonly servant: ServantId;
  /** The unit that reports the appraisal; null for whoever goes straight into the final report. */
  readonly unit: string | null;
  readonly score: string | null;
  readonly exact: string | null;
  readonly evaluator: ServantId | null;
  readonly rounds: number;
}

/** §5.2 for the body, whose limit it is; by unit the same share, to see where the excess is. */
export interface ExcellentWatch {
  readonly body: ExcellentForecast;
  /** By name; those outside all units last, under null. */
  readonly units: readonly (ExcellentForecast & { readonly unit: string | null })[];
  /** Everyone with an excellent result, by unit and servant. */
  readonly excellent: readonly Excellent[];
}

/**
 * §5.2, I-12: how many are excellent, how many may be, and whom it concerns, as a final report presented now would count.
 * Nothing here says whose score should be lower.
 */
export function excellentWatch(all: readonly Counted[], bodyHasUnits: boolean, year: number): ExcellentWatch {
  const on = `${year}-12-31`;
  const groups = byUnit(
    all.map(({ row, soFar }) => ({ row: asPresented(row), soFar })),
    bodyHasUnits,
  );
  return {
    body: excellentForecast(countsOf(groups.flatMap(({ of }) => of)), on),
    units: groups.map(({ unit, of }) => ({ unit, ...excellentForecast(countsOf(of), on) })),
    excellent: groups.flatMap(({ unit, of }) =>
      of.flatMap(({ row }) => (isExcellent(row) ? [concerned(row, unit)] : [])),
    ),
  };
}

function countsOf(rows: readonly Counted[]): ExcellentCounts {
  const open = rows.filter(({ row }) => row.outcome === 'open');
  return {
    appraised: rows.filter(({ row }) => row.outcome === 'appraised').length,
    excellent: rows.filter(({ row }) => isExcellent(row)).length,
    open: open.length,
    excellentSoFar: open.filter(({ soFar }) => soFar === 'excellent').length,
  };
}

function isExcellent({ outcome, grade }: AppraisalRow): boolean {
  return outcome === 'appraised' && grade === 'excellent';
}

function concerned({ servant, score, exact, evaluator, rounds }: AppraisalRow, unit: string | null): Excellent {
  return { servant, unit, score, exact, evaluator, rounds };
}
