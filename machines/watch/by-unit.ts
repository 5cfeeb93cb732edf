import type { ServantId } from '../../rules/roster/roster.ts';

/** Whose something is, and where it stands in the lists of the watch. */
export interface Place {
  readonly servant: ServantId;
  /** The unit that reports the appraisal; null for whoever goes straight into the final report (§4.25). */
  readonly unit: string | null;
}

/** Those of one reporting unit. */
export interface OfUnit<Of> {
  readonly unit: string | null;
  readonly of: readonly Of[];
}

/** The order of every list: units by name, those outside all units last; within one, by servant. */
export function byPlace(a: Place, b: Place): number {
  if (a.unit !== b.unit) return nullLast(a.unit, b.unit);
  return a.servant < b.servant ? -1 : a.servant > b.servant ? 1 : 0;
}

/** Units in order, each with its own in the order given. */
export function byUnit<Of extends Place>(all: readonly Of[]): readonly OfUnit<Of>[] {
  const groups = new Map<string | null, Of[]>();
  for (const one of all) {
    const group = groups.get(one.unit);
    if (group === undefined) groups.set(one.unit, [one]);
    else group.push(one);
  }
  return [...groups].map(([unit, of]) => ({ unit, of })).sort((a, b) => nullLast(a.unit, b.unit));
}

function nullLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
