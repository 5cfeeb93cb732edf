import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Connection, ScheduleClient, WorkflowClient } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { readFolder } from '../../client/folder/folder.ts';
import type { StackAddresses } from '../../stack/start.ts';
import { keyRing } from '../../worker/codec-keys.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import { workflowIds } from '../../workflows/messages.ts';
import { mizan } from '../cli/mizan.ts';
import { temporaryFolder, testEnv } from '../own-stack.ts';

const patience = 240_000;

/** `mizan start`, or another command that goes on, in a process of its own, until it says something. */
class Started {
  readonly child: ChildProcess;
  out = '';
  err = '';

  constructor(env: NodeJS.ProcessEnv, command: readonly string[] = ['start']) {
    this.child = spawn(process.execPath, [inject('programs').mizan, ...command, '--lang', 'en'], {
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

  /** Ctrl-C, or what a supervisor sends, and the exit code. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    this.child.kill(signal);
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

/** Signs a person of the sample in by one click; gives the cookies. */
async function signedIn(address: string, person: string): Promise<string> {
  const page = await fetch(`${address}/sign-in`);
  const text = await page.text();
  const browser = page.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const answer = await fetch(`${address}/sign-in/sample`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: browser.join('; '), origin: address },
    body: new URLSearchParams({ _csrf: token, person }),
  });
  expect(answer.status).toBe(303);
  return [...browser, ...answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')].join('; ');
}

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

  it('serves the console, and sends notices and digests', { timeout: patience }, async () => {
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(started.out.slice(started.out.indexOf('onsole'))) ?? [];
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const page = await fetch(`${address}/sign-in`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    const { temporalAddress, namespace, codecKeyFile } = JSON.parse(
      readFileSync(join(folder, 'data', 'running.json'), 'utf8'),
    ) as StackAddresses;
    const connection = await Connection.connect({ address: temporalAddress });
    const { id } = readFolder('data/agency').body;
    const workflows = new WorkflowClient({ connection, namespace });
    expect((await workflows.getHandle(workflowIds.notices(id)).describe()).status.name).toBe('RUNNING');
    const schedules = new ScheduleClient({
      connection,
      namespace,
      dataConverter: dataConverter(keyRing(codecKeyFile)),
    });
    expect((await schedules.getHandle(`digest/${id}`).describe()).state.paused).toBe(false);
    await connection.close();
  });

  it('has another console beside it, which drains at SIGTERM and ends with 0', { timeout: patience }, async () => {
    const served = new Started(env, ['serve', '--port', '0']);
    await served.says('http://127.0.0.1:');
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(served.out) ?? [];
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const cookie = await signedIn(address, 'E005');
    const events = await fetch(`${address}/api/v1/events`, { headers: { cookie } });
    expect(events.status).toBe(200);
    const reader = events.body!.getReader();
    await reader.read();
    const began = Date.now();
    const ended = served.stop('SIGTERM');
    // What is open is ended from the other side, so that nobody waits for it.
    for (let isOver = false; !isOver;) isOver = (await reader.read()).done;
    expect(await ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(8_000);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed');
    expect(served.err).toBe('');
  });

  it('says which port is taken, and ends with 2', { timeout: patience }, async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const second = new Started({ ...env, MIZAN_HTTP_PORT: String(port) }, ['serve']);
    const [code] = (await once(second.child, 'exit')) as [number | null];
    expect([code, second.err]).toEqual([2, expect.stringContaining(String(port))]);
    other.close();
  });

  it('is not started twice on one data folder: the second says so and ends with 3', { timeout: patience }, async () => {
    const second = new Started(env);
    const [code] = (await once(second.child, 'exit')) as [number | null];
    expect([code, second.err]).toEqual([3, expect.stringContaining(join(folder, 'data'))]);
  });
});
