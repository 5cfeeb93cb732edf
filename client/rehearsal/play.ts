import type { WorkflowClient } from '@temporalio/client';
import type { EarlierResult } from '../../machines/findings.ts';
import { Defect, type JsonObject } from '../../machines/subject.ts';
import { kindOfSubject } from '../../machines/subject-name.ts';
import type { DatedEvent } from '../../machines/timeline.ts';
import { instantOf, type Instant } from '../../rules/calendar/date.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { Store } from '../../store/store.ts';
import type { Address } from '../../workflows/messages-address.ts';
import { epochOf, minute } from '../../workflows/messages-instants.ts';
import { firstStart, startAgain } from '../../workflows/messages-start.ts';
import { updateNames, type Accepted, type Pace } from '../../workflows/messages.ts';
import { sendUpdate, type Sent, type UpdateToSend } from '../acts/send.ts';
import { storedFindings } from '../findings/stored.ts';
import { firstDifference } from './compare.ts';
import type { Job } from './jobs.ts';
import type { RecordedEvent, Recording } from './recording.ts';
import { shiftedClock, type Clock } from './shifted-clock.ts';
import type { Turns } from './turns.ts';

/** A place where the real server's journal is not what was rehearsed in memory. */
export interface Difference {
  readonly subject: string;
  /** Number of the first entry that differs; null where something was answered otherwise. */
  readonly seq: number | null;
  readonly inMemory: string;
  readonly onTemporal: string;
}

export interface Stage {
  readonly client: WorkflowClient;
  readonly store: Store;
  readonly taskQueue: string;
  readonly address: Address;
  readonly turns: Turns;
  readonly until: string;
  readonly results: readonly EarlierResult[];
}

/** Acts come in their time however long the machine takes for a step; nothing is spread, since nothing is crowded. */
export const pace: Pace = { spreadMinutes: 0, graceMinutes: 10, acceptMinutes: 120 };

const patience = 60_000;

/** Plays what was recorded to the workflows of subjects. */
export function player(stage: Stage) {
  const clocks = new Map<string, Clock>();
  const differences: Difference[] = [];
  const clockOf = ({ subject, input, at }: Recording): Clock => {
    const id = stage.address.workflowId(input.body.id, subject);
    const clock = clocks.get(subject) ?? shiftedClock(stage.client, id, at);
    clocks.set(subject, clock);
    return clock;
  };
  const answered = (subject: string, expected: Refusal | null, refusal: Refusal | null): void => {
    if (refusal?.clause === expected?.clause && refusal?.because.code === expected?.because.code) return;
    differences.push({ subject, seq: null, inMemory: answerText(expected), onTemporal: answerText(refusal) });
  };

  return {
    differences,

    async play({ recording, step }: Job): Promise<void> {
      const { subject } = recording;
      if (step === null) return begin(stage, recording);
      const clock = clockOf(recording);
      if (!('event' in step)) {
        await clock.reach(epochOf(step.until) + pace.graceMinutes * minute);
        await stage.store.waitForSeq(subject, step.seq, patience);
        return;
      }
      const { event, refusal } = step;
      if (event.kind === 'effect') {
        const { id } = event.effect;
        if (await stage.turns.take(id, subject, patience)) return clock.mayHaveBegunAgain(event.at);
        differences.push({ subject, seq: null, inMemory: id, onTemporal: 'never handed over' });
        return;
      }
      // A little after: an act is received before it is taken.
      await clock.reach(epochOf(event.at) + minute);
      const sent = await send(stage, recording, step, clock);
      answered(subject, refusal, 'refusal' in sent ? sent.refusal : null);
      if ('done' in sent && event.kind === 'roster' && kindOfSubject(subject) === 'unit')
        await stage.store.waitForSeq(subject, sent.done.seq, patience);
    },

    /** Every limit up to the last day is marked; then the journal is compared. */
    async end(recording: Recording): Promise<void> {
      const { subject, contents } = recording;
      const last = epochOf(instantOf(`${stage.until}T23:59:00`, recording.input.body.offset));
      // The wake-up comes a little after its instant.
      await clockOf(recording).reach(last + pace.graceMinutes * minute);
      await stage.store.waitForSeq(subject, contents.length, patience);
      await leave(stage, recording);
      const journal = await stage.store.journalOf(subject);
      const found = firstDifference(
        contents,
        journal.map(({ content }) => content),
      );
      if (found !== null) differences.push({ subject, ...found });
    },
  };
}

