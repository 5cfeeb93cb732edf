import { mkdir, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packageIn, type Package, PackageDamaged } from './package.ts';

/** Where the package of a version lies, below the folder of all packages. */
export function packageFolder(
  folder: string,
  { year, version }: Pick<Package['manifest'], 'year' | 'version'>,
): string {
  return join(folder, `${year}-v${version}`);
}

/**
 * Writes a package so that it is there whole or not at all: beside its place first, onto the disk, then under its name. The
 * same package again is left as it is. What lay there and is another, or is damaged, stays beside it under another name.
 * Rejects with the file system's own error, such as ENOSPC, and leaves nothing half written.
 */
export async function writePackage(folder: string, given: Package): Promise<'written' | 'known'> {
  const place = packageFolder(folder, given.manifest);
  const there = await readPackage(place).catch((error: unknown) => {
    if (error instanceof PackageDamaged) return null;
    throw error;
  });
  if (there?.id === given.id) return 'known';
  await mkdir(folder, { recursive: true });
  const beside = await mkdtemp(`${place}.part-`);
  try {
    for (const { name, bytes } of given.files) await writeThrough(join(beside, name), bytes);
    await settle(beside);
    await putAside(place);
    await rename(beside, place);
    await settle(dirname(place));
    return 'written';
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

/** The package in a folder, checked; null where there is none. Rejects with PackageDamaged. */
export async function readPackage(place: string): Promise<Package | null> {
  const names = await readdir(place).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (names === null) return null;
  return packageIn(await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(place, name)) }))));
}

async function putAside(place: string): Promise<void> {
  for (let count = 1; ; count++) {
    try {
      return await rename(place, `${place}.earlier-${count}`);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return;
      if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder last; Windows has no such thing and needs none. */
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
