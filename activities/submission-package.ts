import { ApplicationFailure } from '@temporalio/activity';
import { UnapprovedVersion, reportsPackage } from '../documents/submission/reports.ts';
import { NoSuchRecord } from '../documents/records.ts';
import type { Package } from '../documents/submission/package.ts';
import type { Store } from '../store/store.ts';
import type { SubmissionKey } from '../store/submissions.ts';

/** The package of a version as the store has it; what is not there or not approved will not be so on a second try. */
export function packageFrom(store: Store): (what: SubmissionKey) => Promise<Package> {
  return async ({ year, version }) => {
    try {
      return await reportsPackage(store, year, version);
    } catch (error) {
      if (error instanceof NoSuchRecord || error instanceof UnapprovedVersion) {
        throw ApplicationFailure.nonRetryable(error.message, error.name);
      }
      throw error;
    }
  };
}
