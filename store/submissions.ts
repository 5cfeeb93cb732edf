import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { SubmissionTable } from './tables.ts';

/** What the receiver said of a package that it took. */
export interface SubmissionReceipt {
  readonly reference: string;
  /** ISO instant. */
  readonly receivedAt: string;
}

/** §4.27: the package of an approved version, and how far it went. */
export interface Submission {
  readonly year: number;
  readonly version: number;
  /** SHA-256 of the manifest. */
  readonly package: string;
  readonly manifest: string;
  readonly state: 'prepared' | 'sending' | 'sent' | 'refused';
  readonly attempts: number;
  readonly lastError: string | null;
  readonly receipt: SubmissionReceipt | null;
  readonly changedAt: Date;
}

export type SubmissionKey = Pick<Submission, 'year' | 'version'>;

export function submissions(db: Database) {
  const changed = (key: SubmissionKey) =>
    db.updateTable('submissions').where('year', '=', key.year).where('version', '=', key.version);

  return {
    /**
     * Keeps what was prepared; what has been tried is left, and a package other than the one refused begins anew. Gives the
     * package that counts now.
     */
    async submissionPrepared(
      given: Pick<Submission, 'year' | 'version' | 'package' | 'manifest'>,
    ): Promise<Submission> {
      const { year, version, manifest } = given;
      await db
        .insertInto('submissions')
        .values({ year, version, package: given.package, manifest, state: 'prepared' })
        .onConflict((conflict) =>
          conflict
            .columns(['year', 'version'])
            .doUpdateSet({
              package: given.package,
              manifest,
              state: 'prepared',
              attempts: 0,
              last_error: null,
              changed_at: new Date(),
            })
            .where('submissions.state', 'in', ['prepared', 'refused'])
            .where('submissions.package', '<>', given.package),
        )
        .execute();
      const row = await db
        .selectFrom('submissions')
        .selectAll()
        .where('year', '=', year)
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      return submissionIn(row);
    },

    async submissionTried(key: SubmissionKey): Promise<void> {
      await changed(key)
        .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1), changed_at: new Date() }))
        .where('state', '<>', 'sent')
        .execute();
    },

    async submissionFailed(key: SubmissionKey, lastError: string): Promise<void> {
      await changed(key).set({ last_error: lastError, changed_at: new Date() }).where('state', '<>', 'sent').execute();
    },

    async submissionRefused(key: SubmissionKey, lastError: string): Promise<void> {
      await changed(key)
        .set({ state: 'refused', last_error: lastError, changed_at: new Date() })
        .where('state', '<>', 'sent')
        .execute();
    },

    async submissionSent(key: SubmissionKey, receipt: SubmissionReceipt): Promise<void> {
      await changed(key)
        .set({ state: 'sent', receipt: JSON.stringify(receipt), last_error: null, changed_at: new Date() })
        .execute();
    },

    /** The packages of a year by version, the latest last. */
    async submissionsOf(year: number): Promise<readonly Submission[]> {
      const rows = await db.selectFrom('submissions').selectAll().where('year', '=', year).orderBy('version').execute();
      return rows.map(submissionIn);
    },
  };
}

function submissionIn(row: Selectable<SubmissionTable>): Submission {
  const { year, version, manifest, state, attempts, last_error: lastError, receipt, changed_at: changedAt } = row;
  return {
    year,
    version,
    package: row.package,
    manifest,
    state,
    attempts,
    lastError,
    receipt: receipt === null ? null : (JSON.parse(receipt) as SubmissionReceipt),
    changedAt,
  };
}
