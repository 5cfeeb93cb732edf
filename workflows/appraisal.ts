import { makeContinueAsNewFunc } from '@temporalio/workflow';
import { appraisal as subject, type AppraisalInput } from '../machines/appraisal/index.ts';
import { drive } from './drive.ts';
import type { Start } from './messages.ts';

/** One civil servant's appraisal of one year, from the drafting of the form until nothing can come of it any more. */
export async function appraisal(start: Start<AppraisalInput>): Promise<void> {
  const next = await drive(subject, start);
  if (next !== null) await makeContinueAsNewFunc<typeof appraisal>()(next);
}
