import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeWhole, type DataFolder } from '../data-folder.ts';
import { told, type Progress } from '../progress.ts';
import { answers, commandOf, endProcess, identityOf } from '../process-identity.ts';
import { lastLines, run } from '../run.ts';
import { StackError } from '../stack-error.ts';
import type { PostgresBinaries } from './binaries.ts';
import { canEnter, type RunAs } from './run-as.ts';

/** The role that owns everything. */
export const role = 'mizan';
const majorVersion = '18';

/** Where root keeps what another user must reach when the data folder is out of that user's reach. */
export const outside = '/var/lib/mizan';

/** The folder of PostgreSQL's files: in the data folder, or outside of it behind a link of that name. */
export function placeCluster(folder: DataFolder, runAs: RunAs): string {
  if (!existsSync(folder.postgres) && !isLink(folder.postgres)) {
    if (runAs.user !== undefined) chmodSync(folder.root, 0o711);
    if (canEnter(folder.root, runAs)) mkdirSync(folder.postgres, { mode: 0o700 });
    else {
      const hash = createHash('sha256').update(folder.root).digest('hex').slice(0, 8);
      const place = join(outside, `${basename(folder.root).replace(/^\./, '')}-${hash}`);
      mkdirSync(place, { recursive: true, mode: 0o700 });
      chmodSync(outside, 0o755);
      chmodSync(folder.root, 0o700);
      symlinkSync(place, folder.postgres);
    }
    if (runAs.user !== undefined) chownSync(folder.postgres, runAs.user.uid, runAs.user.gid);
  }
  if (!existsSync(folder.postgres)) {
    throw new StackError(told('stack.postgres.filesGone'), {
      where: folder.postgres,
      todo: told('stack.postgres.filesGone.todo'),
    });
  }
  const { user } = runAs;
  if (user !== undefined && statSync(folder.postgres).uid !== user.uid) {
    throw new StackError(told('stack.postgres.otherOwner'), {
      where: folder.postgres,
      todo: told('stack.postgres.otherOwner.todo', { ...user, place: folder.postgres, root: folder.root }),
    });
  }
  // Not through the link: its owner need not reach it.
  return join(realpathSync(folder.postgres), 'data');
}

/** Makes the cluster, unless there is one. Gives the password of {@link role}. */
export async function ensureCluster(
  folder: DataFolder,
  data: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
  progress: Progress,
): Promise<string> {
  if (existsSync(data)) {
    checkVersion(data);
    return readPassword(folder.postgresPassword);
  }
  progress(told('stack.postgres.making'));
  const password = randomBytes(24).toString('base64url');
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  const passwordFile = join(dirname(data), 'initial.password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs.user !== undefined) chownSync(passwordFile, runAs.user.uid, runAs.user.gid);
  const options = ['--pgdata', draft, '--username', role, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  const locale = ['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];
  const [program = '', ...args] = [...runAs.prefix, binaries.initdb, ...options, ...locale];
  const { code, stdout, stderr } = await run(program, args, { cwd: '/', env: postgresEnv(), ...runAs.user });
  rmSync(passwordFile);
  if (code !== 0) {
    throw new StackError(told('stack.postgres.initdb', { exit: String(code) }), {
      because: [told('stack.other', { given: lastLines(stdout + stderr) })],
      where: draft,
      todo: told('stack.postgres.initdb.todo'),
    });
  }
  writeWhole(folder.postgresPassword, password);
  renameSync(draft, data);
  return password;
}

/**
 * Ends a PostgreSQL that an earlier start left behind when it was killed, and removes its note when that number belongs
 * to another program by now. The caller holds the lock of the data folder.
 */
export async function endLeftover(data: string, progress: Progress): Promise<void> {
  const note = join(data, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !answers(pid)) return;
  const one = identityOf(pid);
  const command = commandOf(pid) ?? '';
  if (one !== undefined && command.includes('postgres') && command.includes(data)) {
    await endProcess(one, 'SIGINT', 30_000, () => progress(told('stack.postgres.leftBehind', { pid })));
  } else if (one === undefined || !command.includes('postgres')) {
    // A dead process that nobody has buried, or a stranger with its number: PostgreSQL would take either for itself. Its
    // children end within moments when it dies.
    await sleep(1000);
    rmSync(note);
  }
}

/** The environment without settings of other PostgreSQL servers. */
export function postgresEnv(): NodeJS.ProcessEnv {
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))), LC_ALL: 'C' };
}

function checkVersion(data: string): void {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new StackError(told('stack.postgres.otherVersion', { found: version, known: majorVersion }), {
    where: data,
    todo: told('stack.postgres.otherVersion.todo', { known: majorVersion }),
  });
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StackError(told('stack.postgres.noPassword'), {
      where: file,
      todo: told('stack.postgres.noPassword.todo'),
      cause: error,
    });
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
