import { excellentLimit } from '../../rules/excellent-limit.ts';
import type { AppraisalRow } from '../../machines/rows.ts';

/** How many are excellent, of how many appraised, and how many may be (§5.2, I-12). */
export interface Quota {
  readonly excellent: number;
  readonly appraised: number;
  readonly limit: number;
  /** The unit of the one who is being scored; null outside units. */
  readonly unit: { readonly name: string; readonly excellent: number; readonly appraised: number } | null;
}

/** The body's share as results stand, and a unit's part in it. */
export function quotaOf(rows: readonly AppraisalRow[], year: number, unit: string): Quota {
  const appraised = rows.filter(({ outcome }) => outcome === 'appraised');
  const isExcellent = ({ grade }: AppraisalRow) => grade === 'excellent';
  const own = appraised.filter((row) => row.unit === unit);
  return {
    excellent: appraised.filter(isExcellent).length,
    appraised: appraised.length,
    limit: excellentLimit(appraised.length, `${year}-12-31`),
    unit: unit === '' ? null : { name: unit, excellent: own.filter(isExcellent).length, appraised: own.length },
  };
}
