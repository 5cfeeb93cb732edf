import { spawnSync } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { told, type StackSaying } from '../progress.ts';
import { lastLines, run } from '../run.ts';
import { StackError } from '../stack-error.ts';
import { onPath, programFile, temporalVersion } from './binaries.ts';
import type { FindOptions } from './find-options.ts';

const oldestGo = [1, 26] as const;
/** How many packages the build compiles when nothing of it is cached: for the progress only. */
const packagesInAll = 1750;
const modules = { server: 'go.temporal.io/server/cmd/server', sql: 'go.temporal.io/server/cmd/tools/sql' };

export type GoOnPath =
  | { readonly usable: true; readonly program: string; readonly version: string }
  | { readonly usable: false; readonly because: StackSaying };

/** Whether the Go on PATH can build Temporal. */
export function goOnPath(env: NodeJS.ProcessEnv): GoOnPath {
  const program = onPath(programFile('go'), env);
  if (program === undefined) return { usable: false, because: told('stack.go.none') };
  const { stdout } = spawnSync(program, ['env', 'GOVERSION'], {
    encoding: 'utf8',
    env: { ...env, GOTOOLCHAIN: 'local' },
  });
  const version = stdout.trim().replace(/^go/, '');
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const enough = major > oldestGo[0] || (major === oldestGo[0] && minor >= oldestGo[1]);
  if (enough) return { usable: true, program, version };
  const wanted = oldestGo.join('.');
  const because =
    version === ''
      ? told('stack.go.broken', { program, wanted })
      : told('stack.go.tooOld', { program, found: version, wanted });
  return { usable: false, because };
}

/** Builds the two programs with that Go into the folder. Takes minutes; tells how far it is every few seconds. */
export async function buildWithGo(go: string, folder: string, { env, progress, signal }: FindOptions): Promise<void> {
  progress(told('stack.go.building', { version: temporalVersion, program: go }));
  const began = Date.now();
  let compiled = 0;
  const tell = setInterval(() => progress(step(compiled, Date.now() - began)), 5000);
  try {
    const packages = Object.values(modules).map((module) => `${module}@v${temporalVersion}`);
    const { code, stderr } = await run(go, ['install', '-v', '-ldflags=-s -w', ...packages], {
      // As Temporal builds its releases. GOROOT and GOOS of the person could lead to another Go or another system.
      env: { ...without(env, 'GOROOT', 'GOOS', 'GOARCH'), GOBIN: folder, GOTOOLCHAIN: 'local', CGO_ENABLED: '0' },
      cwd: folder,
      signal,
      onLine: (line) => {
        if (!line.startsWith('go: ')) compiled += 1;
      },
    });
    if (code !== 0) {
      const because = [told('stack.other', { given: lastLines(stderr, 8) })];
      throw new StackError(told('stack.go.failed', { exit: String(code) }), { because });
    }
  } finally {
    clearInterval(tell);
  }
  await rename(join(folder, programFile('server')), join(folder, programFile('temporal-server')));
  await rename(join(folder, programFile('sql')), join(folder, programFile('temporal-sql-tool')));
}

function step(compiled: number, milliseconds: number): StackSaying {
  const whole = Math.round(milliseconds / 1000);
  const took = { minutes: Math.floor(whole / 60), seconds: whole % 60 };
  return compiled === 0
    ? told('stack.go.fetchingSources', took)
    : told('stack.go.compiled', { compiled, of: Math.max(packagesInAll, compiled), ...took });
}

function without(env: NodeJS.ProcessEnv, ...names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
