import { asFindings, concernedBy, type EarlierResult, type IntendedMeasure } from '../../machines/findings.ts';
import { hasUnits, reportingUnitOf } from '../../machines/reporting/units.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import type { Act, JsonObject } from '../../machines/subject.ts';
import type { UnitReportState } from '../../machines/unit-report/unit-report.ts';
import type { Roster, ServantId } from '../../rules/roster/roster.ts';
import { holders } from '../../rules/roster/service.ts';
import { renamings } from '../../rules/roster/unit-names.ts';
import type { SubjectName } from '../folder/scenario.ts';

/** Whose records an act on a unit or on the body must know; `everybody` also asks what the unit reports intend. */
export type Wanted = 'everybody' | readonly ServantId[];

/** Acts of the body that freeze or compare what everybody's records say; the others concern some servants or none. */
const ofEverybody: readonly string[] = ['presentFinalReport', 'approveFinalReport'];

export function wantedFor(on: SubjectName, act: Act, roster: Roster): Wanted {
  if (on.kind === 'body' && ofEverybody.includes(act.name)) return 'everybody';
  // On all whose measures were decided: whose those are, only the body's own record says.
  if (on.kind === 'body' && act.name === 'issueOrder' && act.with['servants'] === undefined) return 'everybody';
  if (on.kind === 'unit' && act.name === 'signUnitReport') return everIn(on.name, roster);
  return concernedBy(act);
}

/** An appraisal as it stands at the act's instant, and the number of its last entry then. */
export interface Recorded {
  readonly row: AppraisalRow;
  readonly seq: number;
}

/** What the records say at an instant, of those who are wanted. */
export interface Records {
  readonly year: number;
  readonly roster: Roster;
  readonly results: readonly EarlierResult[];
  /** Whoever of those wanted has no appraisal is left out. */
  readonly rows: readonly Recorded[];
  /** Measures intended in the unit reports as signed; asked where everybody is wanted. */
  readonly intended: readonly IntendedMeasure[];
}

/** The findings of an act on a unit or on the body (`Act.findings`). */
export function findingsFrom(wanted: Wanted, act: Act, records: Records): JsonObject {
  const { year, roster, rows, intended } = records;
  const known = {
    rows: rows.map(({ row }) => row),
    seqs: Object.fromEntries(rows.map(({ row, seq }) => [row.servant, seq])),
    results: resultsFor(act, wanted, records),
  };
  if (wanted !== 'everybody') return asFindings(known);
  return asFindings({ ...known, holders: holders(roster, `${year}-12-31`), intended });
}

/**
 * The results of earlier years that an act is decided by: those of whom it concerns (§5.1); with the submission go the
 * measures of the year before (§4.27, I-39). There are ever more of them, and an act that compares this year's needs none.
 */
function resultsFor({ name }: Act, wanted: Wanted, { year, results }: Records): readonly EarlierResult[] {
  if (ofEverybody.includes(name)) return [];
  if (name === 'recordSubmission') return results.filter((one) => one.year === year - 1 && one.measure !== null);
  if (wanted === 'everybody') return results;
  const concerned = new Set(wanted);
  return results.filter(({ servant }) => concerned.has(servant));
}

/** Everyone whose appraisal a unit may have to report: who ever had a post that this unit reports, under whichever name. */
function everIn(unit: string, roster: Roster): readonly ServantId[] {
  const bodyHasUnits = hasUnits(roster);
  const names = namesOf(unit, roster);
  return Object.values(roster.people)
    .filter(({ posts }) =>
      posts.some(({ unit: ofPost, subUnit, supervisorId }) => {
        const name = reportingUnitOf({ unit: ofPost, subUnit, supervisor: supervisorId }, bodyHasUnits);
        return name !== null && names.has(name);
      }),
    )
    .map(({ id }) => id);
}

/** The name of a unit with those that it ever bore before. */
function namesOf(unit: string, roster: Roster): ReadonlySet<string> {
  const names = new Set([unit]);
  const all = renamings(roster);
  for (const name of names) for (const { from, to } of all) if (to === name) names.add(from);
  return names;
}

/** The measures intended in a unit report as signed. */
export function intendedIn({ context: { signed } }: UnitReportState): readonly IntendedMeasure[] {
  return (signed?.rows ?? []).flatMap(({ servant, measure }) => (measure === null ? [] : [{ servant, ...measure }]));
}
