import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../data/root.ts';

/** A file of the build, an absolute path. Throws where nothing was built yet. */
export function built(file: string): string {
  const path = join(projectRoot(), 'dist', file);
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run build\` first.`);
  return path;
}
