import type { WatchView } from '../../../views/watch-view.ts';

/** The watch with its lists of one unit only, null for those outside all units; the counts by unit stay those of the body. */
export function watchOfUnit(watch: WatchView, unit: string | null): WatchView {
  const own = <Row extends { readonly unit: string | null }>(rows: readonly Row[]) =>
    rows.filter((row) => row.unit === unit);
  return {
    ...watch,
    undone: own(watch.undone),
    overdue: own(watch.overdue),
    incomplete: own(watch.incomplete),
    redos: own(watch.redos),
    training: own(watch.training),
    away: own(watch.away),
    designate: own(watch.designate),
    unitReports: own(watch.unitReports),
    excellent: { ...watch.excellent, excellent: own(watch.excellent.excellent) },
  };
}
