import { spawnSync } from 'node:child_process';
import { run } from '../../client/cli/run.ts';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line inside this process; English unless `--lang` or the environment says otherwise. */
export async function mizan(
  args: readonly string[],
  { env = { LANG: 'en_US.UTF-8' }, interactive = false }: { env?: Record<string, string>; interactive?: boolean } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const exit = await run(args, { env, interactive, out: (text) => (out += text), err: (text) => (err += text) });
  return { exit, out, err };
}

/** What a command printed with `--json`. */
export async function jsonOf<T>(args: readonly string[]): Promise<T> {
  const { out, err, exit } = await mizan([...args, '--json']);
  if (exit !== 0) throw new Error(`exit ${exit}: ${err}`);
  return JSON.parse(out) as T;
}

/** The real entry, in a process of its own. */
export function mizanProcess(
  args: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Ran {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawnSync(process.execPath, ['--import', 'tsx', 'client/cli/main.ts', ...args], {
    encoding: 'utf8',
    env: { PATH, HOME, ...env },
    input,
    maxBuffer: 1 << 28,
  });
  return { exit: child.status ?? -1, out: child.stdout, err: child.stderr };
}
