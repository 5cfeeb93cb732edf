import { hashOf } from '../../machines/journal.ts';
import type { Act, Attachment, JsonObject, Paper } from '../../machines/subject.ts';
import { readSubjectName, type SubjectParts } from '../../machines/subject-name.ts';
import type { Instant } from '../../rules/calendar/date.ts';
import type { Body, ServantId } from '../../rules/roster/roster.ts';
import type { Refusal } from '../../rules/ruling.ts';
import { address } from '../../workflows/messages-address.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { startAgain } from '../../workflows/messages-start.ts';
import { updateNames, type Accepted, type ActMessage } from '../../workflows/messages.ts';
import { packageMade } from '../findings/package.ts';
import { storedFindings } from '../findings/stored.ts';
import type { SubjectName } from '../folder/scenario.ts';
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
 * Performs an act on an appraisal, the report of a unit, or the body's year, by the journal's name of it. The key makes it
 * happen once: the same act under the same key answers alike. What an act on a unit or the body must know of everybody is
 * read here. Gives the number of its entry and the stage, or the law's refusal. Throws Unreachable, UnknownSubject,
 * CalendarMissing, TooLarge, OurDefect.
 */
export async function performAct(desk: Desk, subject: string, request: ActRequest, key: string): Promise<ActAnswer> {
  const body = await desk.body();
  const parts = readSubjectName(subject);
  if (body === null || parts === null) throw new UnknownSubject(subject);
  const updateId = updateIdOf(key, request);
  const at = request.at ?? instantAt(Date.now(), body.offset);
  const patientUntil = Date.now() + rosterPatience;
  for (;;) {
    const standing = await desk.store.standingOf(subject, updateId);
    if (standing?.doneAt != null) return { seq: standing.doneAt, stage: standing.stage };
    if (standing === null && parts.kind !== 'appraisal') throw new UnknownSubject(subject);
    const findings = await findingsOf(desk, body, subject, parts, { ...request, at });
    const message: ActMessage = { ...request, at, ...findings, rosterSeq: standing?.rosterSeq ?? 0 };
    const update = { workflowId: address.workflowId(body.id, subject), name: updateNames.act, updateId, message };
    let sent: Sent<Accepted> = await sendUpdate(desk.client, update, desk.patience);
    if ('gone' in sent) sent = await sendAgain(desk, body, subject, update);
    if ('done' in sent) return sent.done;
    if ('refusal' in sent) {
      await desk.store.countRefusal(parts.year, sent.refusal.clause);
      return sent;
    }
    if (Date.now() > patientUntil) throw new Unreachable('roster', { code: 'unreachable.roster', with: { subject } });
    await new Promise((resolve) => setTimeout(resolve, rosterPause));
  }
}

/** What the body's records say at the instant of the act; nothing for an appraisal, which knows all that it needs. */
async function findingsOf(
  { client, store }: Desk,
  body: Body,
  subject: string,
  parts: SubjectParts,
  act: Act,
): Promise<{ readonly findings?: JsonObject }> {
  if (parts.kind === 'appraisal') return {};
  const on: SubjectName = parts.kind === 'body' ? { kind: 'body' } : await unitNamed(store, subject, parts.unit);
  const { roster } = await store.roster();
  const results = await store.earlierResults(parts.year);
  const asked = { on, act, year: parts.year, offset: body.offset, roster, results };
  const findings = await storedFindings({ client, store, address, body: body.id }, asked);
  const made = act.name === 'prepareSubmission' ? await packageMade(store, parts.year) : null;
  return { findings: { ...findings, ...(made === null ? {} : { package: made as unknown as JsonObject }) } };
}

/** A unit by its present name. */
async function unitNamed(store: Desk['store'], subject: string, first: string): Promise<SubjectName> {
  const [row] = await store.unitRows({ subject });
  return { kind: 'unit', name: row?.unit ?? first };
}

/** One that is closed, or that Temporal has lost, goes on from the store, with the act in the same request. */
async function sendAgain(desk: Desk, body: Body, subject: string, update: UpdateToSend): Promise<Sent<Accepted>> {
  const record = await desk.store.subjectOf(subject);
  if (record === null) throw new UnknownSubject(subject);
  const now = instantAt(Date.now(), body.offset);
  const again = startAgain(body, record, await desk.store.missedSince(record, now));
  if (again === null) throw new UnknownSubject(subject);
  const { type, input } = address.beginning(again, now);
  const start = { type, taskQueue: desk.taskQueue, input };
  return sendUpdate(desk.client, { ...update, start }, desk.patience);
}
