import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '../../machines/canonical.ts';

export interface PackageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a package is about, and each of its files with its size and its hash. */
export const manifestShape = z.strictObject({
  body: z.string(),
  year: z.int(),
  version: z.int().describe('Of the approved final report'),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

export type Manifest = z.infer<typeof manifestShape>;

/** §4.27: what goes to the State Examination Centre. `id` is the SHA-256 of `manifest.json`, which proves every other file. */
export interface Package {
  readonly id: string;
  readonly manifest: Manifest;
  /** `manifest.json` is the last. */
  readonly files: readonly PackageFile[];
}

export const manifestName = 'manifest.json';

/** The same files of the same version make the same package. */
export function packageOf(of: Pick<Manifest, 'body' | 'year' | 'version'>, files: readonly PackageFile[]): Package {
  const listed = files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const manifest: Manifest = { body: of.body, year: of.year, version: of.version, files: listed };
  const bytes = Buffer.from(`${canonical(manifest)}\n`);
  return { id: sha256(bytes), manifest, files: [...files, { name: manifestName, bytes }] };
}

/** The package that lies in these files. Throws PackageDamaged when a file is not what the manifest says. */
export function packageIn(files: readonly PackageFile[]): Package {
  const manifestFile = files.find(({ name }) => name === manifestName);
  if (manifestFile === undefined) throw new PackageDamaged(manifestName);
  const read = manifestShape.safeParse(jsonIn(manifestFile.bytes));
  if (!read.success) throw new PackageDamaged(manifestName);
  const byName = new Map(files.map((file) => [file.name, file]));
  const listed = read.data.files.map(({ name, sha256: wanted }) => {
    const file = byName.get(name);
    if (file === undefined || sha256(file.bytes) !== wanted) throw new PackageDamaged(name);
    return file;
  });
  return { id: sha256(manifestFile.bytes), manifest: read.data, files: [...listed, manifestFile] };
}

/** A file of a package is missing, or other than its manifest says. */
export class PackageDamaged extends Error {
  override readonly name = 'PackageDamaged';
  readonly file: string;

  constructor(file: string) {
    super(`${file} is missing or is not what the manifest says.`);
    this.file = file;
  }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return null;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
