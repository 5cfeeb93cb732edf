import type { ServantId } from '../rules/roster/roster.ts';
import type { Database } from './database.ts';
import type { Submission, SubmissionReceipt } from './submissions.ts';

/** §4.27: one result as it goes to the Civil Servants Registry, and how far it went. */
export interface RegistryEntry {
  readonly year: number;
  readonly servant: ServantId;
  /** SHA-256 of what is sent of the result. */
  readonly result: string;
  readonly state: Submission['state'];
  readonly attempts: number;
  readonly lastError: string | null;
  readonly receipt: SubmissionReceipt | null;
}

export type RegistryKey = Pick<RegistryEntry, 'year' | 'servant' | 'result'>;

export function registryEntries(db: Database) {
  const changed = ({ year, servant, result }: RegistryKey) =>
    db
      .updateTable('registry_entries')
      .where('year', '=', year)
      .where('servant', '=', servant)
      .where('result', '=', result)
      .where('state', '<>', 'sent');

  return {
    /** A try begins, the first or another one. */
    async registryTried({ year, servant, result }: RegistryKey): Promise<void> {
      await db
        .insertInto('registry_entries')
        .values({ year, servant, result, state: 'sending', attempts: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['year', 'servant', 'result'])
            .doUpdateSet((eb) => ({
              state: 'sending',
              attempts: eb('registry_entries.attempts', '+', 1),
              changed_at: new Date(),
            }))
            .where('registry_entries.state', '<>', 'sent'),
        )
        .execute();
    },

    async registryFailed(key: RegistryKey, lastError: string): Promise<void> {
      await changed(key).set({ last_error: lastError, changed_at: new Date() }).execute();
    },

    async registryRefused(key: RegistryKey, lastError: string): Promise<void> {
      await changed(key).set({ state: 'refused', last_error: lastError, changed_at: new Date() }).execute();
    },

    async registrySent(key: RegistryKey, receipt: SubmissionReceipt): Promise<void> {
      const taken = { state: 'sent', receipt: JSON.stringify(receipt), last_error: null } as const;
      await changed(key)
        .set({ ...taken, changed_at: new Date() })
        .execute();
    },

    /** What was sent, or tried, of the results of a year, by servant. */
    async registryEntriesOf(year: number): Promise<readonly RegistryEntry[]> {
      const rows = await db
        .selectFrom('registry_entries')
        .selectAll()
        .where('year', '=', year)
        .orderBy('servant')
        .orderBy('changed_at')
        .execute();
      return rows.map(({ servant, result, state, attempts, last_error: lastError, receipt }) => ({
        year,
        servant,
        result,
        state,
        attempts,
        lastError,
        receipt: receipt === null ? null : (JSON.parse(receipt) as SubmissionReceipt),
      }));
    },
  };
}
