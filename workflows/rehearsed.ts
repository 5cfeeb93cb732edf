import { makeContinueAsNewFunc, workflowInfo } from '@temporalio/workflow';
import { agencyYear } from '../machines/agency-year/agency-year.ts';
import type { AgencyYearInput } from '../machines/agency-year/facts.ts';
import { appraisal, type AppraisalInput } from '../machines/appraisal/index.ts';
import type { Subject } from '../machines/subject.ts';
import type { UnitReportInput } from '../machines/unit-report/facts.ts';
import { unitReport } from '../machines/unit-report/unit-report.ts';
import { epochOf } from './messages-instants.ts';
import { drive } from './drive.ts';
import type { RehearsedStart } from './messages.ts';

/** The same subjects with their clock shifted: a rehearsal runs a year that is past or to come. */
export async function rehearsedAppraisal(rehearsed: RehearsedStart<AppraisalInput>): Promise<void> {
  const next = await shifted(appraisal, rehearsed);
  if (next !== null) await makeContinueAsNewFunc<typeof rehearsedAppraisal>()(next);
}

export async function rehearsedUnitReport(rehearsed: RehearsedStart<UnitReportInput>): Promise<void> {
  const next = await shifted(unitReport, rehearsed);
  if (next !== null) await makeContinueAsNewFunc<typeof rehearsedUnitReport>()(next);
}

export async function rehearsedAgencyYear(rehearsed: RehearsedStart<AgencyYearInput>): Promise<void> {
  const next = await shifted(agencyYear, rehearsed);
  if (next !== null) await makeContinueAsNewFunc<typeof rehearsedAgencyYear>()(next);
}

/** What to continue as new with, or null when it is over. */
async function shifted<S, Input>(
  subject: Subject<S, Input>,
  { start, clockBegins, shiftMilliseconds }: RehearsedStart<Input>,
): Promise<RehearsedStart<Input> | null> {
  const shift = shiftMilliseconds ?? epochOf(clockBegins) - workflowInfo().runStartTime.getTime();
  const next = await drive(subject, start, { shift });
  return next === null ? null : { start: next, clockBegins, shiftMilliseconds: shift };
}
