import type { Roster, RosterChange } from '../rules/roster/roster.ts';
import { sliceFor, type OfficeIndex } from '../rules/roster/slice.ts';
import { bodySlice, unitSlice } from './reporting/slices.ts';
import { nameOf } from './reporting/units.ts';
import type { SubjectParts } from './subject-name.ts';

/**
 * The part of the roster that a subject is given. A unit has its present name, and those that changes give it: for them it
 * sees the heads under each.
 */
export function subjectSlice(
  roster: Roster,
  parts: SubjectParts,
  names: readonly string[],
  index?: OfficeIndex,
): Roster {
  switch (parts.kind) {
    case 'appraisal':
      return sliceFor(roster, parts.servant, index);
    case 'unit':
      return unitSlice(roster, ...names);
    case 'body':
      return bodySlice(roster);
  }
}

/** The names that a unit has in turn while changes come to it, its present one first. */
export function namesThrough(name: string, changes: readonly RosterChange[]): readonly string[] {
  const names = [name];
  for (const change of changes) {
    if (change.type === 'unitChanged' && nameOf(change.details.from) === names.at(-1))
      names.push(nameOf(change.details.to));
  }
  return names.filter((each) => each !== '');
}
