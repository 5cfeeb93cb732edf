import { isDate } from '../../rules/calendar/date.ts';
import type { RosterChange, ServantId } from '../../rules/roster/roster.ts';
import { flawsOf } from '../acts-schema/flaws.ts';
import { BadInput, type Flaws, type Place } from '../bad-input.ts';
import { changeTypes, detailsOf, ofTheBody } from './change-details.ts';
import { csvRows, readCsv, type CsvRow } from './csv.ts';
import { parseJson } from './json-file.ts';
import { checkClass, checkDate, checkEmail, checkId, oneOf, type PersonName } from './roster-file.ts';

export interface ChangeRow {
  readonly file: string;
  readonly line: number;
  readonly change: RosterChange;
  /** Of one who is hired. */
  readonly name?: PersonName;
}

const required = ['date', 'type', 'servantId', 'details'] as const;
type Column = (typeof required)[number];

/** The rows of one `changes-YYYY.csv`, in the order of the file; who is hired in a row left out goes into `leftOut`. */
export function readChangesFile(file: string, flaws: Flaws, leftOut: Set<string>): readonly ChangeRow[] {
  return changeRows(readCsv<Column>(file, { required, optional: [] }, flaws), file, flaws, leftOut);
}

/** The same of a text that was sent; `file` names it in flaws. */
export function changesIn(text: string, file: string, flaws: Flaws): readonly ChangeRow[] {
  return changeRows(csvRows<Column>(text, file, { required, optional: [] }, flaws), file, flaws);
}

function changeRows(
  rows: readonly CsvRow<Column>[],
  file: string,
  flaws: Flaws,
  leftOut = new Set<string>(),
): readonly ChangeRow[] {
  return rows.flatMap((row) => {
    const found = changeRow(row, file, flaws);
    if (found === null && row.cells.type === 'hired') leftOut.add(row.cells.servantId);
    return found === null ? [] : [found];
  });
}

/** One change as a row holds it; null, with flaws, when it is not what it should be. */
export function changeRow({ line, cells }: CsvRow<Column>, file: string, flaws: Flaws): ChangeRow | null {
  const before = flaws.list.length;
  const at = (field: Column): Place => ({ file, line, field });
  checkDate(cells.date, at('date'), flaws);
  const type = oneOf(cells.type, changeTypes, at('type'), flaws);
  if (type === null) return null;
  if (!ofTheBody.includes(type)) checkId(cells.servantId, at('servantId'), flaws);
  else if (cells.servantId !== '') flaws.add(at('servantId'), 'input.notOfAPerson', { given: cells.servantId, type });
  const details = detailsIn(cells.details, type, at('details'), flaws);
  if (flaws.list.length > before || details === undefined || !isDate(cells.date)) return null;
  return rowOf({ file, line }, { date: cells.date, type, servantId: cells.servantId }, details, flaws);
}

interface Known {
  readonly date: string;
  readonly type: RosterChange['type'];
  readonly servantId: ServantId;
}

function rowOf(
  place: { file: string; line: number },
  known: Known,
  details: object | null,
  flaws: Flaws,
): ChangeRow | null {
  if (details === null) return { ...place, change: known as RosterChange };
  if (known.type !== 'hired') return { ...place, change: { ...known, details } as unknown as RosterChange };
  const { surname, givenName, patronymic, email, ...post } = details as PersonName & { positionClass: string };
  const before = flaws.list.length;
  checkClass(post.positionClass, { ...place, field: 'details.positionClass' }, flaws);
  checkEmail(email, { ...place, field: 'details.email' }, flaws);
  if (flaws.list.length > before) return null;
  return {
    ...place,
    change: { ...known, details: post } as unknown as RosterChange,
    name: { surname, givenName, patronymic, email },
  };
}

/** The details of a change; null for a type without any; undefined, with flaws, when they are not right. */
function detailsIn(cell: string, type: RosterChange['type'], place: Place, flaws: Flaws): object | null | undefined {
  const schema = detailsOf[type];
  if (schema === null) {
    if (cell !== '' && cell !== '{}') flaws.add(place, 'input.noDetails', { type });
    return null;
  }
  try {
    const parsed = schema.safeParse(parseJson(cell === '' ? '{}' : cell, place), { reportInput: true });
    if (parsed.success) return withoutUndefined(parsed.data);
    flaws.take(flawsOf(parsed.error, place, schema));
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    flaws.take(error.flaws);
  }
  return undefined;
}

function withoutUndefined(details: object): object {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}
