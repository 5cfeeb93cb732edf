import { asFindings, concernedBy, type EarlierResult, type IntendedMeasure } from '../../machines/findings.ts';
import { reportingUnitOf } from '../../machines/reporting/units.ts';
import type { Kept } from '../../machines/timeline.ts';
import type { UnitReportState } from '../../machines/unit-report/unit-report.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import type { Act, JsonObject } from '../../machines/subject.ts';
import type { Roster, ServantId } from '../../rules/roster/roster.ts';
import { holders } from '../../rules/roster/service.ts';
import type { SubjectName } from '../folder/scenario.ts';

/** What the records of everybody say at an instant, asked only as far as an act needs it. */
export interface Records {
  readonly year: number;
  readonly roster: Roster;
  readonly results: readonly EarlierResult[];
  readonly bodyHasUnits: boolean;
  /** The appraisals of these servants as they stand; those without an appraisal are left out. */
  rowsOf(servants: Iterable<ServantId>): readonly { readonly row: AppraisalRow; readonly seq: number }[];
  everyone(): Iterable<ServantId>;
  /** Measures intended in the unit reports as signed. */
  intended(): readonly IntendedMeasure[];
}

/** Acts of the body that freeze or compare what everybody's records say; the others concern one servant or none. */
const ofEverybody: readonly string[] = ['presentFinalReport', 'approveFinalReport'];

/** The findings of an act on a unit or on the body (`Act.findings`). */
export function findingsFor(on: SubjectName, act: Act, records: Records): JsonObject {
  const { year, roster, results } = records;
  if (on.kind === 'body' && ofEverybody.includes(act.name)) {
    const rows = records.rowsOf(records.everyone());
    return asFindings({
      rows: rows.map(({ row }) => row),
      seqs: seqsOf(rows),
      holders: holders(roster, `${year}-12-31`),
      results,
      intended: records.intended(),
    });
  }
  if (on.kind === 'unit' && act.name === 'signUnitReport') {
    const rows = records.rowsOf(everIn(on.name, records));
    return asFindings({ rows: rows.map(({ row }) => row), seqs: seqsOf(rows), results });
  }
  return asFindings({ rows: records.rowsOf(concernedBy(act)).map(({ row }) => row), results });
}

function seqsOf(rows: ReturnType<Records['rowsOf']>): Readonly<Record<ServantId, number>> {
  return Object.fromEntries(rows.map(({ row, seq }) => [row.servant, seq]));
}

/** Everyone whose appraisal a unit may have to report: who ever had a post that this unit reports. */
function everIn(unit: string, { roster, bodyHasUnits }: Records): readonly ServantId[] {
  return Object.values(roster.people)
    .filter(({ posts }) =>
      posts.some(
        ({ unit: ofPost, subUnit, supervisorId }) =>
          reportingUnitOf({ unit: ofPost, subUnit, supervisor: supervisorId }, bodyHasUnits) === unit,
      ),
    )
    .map(({ id }) => id);
}

/** The measures intended in unit reports as signed. */
export function intendedIn(units: Iterable<Kept<UnitReportState>>): readonly IntendedMeasure[] {
  return [...units].flatMap(({ state }) =>
    (state.context.signed?.rows ?? []).flatMap(({ servant, measure }) =>
      measure === null ? [] : [{ servant, ...measure }],
    ),
  );
}
