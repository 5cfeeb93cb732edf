import { packageFolder, readPackage, writePackage } from './folder.ts';
import type { Manifest, Package } from './package.ts';

type Key = Pick<Manifest, 'year' | 'version'>;

interface Kept extends Key {
  readonly package: string;
  readonly state: 'prepared' | 'sending' | 'sent' | 'refused';
}

/** What is known of packages, as the store has it. */
export interface Register {
  submissionsOf(year: number): Promise<readonly Kept[]>;
  submissionPrepared(given: Key & { readonly package: string; readonly manifest: string }): Promise<Kept>;
}

/** A package that was being sent lies there no more, and cannot be made again as it was. */
export class PackageLost extends Error {
  override readonly name = 'PackageLost';
}

/**
 * The package of a version in its folder, made where it is not there yet. One that was sent, or is being sent, stays as it
 * is, whatever the record has come to say since. Rejects with PackageLost and with what `make` and the file system say.
 */
export async function preparePackage(
  register: Register,
  folder: string,
  { year, version }: Key,
  make: () => Promise<Package>,
): Promise<Package> {
  const kept = (await register.submissionsOf(year)).find((one) => one.version === version);
  const isOut = kept?.state === 'sending' || kept?.state === 'sent';
  if (isOut) {
    const there = await readPackage(packageFolder(folder, { year, version })).catch(() => null);
    if (there?.id === kept.package) return there;
  }
  const made = await make();
  const manifest = JSON.stringify(made.manifest);
  const counted = await register.submissionPrepared({ year, version, package: made.id, manifest });
  if (counted.package !== made.id) {
    throw new PackageLost(
      `The package ${counted.package} that was sent for version ${version} of ${year} is not in ${folder}, and the record now makes another: bring it back from a copy.`,
    );
  }
  await writePackage(folder, made);
  return made;
}
