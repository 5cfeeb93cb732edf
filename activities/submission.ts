import { ApplicationFailure, cancellationSignal, log } from '@temporalio/activity';
import { archiveOf } from '../documents/submission/archive.ts';
import { packageFolder, readPackage } from '../documents/submission/folder.ts';
import type { Package } from '../documents/submission/package.ts';
import { PackageLost, preparePackage } from '../documents/submission/prepare.ts';
import type { Store } from '../store/store.ts';
import type { SubmissionKey, SubmissionReceipt } from '../store/submissions.ts';
import { beating } from './beating.ts';
import { watched, type Observer } from './failures.ts';
import { NotReceived, RefusedByReceiver, sendTo, type Receiver } from './receiver.ts';

/** Where packages are written, and where they are sent; without a receiver, HR sends them and records the receipt. */
export interface Outbox {
  readonly folder: string;
  readonly receiver: Receiver | null;
  /** The Civil Servants Registry; without it, HR enters the results there and records it. */
  readonly registry: Receiver | null;
}

export interface Submitting {
  /** Writes the package of an approved version, once. Gives its id. */
  prepareSubmission(what: SubmissionKey): Promise<string>;
  /** Sends it, and keeps what the receiver said. Gives the receipt; null where no receiver is set. */
  sendSubmission(what: SubmissionKey): Promise<SubmissionReceipt | null>;
}

export interface SubmittingParts {
  readonly store: Pick<
    Store,
    | 'submissionPrepared'
    | 'submissionTried'
    | 'submissionFailed'
    | 'submissionRefused'
    | 'submissionSent'
    | 'submissionsOf'
  >;
  readonly outbox: Outbox;
  /** The package as the record has it. Rejects with NoSuchRecord and Unapproved. */
  readonly packageFor: (what: SubmissionKey) => Promise<Package>;
}

/** How long the receiver may take for one package. */
const patience = 120_000;

/** §4.27: one package goes once, however often it is tried, killed and tried again: the receiver knows it by its hash. */
export function submitting({ store, outbox, packageFor }: SubmittingParts, observer: Observer): Submitting {
  const named = ({ year, version }: SubmissionKey) => `submission ${year}-v${version}`;

  const trouble = async (what: SubmissionKey, message: string): Promise<void> => {
    log.warn('submission: to be tried again', { ...what, error: message });
    await store.submissionFailed(what, message);
  };

  const prepared = async (what: SubmissionKey): Promise<Package> => {
    try {
      // What HR has had prepared is what goes, whatever the record has come to say since.
      const kept = (await store.submissionsOf(what.year)).find(({ version }) => version === what.version);
      const there = kept === undefined ? null : await readPackage(packageFolder(outbox.folder, what)).catch(() => null);
      if (there !== null && there.id === kept?.package) return there;
      return await preparePackage(store, outbox.folder, what, () => packageFor(what));
    } catch (error) {
      if (error instanceof ApplicationFailure) throw error;
      await trouble(what, `The package could not be made in ${outbox.folder}: ${String(error)}`);
      if (error instanceof PackageLost) throw ApplicationFailure.nonRetryable(error.message, error.name);
      throw error;
    }
  };

  return {
    prepareSubmission: (what) => watched(observer, named(what), () => beating(async () => (await prepared(what)).id)),

    sendSubmission: (what) =>
      watched(observer, named(what), () =>
        beating(async () => {
          const { receiver } = outbox;
          if (receiver === null) return null;
          const sent = (await store.submissionsOf(what.year)).find(({ version }) => version === what.version);
          if (sent?.receipt != null) return sent.receipt;
          const whole = await prepared(what);
          await store.submissionTried(what);
          const parcel = { key: whole.id, type: 'application/zip', bytes: archiveOf(whole) };
          try {
            const signal = AbortSignal.any([cancellationSignal(), AbortSignal.timeout(patience)]);
            const receipt = await sendTo(receiver, parcel, signal);
            await store.submissionSent(what, receipt);
            return receipt;
          } catch (error) {
            if (error instanceof RefusedByReceiver) {
              await store.submissionRefused(what, error.message);
              throw ApplicationFailure.nonRetryable(error.message, error.name);
            }
            if (error instanceof NotReceived) await trouble(what, error.message);
            throw error;
          }
        }),
      ),
  };
}
