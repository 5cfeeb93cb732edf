import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it began, as the system tells it: to be compared, not read. */
  readonly began: string;
}

/** The identity of a running process, or undefined where none has that number. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  if (!answers(pid)) return undefined;
  const began = process.platform === 'linux' ? beganOnLinux(pid) : beganByPs(pid);
  return began === undefined ? undefined : { pid, began };
}

/** Whether exactly this process still runs. */
export function isRunning({ pid, began }: ProcessIdentity): boolean {
  return identityOf(pid)?.began === began;
}

/** The command line of a running process, or undefined where it cannot be told. */
export function commandOf(pid: number): string | undefined {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
      : ps(pid, 'command=');
  } catch {
    return undefined;
  }
}

/**
 * Ends a process if it still runs: asks by `signal`, and kills it when it still runs after `patience` milliseconds.
 * `ending` is called first when there is something to end.
 */
export async function endProcess(
  one: ProcessIdentity,
  signal: NodeJS.Signals,
  patience: number,
  ending: () => void = () => undefined,
): Promise<void> {
  if (isRunning(one)) ending();
  for (const [how, wait] of [[signal, patience] as const, ['SIGKILL', 5000] as const]) {
    if (!isRunning(one)) return;
    process.kill(one.pid, how);
    for (const end = Date.now() + wait; Date.now() < end && isRunning(one);) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Whether the system knows the number, be it of a process that has ended and that nobody has asked about yet. */
export function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function beganOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // A zombie has ended already; field 22 of the line is the start in clock ticks since boot.
    return state === 'Z' ? undefined : `${boot}/${fields[18]}`;
  } catch {
    return undefined;
  }
}

function beganByPs(pid: number): string | undefined {
  // Windows has no ps: there the number alone has to do.
  return process.platform === 'win32' ? 'unknown' : ps(pid, 'lstart=');
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
