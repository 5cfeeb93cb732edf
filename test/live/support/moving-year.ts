import { randomUUID } from 'node:crypto';
import { Connection, WorkflowClient } from '@temporalio/client';
import pg from 'pg';
import { inject } from 'vitest';
import { updateIdOf, type ActAnswer, type ActRequest } from '../../../client/acts/act.ts';
import type { Acts } from '../../../client/acts/acts.ts';
import { Unreachable } from '../../../client/acts/errors.ts';
import { sendUpdate } from '../../../client/acts/send.ts';
import { pace } from '../../../client/rehearsal/play.ts';
import { shiftedClock, type Clock } from '../../../client/rehearsal/shifted-clock.ts';
import type { DatedEvent } from '../../../machines/timeline.ts';
import { workCalendar } from '../../../rules/calendar/work-calendar.ts';
import { sliceFor } from '../../../rules/roster/slice.ts';
import { migrate } from '../../../store/database.ts';
import { openStore } from '../../../store/store.ts';
import { dataConverter } from '../../../worker/data-converter.ts';
import { keyRing } from '../../../worker/codec-keys.ts';
import { kinds } from '../../../worker/kinds.ts';
import { workerLog } from '../../../worker/log.ts';
import { runWorker } from '../../../worker/run.ts';
import { rehearsalAddress } from '../../../workflows/messages-address.ts';
import { epochOf, instantAt, minute } from '../../../workflows/messages-instants.ts';
import { firstStart } from '../../../workflows/messages-start.ts';
import { queryNames, updateNames, type Accepted, type Now } from '../../../workflows/messages.ts';
import { lineTo } from './cuttable.ts';
import { calendarFiles, folder, newDatabase } from './office.ts';

/** The sample agency on real workflows whose clocks are moved: a year passes while a test runs. */
export interface MovingYear {
  readonly acts: Pick<Acts, 'body' | 'store' | 'act'>;
  /** The legal time, in milliseconds since the epoch, for views and pages. */
  readonly clock: () => number;
  /** From now on it is `2026-12-10T09:30`, by the clocks of the body, and what time brings about has happened. */
  setClock(local: string): Promise<void>;
  /** Temporal goes away for whoever acts, and comes back. */
  setAway(isAway: boolean): void;
  /** Every session has been idle for too long. */
  lapseSessions(): Promise<void>;
  /** The appraisal of a servant begins on 1 January, with what has happened in it before. */
  begin(servant: string, past?: readonly DatedEvent[]): Promise<string>;
  dispose(): Promise<void>;
}

const year = 2026;
const { body, roster, names, results } = folder;

export async function movingYear(): Promise<MovingYear> {
  const { databaseUrl: server, temporalAddress, rehearsalNamespace: namespace, codecKeyFile } = inject('stack');
  if (namespace === undefined) throw new Error('The stack of the tests has a namespace in which time is skipped.');
  const databaseUrl = await newDatabase(server);
  await migrate(databaseUrl);
  const store = openStore(databaseUrl, { kinds });
  const sql = new pg.Client({ connectionString: databaseUrl });
  await sql.connect();
  await store.keepCalendar(calendarFiles);
  await store.importBody({ body, roster, names, day: `${year}-01-01`, results });
  await store.yearOpened(year);

  const name = `moving-${randomUUID().slice(0, 8)}`;
  const address = rehearsalAddress(name);
  const keys = keyRing(codecKeyFile);
  const worker = await runWorker({
    temporal: { address: temporalAddress },
    namespace,
    taskQueue: name,
    databaseUrl,
    keys,
    log: workerLog('fatal'),
    subjects: { address, pace },
    workflowBundle: { codePath: inject('workflowBundle') },
  });
  const connection = await Connection.connect({ address: temporalAddress });
  const line = await lineTo(temporalAddress);
  const doors = await Connection.connect({ address: line.address });
  const dataIn = dataConverter(keys);
  const client = new WorkflowClient({ connection, namespace, dataConverter: dataIn });
  const door = new WorkflowClient({ connection: doors, namespace, dataConverter: dataIn });
  const began = `${year}-01-01T00:00:00${body.offset}`;
  const clocks = new Map<string, Clock>();
  let now = epochOf(began);
  let isAway = false;

  /** Time rings a little after its instant; then it is published. */
  const reached = async (subject: string, clock: Clock): Promise<void> => {
    await clock.reach(now + pace.graceMinutes * minute);
    const handle = client.getHandle(address.workflowId(body.id, subject));
    const { seq } = await handle.query<Now>(queryNames.now);
    await store.waitForSeq(subject, seq, 10_000);
  };

  const act = async (subject: string, request: ActRequest, key: string): Promise<ActAnswer> => {
    const updateId = updateIdOf(key, request);
    const standing = await store.standingOf(subject, updateId);
    if (standing?.doneAt != null) return { seq: standing.doneAt, stage: standing.stage };
    // A little after: an act is received before it is taken.
    if (!isAway) await clocks.get(subject)?.reach(now + minute);
    const message = { ...request, at: instantAt(now, body.offset), rosterSeq: 0 };
    const workflowId = address.workflowId(body.id, subject);
    const patience = { deadline: 2_000, attempts: isAway ? 1 : 5 };
    const sent = await sendUpdate<Accepted>(door, { workflowId, name: updateNames.act, updateId, message }, patience);
    if ('done' in sent) return sent.done;
    if ('refusal' in sent) return sent;
    throw new Unreachable('temporal', { code: 'unreachable.temporal' });
  };

  return {
    acts: { store, act, body: () => Promise.resolve(body) },
    clock: () => now,
    async setClock(local) {
      now = epochOf(`${local}:00${body.offset}`);
      await Promise.all([...clocks].map(([subject, clock]) => reached(subject, clock)));
    },
    setAway(away) {
      isAway = away;
      line.cut(away);
    },
    async lapseSessions() {
      await sql.query("update sessions set seen_at = seen_at - interval '3 hours'");
    },
    async begin(servant, past) {
      const subject = `${servant}-${year}`;
      const calendar = workCalendar(calendarFiles, '1');
      const input = {
        servant,
        year,
        body,
        roster: sliceFor(roster, servant),
        rosterSeq: 0,
        calendar,
        version: 1,
      } as const;
      const start = firstStart({ subject, input, at: began, ...(past === undefined ? {} : { past }) }, pace);
      const { workflowId, type, input: args } = address.beginning(start as never, began);
      await client.start(type, { workflowId, taskQueue: name, args: [args] });
      clocks.set(subject, shiftedClock(client, workflowId, began));
      if (!(await store.waitForSeq(subject, 1, 60_000))) throw new Error(`${subject} has not begun.`);
      return subject;
    },
    async dispose() {
      await worker.stop();
      await Promise.all([connection.close(), doors.close()]);
      await line.close();
      await sql.end();
      await store.close();
    },
  };
}
