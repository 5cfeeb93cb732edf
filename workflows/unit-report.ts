import { makeContinueAsNewFunc } from '@temporalio/workflow';
import type { UnitReportInput } from '../machines/unit-report/facts.ts';
import { unitReport as subject } from '../machines/unit-report/unit-report.ts';
import { drive } from './drive.ts';
import type { Start } from './messages.ts';

/** The report of one unit on one year's appraisals, until it is with HR under both signatures. */
export async function unitReport(start: Start<UnitReportInput>): Promise<void> {
  const next = await drive(subject, start);
  if (next !== null) await makeContinueAsNewFunc<typeof unitReport>()(next);
}
