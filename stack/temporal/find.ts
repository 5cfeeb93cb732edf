import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { LockHeld, takeLock, type Lock } from '../lock.ts';
import { told, type StackSaying } from '../progress.ts';
import { hasCode, sayingOf, StackError } from '../stack-error.ts';
import {
  binariesIn,
  binariesOnPath,
  cachedFolder,
  cacheFolder,
  temporalVersion,
  type TemporalBinaries,
} from './binaries.ts';
import type { FindOptions } from './find-options.ts';
import { buildWithGo, goOnPath } from './go-build.ts';
import { buildWithFetchedGo } from './go-toolchain.ts';
import { fetchRelease } from './release.ts';

/** One way to get the two programs into an empty folder. Throws when it does not work here. */
interface Source {
  /** Said when it does not work. */
  readonly failed: StackSaying;
  readonly into: (folder: string) => Promise<void>;
}

/**
 * The programs of Temporal: on PATH, in the user's cache, from the official release, or built with Go, the Go on PATH or
 * one fetched for it. What was fetched or built stays in the cache. Throws with what was tried and what to do when no
 * way works.
 */
export async function findTemporal(options: FindOptions): Promise<TemporalBinaries> {
  const { env, progress } = options;
  const installed = binariesOnPath(env);
  if (installed !== undefined) {
    if (sameMinor(installed.version)) return installed;
    const { server: program, version: found } = installed;
    progress(told('stack.temporal.otherVersion', { program, found, wanted: temporalVersion }));
  }
  const cached = binariesIn(cachedFolder(env));
  if (cached !== undefined) return cached;

  mkdirSync(cacheFolder(env), { recursive: true, mode: 0o755 });
  const lock = await waitForLock(`${cachedFolder(env)}.lock`, options);
  try {
    return binariesIn(cachedFolder(env)) ?? (await obtain(options));
  } finally {
    lock.release();
  }
}

async function obtain(options: FindOptions): Promise<TemporalBinaries> {
  const { env, progress, signal } = options;
  const go = goOnPath(env);
  const sources: Source[] = [
    { failed: told('stack.temporal.notFromRelease'), into: (folder) => fetchRelease(folder, options) },
    go.usable
      ? {
          failed: told('stack.temporal.notFromGo', { version: go.version }),
          into: (folder) => buildWithGo(go.program, folder, options),
        }
      : { failed: told('stack.temporal.notFromFetchedGo'), into: (folder) => buildWithFetchedGo(folder, options) },
  ];
  progress(told('stack.temporal.getting', { version: temporalVersion }));
  const failures = go.usable ? [] : [{ ...told('stack.temporal.goUnusable'), because: [go.because] }];
  for (const { failed, into } of sources) {
    const draft = `${cachedFolder(env)}.${process.pid}`;
    try {
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { recursive: true });
      await into(draft);
      if (binariesIn(draft) === undefined) throw new StackError(told('stack.temporal.incomplete'));
      putInPlace(draft, cachedFolder(env));
      progress(told('stack.temporal.ready', { version: temporalVersion, folder: cachedFolder(env) }));
      return binariesIn(cachedFolder(env)) as TemporalBinaries;
    } catch (error) {
      signal?.throwIfAborted();
      const failure = { ...failed, because: [sayingOf(error)] };
      progress(failure);
      failures.push(failure);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  throw new StackError(told('stack.temporal.unavailable', { version: temporalVersion }), {
    because: failures,
    where: cachedFolder(env),
    todo: told('stack.temporal.unavailable.todo', { version: temporalVersion }),
  });
}

function putInPlace(draft: string, place: string): void {
  try {
    renameSync(draft, place);
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
    // An incomplete folder stands there, or the lock did not hold: ours is whole.
    rmSync(place, { recursive: true });
    renameSync(draft, place);
  }
}

async function waitForLock(file: string, { progress, signal }: FindOptions): Promise<Lock> {
  for (let waiting = false; ; waiting = true) {
    try {
      return takeLock(file);
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      if (!waiting) progress(told('stack.temporal.waiting', { pid: error.holder.pid }));
      await sleep(1000, undefined, { signal });
    }
  }
}

function sameMinor(version: string): boolean {
  const minor = (of: string) => of.split('.').slice(0, 2).join('.');
  return minor(version) === minor(temporalVersion);
}
