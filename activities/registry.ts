import { ApplicationFailure, cancellationSignal, log } from '@temporalio/activity';
import { NoSuchRecord, type Records } from '../documents/records.ts';
import { registryResults, type RegistryResult } from '../documents/submission/registry.ts';
import { UnapprovedVersion } from '../documents/submission/reports.ts';
import type { RegistryKey } from '../store/registry-entries.ts';
import type { Store } from '../store/store.ts';
import type { SubmissionKey } from '../store/submissions.ts';
import { beating } from './beating.ts';
import { watched, type Observer } from './failures.ts';
import { NotReceived, RefusedByReceiver, sendTo, type Receiver } from './receiver.ts';

export interface Registering {
  /**
   * §4.27: sends every result of an approved version to the registry that it has not taken yet, each by itself. Gives how many
   * it has now; null where no registry is set.
   */
  enterResults(what: SubmissionKey): Promise<number | null>;
}

type RegistryStore = Records &
  Pick<Store, 'registryTried' | 'registryFailed' | 'registryRefused' | 'registrySent' | 'registryEntriesOf'>;

/** How long the registry may take for one entry. */
const patience = 30_000;

/** One result goes once, however often it is tried, killed and tried again: the registry knows it by its key. */
export function registering(store: RegistryStore, registry: Receiver | null, observer: Observer): Registering {
  return {
    enterResults: (what) =>
      watched(observer, `registry ${what.year}-v${what.version}`, () =>
        beating(async () => {
          if (registry === null) return null;
          const { year } = what;
          const results = await resultsOf(store, what);
          const sent = await store.registryEntriesOf(year);
          const taken = new Set(sent.filter(({ state }) => state === 'sent').map(nameOf));
          let refused = 0;
          for (const { servant, result, key, bytes } of results.filter((one) => !taken.has(nameOf(one)))) {
            const entry = { year, servant, result };
            await store.registryTried(entry);
            try {
              const signal = AbortSignal.any([cancellationSignal(), AbortSignal.timeout(patience)]);
              await store.registrySent(entry, await sendTo(registry, { key, type: 'application/json', bytes }, signal));
            } catch (error) {
              if (error instanceof RefusedByReceiver) {
                await store.registryRefused(entry, error.message);
                refused++;
                continue;
              }
              if (error instanceof NotReceived) {
                log.warn('registry: to be tried again', { ...what, error: error.message });
                await store.registryFailed(entry, error.message);
              }
              throw error;
            }
          }
          if (refused > 0) {
            throw ApplicationFailure.nonRetryable(
              `The registry refused ${refused} of ${results.length} results.`,
              'Refused',
            );
          }
          return results.length;
        }),
      ),
  };
}

/** What is not there or not approved will not be so on a second try. */
async function resultsOf(store: Records, { year, version }: SubmissionKey): Promise<readonly RegistryResult[]> {
  try {
    return await registryResults(store, year, version);
  } catch (error) {
    if (error instanceof NoSuchRecord || error instanceof UnapprovedVersion) {
      throw ApplicationFailure.nonRetryable(error.message, error.name);
    }
    throw error;
  }
}

function nameOf({ servant, result }: Pick<RegistryKey, 'servant' | 'result'>): string {
  return `${servant} ${result}`;
}
