import { agencyYear } from '../../../machines/agency-year/agency-year.ts';
import type { AgencyFacts } from '../../../machines/agency-year/facts.ts';
import type { WebParts } from '../parts.ts';

/** What the record of a body's year says, by its name `body/2026`; null where it is not opened. Not cut to anybody. */
export async function yearFacts({ acts }: WebParts, subject: string): Promise<AgencyFacts | null> {
  const record = await acts.store.subjectOf(subject);
  return record?.kind === 'body' && record.state !== null ? agencyYear.thaw(record.state).context : null;
}
