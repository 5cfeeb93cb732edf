import type { Roster, RosterChange } from '../../rules/roster/roster.ts';
import { headTermsOf, reportingName } from '../../rules/roster/unit-names.ts';
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
  { supervisor, ...post }: Pick<AppraisalRow, 'unit' | 'subUnit' | 'supervisor'>,
  bodyHasUnits: boolean,
): string | null {
  const name = reportingName(post);
  if (name !== '') return name;
  return bodyHasUnits ? null : supervisor;
}

/** Names are compared in NFC. */
export function nameOf(name: string): string {
  return name.normalize('NFC');
}

type Offices = Pick<Roster, 'offices'>;

/**
 * The names that a unit has borne after changes, its present one last: renamed it reports under the new name, which may be an
 * own one again; merged into a unit that is there already, or abolished, it keeps its name.
 */
export function namesAfter(names: readonly string[], before: Offices, changes: readonly RosterChange[]) {
  return changes.reduce((borne, change) => nextNames(borne, before, change) ?? borne, names);
}

/** Whether changes end a unit: merged into one that is there already, or abolished. */
export function isDissolved(names: readonly string[], before: Offices, changes: readonly RosterChange[]): boolean {
  return changes.some((change, index) => {
    const borne = namesAfter(names, before, changes.slice(0, index));
    return concerns(change, borne) && nextNames(borne, before, change) === null;
  });
}

function concerns(change: RosterChange, borne: readonly string[]): change is RosterChange & { type: 'unitChanged' } {
  return change.type === 'unitChanged' && nameOf(change.details.from) === borne.at(-1);
}

/** The names with the one that a change gives; null where it gives none. */
function nextNames(borne: readonly string[], { offices }: Offices, change: RosterChange): readonly string[] | null {
  if (!concerns(change, borne)) return null;
  const to = nameOf(change.details.to);
  const isFree = borne.includes(to) || headTermsOf(offices, to).length === 0;
  return to !== '' && isFree ? [...borne, to] : null;
}
