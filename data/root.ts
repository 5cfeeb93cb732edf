import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the package `mizan`, an absolute path: the parent of `data/` and `locales/`, for sources and for the
 * compiled code in `dist/` alike. Throws when this file stands outside the package.
 */
export function projectRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; ; folder = dirname(folder)) {
    if (isMizan(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder))
      throw new Error(`No package.json of mizan above ${here}: the installation is broken.`);
  }
}

function isMizan(packageJson: string): boolean {
  if (!existsSync(packageJson)) return false;
  const content: unknown = JSON.parse(readFileSync(packageJson, 'utf8'));
  return typeof content === 'object' && content !== null && 'name' in content && content.name === 'mizan';
}
