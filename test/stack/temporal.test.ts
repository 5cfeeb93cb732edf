import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stackFailure } from '../../client/cli/stack-words.ts';
import { speak } from '../../locales/speak.ts';
import { cachedFolder, goPlatform } from '../../stack/temporal/binaries.ts';
import { plain } from '../../stack/progress.ts';
import { findTemporal } from '../../stack/temporal/find.ts';
import { goOnPath } from '../../stack/temporal/go-build.ts';
import { goProxies } from '../../stack/temporal/go-toolchain.ts';
import { checksumOf } from '../../stack/temporal/release.ts';
import type { StackError } from '../../stack/stack-error.ts';
import { sqlAccess } from '../../stack/temporal/sql-access.ts';
import { temporaryFolder } from '../own-stack.ts';

let folder: string;
let env: NodeJS.ProcessEnv;
let lines: string[];
/** What the test's own server of releases and modules answers, by path. */
let offered: Map<string, Buffer>;
let server: Server;

beforeEach(async () => {
  folder = await temporaryFolder();
  lines = [];
  offered = new Map();
  server = createServer((request, response) => {
    const content = offered.get(request.url ?? '');
    response.writeHead(content === undefined ? 404 : 200).end(content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mkdirSync(join(folder, 'bin'));
  env = {
    PATH: join(folder, 'bin'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    MIZAN_TEMPORAL_RELEASES: here,
    GOPROXY: `${here},direct`,
  };
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const find = () => findTemporal({ env, progress: (saying) => lines.push(plain(saying)) });

function program(path: string, script: string): void {
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

/** A release of the two programs, with its checksums. */
function offerRelease(sum?: string): void {
  const place = join(folder, 'release');
  mkdirSync(place);
  for (const name of ['temporal-server', 'temporal-sql-tool'])
    program(join(place, name), 'echo temporal version 1.32.0');
  const name = `temporal_1.32.0_${goPlatform.os}_${goPlatform.arch}.tar.gz`;
  execFileSync('tar', ['-czf', join(folder, name), '-C', place, 'temporal-server', 'temporal-sql-tool']);
  const archive = readFileSync(join(folder, name));
  offered.set(`/v1.32.0/${name}`, archive);
  const found = createHash('sha256').update(archive).digest('hex');
  offered.set('/v1.32.0/checksums.txt', Buffer.from(`${'0'.repeat(64)}  other.zip\n${sum ?? found}  ${name}\n`));
}

describe('Temporal is found', () => {
  it('on PATH, when the version is ours', async () => {
    program(join(folder, 'bin/temporal-server'), 'echo temporal version 1.32.1');
    program(join(folder, 'bin/temporal-sql-tool'), '');
    expect(await find()).toMatchObject({ server: join(folder, 'bin/temporal-server'), version: '1.32.1' });
  });

  it('elsewhere, when PATH has another version', async () => {
    program(join(folder, 'bin/temporal-server'), 'echo temporal version 1.29.0');
    program(join(folder, 'bin/temporal-sql-tool'), '');
    mkdirSync(cachedFolder(env), { recursive: true });
    for (const name of ['temporal-server', 'temporal-sql-tool']) program(join(cachedFolder(env), name), '');
    expect((await find()).server).toBe(join(cachedFolder(env), 'temporal-server'));
    expect(lines[0]).toMatch(/^stack\.temporal\.otherVersion .*"found":"1\.29\.0","wanted":"1\.32\.0"/);
  });

  it('in the official release, once, and in the cache from then on', async () => {
    offerRelease();
    env['PATH'] = `${env['PATH']}:/bin:/usr/bin`;
    const found = await find();
    expect(execFileSync(found.server, { encoding: 'utf8' })).toContain('1.32.0');
    offered.clear();
    lines = [];
    expect(await find()).toEqual(found);
    expect(lines).toEqual([]);
    expect(readdirSync(join(folder, 'cache/mizan'))).toHaveLength(1);
  });

  it('by one of two starts at once, while the other waits', async () => {
    offerRelease();
    const [one, other] = await Promise.all([find(), find()]);
    expect(one).toEqual(other);
    expect(lines.filter((line) => line.startsWith('stack.download.fetching'))).toHaveLength(1);
    expect(lines).toContain(`stack.temporal.waiting {"pid":${process.pid}}`);
  });
});

describe('Temporal is not found', () => {
  it('where there is no release, no Go and no network: and says what was tried and what to do', async () => {
    const error = await find().then(
      () => expect.unreachable(),
      (error: unknown) => error as StackError,
    );
    const message = stackFailure(error, speak('en'));
    expect(message).toMatch(/^Temporal 1\.32\.0 cannot be had\./);
    expect(message).toMatch(/Not with the Go on PATH:\n\s+there is none/);
    expect(message).toMatch(/Not from the official release:\n\s+http:.*checksums\.txt:\n\s+404/);
    expect(message).toMatch(/Not with Go, fetched for this:[^]*http:.*golang\.org\/toolchain.*:\n\s+404/);
    expect(message).toMatch(/where: .*\n {2}what to do: .*install Go 1\.26 or newer .*TEMPORAL_ADDRESS/);
    expect(stackFailure(error, speak('az'))).toMatch(/^Temporal 1\.32\.0 əldə edilə bilmir\.[^]*nə etməli: .*Go 1\.26/);
    expect(existsSync(cachedFolder(env))).toBe(false);
  });

  it('in a release whose checksum differs', async () => {
    offerRelease('f'.repeat(64));
    await expect(find()).rejects.toThrow(/stack\.download\.otherHash .*"found":"[0-9a-f]{64}","wanted":"f{64}"/);
    expect(existsSync(cachedFolder(env))).toBe(false);
  });

  it('with a Go toolchain that is not the known one', async () => {
    // The smallest zip archive: nothing in it.
    const empty = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
    offered.set(`/golang.org/toolchain/@v/v0.0.1-go1.26.8.${goPlatform.os}-${goPlatform.arch}.zip`, empty);
    await expect(find()).rejects.toThrow(
      /stack\.download\.otherHash \{"name":"golang\.org\/toolchain@.*","found":"h1:.*","wanted":"h1:/,
    );
  });

  it.each([
    { script: 'echo go1.25.9', because: { code: 'stack.go.tooOld', with: { found: '1.25.9', wanted: '1.26' } } },
    { script: 'exit 1', because: { code: 'stack.go.broken', with: { wanted: '1.26' } } },
  ])('with a Go on PATH that says "$script"', ({ script, because }) => {
    program(join(folder, 'bin/go'), script);
    expect(goOnPath(env)).toMatchObject({ usable: false, because });
  });

  it.each(['go1.26.8', 'go1.26rc1', 'go1.30.0', 'go2.0'])('would be built with %s', (version) => {
    program(join(folder, 'bin/go'), `echo ${version}`);
    expect(goOnPath(env)).toMatchObject({ usable: true, version: version.slice(2) });
  });
});

describe('what the environment says', () => {
  it.each([
    { setting: undefined, proxies: ['https://proxy.golang.org'] },
    { setting: 'direct', proxies: ['https://proxy.golang.org'] },
    { setting: 'https://go.example.az/,direct', proxies: ['https://go.example.az'] },
    { setting: 'https://a.az|https://b.az|off', proxies: ['https://a.az', 'https://b.az'] },
  ])('GOPROXY=$setting names $proxies', ({ setting, proxies }) => {
    expect(goProxies(setting)).toEqual(proxies);
  });

  it.each([
    {
      url: 'postgresql://me:s%20e@db:6000/x',
      access: { host: 'db', port: 6000, user: 'me', password: 's e' },
      tls: undefined,
    },
    { url: 'postgres://me@db/x?sslmode=prefer', access: { host: 'db', port: 5432, password: '' }, tls: undefined },
    { url: 'postgres://me@db/x?sslmode=require', access: {}, tls: { verify: false } },
    {
      url: 'postgres://me@db/x?sslmode=verify-full&sslrootcert=/ca.pem',
      access: {},
      tls: { verify: true, caFile: '/ca.pem' },
    },
  ])('DATABASE_URL=$url is passed on to Temporal', ({ url, access, tls }) => {
    expect(sqlAccess(url)).toMatchObject(access);
    expect(sqlAccess(url).tls).toEqual(tls);
  });

  it('a checksum is that of the whole name', () => {
    const sum = 'a'.repeat(64);
    expect(checksumOf('t.tar.gz', `${'b'.repeat(64)}  not-t.tar.gz\n${sum}  t.tar.gz\n`)).toBe(sum);
    expect(() => checksumOf('t.tar.gz', `${sum}  not-t.tar.gz\n`)).toThrow('stack.download.noSum {"name":"t.tar.gz"}');
    expect(() => checksumOf('t.tar.gz', '<html> t.tar.gz')).toThrow('stack.download.noSum');
  });
});
