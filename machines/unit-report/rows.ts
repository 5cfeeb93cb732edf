import { checkMeasure } from '../../rules/measures.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { say } from '../../rules/ruling.ts';
import { gradesOf, type Findings } from '../findings.ts';
import { hashOf } from '../journal.ts';
import { hasUnits, nameOf, reportingUnitOf } from '../reporting/units.ts';
import { changesBetween, type Reported, type RowChange } from '../reported.ts';
import type { AppraisalRow } from '../rows.ts';
import type { Proposal, UnitFacts, UnitRow } from './facts.ts';

/** §4.25: the appraisals that this unit reports, by servant. */
export function rowsOfUnit({ unit, roster }: Pick<UnitFacts, 'unit' | 'roster'>, rows: readonly AppraisalRow[]) {
  const withUnits = hasUnits(roster);
  const own = rows.filter((row) => reportingUnitOf(row, withUnits) === nameOf(unit) && isReported(row));
  return own.sort((a, b) => (a.servant < b.servant ? -1 : 1));
}

/** Annex 2: the rows of the report as everything stands now. */
export function unitRows(facts: UnitFacts, findings: Findings): readonly UnitRow[] {
  return rowsOfUnit(facts, findings.rows).map((row) => ({
    servant: row.servant,
    subUnit: row.subUnit,
    position: row.position,
    supervisor: row.supervisor,
    appraisedOn: row.appraisedOn,
    exact: row.exact,
    score: row.score,
    grade: row.grade,
    disagreement: row.dispute?.grounds ?? null,
    measure: intended(facts, findings, row.servant),
    remark: remarkOn(row),
  }));
}

/** I-10: what the rows say otherwise than those that went to HR before, by servant in the order of the codes. */
export function changesSince(before: readonly UnitRow[], after: readonly UnitRow[]): readonly RowChange[] {
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [row.servant, itemsOf(row)])));
  return changesBetween(was!, is!);
}

/** What of a row the acts on the appraisal alone can change (I-10); `row` is null for nobody of the report. */
export function resultItems(row: UnitRow | null) {
  if (row === null) return {};
  const { appraisedOn, exact, score, grade, disagreement, remark } = row;
  return { appraisedOn, exact, score, grade, disagreement, remark: remark?.clause === '4.18' ? '4.18' : null };
}

/** The same items as they are told by the appraisal. */
export function toldItems({ outcome, appraisedOn, exact, score, grade, disagreement, fromNotes }: Reported) {
  const remark = outcome === 'appraised' && fromNotes ? '4.18' : null;
  return { appraisedOn, exact, score, grade, disagreement, remark };
}

function itemsOf({ measure, remark, servant: _servant, ...row }: UnitRow) {
  return {
    ...row,
    measure: measure?.measure ?? null,
    subject: measure?.subject ?? null,
    remark: remark?.clause ?? null,
  };
}

/** What a signature covers. */
export function digestOf({ unit, year }: UnitFacts, rows: readonly UnitRow[]): string {
  return hashOf({ unit, year, rows });
}

/** I-16: whoever left without a result before the year's end stands in no report, and the unit has nothing to say of them. */
function isReported({ outcome }: AppraisalRow): boolean {
  return outcome !== 'left';
}

/** A measure stays intended only while the servant's results open it (§5.1). */
function intended({ proposals, year }: UnitFacts, findings: Findings, servant: ServantId): Proposal | null {
  const proposal = proposals[servant];
  if (proposal === undefined) return null;
  const { measure, subject } = proposal;
  const against = checkMeasure({ measure, subject: subject ?? undefined }, gradesOf(findings, servant, year), year);
  return against === null ? proposal : null;
}

function remarkOn({ outcome, reason, fromNotes }: AppraisalRow): UnitRow['remark'] {
  if (outcome === 'open') return { clause: '4.25', because: say('annex.stillOpen') };
  if (outcome === 'appraised') return fromNotes ? { clause: '4.18', because: say('annex.fromNotes') } : null;
  return reason;
}
