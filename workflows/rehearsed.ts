import { makeContinueAsNewFunc, workflowInfo } from '@temporalio/workflow';
import { appraisal as subject, type AppraisalInput } from '../machines/appraisal/index.ts';
import { epochOf } from './messages-instants.ts';
import { drive } from './drive.ts';
import type { RehearsedStart } from './messages.ts';

/** The same appraisal with its clock shifted: a rehearsal runs a year that is past or to come. */
export async function rehearsedAppraisal(rehearsed: RehearsedStart<AppraisalInput>): Promise<void> {
  const { start, clockBegins } = rehearsed;
  const shift = rehearsed.shiftMilliseconds ?? epochOf(clockBegins) - workflowInfo().runStartTime.getTime();
  const next = await drive(subject, start, { shift });
  if (next === null) return;
  await makeContinueAsNewFunc<typeof rehearsedAppraisal>()({ start: next, clockBegins, shiftMilliseconds: shift });
}
