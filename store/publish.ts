import { effectsAlong } from '../machines/effects.ts';
import { canonical, hashOf, type Content } from '../machines/journal.ts';
import { Defect } from '../machines/subject.ts';
import type { Announce } from './announce.ts';
import type { Connection, Tx } from './database.ts';
import { fold, hashOfText, kindOf, thawed } from './fold.ts';
import type { Kind, Kinds, Publication, Receipt, Recorded } from './publication.ts';
import type { Recent } from './recent.ts';
import type { JournalTable, TaskTable } from './tables.ts';
import { owesAnything } from './owed.ts';
import { noticesOf, noticesOfEntries, viewsOf } from './views.ts';
import { write, type Head, type Owed, type Writing } from './write.ts';

export interface Publishing {
  readonly connection: Connection;
  readonly kinds: Kinds;
  readonly recent: Recent;
  readonly announce: Announce;
}

/**
 * Writes the entries into the journal and brings the views up to them, in one transaction. What is there already with the
 * same content is done; a gap answers how far the journal goes. Throws a Defect for other content under the same number,
 * a broken chain, or a state that does not come out as the workflow has it.
 */
export async function publish(publishing: Publishing, publication: Publication): Promise<Receipt> {
  const { connection, kinds, recent, announce } = publishing;
  const kind = kindOf(kinds, publication.kind);
  const written = (await atOnce(publishing, kind, publication)) ?? (await checked(connection, kind, publication));
  if (written.writing === null) return written.receipt;
  const { after, folded, views } = written.writing;
  recent.set(publication.subject, { head: after, state: folded.state, tasks: views.tasks });
  announce(publication.subject, after.seq);
  return written.receipt;
}

interface Written {
  readonly receipt: Receipt;
  /** Null where the journal has it all, or lacks something before. */
  readonly writing: Writing | null;
}

/** One statement, where this process published the entry before; null where the subject turns out to stand elsewhere. */
async function atOnce(
  { connection, recent }: Publishing,
  kind: Kind,
  publication: Publication,
): Promise<Written | null> {
  const known = recent.get(publication.subject);
  const [first] = publication.entries;
  if (known === undefined || first?.content.seq !== known.head.seq + 1) return null;
  const writing = writingOf(kind, publication, publication.entries, known.head, known.state, known.tasks);
  const receipt = { has: writing.after.seq, behind: false, owes: writing.effects.length > 0 };
  if (await write(connection.db, writing)) return { receipt, writing };
  recent.drop(publication.subject);
  return null;
}

/** Under a lock of the subject's row, with all that there is to check. */
async function checked({ db }: Connection, kind: Kind, publication: Publication): Promise<Written> {
  return db.transaction().execute(async (tx) => {
    const head = await lockedHead(tx, publication);
    const known = publication.entries.filter(({ content }) => content.seq <= head.seq);
    const fresh = publication.entries.slice(known.length);
    await checkKnown(tx, publication.subject, known);
    const [first] = fresh;
    if (first === undefined) return { receipt: await knowledgeOnly(tx, publication, head), writing: null };
    if (first.content.seq > head.seq + 1)
      return { receipt: { has: head.seq, behind: false, owes: false }, writing: null };
    const state = await stateBefore(tx, kind, publication.subject, head);
    const tasks = await tx.selectFrom('tasks').selectAll().where('subject', '=', publication.subject).execute();
    const writing = writingOf(kind, publication, fresh, head, state, tasks);
    if (!(await write(tx, writing))) throw new Defect(`${publication.subject} changed while its row was locked.`);
    const behind = first.content.seq === 1 && (await isBehind(tx, publication));
    const owes = await owesAnything(tx, publication.subject);
    return { receipt: { has: writing.after.seq, behind, owes }, writing };
  });
}

function writingOf(
  kind: Kind,
  publication: Publication,
  entries: readonly Recorded[],
  before: Head,
  state: unknown,
  tasks: readonly TaskTable[],
): Writing {
  const { subject, snapshot, rosterSeq, calendarVersion, quietUntil } = publication;
  const contents = entries.map(({ content }) => content);
  const rows = chained(subject, before, entries);
  const folded = fold(kind, state, contents);
  if (snapshot !== null && snapshot !== folded.hash) {
    throw new Defect(`${subject}: the journal gives another state than the workflow has.`);
  }
  const at = contents.reduce((latest, content) => (content.at > latest ? content.at : latest), before.at ?? '');
  const views = viewsOf(kind, subject, folded.state, at);
  const last = rows[rows.length - 1];
  if (last === undefined) throw new Defect(`${subject}: nothing is to be published.`);
  const after: Head = {
    seq: last.seq,
    hash: last.hash,
    at,
    envelope_hash: last.envelope_hash,
    frozen_hash: folded.hash,
    tasks_hash: views.tasksHash,
    roster_seq: rosterSeq,
    calendar_version: calendarVersion,
  };
  const isNews = last.seq > quietUntil && views.tasksHash !== before.tasks_hash;
  const notices = [
    ...(isNews ? noticesOf(tasks, views.tasks) : []),
    ...noticesOfEntries(
      publication.servant,
      contents.filter(({ seq }) => seq > quietUntil),
    ),
  ];
  const { subject: machine } = kind;
  const closed = snapshot !== null && machine.isClosed(folded.state);
  const stage = machine.stageOf(folded.state);
  const effects = owedFor(kind, contents, state, folded.states, publication.pastUntil);
  return { subject, before, after, folded, stage, closed, rows, views, notices, effects };
}

