import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { mizan } from '../cli/mizan.ts';
import { temporaryFolder, testEnv } from '../own-stack.ts';

const patience = 240_000;

/** `mizan start` in a process of its own, until it says something. */
class Started {
  readonly child: ChildProcess;
  out = '';
  err = '';

  constructor(env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'client/cli/main.ts', 'start', '--lang', 'en'], {
      env: { ...env, MIZAN_WORKFLOW_BUNDLE: inject('workflowBundle') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.err += text));
  }

  async says(text: string): Promise<void> {
    await vi.waitFor(
      () => {
        if (this.out.includes(text)) return;
        throw new Error(`${this.out}\n${this.err}\nexit ${String(this.child.exitCode)}`);
      },
      { timeout: patience, interval: 500 },
    );
  }

  /** Ctrl-C, and the exit code. */
  async stop(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    this.child.kill('SIGINT');
    const [code] = (await once(this.child, 'exit')) as [number | null];
    return code;
  }
}

let folder: string;
let env: NodeJS.ProcessEnv;
let started: Started;

beforeAll(async () => {
  folder = await temporaryFolder();
  env = { ...testEnv, MIZAN_DATA: join(folder, 'data') };
  started = new Started(env);
  await started.says('Ctrl-C stops everything.');
}, patience);
afterAll(async () => {
  await started.stop();
  await rm(folder, { recursive: true, force: true });
}, patience);

const json = async <T>(...args: readonly string[]): Promise<T> => {
  const given = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const { exit, out, err } = await mizan([...args, '--json'], { env: given });
  if (exit !== 0) throw new Error(err);
  return JSON.parse(out) as T;
};

describe('npm start on a new data folder', () => {
  it('says what is where, what was entered, and what to type next', () => {
    expect(started.out).toContain('35 people of the body “Rəqəmsal Xidmətlər Agentliyi” taken over.');
    expect(started.out).toMatch(
      /From the scenario: \d+ acts entered as on paper, 74 expected refusals left out, \d+ wait/,
    );
    expect(started.out).toMatch(/The year 2026 is open: (3\d|40) appraisals\./);
    expect(started.out).toMatch(/PostgreSQL {2}postgresql:\/\/mizan:\*\*\*@127\.0\.0\.1:\d+/);
    expect(started.out).toContain('npx mizan tasks --for');
    expect(started.err).toBe('');
  });

  it('has the past in the journal, with the file and line it came from', { timeout: patience }, async () => {
    const journal = await json<{ content: { kind: string; actor: string }; envelope: { reference: string | null } }[]>(
      'timeline',
      'E005',
    );
    expect(journal.find(({ content }) => content.kind === 'form.drawnUp')).toMatchObject({
      content: { actor: 'E004' },
      envelope: { reference: 'scenario-2026.jsonl:9' },
    });
  });

  it('stops at Ctrl-C with 0, and goes on where it was at the next start', { timeout: patience }, async () => {
    const before = await json<object[]>('timeline', 'E005');
    expect(await started.stop()).toBe(0);
    expect(started.out).toContain('Everything is stopped.');
    started = new Started(env);
    await started.says('Ctrl-C stops everything.');
    expect(started.out).not.toContain('A new data folder');
    expect(await json<object[]>('timeline', 'E005')).toEqual(before);
  });

  it('is not started twice on one data folder: the second says so and ends with 3', { timeout: patience }, async () => {
    const second = new Started(env);
    const [code] = (await once(second.child, 'exit')) as [number | null];
    expect([code, second.err]).toEqual([3, expect.stringContaining(join(folder, 'data'))]);
  });
});
