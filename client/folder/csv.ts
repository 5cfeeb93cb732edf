import { CsvError, parse } from 'csv-parse/sync';
import type { Flaws } from '../bad-input.ts';
import { isStorable } from '../acts-schema/shapes.ts';
import { readText } from './text-file.ts';

export interface Columns<C extends string> {
  readonly required: readonly C[];
  readonly optional: readonly C[];
}

export interface CsvRow<C extends string> {
  /** Line of the file on which the row begins. */
  readonly line: number;
  /** Cells without surrounding space, in NFC; empty for a column that the file does not have. */
  readonly cells: Readonly<Record<C, string>>;
}

/**
 * The rows of a CSV file (UTF-8 with or without byte order mark, LF or CRLF, comma or semicolon). Unknown, missing and
 * repeated columns and rows of the wrong length are flaws; rows that can be read are given all the same.
 */
export function readCsv<C extends string>(file: string, columns: Columns<C>, flaws: Flaws): readonly CsvRow<C>[] {
  return csvRows(readText(file), file, columns, flaws);
}

/** The same of a text that came otherwise than from a file; `file` names it in flaws. */
export function csvRows<C extends string>(
  text: string,
  file: string,
  columns: Columns<C>,
  flaws: Flaws,
): readonly CsvRow<C>[] {
  const records = recordsOf(text, file, flaws);
  if (records === null) return [];
  const [header, ...rows] = records;
  if (header === undefined) {
    flaws.add({ file, line: 1 }, 'input.emptyCsv', { columns: columns.required.join(',') });
    return [];
  }
  const names = header.cells.map((name) => name.trim());
  if (!headerFits(names, columns, file, flaws)) return [];
  return rows.flatMap(({ line, cells }) => {
    if (cells.length !== names.length) {
      flaws.add({ file, line }, 'input.wrongCells', { given: cells.length, expected: names.length });
      return [];
    }
    const byName = new Map(names.map((name, index) => [name, (cells[index] ?? '').trim().normalize('NFC')]));
    for (const [field, cell] of byName) if (!isStorable(cell)) flaws.add({ file, line, field }, 'input.notStorable');
    const all = [...columns.required, ...columns.optional];
    return [
      { line, cells: Object.fromEntries(all.map((name) => [name, byName.get(name) ?? ''])) as Record<C, string> },
    ];
  });
}

function headerFits<C extends string>(
  names: readonly string[],
  columns: Columns<C>,
  file: string,
  flaws: Flaws,
): boolean {
  const all: readonly string[] = [...columns.required, ...columns.optional];
  const missing = columns.required.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !all.includes(name));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  for (const field of missing) flaws.add({ file, line: 1, field }, 'input.missingColumn', { column: field });
  for (const field of unknown)
    flaws.add({ file, line: 1, field }, 'input.unknownColumn', { column: field, known: all.join(', ') });
  for (const field of repeated) flaws.add({ file, line: 1, field }, 'input.repeatedColumn', { column: field });
  return missing.length === 0 && repeated.length === 0;
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines that are not empty; null, with a flaw, where the text is no CSV. */
function recordsOf(given: string, file: string, flaws: Flaws): readonly Line[] | null {
  const text = given.replace(/\r\n?/g, '\n');
  const head = text.slice(0, text.search(/\n|$/));
  const delimiter = head.includes(';') && !head.includes(',') ? ';' : ',';
  let from = 1;
  try {
    const parsed = parse(text, { delimiter, info: true, relax_column_count: true });
    return (parsed as unknown as readonly { record: string[]; info: { lines: number } }[]).flatMap(
      ({ record, info }) => {
        const line = from;
        from = info.lines + 1;
        return record.every((cell) => cell.trim() === '') ? [] : [{ line, cells: record }];
      },
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : from;
    flaws.add({ file, line }, 'input.brokenCsv');
    return null;
  }
}