/** Ends the workflow of a subject, where one runs. */
export async function leave(
  { client, address }: Pick<Stage, 'client' | 'address'>,
  { subject, input }: Recording,
): Promise<void> {
  const handle = client.getHandle(address.workflowId(input.body.id, subject));
  await handle.terminate('the rehearsal is over').catch(() => undefined);
}

async function begin({ client, store, taskQueue, address }: Stage, recording: Recording): Promise<void> {
  const { subject, input, at } = recording;
  const { workflowId, type, input: start } = address.beginning(firstStart({ subject, input, at }, pace) as never, at);
  await client.start(type, { workflowId, taskQueue, args: [start] });
  await store.waitForSeq(subject, 1, patience);
}

async function send(stage: Stage, recording: Recording, step: RecordedEvent, clock: Clock): Promise<Sent<Accepted>> {
  const { subject, input } = recording;
  const { event, order } = step;
  const workflowId = stage.address.workflowId(input.body.id, subject);
  const findings = await findingsFor(stage, recording, step);
  const update = { workflowId, updateId: `${subject}-${order}`, ...messageOf(event, findings) };
  const sent = await sendUpdate<Accepted>(stage.client, update);
  return 'gone' in sent ? again(stage, recording, update, event.at, clock) : sent;
}

/** What an act on a report must know, read as production reads it. */
async function findingsFor(
  { client, store, address, results }: Stage,
  { input }: Recording,
  { event, asking }: RecordedEvent,
): Promise<{ readonly findings?: JsonObject }> {
  if (event.kind !== 'act' || asking === null) return {};
  const { on, roster } = asking;
  const asked = { on, act: event.act, year: input.year, offset: input.body.offset, roster, results };
  return { findings: await storedFindings({ client, store, address, body: input.body.id }, asked) };
}

function messageOf(event: DatedEvent, findings: object): Pick<UpdateToSend, 'name' | 'message'> {
  switch (event.kind) {
    case 'act':
      return { name: updateNames.act, message: { ...event.act, ...findings, rosterSeq: 0, via: 'rehearsal' } };
    case 'roster': {
      const { seq, at, changes, roster } = event.update;
      return {
        name: updateNames.roster,
        message: { seq, at, roster, told: changes.map((change) => ({ seq, change })) },
      };
    }
    case 'calendar':
      return { name: updateNames.calendar, message: event.update };
    case 'effect':
      return { name: updateNames.effect, message: event.effect };
  }
}

/** One that is over goes on from the record, as it does in production. */
async function again(
  { client, store, taskQueue, address }: Stage,
  { subject, input }: Recording,
  update: UpdateToSend,
  at: Instant,
  clock: Clock,
): Promise<Sent<Accepted>> {
  const record = await store.subjectOf(subject);
  const missed = { roster: null, calendar: null, owes: false };
  const start = record === null ? null : startAgain(input.body, record, missed, pace);
  if (start === null) throw new Defect(`${subject} ended and left no record.`);
  const { type, input: beginning } = address.beginning(start, at);
  clock.begunAgain(at);
  return sendUpdate<Accepted>(client, { ...update, start: { type, taskQueue, input: beginning } });
}

function answerText(refusal: Refusal | null): string {
  return refusal === null ? 'accepted' : `refused by §${refusal.clause} (${refusal.because.code})`;
}
