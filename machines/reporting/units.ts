import type { Roster, RosterChange } from '../../rules/roster/roster.ts';
import type { AppraisalRow } from '../rows.ts';

/** Whether the body has structural units, or sectors outside them, at any time (§4.25). */
export function hasUnits(roster: Roster): boolean {
  return roster.offices.some(({ office }) => office.startsWith('unitHead:') || office.startsWith('subUnitHead:'));
}

/**
 * §4.25: the name of the unit that reports an appraisal: its structural unit, its sector where that lies outside units, in a
 * body without units the immediate supervisor's id, and null for whoever goes straight into the final report.
 */
export function reportingUnitOf(
  { unit, subUnit, supervisor }: Pick<AppraisalRow, 'unit' | 'subUnit' | 'supervisor'>,
  bodyHasUnits: boolean,
): string | null {
  if (unit !== '') return nameOf(unit);
  if (subUnit !== '') return nameOf(subUnit);
  return bodyHasUnits ? null : supervisor;
}

/** Names are compared in NFC. */
export function nameOf(name: string): string {
  return name.normalize('NFC');
}

/**
 * The names that a unit has borne after changes, its present one last: renamed it reports under the new name, which may be an
 * own one again; merged into a unit that is there already, or abolished, it keeps its name.
 */
export function namesAfter(
  names: readonly string[],
  before: Pick<Roster, 'offices'>,
  changes: readonly RosterChange[],
): readonly string[] {
  const taken = new Set(before.offices.map(({ office }) => nameOf(office)));
  let borne = names;
  for (const change of changes) {
    if (change.type !== 'unitChanged' || nameOf(change.details.from) !== borne.at(-1)) continue;
    const to = nameOf(change.details.to);
    const isFree = to !== '' && !taken.has(`unitHead:${to}`) && !taken.has(`subUnitHead:${to}`);
    if (isFree || borne.includes(to)) borne = [...borne, to];
  }
  return borne;
}
