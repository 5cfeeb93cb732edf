import { isDate } from '../../rules/calendar/date.ts';
import { measures, type Measure } from '../../rules/measures.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { gradeOf, type Grade } from '../../rules/score/grade.ts';
import type { Flaws, Place } from '../bad-input.ts';
import { csvRows, readCsv, type CsvRow } from './csv.ts';
import { checkId, oneOf } from './roster-file.ts';

/** A result of an earlier year, for §5.1 and §4.27. */
export interface ResultRow {
  readonly line: number;
  readonly year: number;
  readonly servant: ServantId;
  readonly score: string;
  readonly grade: Grade;
  readonly measure: Measure | null;
  /** Day on which the measure was carried out, or true where the file says only that it was. */
  readonly measureDone: string | boolean;
}

const required = ['year', 'servantId', 'score', 'grade', 'measure', 'measureDone'] as const;
type Column = (typeof required)[number];

/** `results.csv`: results of the years before. */
export function readResultsFile(file: string, flaws: Flaws): readonly ResultRow[] {
  return resultRows(readCsv<Column>(file, { required, optional: [] }, flaws), file, flaws);
}

/** The same of a text that was sent; `file` names it in flaws. */
export function resultsIn(text: string, file: string, flaws: Flaws): readonly ResultRow[] {
  return resultRows(csvRows<Column>(text, file, { required, optional: [] }, flaws), file, flaws);
}

/** Only a year that is over has results; `year` is the one that runs. */
export function checkYearsOver(results: readonly ResultRow[], year: number, file: string, flaws: Flaws): void {
  for (const { line, year: of } of results)
    if (of >= year) flaws.add({ file, line, field: 'year' }, 'input.yearNotOver', { year: of });
}

function resultRows(rows: readonly CsvRow<Column>[], file: string, flaws: Flaws): readonly ResultRow[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const found = resultRow(row, file, flaws);
    if (found === null) return [];
    const key = `${found.year}/${found.servant}`;
    const first = seen.get(key);
    if (first !== undefined) {
      flaws.add({ file, line: row.line }, 'input.repeatedResult', { id: found.servant, year: found.year, line: first });
      return [];
    }
    seen.set(key, row.line);
    return [found];
  });
}

function resultRow({ line, cells }: CsvRow<Column>, file: string, flaws: Flaws): ResultRow | null {
  const before = flaws.list.length;
  const at = (field: Column): Place => ({ file, line, field });
  const { year, servantId, score, grade, measure, measureDone } = cells;
  if (!/^(?:19|20)\d\d$/.test(year)) flaws.add(at('year'), 'input.notAYear', { given: year });
  checkId(servantId, at('servantId'), flaws);
  if (!isFinalScore(score)) flaws.add(at('score'), 'input.notAScore', { given: score });
  const decided = measure === '' ? null : oneOf(measure, measures, at('measure'), flaws);
  if (!['', 'yes', 'no'].includes(measureDone) && !isDate(measureDone)) {
    flaws.add(at('measureDone'), 'input.notDone', { given: measureDone });
  }
  if (measure === '' && !['', 'no'].includes(measureDone)) {
    flaws.add(at('measureDone'), 'input.doneWithoutMeasure', { given: measureDone });
  }
  if (flaws.list.length > before) return null;
  const oneDecimal = score.includes('.') ? score : `${score}.0`;
  const byLaw = gradeOf(oneDecimal).value;
  if (grade !== byLaw) {
    flaws.add(at('grade'), 'input.gradeOfScore', { given: grade, score, grade: byLaw });
    return null;
  }
  const done = isDate(measureDone) ? measureDone : measureDone === 'yes';
  return {
    line,
    year: Number(year),
    servant: servantId,
    score: oneDecimal,
    grade: byLaw,
    measure: decided,
    measureDone: done,
  };
}

function isFinalScore(text: string): boolean {
  return /^[2-5](?:\.\d)?$/.test(text) && text <= '5.0';
}
