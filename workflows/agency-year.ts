import { makeContinueAsNewFunc } from '@temporalio/workflow';
import { agencyYear as subject } from '../machines/agency-year/agency-year.ts';
import type { AgencyYearInput } from '../machines/agency-year/facts.ts';
import { drive } from './drive.ts';
import type { Start } from './messages.ts';

/** The body's year: the final report, its approval, the submission and what follows, until the reports have left the body. */
export async function agencyYear(start: Start<AgencyYearInput>): Promise<void> {
  const next = await drive(subject, start);
  if (next !== null) await makeContinueAsNewFunc<typeof agencyYear>()(next);
}
