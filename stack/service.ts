import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, type ProcessIdentity } from './process-identity.ts';
import { told, type Progress, type StackSaying } from './progress.ts';
import { lastLines } from './run.ts';
import { sayingOf, StackError } from './stack-error.ts';

/** What it takes to run a server and to know that it is ready. */
export interface ServiceRecipe {
  readonly name: string;
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  readonly log: string;
  /** Asks it to end cleanly. */
  readonly stopSignal: NodeJS.Signals;
  /** Milliseconds after which a server that does not end is killed. */
  readonly stopPatience: number;
  /** Called again and again until it does not throw. */
  readonly ready: () => Promise<void>;
  /** Milliseconds within which it is ready. */
  readonly readyWithin: number;
  /** Called with each process that was started. */
  readonly started?: (one: ProcessIdentity) => void;
}

/** A server that runs until it is stopped: one that dies by itself is started again. */
export interface Service {
  /** Number of its process now; undefined while it is being started again. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** The server ended, or was not ready in time. */
export class ServiceFailed extends StackError {
  override readonly name = 'ServiceFailed';
  /** What it wrote into its log since it was started. */
  readonly log: string;

  constructor(what: StackSaying, because: readonly StackSaying[], log: string) {
    super(what, { because });
    this.log = log;
  }
}

const restartPause = { first: 250, longest: 30_000 };
const largestLog = 10 * 1024 * 1024;

/** Starts a server, waits until it is ready, and keeps it running. Throws {@link ServiceFailed} when it does not start. */
export async function startService(recipe: ServiceRecipe, progress: Progress): Promise<Service> {
  let child: ChildProcess | undefined = await launch(recipe);
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const abandon = new AbortController();

  const lastWill = () => child?.kill(recipe.stopSignal);
  process.once('exit', lastWill);

  const watch = (watched: ChildProcess) => {
    const died = () => {
      if (stopping) return;
      child = undefined;
      const { name, log } = recipe;
      progress(told('stack.service.ended', { name, ...howEnded(watched), log }));
      restarting = restart();
    };
    if (hasEnded(watched)) died();
    else watched.once('exit', died);
  };

  const restart = async () => {
    for (let pause = restartPause.first; !stopping; pause = Math.min(2 * pause, restartPause.longest)) {
      try {
        const again = await launch(recipe);
        child = again;
        if (stopping) return;
        progress(told('stack.service.again', { name: recipe.name }));
        watch(again);
        return;
      } catch (error) {
        progress({ ...told('stack.service.notAgain', { name: recipe.name }), because: [sayingOf(error)] });
        await sleep(pause, undefined, { signal: abandon.signal }).catch(() => undefined);
      }
    }
  };

  watch(child);
  return {
    pid: () => child?.pid,
    stop: async () => {
      stopping = true;
      abandon.abort();
      await restarting;
      process.removeListener('exit', lastWill);
      if (child !== undefined) await end(child, recipe.stopSignal, recipe.stopPatience);
    },
  };
}

async function launch(recipe: ServiceRecipe): Promise<ChildProcess> {
  const [program = '', ...args] = recipe.command;
  const output = openLog(recipe.log);
  const from = statSync(recipe.log).size;
  // Its own process group: the Ctrl-C of a terminal reaches us only, and we stop it in the right order.
  const child = spawn(program, args, {
    cwd: '/',
    env: recipe.env,
    detached: true,
    stdio: ['ignore', output, output],
    ...(recipe.uid === undefined ? {} : { uid: recipe.uid }),
    ...(recipe.gid === undefined ? {} : { gid: recipe.gid }),
  });
  closeSync(output);
  let notStarted: Error | undefined;
  child.once('error', (error) => (notStarted = error));
  const one = child.pid === undefined ? undefined : identityOf(child.pid);
  if (one !== undefined) recipe.started?.(one);

  let reason: unknown;
  for (const limit = Date.now() + recipe.readyWithin; Date.now() < limit; await sleep(50)) {
    if (notStarted !== undefined)
      throw new ServiceFailed(told('stack.service.notRun', { program }), [sayingOf(notStarted)], '');
    if (hasEnded(child)) break;
    try {
      await recipe.ready();
      return child;
    } catch (error) {
      reason = error;
    }
  }
  const whole = readFileSync(recipe.log).subarray(from).toString('utf8');
  const { name } = recipe;
  const log = told('stack.other', { given: lastLines(whole) });
  if (hasEnded(child)) {
    throw new ServiceFailed(told('stack.service.endedAtStart', { name, ...howEnded(child) }), [log], whole);
  }
  await end(child, recipe.stopSignal, recipe.stopPatience);
  const seconds = recipe.readyWithin / 1000;
  throw new ServiceFailed(told('stack.service.notReady', { name, seconds }), [sayingOf(reason), log], whole);
}

/** The signal that ended it, or `_`, and its exit code. */
function howEnded({ signalCode, exitCode }: ChildProcess): { readonly signal: string; readonly exit: number } {
  return { signal: signalCode ?? '_', exit: exitCode ?? 0 };
}

async function end(child: ChildProcess, signal: NodeJS.Signals, patience: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  const killer = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(killer);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Opens the log for appending; a large one makes room for a new one, and the one before stays. */
function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
