import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { told } from './progress.ts';
import { hasCode, StackError } from './stack-error.ts';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.ts';

/** Who holds a lock. */
export interface LockHolder extends ProcessIdentity {
  /** Instant of taking it, ISO text. */
  readonly since: string;
}

/** A lock that this process holds. */
export interface Lock {
  release(): void;
}

/** Another process, or an earlier start of this one, holds the lock. */
export class LockHeld extends StackError {
  readonly holder: LockHolder;

  constructor(file: string, holder: LockHolder) {
    super(told('stack.locked', { pid: holder.pid, since: holder.since }), {
      where: file,
      todo: told('stack.locked.todo'),
    });
    this.holder = holder;
  }
}

/**
 * Takes the lock `file` for this process. A lock left by a process that was killed is recognised by its number and its
 * beginning, and replaced. Throws {@link LockHeld} when a running process holds it.
 */
export function takeLock(file: string): Lock {
  const me = identityOf(process.pid) ?? { pid: process.pid, began: 'unknown' };
  const content = JSON.stringify({ ...me, since: new Date().toISOString() } satisfies LockHolder);
  for (;;) {
    if (claim(file, content)) return { release: () => release(file, content) };
    const found = read(file);
    const holder = found === undefined ? undefined : parse(found);
    if (holder !== undefined && isRunning(holder)) throw new LockHeld(file, holder);
    if (found !== undefined) discard(file, found);
  }
}

/** The running process that holds the lock `file`, or undefined. */
export function lockHolder(file: string): LockHolder | undefined {
  const content = read(file);
  const holder = content === undefined ? undefined : parse(content);
  return holder !== undefined && isRunning(holder) ? holder : undefined;
}

/** A link makes the lock appear with its whole content or not at all. */
function claim(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Two starts may find the same stale lock: the one that moved away a newer lock puts it back. */
function discard(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  try {
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file);
  } finally {
    rmSync(aside);
  }
}

function release(file: string, content: string): void {
  if (read(file) === content) rmSync(file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function parse(content: string): LockHolder | undefined {
  try {
    const { pid, began, since } = JSON.parse(content) as Partial<LockHolder>;
    return typeof pid === 'number' && typeof began === 'string' ? { pid, began, since: since ?? 'unknown' } : undefined;
  } catch {
    return undefined;
  }
}
