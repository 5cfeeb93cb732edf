import { asFindings, concernedBy, type EarlierResult, type IntendedMeasure } from '../../machines/findings.ts';
import { hasUnits, reportingUnitOf } from '../../machines/reporting/units.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import type { Act, JsonObject } from '../../machines/subject.ts';
import type { UnitReportState } from '../../machines/unit-report/unit-report.ts';
import { peopleBy } from '../../rules/roster/people-by.ts';
import type { Roster, ServantId } from '../../rules/roster/roster.ts';
import { holders } from '../../rules/roster/service.ts';
import { renamings } from '../../rules/roster/unit-names.ts';
import { once } from '../../rules/once.ts';
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
  const { earlier, people } = everReported(roster);
  const names = new Set([unit]);
  for (const name of names) for (const before of earlier.get(name) ?? []) names.add(before);
  return [...new Set([...names].flatMap((name) => Array.from(people.of(name), ({ id }) => id)))].sort();
}

/** The names that units bore before theirs, and everyone who ever had a post that a unit of a name reports. */
const everReported = once((roster: Roster) => {
  const earlier = new Map<string, Set<string>>();
  for (const { from, to } of renamings(roster)) earlier.set(to, (earlier.get(to) ?? new Set()).add(from));
  const bodyHasUnits = hasUnits(roster);
  const people = peopleBy(roster.people, ({ posts }) =>
    posts.flatMap((post) => reportingUnitOf({ ...post, supervisor: post.supervisorId }, bodyHasUnits) ?? []),
  );
  return { earlier, people };
});

/** The measures intended in a unit report as signed. */
export function intendedIn({ context: { signed } }: UnitReportState): readonly IntendedMeasure[] {
  return (signed?.rows ?? []).flatMap(({ servant, measure }) => (measure === null ? [] : [{ servant, ...measure }]));
}
