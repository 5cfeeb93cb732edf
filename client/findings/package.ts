import { manifestShape } from '../../documents/submission/package.ts';
import type { SubmissionPackage } from '../../machines/findings.ts';
import type { Store } from '../../store/store.ts';

/** §4.27: the package made last of the reports of a year, as `prepareSubmission` is to know it; null where none was made. */
export async function packageMade(
  store: Pick<Store, 'submissionsOf'>,
  year: number,
): Promise<SubmissionPackage | null> {
  const made = (await store.submissionsOf(year)).at(-1);
  if (made === undefined) return null;
  const { files } = manifestShape.parse(JSON.parse(made.manifest));
  return { version: made.version, files, manifest: made.package };
}
