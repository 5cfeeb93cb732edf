import { agencyYear } from '../machines/agency-year/agency-year.ts';
import { agencyYearRow } from '../machines/agency-year/row.ts';
import { appraisal, appraisalRow } from '../machines/appraisal/index.ts';
import { unitReportRow } from '../machines/unit-report/row.ts';
import { unitReport } from '../machines/unit-report/unit-report.ts';
import type { Kinds } from '../store/publication.ts';

/** Every kind of subject that this version knows. */
export const kinds = {
  appraisal: { subject: appraisal, rowOf: appraisalRow },
  unit: { subject: unitReport, unitRowOf: unitReportRow },
  body: { subject: agencyYear, bodyRowOf: agencyYearRow },
} as const satisfies Kinds;
