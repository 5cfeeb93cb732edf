import type { EarlierResult } from '../findings.ts';
import type { AppraisalRow } from '../rows.ts';
import type { AgencyFacts } from './facts.ts';

/**
 * A year's results as the years after it ask for them: in a row (§5.1, I-11), and whether the measure that followed was
 * carried out (§4.27, I-39). `rows` are the appraisals of that year as they stand, `measures` those its body decided.
 */
export function resultsOfYear(
  rows: readonly AppraisalRow[],
  measures: AgencyFacts['measures'],
): readonly EarlierResult[] {
  return rows.flatMap(({ servant, year, outcome, score, grade }) => {
    if (outcome !== 'appraised' || score === null || grade === null) return [];
    const decided = measures[servant];
    const measureDone = decided?.done?.on ?? false;
    return [{ servant, year, score, grade, measure: decided?.measure ?? null, measureDone }];
  });
}
