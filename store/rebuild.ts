import { canonical, type Content } from '../machines/journal.ts';
import { kindOfSubject, partsOf } from '../machines/subject-name.ts';
import type { Database, Tx } from './database.ts';
import { fold, hashOfText, kindOf } from './fold.ts';
import type { Kinds } from './publication.ts';
import type { JournalTable, SubjectTable, TaskTable } from './tables.ts';
import { viewsOf, type Views } from './views.ts';

/** Where a view is not what the journal gives. */
export type ViewFault = 'head' | 'state' | 'list' | 'tasks';

/** A subject as its journal alone gives it; null where it has none. */
export interface Refolded {
  readonly head: Pick<SubjectTable, 'seq' | 'hash' | 'at' | 'envelope_hash'>;
  readonly state: Pick<
    SubjectTable,
    'kind' | 'year' | 'servant' | 'frozen' | 'frozen_hash' | 'tasks_hash' | 'stage' | 'closed'
  >;
  readonly views: Views;
}

export function refolded(kinds: Kinds, subject: string, rows: readonly JournalTable[]): Refolded | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
  const kind = kindOf(kinds, kindOfSubject(subject));
  const parts = partsOf(subject);
  const contents = rows.map(({ content }) => JSON.parse(content) as Content);
  const { state, frozen, hash } = fold(kind, undefined, contents);
  const at = contents.reduce((latest, content) => (content.at > latest ? content.at : latest), '');
  const views = viewsOf(kind, subject, state, at);
  return {
    head: { seq: last.seq, hash: last.hash, at, envelope_hash: last.envelope_hash },
    state: {
      kind: parts.kind,
      year: parts.year,
      servant: parts.kind === 'appraisal' ? parts.servant : null,
      frozen,
      frozen_hash: hash,
      tasks_hash: views.tasksHash,
      stage: kind.subject.stageOf(state),
      closed: kind.subject.isClosed(state),
    },
    views,
  };
}

/** What stands in the views and is not what the journal gives. */
export async function standingViews(
  db: Database | Tx,
  subject: string,
  should: Refolded | null,
): Promise<readonly ViewFault[]> {
  const row = await db.selectFrom('subjects').selectAll().where('subject', '=', subject).executeTakeFirst();
  if (row === undefined || should === null) return row === undefined && should === null ? [] : ['head'];
  const { head, state, views } = should;
  const listed = await listedRow(db, subject, views.listed.list);
  const tasks = await db.selectFrom('tasks').selectAll().where('subject', '=', subject).orderBy('ordinal').execute();
  const frozenHolds = row.frozen !== null && hashOfText(row.frozen) === row.frozen_hash;
  const differs: readonly (readonly [ViewFault, boolean])[] = [
    ['head', differ(row, head)],
    ['state', differ(row, state) || !frozenHolds],
    ['list', listed === undefined || differ(listed, views.listed.row)],
    ['tasks', !sameTasks(tasks, views.tasks)],
  ];
  return differs.filter(([, is]) => is).map(([fault]) => fault);
}

function listedRow(db: Database | Tx, subject: string, list: Views['listed']['list']): Promise<object | undefined> {
  return db.selectFrom(list).selectAll().where('subject', '=', subject).executeTakeFirst();
}

function differ(row: object, should: object): boolean {
  const found = row as Readonly<Record<string, unknown>>;
  return Object.entries(should).some(
    ([column, value]) => canonical({ value: found[column] }) !== canonical({ value: value as unknown }),
  );
}

function sameTasks(tasks: readonly TaskTable[], should: readonly TaskTable[]): boolean {
  return tasks.length === should.length && tasks.every((task, index) => !differ(task, should[index] ?? {}));
}

export interface Rebuilt {
  readonly subjects: number;
  readonly differed: readonly { readonly subject: string; readonly what: readonly ViewFault[] }[];
}

/** Makes a subject's views anew from its journal; gives what differed. What was to be sent and what was sent stay. */
export async function rebuildSubject(db: Database, kinds: Kinds, subject: string): Promise<readonly ViewFault[]> {
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom('subjects').select('subject').where('subject', '=', subject).forUpdate().execute();
    const rows = await tx.selectFrom('journal').selectAll().where('subject', '=', subject).orderBy('seq').execute();
    const should = refolded(kinds, subject, rows);
    const what = await standingViews(tx, subject, should);
    if (what.length > 0) await replace(tx, subject, should);
    return what;
  });
}

async function replace(tx: Tx, subject: string, should: Refolded | null): Promise<void> {
  for (const table of ['appraisals', 'units', 'bodies', 'tasks'] as const)
    await tx.deleteFrom(table).where('subject', '=', subject).execute();
  if (should === null) {
    await tx.deleteFrom('subjects').where('subject', '=', subject).execute();
    return;
  }
  const { head, state, views } = should;
  await tx
    .insertInto('subjects')
    .values({ subject, ...head, ...state, roster_seq: rosterSeqIn(state.frozen), calendar_version: null })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ ...head, ...state }))
    .execute();
  const { list, row } = views.listed;
  await tx.insertInto(list).values(row).execute();
  if (views.tasks.length > 0)
    await tx
      .insertInto('tasks')
      .values([...views.tasks])
      .execute();
}

/** The roster that a state knows: what the lost row said of later changes that left it as it was is asked for anew. */
function rosterSeqIn(frozen: string | null): number {
  const { context } = JSON.parse(frozen ?? '{}') as { readonly context?: { readonly rosterSeq?: number } };
  return context?.rosterSeq ?? 0;
}
