import { join } from 'node:path';
import type { Post, RosterChange, ServantId } from '../../rules/roster/roster.ts';
import { listed } from '../acts-schema/flaws.ts';
import type { Flaws, Place } from '../bad-input.ts';
import type { BodyFile } from './body-file.ts';
import type { ChangeRow } from './changes-file.ts';
import type { RosterRow } from './roster-file.ts';

interface Read {
  readonly path: string;
  readonly bodyFile: BodyFile;
  readonly rosterFile: string;
  readonly rows: readonly RosterRow[];
  readonly changes: readonly ChangeRow[];
  /** Who stands in a row that is wrong in itself: nobody unknown. */
  readonly leftOut: ReadonlySet<string>;
}

/** What the files say of each other: who is named must exist, units must be those of the body, nobody leads himself. */
export function checkFolder(read: Read, flaws: Flaws): void {
  const { path, bodyFile, rosterFile, rows, changes, leftOut } = read;
  const known = new Set<ServantId>([...rows.map(({ person }) => person.id), ...leftOut]);
  for (const { change } of changes) if (change.type === 'hired') known.add(change.servantId);
  const bodyJson = join(path, 'body.json');
  for (const { field, id } of bodyFile.named) {
    if (!known.has(id)) flaws.add({ file: bodyJson, field }, 'input.unknownPerson', { id });
  }
  const units = unitsOf(bodyFile, changes);
  const head = bodyFile.offices.find(({ office }) => office === 'headOfBody')?.holders[0];
  for (const { line, person, post } of rows) {
    const at = (field: string): Place => ({ file: rosterFile, line, field });
    checkUnit(post, units, at, flaws);
    if (post.supervisorId === null && person.id !== head) flaws.add(at('supervisorId'), 'input.noSupervisor');
    if (post.supervisorId !== null && !known.has(post.supervisorId)) {
      flaws.add(at('supervisorId'), 'input.unknownPerson', { id: post.supervisorId });
    }
  }
  checkNoCircles(rows, rosterFile, flaws);
  for (const row of changes) checkChange(row, known, units, flaws);
}

function checkChange(
  { file, line, change }: ChangeRow,
  known: ReadonlySet<ServantId>,
  units: Units,
  flaws: Flaws,
): void {
  const at = (field: string): Place => ({ file, line, field });
  const person = (id: ServantId, field: string) => {
    if (!known.has(id)) flaws.add(at(field), 'input.unknownPerson', { id });
  };
  if (change.servantId !== '') person(change.servantId, 'servantId');
  if (change.type === 'hired' || change.type === 'moved') {
    checkUnit(change.details, units, (field) => at(`details.${field}`), flaws);
  }
  const supervisor = supervisorIn(change);
  if (supervisor !== null) {
    person(supervisor, 'details.supervisorId');
    if (supervisor === change.servantId)
      flaws.add(at('details.supervisorId'), 'input.ownSupervisor', { id: supervisor });
  }
  if (change.type === 'officeChanged') {
    const { holder } = change.details;
    for (const id of typeof holder === 'string' ? [holder] : holder) person(id, 'details.holder');
  }
}

function supervisorIn(change: RosterChange): ServantId | null {
  switch (change.type) {
    case 'hired':
    case 'moved':
    case 'supervisorChanged':
      return change.details.supervisorId;
    case 'probationEnded':
    case 'absenceStarted':
    case 'absenceEnded':
    case 'left':
    case 'transferredToBody':
    case 'officeChanged':
    case 'unitChanged':
      return null;
  }
}

interface Units {
  /** Sub-units by unit; null where `body.json` does not list them. */
  readonly inside: ReadonlyMap<string, ReadonlySet<string> | null>;
  readonly outside: ReadonlySet<string>;
  /** Names that come into being by a change. */
  readonly coming: ReadonlySet<string>;
}

function unitsOf({ units, subUnitsOutsideUnits }: BodyFile, changes: readonly ChangeRow[]): Units {
  const coming = changes.flatMap(({ change }) => {
    if (change.type === 'unitChanged') return [change.details.to];
    return change.type === 'officeChanged' ? [change.details.office.replace(/^[^:]*:/, '')] : [];
  });
  return {
    inside: new Map(units.map(({ name, subUnits }) => [name, subUnits === null ? null : new Set(subUnits)])),
    outside: new Set(subUnitsOutsideUnits),
    coming: new Set(coming),
  };
}

function checkUnit(
  post: Pick<Post, 'unit' | 'subUnit'>,
  units: Units,
  at: (field: string) => Place,
  flaws: Flaws,
): void {
  const { unit, subUnit } = post;
  if (unit !== '' && !units.inside.has(unit) && !units.coming.has(unit)) {
    flaws.add(at('unit'), 'input.unknownUnit', { unit, known: listed(units.inside.keys()) });
    return;
  }
  if (subUnit === '' || units.coming.has(subUnit) || units.coming.has(unit)) return;
  const names = unit === '' ? units.outside : units.inside.get(unit);
  if (names === null || names === undefined || names.has(subUnit)) return;
  flaws.add(at('subUnit'), 'input.unknownSubUnit', { subUnit, unit: unit || '_', known: listed(names) });
}

/** On 1 January nobody is, through others or not, under himself. */
function checkNoCircles(rows: readonly RosterRow[], file: string, flaws: Flaws): void {
  const above = new Map(rows.map(({ person, post }) => [person.id, post.supervisorId]));
  const cleared = new Set<ServantId>();
  for (const { line, person } of rows) {
    const path = new Set<ServantId>();
    let id: ServantId | null | undefined = person.id;
    while (id !== null && id !== undefined && !path.has(id) && !cleared.has(id)) {
      path.add(id);
      id = above.get(id);
    }
    // One circle is told once, where the file names the first of it.
    if (id === person.id && !cleared.has(id)) {
      flaws.add({ file, line, field: 'supervisorId' }, 'input.circle', { people: [...path, person.id].join(' → ') });
    }
    for (const one of path) cleared.add(one);
  }
}
