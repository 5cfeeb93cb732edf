import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection, WorkflowClient } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { connect, type Acts } from '../client/acts/acts.ts';
import { collectFlaws } from '../client/bad-input.ts';
import { calendarsThrough } from '../client/folder/computed-calendar.ts';
import { readFolder, type Folder } from '../client/folder/folder.ts';
import { scenarioLines } from '../client/folder/scenario.ts';
import { ensureCalendars, importFolder } from '../client/office/begin.ts';
import { rehearse } from '../client/rehearsal/in-memory.ts';
import { recorder } from '../client/rehearsal/recording.ts';
import { groundOf } from '../client/rehearsal/setting.ts';
import type { JsonObject } from '../machines/subject.ts';
import { workCalendar } from '../rules/calendar/work-calendar.ts';
import { plain } from '../stack/progress.ts';
import { startTestStack, type TestStack } from '../test/own-stack.ts';
import { keyRing } from '../worker/codec-keys.ts';
import { dataConverter } from '../worker/data-converter.ts';
import { address } from '../workflows/messages-address.ts';
import type { SubjectOpening } from '../workflows/messages-start.ts';
import { table } from './figures.ts';
import { generate } from './generate.ts';
import { load } from './machine.ts';
import { ended, ourWorker, queue } from './office.ts';

/** A year whose reports are late on any day that this is run: its appraisals are a past, its final report is made now. */
const year = 2025;
/** Of the scenario: the unit reports are with HR, the final report is not presented. */
const until = `${year + 1}-02-10`;
/** What Temporal takes at most in one payload, in bytes. */
const mostBytes = 2 * 1024 * 1024;

interface Past {
  readonly folder: Folder;
  readonly openings: ReadonlyMap<string, SubjectOpening>;
  /** How many entries the past of each has. */
  readonly entries: ReadonlyMap<string, number>;
}

interface Step {
  readonly name: string;
  readonly seconds: number;
}

/** The final report of 5,000 people on the real services: how long each act is waited for, and how large it is on the wire. */
export async function benchPresent(people = 5_000): Promise<void> {
  const past = pastYear(people);
  const stack = await startTestStack((saying) => console.error(plain(saying)));
  try {
    const worker = await ourWorker(stack);
    try {
      const keys = keyRing(stack.codecKeyFile);
      const { namespace, databaseUrl, temporalConnection: temporal } = stack;
      const patience = { deadline: 60_000, attempts: 2 };
      const acts = await connect({ temporal, namespace, databaseUrl, keys, taskQueue: queue, patience });
      try {
        await measure(acts, stack, past, people);
      } catch (error) {
        // Said before the connection closes on whatever still waits for it.
        console.error(error);
        throw error;
      } finally {
        await acts.close();
      }
    } finally {
      await ended(worker);
    }
  } finally {
    await stack.dispose();
  }
}

