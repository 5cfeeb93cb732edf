import { canonical, type Content, type Envelope } from '../machines/journal.ts';
import { kindOfSubject } from '../machines/subject-name.ts';
import { bearsItsHash, hasHash } from '../machines/signatures.ts';
import type { Database } from './database.ts';
import { entryOf, hashOfText, kindOf } from './fold.ts';
import type { Kinds } from './publication.ts';
import { refolded, standingViews } from './rebuild.ts';
import type { JournalTable } from './tables.ts';

/** What was found broken: an entry's content or envelope, a signature, the chain's end, or what is derived from it. */
export type Fault = 'content' | 'envelope' | 'gap' | 'signature' | 'unfoldable' | 'head' | 'state' | 'list' | 'tasks';

export interface Broken {
  readonly subject: string;
  /** Number of the entry; null where it is a view that differs. */
  readonly seq: number | null;
  readonly fault: Fault;
}

export interface Verified {
  readonly subjects: number;
  readonly entries: number;
  readonly signatures: number;
  /** The first of each subject, in order of name. */
  readonly broken: readonly Broken[];
}

const chunk = 200;

/** Checks every subject's journal, its signatures, and the views against a fold of it. Changes nothing. */
export async function verify(db: Database, kinds: Kinds): Promise<Verified> {
  const broken: Broken[] = [];
  let [subjects, entries, signatures] = [0, 0, 0];
  for (let some = await subjectsAfter(db, ''); some.length > 0; some = await subjectsAfter(db, some.at(-1) ?? '')) {
    for (const subject of some) {
      const { rows, found } = await checked(db, kinds, subject);
      if (found !== null) broken.push(found);
      subjects += 1;
      entries += rows.length;
      signatures += rows.filter(hasHash).length;
    }
  }
  return { subjects, entries, signatures, broken };
}

/** Journal and views as they stood at one moment: a publication may come in between. */
async function checked(
  db: Database,
  kinds: Kinds,
  subject: string,
): Promise<{ readonly rows: readonly JournalTable[]; readonly found: Broken | null }> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const rows = await tx.selectFrom('journal').selectAll().where('subject', '=', subject).orderBy('seq').execute();
      return { rows, found: brokenEntry(kinds, subject, rows) ?? (await brokenView(tx, kinds, subject, rows)) };
    });
}

/** Names of everything that the journal or the views know. */
export async function subjectsAfter(db: Database, after: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('journal')
    .select('subject')
    .where('subject', '>', after)
    .union(db.selectFrom('subjects').select('subject').where('subject', '>', after))
    .orderBy('subject')
    .limit(chunk)
    .execute();
  return rows.map(({ subject }) => subject);
}

function brokenEntry(kinds: Kinds, subject: string, rows: readonly JournalTable[]): Broken | null {
  const { subject: machine } = kindOf(kinds, kindOfSubject(subject));
  let [hash, cover, state]: [string | null, string | null, unknown] = [null, null, null];
  for (const [index, row] of rows.entries()) {
    const { seq } = row;
    if (seq !== index + 1) return { subject, seq: index + 1, fault: 'gap' };
    const content = read<Content>(row.content);
    if (content === null || !contentHolds(row, content, hash)) return { subject, seq, fault: 'content' };
    if (!envelopeHolds(row, cover)) return { subject, seq, fault: 'envelope' };
    if (index > 0 && !holds(() => bearsItsHash(content, state))) return { subject, seq, fault: 'signature' };
    try {
      const entry = entryOf(content);
      state = seq === 1 ? machine.initial(entry) : machine.evolve(state, entry);
    } catch {
      return { subject, seq, fault: 'unfoldable' };
    }
    [hash, cover] = [row.hash, row.envelope_hash];
  }
  return null;
}

/** The text is the one whose hash stands beside it, follows the entry before, and says what the columns say. */
function contentHolds(row: JournalTable, content: Content, prev: string | null): boolean {
  const { subject, seq, kind, actor, at, clause } = content;
  const said = canonical({ subject, seq, kind, actor, at, clause });
  const shown = canonical({
    subject: row.subject,
    seq: row.seq,
    kind: row.kind,
    actor: row.actor,
    at: row.at,
    clause: row.clause,
  });
  return hashOfText(row.content) === row.hash && content.prev === prev && said === shown;
}

interface Cover extends Envelope {
  readonly subject: string;
  readonly seq: number;
  readonly content: string;
  readonly prev: string | null;
}

function envelopeHolds(row: JournalTable, prev: string | null): boolean {
  const cover = read<Cover>(row.envelope);
  return (
    cover !== null &&
    hashOfText(row.envelope) === row.envelope_hash &&
    cover.prev === prev &&
    cover.content === row.hash &&
    cover.subject === row.subject &&
    cover.seq === row.seq &&
    cover.updateId === row.update_id &&
    cover.recordedAt === row.recorded_at
  );
}

async function brokenView(
  db: Database,
  kinds: Kinds,
  subject: string,
  rows: readonly JournalTable[],
): Promise<Broken | null> {
  const differing = await standingViews(db, subject, refolded(kinds, subject, rows));
  const [first] = differing;
  return first === undefined ? null : { subject, seq: null, fault: first };
}

function read<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