/** What the entries after a past do to others. */
function owedFor(
  { subject }: Kind,
  contents: readonly Content[],
  before: unknown,
  states: readonly unknown[],
  pastUntil: number,
): readonly Owed[] {
  const owed = effectsAlong(subject.kind, contents, before, states).map(({ effect, targets }, ordinal) => {
    const seq = Number(effect.id.slice(effect.id.lastIndexOf(':') + 1));
    return { id: effect.id, ordinal, seq, content: canonical(effect), targets: canonical(targets) };
  });
  return owed.filter(({ seq }) => seq > pastUntil);
}

const headColumns = [
  'seq',
  'hash',
  'at',
  'envelope_hash',
  'frozen_hash',
  'tasks_hash',
  'roster_seq',
  'calendar_version',
] as const satisfies readonly (keyof Head)[];

/** One publication of a subject at a time. */
async function lockedHead(tx: Tx, { subject, kind, year, servant }: Publication): Promise<Head> {
  const select = () =>
    tx.selectFrom('subjects').select(headColumns).where('subject', '=', subject).forUpdate().executeTakeFirst();
  const found = await select();
  if (found !== undefined) return found;
  await tx
    .insertInto('subjects')
    .values({ subject, kind, year, servant, seq: 0, stage: '', closed: false, roster_seq: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await select();
  if (made === undefined) throw new Defect(`${subject} has no row in the table of subjects.`);
  return made;
}

async function checkKnown(tx: Tx, subject: string, known: readonly Recorded[]): Promise<void> {
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return;
  const rows = await tx
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .where('subject', '=', subject)
    .where('seq', '>=', first.content.seq)
    .where('seq', '<=', last.content.seq)
    .execute();
  const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
  for (const { content } of known) {
    if (hashes.get(content.seq) !== hashOf(content)) {
      throw new Defect(`${subject}: entry ${content.seq} of the journal has another content than the one sent.`);
    }
  }
}

/** The rows of the journal, each tied to the one before by the hash of its content and by that of its envelope. */
function chained(subject: string, head: Head, entries: readonly Recorded[]): readonly JournalTable[] {
  let { seq, hash, envelope_hash } = head;
  return entries.map(({ content, envelope }) => {
    if (content.subject !== subject || content.seq !== seq + 1 || content.prev !== hash) {
      throw new Defect(`${subject}: entry ${content.seq} does not follow entry ${seq} of the journal.`);
    }
    const text = canonical(content);
    const cover = canonical({ ...envelope, subject, seq: content.seq, content: hashOfText(text), prev: envelope_hash });
    seq = content.seq;
    hash = hashOfText(text);
    envelope_hash = hashOfText(cover);
    const { kind, actor, at, clause } = content;
    const { updateId, recordedAt } = envelope;
    return {
      subject,
      seq,
      kind,
      actor,
      at,
      clause,
      content: text,
      hash,
      envelope: cover,
      envelope_hash,
      update_id: updateId,
      recorded_at: recordedAt,
    };
  });
}

async function stateBefore(tx: Tx, kind: Kind, subject: string, head: Head): Promise<unknown> {
  if (head.frozen_hash === null) return undefined;
  const { frozen } = await tx
    .selectFrom('subjects')
    .select('frozen')
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  if (frozen === null || hashOfText(frozen) !== head.frozen_hash) {
    throw new Defect(`${subject}: the stored state is not the one whose hash is stored.`);
  }
  return thawed(kind, frozen);
}

/** Nothing new but a roster or a calendar that left the subject as it was. */
async function knowledgeOnly(
  tx: Tx,
  { subject, rosterSeq, calendarVersion }: Publication,
  head: Head,
): Promise<Receipt> {
  if (rosterSeq > head.roster_seq || calendarVersion !== head.calendar_version) {
    await tx
      .updateTable('subjects')
      .set({ roster_seq: rosterSeq, calendar_version: calendarVersion })
      .where('subject', '=', subject)
      .execute();
  }
  return { has: head.seq, behind: false, owes: await owesAnything(tx, subject) };
}

/**
 * Whoever changes the roster locks the body, then looks which subjects are open: a subject that was not there yet is told
 * here that it missed something.
 */
async function isBehind(tx: Tx, { rosterSeq, calendarVersion }: Publication): Promise<boolean> {
  const body = await tx.selectFrom('body').select('roster_seq').forShare().executeTakeFirst();
  const calendar = await tx
    .selectFrom('calendars')
    .select('version')
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (body?.roster_seq ?? 0) > rosterSeq || (calendar !== undefined && calendar.version !== calendarVersion);
}
