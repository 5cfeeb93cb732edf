import { Connection } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fork } from 'node:child_process';
import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi, type TestContext } from 'vitest';
import { stackFailure } from '../../client/cli/stack-words.ts';
import { speak } from '../../locales/speak.ts';
import { keyRing } from '../../worker/codec-keys.ts';
import { identityOf } from '../../stack/process-identity.ts';
import { openDataFolder } from '../../stack/data-folder.ts';
import { LockHeld } from '../../stack/lock.ts';
import { startPostgres, type Postgres } from '../../stack/postgres/server.ts';
import { plain, type Progress } from '../../stack/progress.ts';
import { runningStack } from '../../stack/running.ts';
import type { StackError } from '../../stack/stack-error.ts';
import { startStack, type Stack, type StackAddresses } from '../../stack/start.ts';
import { temporaryFolder, testEnv } from '../own-stack.ts';

const shared = inject('stack');

async function query<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Starts a workflow that nobody works on: what counts is that the server keeps it. */
async function startWorkflow({ temporalAddress, namespace }: StackAddresses, workflowId: string): Promise<void> {
  await withTemporal(temporalAddress, ({ workflowService }) =>
    workflowService.startWorkflowExecution({
      namespace,
      workflowId,
      requestId: randomUUID(),
      workflowType: { name: 'waiting' },
      taskQueue: { name: 'nobody' },
    }),
  );
}

/** WORKFLOW_EXECUTION_STATUS_RUNNING. */
const running = 1;

async function workflowRuns({ temporalAddress, namespace }: StackAddresses, workflowId: string): Promise<boolean> {
  return withTemporal(temporalAddress, async ({ workflowService }) => {
    const { workflowExecutionInfo } = await workflowService.describeWorkflowExecution({
      namespace,
      execution: { workflowId },
    });
    return Number(workflowExecutionInfo?.status) === running;
  });
}

async function withTemporal<T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

async function take(port: number): Promise<Server | undefined> {
  const server = createServer();
  server.listen({ port, host: '127.0.0.1' });
  try {
    await once(server, 'listening');
    return server;
  } catch {
    return undefined;
  }
}

type RunStack = StackAddresses & { readonly processes: { readonly postgres: number; readonly temporal: number } };

const portOf = (address: string) => Number(address.split(':').at(-1));

describe('the stack of the live tests', () => {
  it('has PostgreSQL 18 in UTF-8, with Azerbaijani collation', async () => {
    const [server] = await query<{ version: string; encoding: string }>(
      shared.databaseUrl,
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    );
    expect(server).toEqual({ version: '18.4', encoding: 'UTF8' });
    const names = await query<{ name: string }>(
      shared.databaseUrl,
      `select name from unnest(array['Zeynal','Əli','Fuad','Elnur']) as name order by name collate "az-x-icu"`,
    );
    expect(names.map(({ name }) => name)).toEqual(['Elnur', 'Əli', 'Fuad', 'Zeynal']);
  });

  it('listens on the loopback only, and asks for the password', async () => {
    const rows = await query<{ setting: string }>(shared.databaseUrl, `show listen_addresses`);
    expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const stranger = new URL(shared.databaseUrl);
    stranger.password = 'wrong';
    await expect(query(stranger.toString(), 'select 1')).rejects.toThrow(/password/);
  });

  it('keeps closed workflows for 30 days in both namespaces', async () => {
    for (const namespace of [shared.namespace, shared.rehearsalNamespace]) {
      const { config } = await withTemporal(shared.temporalAddress, ({ workflowService }) =>
        workflowService.describeNamespace({ namespace: namespace ?? null }),
      );
      expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 24 * 60 * 60);
    }
  });

  it('keeps workflows on four history shards', async () => {
    const { historyShardCount } = await withTemporal(shared.temporalAddress, ({ workflowService }) =>
      workflowService.getClusterInfo({}),
    );
    expect(historyShardCount).toBe(4);
  });
});

