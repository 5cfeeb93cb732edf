import type { ExcellentCounts } from '../../rules/excellent-limit.ts';
import { byPlace } from './by-unit.ts';
import { countsOf, sumOf, type Counts } from './counts.ts';
import { listNames, type Entry, type ListName, type Lists } from './entry.ts';
import { excellentCounts, limitWatch, type LimitWatch } from './excellent.ts';

/** What HR watches over in one reporting unit; it changes with the unit's own appraisals only. */
export interface UnitWatch {
  readonly unit: string | null;
  readonly counts: Counts;
  readonly excellent: ExcellentCounts;
  readonly lists: Lists;
}

/** HR's watch (§6.5) over a body as data; its lists are those of its units, one after another. */
export interface Watch {
  readonly body: Counts;
  readonly units: readonly (Counts & { readonly unit: string | null })[];
  readonly limit: LimitWatch;
}

/** §6.5: what HR watches over in a unit, from its appraisals as each stands. */
export function unitWatch(unit: string | null, entries: readonly Entry[]): UnitWatch {
  const inOrder = entries.toSorted(byPlace);
  const listed = listNames.map((name) => [name, inOrder.flatMap(({ lists }): readonly unknown[] => lists[name])]);
  return {
    unit,
    counts: countsOf(inOrder),
    excellent: excellentCounts(inOrder),
    lists: Object.fromEntries(listed) as Lists,
  };
}

/** §6.5: the same of the body, from its units in order. */
export function watchOf(units: readonly UnitWatch[], year: number): Watch {
  return {
    body: sumOf(units.map(({ counts }) => counts)),
    units: units.map(({ unit, counts }) => ({ unit, ...counts })),
    limit: limitWatch(units, year),
  };
}

/** One list of several units. */
export function listIn<Name extends ListName>(units: readonly UnitWatch[], name: Name): readonly Lists[Name][number][] {
  return units.flatMap(({ lists }): readonly Lists[Name][number][] => lists[name]);
}
