import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Acts } from '../../../client/acts/acts.ts';
import { readCalendarFile } from '../../../client/folder/calendars.ts';
import { readFolder } from '../../../client/folder/folder.ts';
import type { MailSettings } from '../../../activities/mail.ts';
import { migrate } from '../../../store/database.ts';
import type { StackAddresses } from '../../../stack/start.ts';
import type { CalendarFile } from '../../../rules/calendar/work-calendar.ts';
import type { Body } from '../../../rules/roster/roster.ts';
import { keyRing } from '../../../worker/codec-keys.ts';
import { workerLog } from '../../../worker/log.ts';
import { runWorker, type RunningWorker, type WorkerConfig } from '../../../worker/run.ts';

/** The sample agency under a name of its own, in a database of its own, on the Temporal of all live tests. */
export interface Office {
  readonly acts: Acts;
  readonly body: Body;
  readonly config: WorkerConfig & { readonly taskQueue: string };
  dispose(): Promise<void>;
}

export interface OfficeOptions {
  readonly stack?: StackAddresses;
  /** Without a worker nothing is worked on until the test starts one. */
  readonly worker?: boolean;
  /** How its worker sends mail; by default not at all. */
  readonly mail?: MailSettings;
  /** Calendars of the years around the present one, for what happens today; by default the sample's. */
  readonly calendars?: readonly CalendarFile[];
}

export const folder = readFolder('data/agency');
export const calendarFiles = [2025, 2026, 2027].map((year) =>
  readCalendarFile(join('data/calendars', `az-${year}.json`)),
);

/** A new database on the server of a URL. */
export async function newDatabase(url: string): Promise<string> {
  const name = `mizan_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name} template template0 encoding 'UTF8'`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.toString();
}

export async function openOffice({
  stack = inject('stack'),
  worker = true,
  mail,
  calendars = calendarFiles,
}: OfficeOptions = {}): Promise<Office> {
  const databaseUrl = await newDatabase(stack.databaseUrl);
  const name = randomUUID().slice(0, 8);
  const config = {
    temporal: { address: stack.temporalAddress },
    namespace: stack.namespace,
    taskQueue: `office-${name}`,
    databaseUrl,
    keys: keyRing(stack.codecKeyFile),
    log: workerLog(process.env['MIZAN_LOG'] ?? 'fatal'),
    workflowBundle: { codePath: inject('workflowBundle') },
  };
  await migrate(databaseUrl);
  const acts = await connect(config);
  const body = { ...folder.body, id: `rxa-${name}` };
  await acts.importCalendar(calendars);
  await acts.importBody({
    body,
    roster: folder.roster,
    names: folder.names,
    day: '2026-01-01',
    results: folder.results,
  });
  const running: RunningWorker | null = worker
    ? await runWorker({ ...config, ...(mail === undefined ? {} : { mail }) })
    : null;
  return {
    acts,
    body,
    config,
    async dispose() {
      await running?.stop();
      await acts.close();
    },
  };
}
