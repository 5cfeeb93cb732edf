import { subjectName } from '../../machines/subject-name.ts';
import { textIn } from '../../machines/reporting/given.ts';
import type { RegistryEntry } from '../../store/registry-entries.ts';
import type { Acts } from '../acts/acts.ts';
import type { Context, ExitCode } from './context.ts';
import { actEntered, type Asking } from './hr-acts.ts';
import { registryFacts } from './report-text.ts';
import { Refused } from './refused.ts';
import { serviceError } from './service-error.ts';
import { table } from './table.ts';

/** How long the command waits for the registry. */
const patience = 60_000;

/** §4.27: has the results of an approved version entered in the registry; with a receipt HR's act for each follows, once. */
export async function enterResults(
  acts: Acts,
  what: { readonly year: number; readonly version: number },
  asking: Asking | null,
  context: Context,
): Promise<ExitCode> {
  const { year, version } = what;
  const came = await acts.enterResults(year, version, patience).catch(() => null);
  if (came === 'unset') throw serviceError(3, 'service.noRegistry', { setting: 'MIZAN_REGISTRY_URL' });
  const entries = await acts.store.registryEntriesOf(year);
  context.show({ year, version, entries }, () => table([], registryFacts(entries, context), context.paint));
  if (asking !== null) await recordThem(acts, entries, asking);
  if (entries.some(({ state }) => state === 'refused')) return 1;
  return entries.length > 0 && entries.every(({ state }) => state === 'sent') ? 0 : 3;
}

async function recordThem(acts: Acts, entries: readonly RegistryEntry[], asking: Asking): Promise<void> {
  const journal = await acts.store.journalOf(subjectName({ kind: 'body', year: asking.year }));
  const recorded = journal
    .filter(({ content }) => content.kind === 'registry.entered')
    .map(({ content: { with: given } }) => `${textIn(given, 'servant')} ${textIn(given, 'reference')}`);
  for (const { servant, receipt } of entries) {
    if (receipt === null || recorded.includes(`${servant} ${receipt.reference}`)) continue;
    const refusal = await actEntered(acts, asking, { servant, receipt });
    if (refusal !== null) throw new Refused(refusal);
  }
}
