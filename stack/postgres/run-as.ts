import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { told, type Progress } from '../progress.ts';
import { StackError } from '../stack-error.ts';

/** As whom PostgreSQL runs, since it refuses to run as root. */
export interface RunAs {
  /** Put before a command. */
  readonly prefix: readonly string[];
  /** The user to become, where it is another one. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

const namespaceUser = '1000';

/**
 * As whom to run PostgreSQL: as ourselves; as root's stand-in inside a user namespace, where everything stays in its
 * place; or, where the system allows none, as another user, the owner of `data` when that exists. Linux only for root.
 */
export function chooseRunAs(data: string, progress: Progress): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const namespace = ['unshare', '--user', `--map-user=${namespaceUser}`, '--'];
  const [program = '', ...args] = namespace;
  const owner = ownerOf(data);
  if (owner === undefined || owner.uid === 0) {
    const tried = spawnSync(program, [...args, 'id', '-u'], { encoding: 'utf8' });
    if (tried.status === 0 && tried.stdout.trim() === namespaceUser) return { prefix: namespace };
  } else return { prefix: [], user: owner };

  const user = ['mizan', 'postgres', 'nobody'].map(userNamed).find((found) => found !== undefined);
  if (user === undefined) {
    throw new StackError(told('stack.postgres.noUser'), { todo: told('stack.postgres.noUser.todo') });
  }
  progress(told('stack.postgres.asUser', { name: user.name }));
  return { prefix: [], user };
}

/** Whether that user may enter the folder. */
export function canEnter(folder: string, { user }: RunAs): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { cwd: '/', ...user }).status === 0;
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function userNamed(name: string): { name: string; uid: number; gid: number } | undefined {
  const ids = ['-u', '-g'].map((which) =>
    Number(spawnSync('id', [which, name], { encoding: 'utf8' }).stdout?.trim() || NaN),
  );
  const [uid = NaN, gid = NaN] = ids;
  return Number.isInteger(uid) && Number.isInteger(gid) ? { name, uid, gid } : undefined;
}
