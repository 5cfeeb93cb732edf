import { excellentLimit } from '../../rules/excellent-limit.ts';
import type { RowCount } from '../../store/lists.ts';

/** How many are excellent, of how many appraised, and how many may be (§5.2, I-12). */
export interface Quota {
  readonly excellent: number;
  readonly appraised: number;
  readonly limit: number;
  /** The unit of the one who is being scored; null outside units. */
  readonly unit: { readonly name: string; readonly excellent: number; readonly appraised: number } | null;
}

/** The body's share as results stand, and a unit's part in it. */
export function quotaOf(counts: readonly RowCount[], year: number, unit: string): Quota {
  const appraised = counts.filter(({ outcome }) => outcome === 'appraised');
  const sum = (some: readonly RowCount[]) => some.reduce((all, { count }) => all + count, 0);
  const excellent = (some: readonly RowCount[]) => sum(some.filter(({ grade }) => grade === 'excellent'));
  const own = appraised.filter((one) => one.unit === unit);
  return {
    excellent: excellent(appraised),
    appraised: sum(appraised),
    limit: excellentLimit(sum(appraised), `${year}-12-31`),
    unit: unit === '' ? null : { name: unit, excellent: excellent(own), appraised: sum(own) },
  };
}
