import { hashOf } from '../../machines/journal.ts';
import type { Attachment, JsonObject, Paper } from '../../machines/subject.ts';
import type { Instant } from '../../rules/calendar/date.ts';
import type { Body, ServantId } from '../../rules/roster/roster.ts';
import type { Refusal } from '../../rules/ruling.ts';
import { updateNames, workflowIds, workflowTypes, type Accepted, type ActMessage } from '../../workflows/messages.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { startAgain } from '../../workflows/messages-start.ts';
import type { Desk } from './config.ts';
import { Unreachable, UnknownSubject } from './errors.ts';
import { sendUpdate, type Sent, type UpdateToSend } from './send.ts';

/** An act as a door hands it in; its shape has been checked. */
export interface ActRequest {
  readonly name: string;
  readonly actor: ServantId;
  readonly with: JsonObject;
  readonly paper?: Paper;
  readonly attachments?: readonly Attachment[];
  /** Who enters it for the actor: a deputy in HR's own tasks. */
  readonly enteredBy?: ServantId;
  /** `web`, `api`, `cli`. */
  readonly via: string;
  /** Instant of receipt, where the door has taken it already. */
  readonly at?: Instant;
}

export type ActAnswer = Accepted | { readonly refusal: Refusal };

/** The id under which an act is taken once, however often it is sent. */
export function updateIdOf(key: string, { actor, name, with: values, paper }: ActRequest): string {
  return `${key}-${hashOf({ actor, act: name, with: values, ...(paper === undefined ? {} : { paper }) }).slice(0, 32)}`;
}

const rosterPatience = 5_000;
const rosterPause = 100;

/**
 * Performs an act on an appraisal. The key makes it happen once: the same act under the same key answers alike. Gives the
 * number of its entry and the stage, or the law's refusal. Throws Unreachable, UnknownSubject, CalendarMissing, TooLarge,
 * OurDefect.
 */
export async function performAct(desk: Desk, subject: string, request: ActRequest, key: string): Promise<ActAnswer> {
  const body = await desk.body();
  const appraisal = /^(.+)-(\d{4})$/.exec(subject);
  if (body === null || appraisal === null) throw new UnknownSubject(subject);
  const [, servant = '', year = ''] = appraisal;
  const updateId = updateIdOf(key, request);
  const at = request.at ?? instantAt(Date.now(), body.offset);
  const patientUntil = Date.now() + rosterPatience;
  for (;;) {
    const standing = await desk.store.standingOf(subject, updateId);
    if (standing?.doneAt != null) return { seq: standing.doneAt, stage: standing.stage };
    const message: ActMessage = { ...request, at, rosterSeq: standing?.rosterSeq ?? 0 };
    const workflowId = workflowIds.appraisal(body.id, servant, Number(year));
    const update = { workflowId, name: updateNames.act, updateId, message };
    let sent: Sent<Accepted> = await sendUpdate(desk.client, update, desk.patience);
    if ('gone' in sent) sent = await sendAgain(desk, body, subject, update);
    if ('done' in sent) return sent.done;
    if ('refusal' in sent) return sent;
    if (Date.now() > patientUntil)
      throw new Unreachable('roster', `${subject} has not been told of the latest roster yet.`);
    await new Promise((resolve) => setTimeout(resolve, rosterPause));
  }
}

/** One that is closed, or that Temporal has lost, goes on from the store, with the act in the same request. */
async function sendAgain(desk: Desk, body: Body, subject: string, update: UpdateToSend): Promise<Sent<Accepted>> {
  const record = await desk.store.subjectOf(subject);
  if (record?.servant == null) throw new UnknownSubject(subject);
  const { servant } = record;
  const missed = await desk.store.missedSince({ ...record, servant }, instantAt(Date.now(), body.offset));
  const input = startAgain(body, record, missed);
  if (input === null) throw new UnknownSubject(subject);
  const start = { type: workflowTypes.appraisal, taskQueue: desk.taskQueue, input };
  return sendUpdate(desk.client, { ...update, start }, desk.patience);
}
