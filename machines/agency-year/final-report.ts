import { excellentLimit } from '../../rules/excellent-limit.ts';
import { reportsOn, type Placed } from '../../rules/reports.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { say, type Clause, type Saying } from '../../rules/ruling.ts';
import type { Findings } from '../findings.ts';
import { canonical, hashOf } from '../journal.ts';
import { asPresented, type AppraisalRow } from '../rows.ts';
import type { FinalReport, FinalRow, NotAppraisedRow } from './facts.ts';

/** §4.26: Annex 3 and Annex 5 as the presentation makes them, rows in order of unit, sub-unit and servant. */
export function finalReport(findings: Findings, year: number): FinalReport {
  const rows = findings.rows.map(asPresented).sort(byPlace);
  const reports = reportsOn(rows, findings.holders);
  const intended = new Map(findings.intended.map((proposal) => [proposal.servant, proposal]));
  const annex3 = reports.annex3.map((placed): FinalRow => {
    const { row } = placed;
    const proposal = intended.get(row.servant);
    return {
      ...placeOf(row, findings),
      appraisedOn: row.appraisedOn,
      exact: row.exact,
      score: row.score,
      grade: row.grade,
      disagreement: row.dispute?.grounds ?? null,
      measure: proposal === undefined ? null : { measure: proposal.measure, subject: proposal.subject },
      remark: remarkOn(placed),
    };
  });
  const annex5 = [
    ...reports.annex5.map(({ row, clause, because }) => notAppraised(placeOf(row, findings), clause, because)),
    ...reports.unrecorded.map((servant) => notAppraised(nowhere(servant), 'I-18', say('annex.withoutResult'))),
  ];
  return {
    annex3,
    annex5,
    excellent: annex3.filter(({ grade }) => grade === 'excellent').length,
    limit: excellentLimit(annex3.length, `${year}-12-31`),
    sha256: hashOf({ year, annex3, annex5 }),
  };
}

/** The first servant whose result is no longer the one in the report; null while the report is right. */
export function outdatedIn(report: FinalReport, now: FinalReport): ServantId | null {
  const results = new Map(now.annex3.map((row) => [row.servant, resultOf(row)]));
  const frozen = new Map(report.annex3.map((row) => [row.servant, resultOf(row)]));
  const servants = [...frozen.keys(), ...results.keys()];
  return servants.find((servant) => frozen.get(servant) !== results.get(servant)) ?? null;
}

/** §4.26: the first item of the report that is not filled, and whose; null when all are. */
export function unfilledIn({
  annex3,
  annex5,
}: FinalReport): { readonly servant: ServantId; readonly item: string } | null {
  for (const { servant, position, supervisor, appraisedOn, score } of annex3) {
    const items = { position, supervisor, appraisedOn, score };
    const item = Object.entries(items).find(([, value]) => value === null || value === '')?.[0];
    if (item !== undefined) return { servant, item };
  }
  const nameless = annex5.find(({ position }) => position === '');
  return nameless === undefined ? null : { servant: nameless.servant, item: 'position' };
}

function byPlace(a: AppraisalRow, b: AppraisalRow): number {
  const [first, second] = [placeKey(a), placeKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function placeKey({ unit, subUnit, servant }: AppraisalRow): string {
  return [unit, subUnit, servant].join('\n');
}

function placeOf(row: AppraisalRow, { seqs }: Findings) {
  const { servant, unit, subUnit, position, supervisor } = row;
  return { servant, unit, subUnit, position, supervisor, seq: seqs[servant] ?? null };
}

function nowhere(servant: ServantId) {
  return { servant, unit: '', subUnit: '', position: '', supervisor: null, seq: null };
}

function notAppraised(
  place: Omit<NotAppraisedRow, 'reason' | 'remark'>,
  clause: Clause,
  because: Saying,
): NotAppraisedRow {
  return { ...place, reason: { clause, because }, remark: null };
}

function remarkOn({ row, clause, because }: Placed<AppraisalRow>): FinalRow['remark'] {
  if (row.fromNotes) return { clause: '4.18', because: say('annex.fromNotes') };
  return clause === '4.28' ? { clause, because } : null;
}

function resultOf({ appraisedOn, exact, score, grade }: FinalRow): string {
  return canonical({ appraisedOn, exact, score, grade });
}