describe('skipping time', () => {
  const skip = (namespace: string, workflowId: string) =>
    withTemporal(shared.temporalAddress, ({ workflowService }) =>
      workflowService.updateWorkflowExecutionOptions({
        namespace,
        workflowExecution: { workflowId },
        workflowExecutionOptions: { timeSkippingConfig: { enabled: true } },
        updateMask: { paths: ['time_skipping_config'] },
      }),
    );

  it('is allowed in rehearsals and refused in appraisals', async () => {
    const id = `skipping-${randomUUID()}`;
    const rehearsal = shared.rehearsalNamespace ?? '';
    await startWorkflow({ ...shared, namespace: rehearsal }, id);
    await startWorkflow(shared, id);
    await expect(skip(rehearsal, id)).resolves.toBeDefined();
    await expect(skip(shared.namespace, id)).rejects.toThrow();
  });
});

describe('a stack of one’s own', () => {
  let dataFolder: string;
  let stack: Stack;
  let lines: string[] = [];
  const start = async () =>
    (stack = await startStack({ dataFolder, progress: (saying) => lines.push(plain(saying)), env: testEnv }));

  beforeAll(async () => {
    dataFolder = await temporaryFolder();
    // Whoever holds them, we or the shared stack: they are busy.
    const busy = await Promise.all([5432, 7233, 6933, 7234, 6934, 7235, 6935, 7239, 6939].map(take));
    try {
      await start();
    } finally {
      busy.forEach((server) => server?.close());
    }
  });
  beforeEach(() => void (lines = []));
  afterAll(async () => {
    await stack.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('takes free ports where the usual ones are busy', () => {
    expect(Number(new URL(stack.databaseUrl).port)).not.toBe(5432);
    expect(portOf(stack.temporalAddress)).not.toBe(7233);
  });

  it('makes the data folder and its secrets readable by their owner only', () => {
    const mode = (name: string) => (statSync(join(dataFolder, name)).mode & 0o777).toString(8);
    expect(mode('.')).toBe('700');
    for (const secret of ['codec.key', 'postgres.password', 'running.json', 'temporal/config.yaml', 'temporal.log']) {
      expect([secret, mode(secret)]).toEqual([secret, '600']);
    }
    expect(keyRing(join(dataFolder, 'codec.key'))).toHaveLength(1);
  });

  it('tells other processes where it is', () => {
    const { databaseUrl, temporalAddress, namespace, rehearsalNamespace, codecKeyFile } = stack;
    expect(runningStack(dataFolder, testEnv)).toEqual({
      temporalConnection: { address: temporalAddress },
      databaseUrl,
      temporalAddress,
      namespace,
      rehearsalNamespace,
      codecKeyFile,
    });
  });

  it('refuses a second start on one folder, and lets the first go on', async () => {
    const again = startStack({ dataFolder, env: testEnv });
    await expect(again).rejects.toThrow(LockHeld);
    await expect(again).rejects.toThrow(
      new RegExp(`^stack\\.locked \\{"pid":${process.pid},"since":.*\\}; at ${dataFolder}`),
    );
    expect(await query(stack.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it.each(['postgres', 'temporal'] as const)('starts %s again when it is killed', async (part) => {
    await startWorkflow(stack, `before-${part}`);
    await query(stack.databaseUrl, `create table kept_${part} (word text)`);
    const killed = stack.processes()[part] as number;
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(() => expect(lines.at(-1)).toMatch(/^stack\.service\.again/), { timeout: 30_000, interval: 50 });
    expect(stack.processes()[part]).not.toBe(killed);
    expect(await query(stack.databaseUrl, `select word from kept_${part}`)).toEqual([]);
    await vi.waitFor(
      async () => {
        expect(await workflowRuns(stack, `before-${part}`)).toBe(true);
        await startWorkflow(stack, `after-${randomUUID()}`);
      },
      { timeout: 30_000, interval: 200 },
    );
  });

  it('goes on where it was after a second start, at the same ports and with the same key', async () => {
    const first = stack;
    const [key] = keyRing(first.codecKeyFile);
    await query(first.databaseUrl, 'create table kept (word text)');
    await query(first.databaseUrl, `insert into kept values ('qalır')`);
    await startWorkflow(first, 'kept');
    await first.stop();
    expect(runningStack(dataFolder, testEnv)).toBeUndefined();

    const second = await start();
    expect(second.databaseUrl).toBe(first.databaseUrl);
    expect(second.temporalAddress).toBe(first.temporalAddress);
    expect(keyRing(second.codecKeyFile)[0]).toEqual(key);
    expect(await query(second.databaseUrl, 'select word from kept')).toEqual([{ word: 'qalır' }]);
    expect(await workflowRuns(second, 'kept')).toBe(true);
  });

  it('takes other ports when those of its last start are busy, and keeps its workflows', async () => {
    const first = stack;
    await startWorkflow(first, 'moved');
    await first.stop();
    const busy = await Promise.all([Number(new URL(first.databaseUrl).port), portOf(first.temporalAddress)].map(take));
    try {
      const second = await start();
      expect(second.databaseUrl).not.toBe(first.databaseUrl);
      expect(second.temporalAddress).not.toBe(first.temporalAddress);
      expect(await workflowRuns(second, 'moved')).toBe(true);
    } finally {
      busy.forEach((server) => server?.close());
    }
  });

  describe('after kill -9 of the process that ran the stack', () => {
    beforeAll(() => stack.stop());

    it.each([
      { killed: ['postgres'], name: 'PostgreSQL too' },
      { killed: ['temporal'], name: 'Temporal too' },
      { killed: ['postgres', 'temporal'], name: 'both too' },
      { killed: [], name: 'neither, which both were left behind' },
    ] as const)('and of $name, a start goes on where it was', async ({ killed }) => {
      const id = `kept-${killed.join('-')}`;
      const runner = fork(inject('programs').runStack, [dataFolder], {
        execArgv: [],
        env: testEnv,
        stdio: 'inherit',
      });
      const ended = new AbortController();
      runner.once('exit', () => ended.abort());
      const [first] = (await once(runner, 'message', ended)) as [RunStack];
      await query(first.databaseUrl, 'create table if not exists kept_by_another (word text)');
      await query(first.databaseUrl, 'insert into kept_by_another values ($1)', [id]);
      await startWorkflow(first, id);
      runner.kill('SIGKILL');
      for (const part of killed) process.kill(first.processes[part], 'SIGKILL');
      await once(runner, 'exit');

      const second = await start();
      try {
        const kept = 'select word from kept_by_another where word = $1';
        expect(await query(second.databaseUrl, kept, [id])).toEqual([{ word: id }]);
        expect(await workflowRuns(second, id)).toBe(true);
        for (const pid of Object.values(first.processes)) expect(identityOf(pid)).toBeUndefined();
      } finally {
        await second.stop();
      }
    });
  });
});

it('a start that is not wanted any more is given up, and leaves nothing running', async () => {
  const dataFolder = await temporaryFolder();
  const abort = new AbortController();
  const progress: Progress = ({ code }) => {
    if (code === 'stack.postgres.runs') abort.abort();
  };
  try {
    await expect(startStack({ dataFolder, progress, signal: abort.signal, env: testEnv })).rejects.toThrow(/abort/i);
    expect(existsSync(join(dataFolder, 'lock'))).toBe(false);
    expect(existsSync(join(dataFolder, 'postgres/data/postmaster.pid'))).toBe(false);
  } finally {
    await rm(dataFolder, { recursive: true });
  }
});

describe.runIf(process.getuid?.() === 0)('PostgreSQL run by root where no user namespace is allowed', () => {
  let parent: string;
  let postgres: Postgres | undefined;
  let lines: string[];
  const start = async (dataFolder: string) =>
    (postgres = await startPostgres(openDataFolder(dataFolder), undefined, (saying) => lines.push(plain(saying))));

  beforeEach(async () => {
    lines = [];
    parent = await temporaryFolder();
    writeFileSync(join(parent, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    vi.stubEnv('PATH', `${parent}:${process.env['PATH']}`);
    return async () => {
      vi.unstubAllEnvs();
      await postgres?.service.stop();
      postgres = undefined;
      await rm(parent, { recursive: true });
    };
  });

  it('is run as another user', async () => {
    const dataFolder = await temporaryFolder();
    try {
      const { url } = await start(dataFolder);
      expect(lines[0]).toMatch(/^stack\.postgres\.asUser \{"name":"\w+"\}$/);
      expect(statSync(join(dataFolder, 'postgres/data')).uid).not.toBe(0);
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await postgres?.service.stop();
      await rm(dataFolder, { recursive: true });
    }
  });

  it('has its files elsewhere when that user cannot reach the data folder, also the next time', async () => {
    const dataFolder = join(parent, 'data');
    const first = await start(dataFolder);
    const place = realpathSync(join(dataFolder, 'postgres'));
    try {
      expect(place).toMatch(/^\/var\/lib\/mizan\/data-/);
      expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
      await query(first.url, 'create table kept (word text)');
      await first.service.stop();
      vi.unstubAllEnvs();
      const { url } = await start(dataFolder);
      expect(await query(url, 'select word from kept')).toEqual([]);
    } finally {
      await postgres?.service.stop();
      await rm(place, { recursive: true });
    }
  });
});

/** At once: one of them takes as long as the client of Temporal waits for a server that does not answer. */
describe.concurrent('servers of one’s own', () => {
  const folderFor = async ({ onTestFinished }: TestContext) => {
    const dataFolder = await temporaryFolder();
    onTestFinished(() => rm(dataFolder, { recursive: true }));
    return dataFolder;
  };

  it('take the place of PostgreSQL by DATABASE_URL: our databases are made there', async (context) => {
    const [dataFolder, theirs] = [await folderFor(context), await folderFor(context)];
    const postgres = await startPostgres(openDataFolder(theirs), undefined, () => undefined);
    const url = new URL(postgres.url);
    url.pathname = '/agency';
    try {
      const stack = await startStack({ dataFolder, env: { ...testEnv, DATABASE_URL: url.toString() } });
      try {
        expect(stack.processes()).toEqual({ postgres: undefined, temporal: expect.any(Number) as number });
        expect(await query(stack.databaseUrl, 'select current_database() as name')).toEqual([{ name: 'agency' }]);
        await startWorkflow(stack, 'elsewhere');
        expect(existsSync(join(dataFolder, 'postgres'))).toBe(false);
      } finally {
        await stack.stop();
      }
    } finally {
      await postgres.service.stop();
    }
  });

  it('take the place of both by TEMPORAL_ADDRESS too: nothing is started, time cannot be skipped', async (context) => {
    const dataFolder = await folderFor(context);
    const own = {
      DATABASE_URL: shared.databaseUrl,
      TEMPORAL_ADDRESS: shared.temporalAddress,
      TEMPORAL_NAMESPACE: 'theirs',
    };
    const env = { ...testEnv, ...own };
    const stack = await startStack({ dataFolder, env });
    try {
      expect(stack.processes()).toEqual({ postgres: undefined, temporal: undefined });
      expect(stack).toMatchObject({ namespace: 'theirs', rehearsalNamespace: undefined });
      expect(runningStack(dataFolder, env)).toMatchObject({ namespace: 'theirs', databaseUrl: shared.databaseUrl });
      await startWorkflow(stack, randomUUID());
    } finally {
      await stack.stop();
    }
  });

  it.for([
    { what: 'DATABASE_URL', code: 'stack.postgres.unusable', value: 'postgresql://me:secret@127.0.0.1:1/x' },
    { what: 'TEMPORAL_ADDRESS', code: 'stack.temporal.unusable', value: '127.0.0.1:1' },
  ])('that do not answer by $what are named, with what to do', async ({ what, code, value }, context) => {
    const dataFolder = await folderFor(context);
    const env = {
      ...testEnv,
      DATABASE_URL: shared.databaseUrl,
      TEMPORAL_ADDRESS: shared.temporalAddress,
      [what]: value,
    };
    const error = await startStack({ dataFolder, env }).then(
      () => expect.unreachable(),
      (error: unknown) => error as StackError,
    );
    expect(error).toMatchObject({ saying: { code }, where: expect.stringContaining('127.0.0.1:1') as string });
    expect(error.todo).toMatchObject({ code: `${code}.todo` });
    for (const shown of [error.message, stackFailure(error, speak('en'))]) expect(shown).not.toContain('secret');
    expect(existsSync(join(dataFolder, 'lock'))).toBe(false);
  });
});
