import { isDate } from '../../rules/calendar/date.ts';
import type { Person, Post, ServantId } from '../../rules/roster/roster.ts';
import { isServantId } from '../acts-schema/shapes.ts';
import type { Flaws, Place } from '../bad-input.ts';
import { csvRows, readCsv, type CsvRow } from './csv.ts';

/** Who a person is, for pages and documents: kept apart from the roster, which knows ids only. */
export interface PersonName {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly email: string;
}

export type PersonNames = Readonly<Record<ServantId, PersonName>>;

export interface RosterRow {
  readonly line: number;
  readonly person: Person;
  readonly post: Post;
  readonly name: PersonName;
}

const required = [
  'id',
  'surname',
  'givenName',
  'unit',
  'position',
  'appointedOn',
  'supervisorId',
  'managerial',
  'status',
] as const;
const optional = ['patronymic', 'subUnit', 'qualificationDegree', 'positionClass', 'email'] as const;
type Column = (typeof required)[number] | (typeof optional)[number];

export const statuses = ['permanent', 'probation', 'intern'] as const;
const positionClass = /^(?:supreme|first|second|third|fourth|fifth)(?:-[1-9])?$/;
const email = /^[^\s@]+@[^\s@]+$/;

/**
 * `roster.csv`: everyone on 1 January. Rows that are not what they should be are flaws and are left out; their ids go into
 * `leftOut`.
 */
export function readRosterFile(file: string, flaws: Flaws, leftOut: Set<string>): readonly RosterRow[] {
  return rosterRows(readCsv<Column>(file, { required, optional }, flaws), file, flaws, leftOut);
}

/** The same of a text that was sent; `file` names it in flaws. */
export function rosterIn(text: string, file: string, flaws: Flaws): readonly RosterRow[] {
  return rosterRows(csvRows<Column>(text, file, { required, optional }, flaws), file, flaws);
}

function rosterRows(
  rows: readonly CsvRow<Column>[],
  file: string,
  flaws: Flaws,
  leftOut = new Set<string>(),
): readonly RosterRow[] {
  const seen = new Map<ServantId, number>();
  return rows.flatMap((row) => {
    const found = rosterRow(row, file, flaws);
    if (found === null) {
      leftOut.add(row.cells.id);
      return [];
    }
    const first = seen.get(found.person.id);
    if (first !== undefined) {
      flaws.add({ file, line: row.line, field: 'id' }, 'input.repeatedId', { id: found.person.id, line: first });
      return [];
    }
    seen.set(found.person.id, row.line);
    return [found];
  });
}

function rosterRow({ line, cells }: CsvRow<Column>, file: string, flaws: Flaws): RosterRow | null {
  const before = flaws.list.length;
  const at = (field: Column): Place => ({ file, line, field });
  checkId(cells.id, at('id'), flaws);
  for (const field of ['surname', 'givenName', 'position'] as const)
    if (cells[field] === '') flaws.add(at(field), 'input.empty');
  checkDate(cells.appointedOn, at('appointedOn'), flaws);
  if (cells.supervisorId !== '') checkId(cells.supervisorId, at('supervisorId'), flaws);
  const managerial = yesNo(cells.managerial, at('managerial'), flaws);
  const status = oneOf(cells.status, statuses, at('status'), flaws);
  checkClass(cells.positionClass, at('positionClass'), flaws);
  checkEmail(cells.email, at('email'), flaws);
  if (flaws.list.length > before || status === null) return null;
  const post: Post = {
    from: cells.appointedOn,
    to: null,
    appointedOn: cells.appointedOn,
    unit: cells.unit,
    subUnit: cells.subUnit,
    position: cells.position,
    qualificationDegree: cells.qualificationDegree,
    supervisorId: cells.supervisorId === '' ? null : cells.supervisorId,
    managerial,
    status,
    positionClass: cells.positionClass,
  };
  return {
    line,
    post,
    person: { id: cells.id, posts: [post], absences: [], departure: null },
    name: { surname: cells.surname, givenName: cells.givenName, patronymic: cells.patronymic, email: cells.email },
  };
}

export function checkId(id: string, place: Place, flaws: Flaws): void {
  if (id === '') flaws.add(place, 'input.empty');
  else if (!isServantId(id)) flaws.add(place, 'input.notAnId', { given: id });
}

export function checkDate(text: string, place: Place, flaws: Flaws): void {
  if (text === '') flaws.add(place, 'input.empty');
  else if (!isDate(text)) flaws.add(place, 'input.notADate', { given: text });
}

export function checkClass(text: string, place: Place, flaws: Flaws): void {
  if (text !== '' && !positionClass.test(text)) flaws.add(place, 'input.notAClass', { given: text });
}

export function checkEmail(text: string, place: Place, flaws: Flaws): void {
  if (text !== '' && !email.test(text)) flaws.add(place, 'input.notAnEmail', { given: text });
}

export function yesNo(text: string, place: Place, flaws: Flaws): boolean {
  if (text !== 'yes' && text !== 'no') flaws.add(place, 'input.notYesNo', { given: text });
  return text === 'yes';
}

export function oneOf<const T extends string>(text: string, known: readonly T[], place: Place, flaws: Flaws): T | null {
  const found = known.find((option) => option === text);
  if (found === undefined) flaws.add(place, 'input.notOneOf', { given: text, known: known.join(', ') });
  return found ?? null;
}
