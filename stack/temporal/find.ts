import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { LockHeld, takeLock, type Lock } from '../lock.ts';
import { hasCode, messageOf, StackError } from '../stack-error.ts';
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
  readonly name: string;
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
    progress(`${installed.server} is version ${installed.version}, not ${temporalVersion}: not used.`);
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
    { name: 'the official release', into: (folder) => fetchRelease(folder, options) },
    go.usable
      ? { name: `Go ${go.version} on PATH`, into: (folder) => buildWithGo(go.program, folder, options) }
      : { name: 'Go, fetched for this', into: (folder) => buildWithFetchedGo(folder, options) },
  ];
  progress(`Temporal ${temporalVersion} is not on this machine yet; getting it once.`);
  const failures = go.usable ? [] : [`Go on PATH: ${go.because}`];
  for (const { name, into } of sources) {
    const draft = `${cachedFolder(env)}.${process.pid}`;
    try {
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { recursive: true });
      await into(draft);
      if (binariesIn(draft) === undefined) throw new Error('the programs are not in what was fetched');
      putInPlace(draft, cachedFolder(env));
      progress(`Temporal ${temporalVersion} is ready in ${cachedFolder(env)}.`);
      return binariesIn(cachedFolder(env)) as TemporalBinaries;
    } catch (error) {
      signal?.throwIfAborted();
      progress(`Not from ${name}: ${messageOf(error).split('\n')[0]}`);
      failures.push(`${name}: ${messageOf(error)}`);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  throw new StackError(
    `Temporal ${temporalVersion} cannot be had.\n${failures.map((failure) => `  - ${failure}`).join('\n')}`,
    {
      where: cachedFolder(env),
      todo:
        'do one of these: connect to the network and start again; install Go 1.26 or newer (https://go.dev/dl) with a ' +
        `GOPROXY that can be reached; put temporal-server and temporal-sql-tool ${temporalVersion} on PATH or into ` +
        'the folder above; or set TEMPORAL_ADDRESS to a Temporal of your own.',
    },
  );
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
  for (let told = false; ; told = true) {
    try {
      return takeLock(file);
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      if (!told) progress(`Process ${error.holder.pid} is getting Temporal already; waiting for it.`);
      await sleep(1000, undefined, { signal });
    }
  }
}

function sameMinor(version: string): boolean {
  const minor = (of: string) => of.split('.').slice(0, 2).join('.');
  return minor(version) === minor(temporalVersion);
}
