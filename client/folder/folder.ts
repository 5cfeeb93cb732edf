import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Body, Person, Roster, ServantId } from '../../rules/roster/roster.ts';
import { BadInput, collectFlaws, type Flaws } from '../bad-input.ts';
import { readBodyFile, type BodyFile } from './body-file.ts';
import { namesIn } from './calendars.ts';
import { readChangesFile, type ChangeRow } from './changes-file.ts';
import { checkFolder } from './check-folder.ts';
import { readResultsFile, type ResultRow } from './results-file.ts';
import { readRosterFile, type PersonName, type PersonNames } from './roster-file.ts';

/** A body as its folder has it, before any change is applied. */
export interface Folder {
  readonly path: string;
  readonly body: Body;
  /** Everyone of `roster.csv`, and the offices of `body.json`. */
  readonly roster: Roster;
  /** Names and addresses of those on the roster and those who are hired: the roster itself knows ids only. */
  readonly names: PersonNames;
  /** The line of `roster.csv` on which a person stands. */
  readonly rosterLines: ReadonlyMap<ServantId, number>;
  /** Rows of every `changes-*.csv`, by date; those of one day in the order of the files. */
  readonly changes: readonly ChangeRow[];
  readonly results: readonly ResultRow[];
  /** Units and sub-units outside them that `body.json` names. */
  readonly units: readonly string[];
}

const changesName = /^changes-.*\.csv$/;

/**
 * Reads `body.json`, `roster.csv`, every `changes-*.csv` and, where there is one, `results.csv`. Throws BadInput with every
 * flaw of every file, and never gives half a folder.
 */
export function readFolder(path: string): Folder {
  const names = namesIn(path).sort();
  const flaws = collectFlaws();
  const rosterFile = join(path, 'roster.csv');
  const bodyFile = attempt(flaws, () => readBodyFile(join(path, 'body.json'), flaws));
  const before = flaws.list.length;
  const leftOut = new Set<string>();
  const rows = attempt(flaws, () => readRosterFile(rosterFile, flaws, leftOut)) ?? [];
  // Of a roster that cannot be read at all nobody is known: what the other files say of people is not judged by it.
  const unread = rows.length + leftOut.size === 0 && flaws.list.length > before;
  const changes = names
    .filter((name) => changesName.test(name))
    .flatMap((name) => attempt(flaws, () => readChangesFile(join(path, name), flaws, leftOut)) ?? [])
    .map((row) => (bodyFile === null ? row : atItsLevel(row, bodyFile)))
    .sort(byDate);
  const resultsFile = join(path, 'results.csv');
  const results = existsSync(resultsFile) ? (attempt(flaws, () => readResultsFile(resultsFile, flaws)) ?? []) : [];
  if (bodyFile !== null && !unread) {
    checkFolder({ path, bodyFile, rosterFile, rows, changes, leftOut }, flaws);
  }
  flaws.settle();
  if (bodyFile === null) throw new BadInput(flaws.list);
  return {
    path,
    body: bodyFile.body,
    roster: rosterOf(
      bodyFile,
      rows.map(({ person }) => person),
    ),
    names: namesOf(rows, changes),
    rosterLines: new Map(rows.map(({ person, line }) => [person.id, line])),
    changes,
    results,
    units: [...bodyFile.units.map(({ name }) => name), ...bodyFile.subUnitsOutsideUnits],
  };
}

/** The head of a unit or of a sector, by which of them bears the name in `body.json`. */
function atItsLevel(row: ChangeRow, { units, subUnitsOutsideUnits }: BodyFile): ChangeRow {
  const { change } = row;
  if (change.type !== 'officeChanged') return row;
  const [, given, name = ''] = /^(unitHead|subUnitHead):(.+)$/.exec(change.details.office) ?? [];
  const isUnit = units.some((unit) => unit.name === name);
  const isSubUnit = [...subUnitsOutsideUnits, ...units.flatMap(({ subUnits }) => subUnits ?? [])].includes(name);
  if (given === undefined || isUnit === isSubUnit) return row;
  const office = isUnit ? (`unitHead:${name}` as const) : (`subUnitHead:${name}` as const);
  return { ...row, change: { ...change, details: { ...change.details, office } } };
}

function byDate(a: ChangeRow, b: ChangeRow): number {
  return a.change.date < b.change.date ? -1 : a.change.date > b.change.date ? 1 : 0;
}

function rosterOf({ offices, coordinatingOfficials }: BodyFile, people: readonly Person[]): Roster {
  return { people: Object.fromEntries(people.map((person) => [person.id, person])), offices, coordinatingOfficials };
}

function namesOf(
  rows: readonly { readonly person: Person; readonly name: PersonName }[],
  changes: readonly ChangeRow[],
): PersonNames {
  const hired = changes.flatMap(({ change, name }) => (name === undefined ? [] : [[change.servantId, name] as const]));
  return Object.fromEntries([...rows.map(({ person, name }) => [person.id, name] as const), ...hired]);
}

/** What a step gives, or null when it found bad input: its flaws are taken, and reading goes on with the next file. */
function attempt<T>(flaws: Flaws, step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    flaws.take(error.flaws);
    return null;
  }
}

/** Everyone ever in the body by its folder: on the roster, or hired by a change. */
export function everKnown(folder: Pick<Folder, 'roster' | 'changes'>): ReadonlySet<ServantId> {
  const hired = folder.changes.filter(({ change }) => change.type === 'hired').map(({ change }) => change.servantId);
  return new Set([...Object.keys(folder.roster.people), ...hired]);
}
