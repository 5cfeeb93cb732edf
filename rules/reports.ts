import { excellentLimit } from './excellent-limit.ts';
import { refuse, say, type Clause, type Refusal, type Ruling, type Saying } from './ruling.ts';
import type { ServantId } from './roster/roster.ts';
import { gradeOf, type Grade } from './score/grade.ts';

/** What decides in which report of the body somebody stands. */
export interface ReportedAppraisal {
  readonly servant: ServantId;
  readonly outcome: 'open' | 'appraised' | 'notAppraised' | 'left';
  readonly grade: Grade | null;
  readonly reason: { readonly clause: Clause; readonly because: Saying } | null;
}

/** Annex 3 is the final report, Annex 5 the report on those not appraised. */
export type Annex = 'annex3' | 'annex5';

/**
 * §4.26, I-18: the report in which somebody stands, by the clause that puts them there, or null for neither. Those appraised
 * stand in Annex 3, also when they have left (§4.28); holders on 31 December without a result stand in Annex 5.
 */
export function annexOf(row: ReportedAppraisal, holdsOn31December: boolean): Ruling<Annex | null> {
  if (row.outcome === 'appraised') {
    return holdsOn31December
      ? { value: 'annex3', clause: '4.26', because: say('annex.appraised') }
      : { value: 'annex3', clause: '4.28', because: say('annex.appraisedAndLeft') };
  }
  if (!holdsOn31December) return { value: null, clause: 'I-18', because: say('annex.noHolder') };
  if (row.outcome === 'open') return { value: 'annex5', clause: '4.1', because: say('annex.notCarriedOut') };
  return { value: 'annex5', ...(row.reason ?? { clause: 'I-18', because: say('annex.withoutResult') }) };
}

/** One place in a report. */
export interface Placed<Row extends ReportedAppraisal> {
  readonly row: Row;
  readonly clause: Clause;
  readonly because: Saying;
}

/** Both reports of the body, each in the order of the rows given. */
export interface Reports<Row extends ReportedAppraisal> {
  readonly annex3: readonly Placed<Row>[];
  readonly annex5: readonly Placed<Row>[];
  /** Holders on 31 December of whom no record came: never expected, and never lost. */
  readonly unrecorded: readonly ServantId[];
}

/** §4.26, I-18: who stands in Annex 3 and who in Annex 5. */
export function reportsOn<Row extends ReportedAppraisal>(
  rows: readonly Row[],
  holders: readonly ServantId[],
): Reports<Row> {
  const holding = new Set(holders);
  const annex3: Placed<Row>[] = [];
  const annex5: Placed<Row>[] = [];
  for (const row of rows) {
    const { value, clause, because } = annexOf(row, holding.has(row.servant));
    if (value === 'annex3') annex3.push({ row, clause, because });
    if (value === 'annex5') annex5.push({ row, clause, because });
    holding.delete(row.servant);
  }
  return { annex3, annex5, unrecorded: [...holding] };
}

export interface ReportCounts {
  readonly annex3: number;
  readonly annex5: number;
  readonly excellent: number;
  /** §5.2: how many may be excellent. */
  readonly quota: number;
}

/** How many stand in each report, how many are excellent, and how many may be (§5.2), as the rows stand. */
export function reportsOf(
  rows: readonly ReportedAppraisal[],
  holders: readonly ServantId[],
  year: number,
): ReportCounts {
  const { annex3, annex5, unrecorded } = reportsOn(rows, holders);
  return {
    annex3: annex3.length,
    annex5: annex5.length + unrecorded.length,
    excellent: annex3.filter(({ row }) => row.grade === 'excellent').length,
    quota: excellentLimit(annex3.length, `${year}-12-31`),
  };
}

/** §5.1: the first whose grade is not that of the final score, by the law of the year’s end; null where all fit. */
export function misgraded(
  rows: readonly { readonly servant: ServantId; readonly score: string | null; readonly grade: Grade | null }[],
  year: number,
): Refusal | null {
  for (const { servant, score, grade } of rows) {
    if (score === null || grade === null) continue;
    if (gradeOf(score, `${year}-12-31`).value !== grade)
      return refuse('5.1', 'report.misgraded', { servant, score, grade });
  }
  return null;
}