async function measure(
  acts: Acts,
  stack: TestStack,
  { folder, openings, entries }: Past,
  people: number,
): Promise<void> {
  await ensureCalendars(acts, [], year);
  await importFolder(acts, folder, 'bench');
  const [, opened] = await timed('open', async () => {
    await acts.openYear(year, { openings });
    for (const [subject, count] of entries) await acts.store.waitForSeq(subject, count, 600_000);
  });
  console.error(`opened ${openings.size} subjects in ${opened.seconds.toFixed(0)} s; load ${load()}`);
  const subject = `body/${year}`;
  const { hrService, hrDeputyHead, headOfBody } = officials(folder);
  const act = (name: string, actor: string, given: JsonObject = {}): Promise<readonly [unknown, Step]> =>
    timed(name, async () => {
      const answer = await acts.act(subject, { name, actor, with: given, via: 'bench' }, randomUUID());
      if ('refusal' in answer) throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`);
      await acts.store.waitForSeq(subject, answer.seq, 60_000);
    });
  const handedOver = (name: string) =>
    timed(name, async () => {
      while ((await acts.store.effectsOwed(subject)).length > 0)
        await new Promise((resolve) => setTimeout(resolve, 250));
    });
  const steps: Step[] = [];
  const does = async (...next: readonly (() => Promise<readonly [unknown, Step]>)[]): Promise<void> => {
    for (const one of next) {
      const [, step] = await one();
      console.error(`${step.name}: ${step.seconds.toFixed(1)} s; load ${load()}`);
      steps.push(step);
    }
  };
  const today = new Date().toISOString().slice(0, 10);
  await does(
    () => act('presentFinalReport', hrService),
    () => handedOver('  told to every appraisal'),
    () => act('attachOpinion', hrDeputyHead, { text: 'Hesabat tam doldurulub.' }),
    () => act('approveFinalReport', headOfBody),
    () => handedOver('  told to every appraisal'),
    () => act('recordSubmission', hrService, { reference: 'DİM-1', on: today }),
    () => handedOver('  told to every appraisal, which then close'),
    // The body's year is over: it goes on from the store, with all that it knows.
    () => act('recordRegistryEntry', hrService, { reference: 'DQR-1', on: today }),
  );
  const runs = await payloadsOf(stack, folder.body.id);
  console.log(`present: the final report of ${people} people, late on purpose, on the real services; load ${load()}`);
  console.log(
    table([
      ['act, until the page shows it', 'seconds'],
      ...steps.map(({ name, seconds }) => [name, seconds.toFixed(1)]),
    ]),
  );
  for (const { events, bytes, largest } of runs) {
    const share = ((largest / mostBytes) * 100).toFixed(0);
    console.log(
      `  a run of the body's year: ${events} events, ${mebibytes(bytes)} MiB; largest payload ${mebibytes(largest)} MiB (${share} % of what Temporal takes)`,
    );
  }
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<readonly [T, Step]> {
  const begun = performance.now();
  const outcome = await work();
  return [outcome, { name, seconds: (performance.now() - begun) / 1000 }];
}

/** A generated body whose year is folded in memory, each subject with what came to it. */
function pastYear(people: number): Past {
  const calendar = workCalendar(calendarsThrough(new Set(), year - 1, year + 2), '1');
  const generated = generate(people, year, calendar);
  const path = mkdtempSync(join(tmpdir(), 'mizan-bench-'));
  try {
    generated.writeFolder(path);
    const folder = readFolder(path);
    const setting = { folder, year, calendar, until };
    const flaws = collectFlaws();
    const { onlookers, recordings } = recorder();
    const lines = scenarioLines(generated.lines(), 'generated', groundOf(setting), flaws);
    const rehearsal = rehearse(setting, lines, flaws, onlookers);
    if (rehearsal === null || rehearsal.surprises.length > 0)
      throw new Error(`The generated year is not as the law has it: ${JSON.stringify(rehearsal?.surprises[0])}`);
    const found = recordings();
    const openings = found.map(({ subject, input, at, events }): [string, SubjectOpening] => [
      subject,
      { subject, input, at, past: events.flatMap((one) => ('event' in one ? [one.event] : [])) },
    ]);
    const entries = found.map(({ subject, contents }): [string, number] => [subject, contents.length]);
    return { folder, openings: new Map(openings), entries: new Map(entries) };
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function officials({ roster }: Folder): Record<'hrService' | 'hrDeputyHead' | 'headOfBody', string> {
  const holder = (name: string) => roster.offices.find(({ office }) => office === name)?.holders[0] ?? '';
  return { hrService: holder('hrService'), hrDeputyHead: holder('hrDeputyHead'), headOfBody: holder('headOfBody') };
}

interface Run {
  readonly events: number;
  readonly bytes: number;
  readonly largest: number;
}

/** The histories of the body's year, and the largest payload in each. */
async function payloadsOf(stack: TestStack, body: string): Promise<readonly Run[]> {
  const connection = await Connection.connect(stack.temporalConnection);
  try {
    const { namespace } = stack;
    const client = new WorkflowClient({
      connection,
      namespace,
      dataConverter: dataConverter(keyRing(stack.codecKeyFile)),
    });
    const workflowId = address.workflowId(body, `body/${year}`);
    const runs: Run[] = [];
    for await (const { runId } of client.list({ query: `WorkflowId = '${workflowId}'` })) {
      const { events } = await client.getHandle(workflowId, runId).fetchHistory();
      const sizes = [...payloadsIn(events)].map(({ data }) => data?.length ?? 0);
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      runs.push({ events: events?.length ?? 0, bytes, largest: Math.max(0, ...sizes) });
    }
    return runs;
  } finally {
    await connection.close();
  }
}

/** Every payload within. */
function* payloadsIn(value: unknown): Generator<Payload> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if ('metadata' in value && 'data' in value && value.data instanceof Uint8Array) yield value as Payload;
  else for (const one of Object.values(value)) yield* payloadsIn(one);
}

const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(2);

if (process.argv[1] === import.meta.filename) await benchPresent(Number(process.argv[2] ?? 5_000));
