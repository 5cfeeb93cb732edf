import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { told } from './progress.ts';
import { StackError } from './stack-error.ts';

/** Where everything of one installation lies. All paths are absolute. */
export interface DataFolder {
  readonly root: string;
  /** Held by the process that runs the stack. */
  readonly lock: string;
  /** Addresses of the running stack, for the commands of other processes. */
  readonly running: string;
  /** Ports of the last start, to be used again. */
  readonly ports: string;
  /** The keys of the payload codec: see `codec-key.ts`. */
  readonly codecKey: string;
  readonly postgres: string;
  readonly postgresPassword: string;
  readonly postgresLog: string;
  readonly temporal: string;
  readonly temporalLog: string;
}

const marker = 'mizan.json';
const format = 1;

/** The data folder that the environment names: `MIZAN_DATA`, else `.mizan` in the working directory. */
export function dataFolderPath(env: NodeJS.ProcessEnv = process.env, cwd: string = process.cwd()): string {
  return resolve(cwd, env['MIZAN_DATA'] || '.mizan');
}

/** What lies where below `path`; touches nothing. */
export function dataFolderAt(path: string): DataFolder {
  const root = resolve(path);
  return {
    root,
    lock: join(root, 'lock'),
    running: join(root, 'running.json'),
    ports: join(root, 'ports.json'),
    codecKey: join(root, 'codec.key'),
    postgres: join(root, 'postgres'),
    postgresPassword: join(root, 'postgres.password'),
    postgresLog: join(root, 'postgres.log'),
    temporal: join(root, 'temporal'),
    temporalLog: join(root, 'temporal.log'),
  };
}

/**
 * Makes the data folder, readable by its owner only, or opens the one that is there. Throws when `path` is a folder of
 * somebody else's files, is not a folder, or was written by a newer Mizan.
 */
export function openDataFolder(path: string): DataFolder {
  const folder = dataFolderAt(path);
  try {
    mkdirSync(folder.root, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StackError(told('stack.folder.notMade'), {
      where: folder.root,
      todo: told('stack.folder.notMade.todo'),
      cause: error,
    });
  }
  const mark = join(folder.root, marker);
  if (existsSync(mark)) checkFormat(mark);
  else if (readdirSync(folder.root).length > 0) {
    throw new StackError(told('stack.folder.foreign'), {
      where: folder.root,
      todo: told('stack.folder.foreign.todo'),
    });
  } else writeWhole(mark, JSON.stringify({ format }));
  if ((statSync(folder.root).mode & 0o066) !== 0) chmodSync(folder.root, 0o700);
  return folder;
}

/** Writes a file, readable by its owner only, so that it is never seen half written. */
export function writeWhole(file: string, content: string): void {
  writeFileSync(`${file}.new`, content, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The JSON object in `file`, or undefined where the file is missing or broken. */
export function readObject(file: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function checkFormat(mark: string): void {
  const found = readObject(mark)?.['format'];
  if (found !== format) {
    throw new StackError(told('stack.folder.format', { found: String(found), known: format }), {
      where: mark,
      todo: told('stack.folder.format.todo'),
    });
  }
}
