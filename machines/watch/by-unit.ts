import { reportingUnitOf } from '../reporting/units.ts';
import type { AppraisalRow } from '../rows.ts';

/** Those of one reporting unit; null for whoever goes straight into the final report (§4.25). */
export interface OfUnit<Of> {
  readonly unit: string | null;
  readonly of: readonly Of[];
}

/** Appraisals by the unit that reports them: units by name, those outside all units last; within one, by servant. */
export function byUnit<Of extends { readonly row: AppraisalRow }>(
  all: readonly Of[],
  bodyHasUnits: boolean,
): readonly OfUnit<Of>[] {
  const groups = new Map<string | null, Of[]>();
  for (const one of [...all].sort((a, b) => (a.row.servant < b.row.servant ? -1 : 1))) {
    const unit = reportingUnitOf(one.row, bodyHasUnits);
    const group = groups.get(unit);
    if (group === undefined) groups.set(unit, [one]);
    else group.push(one);
  }
  return [...groups].map(([unit, of]) => ({ unit, of })).sort((a, b) => nullLast(a.unit, b.unit));
}

function nullLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
