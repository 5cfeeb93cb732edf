import type { EarlierResult } from '../../../machines/findings.ts';
import type { Roster } from '../../../rules/roster/roster.ts';
import { same } from '../../../rules/roster/same.ts';
import { collectFlaws } from '../../bad-input.ts';
import { resultsIn, type ResultRow } from '../../folder/results-file.ts';
import { differing } from './fields.ts';
import { refusedRow, unreadable, type FieldChange, type GivenFile, type RowPreview } from './preview.ts';

export interface KnownResults {
  readonly roster: Roster;
  /** The year that runs: only years before it have results. */
  readonly year: number;
  /** Those that were imported. */
  readonly imported: readonly EarlierResult[];
  /** Those that count, the record's own among them. */
  readonly counting: readonly EarlierResult[];
}

/** What a file of earlier results changes (§5.1, §4.27). A result that stands in the record is corrected there alone. */
export function previewResults(
  { text, name }: GivenFile,
  { roster, year, imported, counting }: KnownResults,
): { readonly rows: readonly RowPreview[]; readonly results: readonly EarlierResult[] } {
  const flaws = collectFlaws();
  const rows = resultsIn(text, name, flaws);
  const ofImport = new Map(imported.map((result) => [keyOf(result), result]));
  const counted = new Map(counting.map((result) => [keyOf(result), result]));
  const previews = rows.map((row): RowPreview => {
    const key = keyOf(row);
    const before = ofImport.get(key);
    const counts = counted.get(key);
    const own = counts !== undefined && (before === undefined || !same(before, counts)) ? counts : undefined;
    const refused = collectFlaws();
    const at = (field: string) => ({ file: name, line: row.line, field });
    if (row.year >= year) refused.add(at('year'), 'input.yearNotOver', { year: row.year });
    if (own !== undefined) refused.add(at('score'), 'input.resultOfRecord', { year: row.year, score: own.score });
    const on = `${row.servant}-${row.year}`;
    if (refused.list.length > 0) return refusedRow(row.line, on, refused.list);
    const fields = resultsDiffer(before, row);
    return {
      line: row.line,
      on,
      changes: [],
      date: null,
      outcome: before === undefined ? 'new' : fields.length === 0 ? 'unchanged' : 'changed',
      fields,
      notes: Object.hasOwn(roster.people, row.servant) ? [] : ['unknownPerson'],
      flaws: [],
    };
  });
  const read = new Set(rows.map(({ line }) => line));
  const unread = unreadable(flaws.list, read);
  return {
    rows: [...previews, ...unread].sort((a, b) => a.line - b.line),
    results: rows.map(({ line: _line, ...result }) => result),
  };
}

function keyOf({ year, servant }: Pick<EarlierResult, 'year' | 'servant'>): string {
  return `${servant}-${year}`;
}

function resultsDiffer(before: EarlierResult | undefined, row: ResultRow): readonly FieldChange[] {
  const done = (value: string | boolean | undefined) =>
    typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? null);
  return [
    ...differing('score', before?.score ?? null, row.score),
    ...differing('grade', before?.grade ?? null, row.grade),
    ...differing('measure', before?.measure ?? null, row.measure),
    ...differing('measureDone', done(before?.measureDone), done(row.measureDone)),
  ];
}
