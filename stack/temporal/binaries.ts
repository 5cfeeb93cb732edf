import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The version of Temporal that Mizan runs; newer ones need a newer Go than the one it can fetch. */
export const temporalVersion = '1.32.0';

/** The two programs of a Temporal installation. */
export interface TemporalBinaries {
  readonly server: string;
  readonly sqlTool: string;
}

const suffix = process.platform === 'win32' ? '.exe' : '';

/** The system in the words of Go and of Temporal's releases, such as `linux` and `amd64`. */
export const goPlatform = {
  os: process.platform === 'win32' ? 'windows' : process.platform,
  arch: process.arch === 'x64' ? 'amd64' : process.arch,
} as const;

/** The folder for what is fetched or built once per user: `$XDG_CACHE_HOME/mizan`, else `~/.cache/mizan`. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'mizan');
}

/** Where the programs lie in the cache. */
export function cachedFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(cacheFolder(env), `temporal-${temporalVersion}-${goPlatform.os}-${goPlatform.arch}`);
}

/** The programs in one folder, or undefined where either is missing. */
export function binariesIn(folder: string): TemporalBinaries | undefined {
  const found = {
    server: join(folder, `temporal-server${suffix}`),
    sqlTool: join(folder, `temporal-sql-tool${suffix}`),
  };
  return existsSync(found.server) && existsSync(found.sqlTool) ? found : undefined;
}

/** The programs on PATH when both are there, with the version of the server, such as `1.32.0`. */
export function binariesOnPath(
  env: NodeJS.ProcessEnv = process.env,
): (TemporalBinaries & { version: string }) | undefined {
  const server = onPath(`temporal-server${suffix}`, env);
  const sqlTool = onPath(`temporal-sql-tool${suffix}`, env);
  if (server === undefined || sqlTool === undefined) return undefined;
  const { stdout } = spawnSync(server, ['--version'], { encoding: 'utf8' });
  return { server, sqlTool, version: /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? 'unknown' };
}

/** A program on PATH, or undefined. */
export function onPath(program: string, env: NodeJS.ProcessEnv): string | undefined {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find(isExecutable);
}

/** The name of a program as files are called here. */
export function programFile(name: string): string {
  return `${name}${suffix}`;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
