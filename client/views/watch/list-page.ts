import { byPlace, type Place } from '../../../machines/watch/by-unit.ts';

export interface RowsOfPage<Row> {
  readonly rows: readonly Row[];
  /** On all pages. */
  readonly total: number;
  /** Place after which the next page goes on, as `unit/servant`; null at the end. */
  readonly next: string | null;
}

/** A page of a list that is in order of place: so many people with all of their rows, whoever comes or goes meanwhile. */
export function pageOf<Row extends Place>(
  rows: readonly Row[],
  { after, limit }: { readonly after?: string; readonly limit: number },
): RowsOfPage<Row> {
  const from = after === undefined ? 0 : firstAfter(rows, placeIn(after));
  let to = from;
  for (let people = 0; people < limit && to < rows.length; people += 1) to = endOf(rows, to);
  const page = rows.slice(from, to);
  const last = page.at(-1);
  return { rows: page, total: rows.length, next: last === undefined || to === rows.length ? null : textOf(last) };
}

/** Where the rows of the one at an index end. */
function endOf(rows: readonly Place[], index: number): number {
  const first = rows[index];
  return first === undefined ? index : firstAfter(rows, first, index);
}

function firstAfter(rows: readonly Place[], place: Place, from = 0): number {
  let index = from;
  for (let row = rows[index]; row !== undefined && byPlace(row, place) <= 0; row = rows[index]) index += 1;
  return index;
}

function textOf({ unit, servant }: Place): string {
  return `${unit ?? ''}/${servant}`;
}

function placeIn(text: string): Place {
  const slash = text.lastIndexOf('/');
  const unit = text.slice(0, Math.max(0, slash));
  return { unit: unit === '' ? null : unit, servant: text.slice(slash + 1) };
}
