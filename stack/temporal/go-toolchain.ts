import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { told, type StackSaying } from '../progress.ts';
import { sayingOf, StackError } from '../stack-error.ts';
import { cacheFolder, goPlatform, programFile } from './binaries.ts';
import { fetchFile, otherHash } from './download.ts';
import type { FindOptions } from './find-options.ts';
import { buildWithGo } from './go-build.ts';
import { withZip, type ZipEntry } from './zip.ts';

const module = 'golang.org/toolchain';
const publicProxy = 'https://proxy.golang.org';

/** The toolchain and its hashes, as the public checksum database of Go (sum.golang.org) has them. */
const toolchain = {
  version: 'v0.0.1-go1.26.8',
  hashes: {
    'linux-amd64': 'h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=',
    'linux-arm64': 'h1:sYL/O6MqS68ML0kjsQ36WoYIpJqkw60TxizWUYUKQMc=',
    'darwin-arm64': 'h1:dFjGhY6f8DTsY8/rLchUTDRRfjJP4pCrGCwxvHFT2Fg=',
    'darwin-amd64': 'h1:7/9KPPN8PckcA9s91hm2jmQMhzW4KyTJXHIs45L0C9M=',
  } as Readonly<Record<string, string>>,
};

/**
 * Fetches the Go toolchain, builds Temporal's programs with it into the folder, and throws the toolchain away with all
 * that it fetched and compiled. After a failure they stay, and the next time goes on with them.
 */
export async function buildWithFetchedGo(folder: string, options: FindOptions): Promise<void> {
  const workshop = join(cacheFolder(options.env), 'go');
  await mkdir(workshop, { recursive: true });
  const go = await fetchGo(workshop, options);
  const own = { GOPATH: join(workshop, 'path'), GOCACHE: join(workshop, 'build'), GOFLAGS: '-modcacherw' };
  await buildWithGo(go, folder, { ...options, env: { ...options.env, ...own } });
  await rm(workshop, { recursive: true });
}

/** Fetches the toolchain into the workshop, checks its hash, and gives the path of its `go`. */
async function fetchGo(workshop: string, { env, progress, signal }: FindOptions): Promise<string> {
  const platform = `${goPlatform.os}-${goPlatform.arch}`;
  const hash = toolchain.hashes[platform];
  if (hash === undefined) throw new StackError(told('stack.go.noToolchain', { platform }));
  const version = `${toolchain.version}.${platform}`;
  const root = join(workshop, version);
  const go = join(root, 'bin', programFile('go'));
  if (existsSync(go)) return go;

  const draft = `${root}.${process.pid}`;
  const archive = `${draft}.zip`;
  try {
    await fetchFromProxies(version, archive, { env, progress, signal });
    progress(told('stack.go.unpacking'));
    await withZip(archive, async (entries) => {
      const found = await moduleHash(entries);
      if (found !== hash) throw otherHash(`${module}@${version}`, found, hash);
      await unpack(entries, `${module}@${version}/`, draft);
    });
    await rename(draft, root);
    return go;
  } finally {
    await rm(archive, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/** Hash of a module's files as go.sum has it (`h1:`): over the sorted lines of each file's SHA-256 and name. */
async function moduleHash(entries: readonly ZipEntry[]): Promise<string> {
  const whole = createHash('sha256');
  for (const { name, read } of [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))) {
    whole.update(
      `${createHash('sha256')
        .update(await read())
        .digest('hex')}  ${name}\n`,
    );
  }
  return `h1:${whole.digest('base64')}`;
}

/** The proxies of GOPROXY in its own syntax, without `direct` and `off`; the public one where it names none. */
export function goProxies(setting: string | undefined): readonly string[] {
  const named = (setting ?? '').split(/[,|]/).map((part) => part.trim().replace(/\/$/, ''));
  const proxies = named.filter((part) => /^https?:/.test(part));
  return proxies.length > 0 ? proxies : [publicProxy];
}

async function fetchFromProxies(version: string, file: string, options: FindOptions): Promise<void> {
  const failures: StackSaying[] = [];
  for (const proxy of goProxies(options.env['GOPROXY'])) {
    try {
      options.progress(told('stack.go.fetching', { address: proxy }));
      await fetchFile(`${proxy}/${module}/@v/${version}.zip`, file, options);
      return;
    } catch (error) {
      options.signal?.throwIfAborted();
      failures.push(sayingOf(error));
    }
  }
  throw new StackError(told('stack.download.nothing'), { because: failures });
}

/** Module archives hold neither execute bits nor files named go.mod: both are put back, as the go command does. */
async function unpack(entries: readonly ZipEntry[], prefix: string, to: string): Promise<void> {
  for (const { name, read } of entries) {
    if (!name.startsWith(prefix) || name.includes('..')) throw new StackError(told('stack.go.strangeFile', { name }));
    const path = name.slice(prefix.length).replace(/(^|\/)_go\.mod$/, '$1go.mod');
    const file = join(to, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await read());
    if (path.startsWith('bin/') || path.startsWith('pkg/tool/')) await chmod(file, 0o755);
  }
}
