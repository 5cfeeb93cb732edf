import { canonical, hashOf } from '../machines/journal.ts';
import { Defect } from '../machines/subject.ts';
import type { Tx, Connection } from './database.ts';
import { fold, hashOfText, kindOf, thawed, type Recent } from './fold.ts';
import type { Announce } from './announce.ts';
import type { Kind, Kinds, Publication, Receipt, Recorded } from './publication.ts';
import type { SubjectTable } from './tables.ts';
import { type Seen, writeViews } from './views.ts';

export interface Publishing {
  readonly connection: Connection;
  readonly kinds: Kinds;
  readonly recent: Recent;
  readonly announce: Announce;
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
] as const;

type Head = Pick<SubjectTable, (typeof headColumns)[number]>;

/**
 * Writes the entries into the journal and brings the views up to them, in one transaction. What is there already with the
 * same content is done; a gap answers how far the journal goes. Throws a Defect for other content under the same number,
 * a broken chain, or a state that does not come out as the workflow has it.
 */
export async function publish(with_: Publishing, publication: Publication): Promise<Receipt> {
  const { connection, kinds, recent, announce } = with_;
  const kind = kindOf(kinds, publication.kind);
  const done = await connection.db
    .transaction()
    .execute(async (tx): Promise<Receipt & { readonly keep?: () => void }> => {
      const head = await lockedHead(tx, publication);
      const known = publication.entries.filter(({ content }) => content.seq <= head.seq);
      const fresh = publication.entries.slice(known.length);
      await checkKnown(tx, publication.subject, known);
      const first = fresh[0];
      if (first === undefined) return await knowledgeOnly(tx, publication, head);
      if (first.content.seq > head.seq + 1) return { has: head.seq, behind: false };
      const rows = chained(publication.subject, head, fresh);
      const before = await stateBefore(tx, kind, recent, publication.subject, head);
      const after = fold(
        kind,
        before,
        fresh.map(({ content }) => content),
      );
      if (publication.snapshot !== null && publication.snapshot !== after.hash) {
        throw new Defect(`${publication.subject}: the journal gives another state than the workflow has.`);
      }
      await tx
        .insertInto('journal')
        .values(rows.map(({ row }) => row))
        .execute();
      const seen = await writeViews(tx, kind, publication, after.state, head);
      await writeHead(tx, publication, rows, after, seen, kind);
      const has = rows[rows.length - 1]?.row.seq ?? head.seq;
      const behind = first.content.seq === 1 && (await isBehind(tx, publication));
      return { has, behind, keep: () => recent.set(publication.subject, after.hash, after.state) };
    });
  done.keep?.();
  if (done.keep !== undefined) announce(publication.subject, done.has);
  return { has: done.has, behind: done.behind };
}

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

interface Row {
  readonly row: {
    readonly subject: string;
    readonly seq: number;
    readonly kind: string;
    readonly actor: string | null;
    readonly at: string;
    readonly clause: string;
    readonly content: string;
    readonly hash: string;
    readonly envelope: string;
    readonly envelope_hash: string;
    readonly update_id: string | null;
    readonly recorded_at: string;
  };
}

/** The rows of the journal, each tied to the one before by the hash of its content and by that of its envelope. */
function chained(subject: string, head: Head, entries: readonly Recorded[]): readonly Row[] {
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
      row: {
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
      },
    };
  });
}

async function stateBefore(tx: Tx, kind: Kind, recent: Recent, subject: string, head: Head): Promise<unknown> {
  if (head.frozen_hash === null) return undefined;
  const kept = recent.get(subject, head.frozen_hash);
  if (kept !== undefined) return kept;
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

async function writeHead(
  tx: Tx,
  publication: Publication,
  rows: readonly Row[],
  after: { readonly state: unknown; readonly frozen: string; readonly hash: string },
  seen: Seen,
  { subject }: Kind,
): Promise<void> {
  const last = rows[rows.length - 1]?.row;
  if (last === undefined) return;
  await tx
    .updateTable('subjects')
    .set({
      seq: last.seq,
      hash: last.hash,
      envelope_hash: last.envelope_hash,
      at: seen.at,
      frozen: after.frozen,
      frozen_hash: after.hash,
      tasks_hash: seen.tasksHash,
      stage: subject.stageOf(after.state),
      closed: publication.snapshot !== null && subject.isClosed(after.state),
      roster_seq: publication.rosterSeq,
      calendar_version: publication.calendarVersion,
      published_at: new Date(),
    })
    .where('subject', '=', publication.subject)
    .execute();
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
  return { has: head.seq, behind: false };
}

/**
 * Whoever changes the roster locks the body, then looks which subjects are open: a subject that was not there yet is told
 * here that it missed something.
 */
async function isBehind(tx: Tx, { kind, rosterSeq, calendarVersion }: Publication): Promise<boolean> {
  if (kind !== 'appraisal') return false;
  const body = await tx.selectFrom('body').select('roster_seq').forShare().executeTakeFirst();
  const calendar = await tx
    .selectFrom('calendars')
    .select('version')
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (body?.roster_seq ?? 0) > rosterSeq || (calendar !== undefined && calendar.version !== calendarVersion);
}
