import { CompiledQuery, type Selectable } from 'kysely';
import type { AgencyYearRow } from '../machines/agency-year/row.ts';
import type { Delivery } from '../machines/effects.ts';
import type { Content, Envelope } from '../machines/journal.ts';
import type { AppraisalRow } from '../machines/rows.ts';
import type { Effect, JsonObject } from '../machines/subject.ts';
import type { UnitReportRow } from '../machines/unit-report/row.ts';
import type { Instant } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Clause } from '../rules/ruling.ts';
import type { Listener } from './announce.ts';
import type { Database } from './database.ts';
import type { SubjectKind } from './publication.ts';
import type { SubjectTable } from './tables.ts';
import { taskOf, type SubjectTask } from './task-lists.ts';

/** A subject as the store has it: where its chain stands, and its state in stored form. */
export interface SubjectRecord {
  readonly subject: string;
  readonly kind: SubjectKind;
  readonly year: number;
  readonly servant: ServantId | null;
  readonly seq: number;
  readonly hash: string | null;
  readonly at: Instant | null;
  readonly state: JsonObject | null;
  readonly stage: string;
  readonly closed: boolean;
  readonly rosterSeq: number;
  readonly calendarVersion: string | null;
}

/** What an edge must know of a subject before it sends an act. */
export interface Standing {
  readonly kind: SubjectKind;
  readonly closed: boolean;
  readonly stage: string;
  /** The last roster change that touches the subject: an act is judged with it. */
  readonly rosterSeq: number;
  /** Number of the act with this update id, where it is in the journal already. */
  readonly doneAt: number | null;
}

export interface AppraisalFilter {
  readonly year?: number;
  readonly servant?: ServantId;
  readonly unit?: string;
  readonly outcome?: AppraisalRow['outcome'];
}

export interface UnitFilter {
  readonly year?: number;
  /** Present name, in NFC. */
  readonly unit?: string;
  readonly subject?: string;
}

/** An effect of a subject's entry that is to be handed over. */
export interface OwedEffect {
  /** Place among the effects of one entry. */
  readonly ordinal: number;
  readonly effect: Effect;
  readonly targets: Delivery['targets'];
}

export interface JournalRecord {
  readonly content: Content;
  readonly envelope: Envelope;
  readonly hash: string;
}

/** An entry without what it says. */
export interface ActRecord extends Pick<JournalRecord, 'envelope'> {
  readonly content: Pick<Content, 'kind' | 'actor' | 'at'>;
}

export interface TaskFilter {
  readonly assignee?: ServantId;
  readonly subject?: string;
  /** On appraisals of which the person is the servant, the supervisor or the evaluator. */
  readonly concerning?: ServantId;
}

/** How often a clause stands over the entries of a year's journals, and how often over limits that passed. */
export interface ClauseCount {
  readonly clause: Clause;
  readonly entries: number;
  readonly passed: number;
}

interface StandingRow {
  readonly kind: SubjectKind;
  readonly closed: boolean;
  readonly stage: string;
  readonly roster_seq: number;
  readonly touched: number | null;
  readonly done_at: number | null;
}

/** Asked before every act. */
const standing = `
  select kind, closed, stage, roster_seq,
    (select max(seq) from roster_touches where roster_touches.subject = $1) as touched,
    (select seq from journal where journal.subject = $1 and update_id = $2) as done_at
  from subjects where subject = $1`;

export function reading(db: Database, listener: Listener) {
  return {
    /** A subject with its state; null where the journal has none of the name. */
    async subjectOf(subject: string): Promise<SubjectRecord | null> {
      const row = await db.selectFrom('subjects').selectAll().where('subject', '=', subject).executeTakeFirst();
      return row === undefined ? null : recordOf(row);
    },

    /** Several with their states, in order of name; those that the journal does not have are left out. */
    async subjectsOf(subjects: readonly string[]): Promise<readonly SubjectRecord[]> {
      if (subjects.length === 0) return [];
      const query = db.selectFrom('subjects').selectAll().where('subject', 'in', subjects).orderBy('subject');
      return (await query.execute()).map(recordOf);
    },

    /** Every subject of a year, in order of name. */
    async subjectsIn(year: number): Promise<readonly Pick<SubjectRecord, 'subject' | 'kind' | 'closed' | 'seq'>[]> {
      const query = db.selectFrom('subjects').select(['subject', 'kind', 'closed', 'seq']).where('year', '=', year);
      return query.where('seq', '>', 0).orderBy('subject').execute();
    },

    /** How far the journals of a year have come: the same text as long as nothing more was published. */
    async reachedIn(year: number): Promise<string> {
      const { count, sum } = await db
        .selectFrom('subjects')
        .where('year', '=', year)
        .select(({ fn }) => [fn.countAll<string>().as('count'), fn.sum<string | null>('seq').as('sum')])
        .executeTakeFirstOrThrow();
      return `${count} ${sum ?? 0}`;
    },

    /** How a subject stands for an act with this update id; null where the journal has none of the name. */
    async standingOf(subject: string, updateId: string): Promise<Standing | null> {
      const { rows } = await db.executeQuery<StandingRow>(CompiledQuery.raw(standing, [subject, updateId]));
      const [row] = rows;
      if (row === undefined) return null;
      const rosterSeq = Math.max(row.roster_seq, row.touched ?? 0);
      return { kind: row.kind, closed: row.closed, stage: row.stage, rosterSeq, doneAt: row.done_at };
    },

    async appraisalRows(filter: AppraisalFilter = {}): Promise<readonly AppraisalRow[]> {
      let query = db.selectFrom('appraisals').select('row').orderBy('year').orderBy('servant');
      if (filter.year !== undefined) query = query.where('year', '=', filter.year);
      if (filter.servant !== undefined) query = query.where('servant', '=', filter.servant);
      if (filter.unit !== undefined) query = query.where('unit', '=', filter.unit);
      if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome);
      return (await query.execute()).map(({ row }) => JSON.parse(row) as AppraisalRow);
    },

    async unitRows(filter: UnitFilter = {}): Promise<readonly (UnitReportRow & { readonly subject: string })[]> {
      let query = db.selectFrom('units').select(['subject', 'row']).orderBy('year').orderBy('unit').orderBy('subject');
      if (filter.year !== undefined) query = query.where('year', '=', filter.year);
      if (filter.unit !== undefined) query = query.where('unit', '=', filter.unit);
      if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject);
      return (await query.execute()).map(({ subject, row }) => ({ subject, ...(JSON.parse(row) as UnitReportRow) }));
    },

    /** The body's years in order. */
    async bodyRows(year?: number): Promise<readonly (AgencyYearRow & { readonly subject: string })[]> {
      let query = db.selectFrom('bodies').select(['subject', 'row']).orderBy('year');
      if (year !== undefined) query = query.where('year', '=', year);
      return (await query.execute()).map(({ subject, row }) => ({ subject, ...(JSON.parse(row) as AgencyYearRow) }));
    },

    /** What entries of a subject are still to do to others, in their order. */
    async effectsOwed(subject: string): Promise<readonly OwedEffect[]> {
      const rows = await db
        .selectFrom('effects')
        .select(['ordinal', 'content', 'targets'])
        .where('subject', '=', subject)
        .where('handed_at', 'is', null)
        .orderBy('seq')
        .orderBy('ordinal')
        .execute();
      return rows.map(({ ordinal, content, targets }) => ({
        ordinal,
        effect: JSON.parse(content) as Effect,
        targets: JSON.parse(targets) as Delivery['targets'],
      }));
    },

    async effectHanded(id: string, ordinal: number): Promise<void> {
      const update = db.updateTable('effects').set({ handed_at: new Date() });
      await update.where('id', '=', id).where('ordinal', '=', ordinal).execute();
    },

    /** Open tasks in order of due day, as they stood at the last entry of their subject. */
    async tasksFor(filter: TaskFilter = {}): Promise<readonly SubjectTask[]> {
      let query = db.selectFrom('tasks').selectAll().orderBy('due').orderBy('subject').orderBy('ordinal');
      if (filter.assignee !== undefined) query = query.where('assignee', '=', filter.assignee);
      if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject);
      const { concerning } = filter;
      if (concerning !== undefined) {
        const theirs = db
          .selectFrom('appraisals')
          .select('subject')
          .where((eb) =>
            eb.or([
              eb('servant', '=', concerning),
              eb('supervisor', '=', concerning),
              eb('evaluator', '=', concerning),
            ]),
          );
        query = query.where('subject', 'in', theirs);
      }
      return (await query.execute()).map(taskOf);
    },

    /** By which clauses the year's entries were made. */
    async clauseCounts(year: number): Promise<readonly ClauseCount[]> {
      const rows = await db
        .selectFrom('journal')
        .where('year', '=', year)
        .groupBy('clause')
        .select(({ fn, eb }) => [
          'clause',
          fn.countAll<string>().as('entries'),
          fn.count<string>(eb.case().when('kind', '=', 'deadline.passed').then(1).end()).as('passed'),
        ])
        .execute();
      return rows.map(({ clause, entries, passed }) => ({ clause, entries: Number(entries), passed: Number(passed) }));
    },

    /** Who did what when on a subject, and how it came in: its journal without what the entries say. */
    async actsIn(subject: string): Promise<readonly ActRecord[]> {
      const rows = await db
        .selectFrom('journal')
        .select(['kind', 'actor', 'at', 'envelope'])
        .where('subject', '=', subject)
        .orderBy('seq')
        .execute();
      return rows.map(({ envelope, ...content }) => ({ content, envelope: JSON.parse(envelope) as Envelope }));
    },

    async journalOf(subject: string, after = 0): Promise<readonly JournalRecord[]> {
      const rows = await db
        .selectFrom('journal')
        .select(['content', 'envelope', 'hash'])
        .where('subject', '=', subject)
        .where('seq', '>', after)
        .orderBy('seq')
        .execute();
      return rows.map(({ content, envelope, hash }) => ({
        content: JSON.parse(content) as Content,
        envelope: JSON.parse(envelope) as Envelope,
        hash,
      }));
    },

    /** Head hash of every subject, in order of name. */
    async heads(
      year?: number,
    ): Promise<readonly { readonly subject: string; readonly seq: number; readonly hash: string | null }[]> {
      let query = db.selectFrom('subjects').select(['subject', 'seq', 'hash']).where('seq', '>', 0).orderBy('subject');
      if (year !== undefined) query = query.where('year', '=', year);
      return query.execute();
    },

    /** Whether the views have come to this number, at the latest after the time given. Whoever leaves before is told no. */
    async waitForSeq(subject: string, seq: number, milliseconds = 2_000, leaves?: AbortSignal): Promise<boolean> {
      const reached = async () => {
        const row = await db.selectFrom('subjects').select('seq').where('subject', '=', subject).executeTakeFirst();
        return (row?.seq ?? 0) >= seq;
      };
      if (await reached()) return true;
      await listener.ready();
      const told = listener.wait(subject, seq, milliseconds, leaves);
      if (await reached()) return true;
      return (await told) || (leaves?.aborted !== true && (await reached()));
    },

    /** Subjects that are not closed, in order of name, from the one after the name given. */
    async openSubjects(after: string, limit: number): Promise<readonly string[]> {
      const rows = await db
        .selectFrom('subjects')
        .select('subject')
        .where('closed', '=', false)
        .where('subject', '>', after)
        .orderBy('subject')
        .limit(limit)
        .execute();
      return rows.map(({ subject }) => subject);
    },

    /** Every appraisal of a year, closed ones too, in order of name. */
    async appraisalsOf(year: number, after: string, limit: number): Promise<readonly string[]> {
      const rows = await db
        .selectFrom('appraisals')
        .select('subject')
        .where('year', '=', year)
        .where('subject', '>', after)
        .orderBy('subject')
        .limit(limit)
        .execute();
      return rows.map(({ subject }) => subject);
    },

    async hasJournal(subjects: readonly string[]): Promise<ReadonlySet<string>> {
      if (subjects.length === 0) return new Set();
      const rows = await db
        .selectFrom('subjects')
        .select('subject')
        .where('seq', '>', 0)
        .where('subject', 'in', subjects)
        .execute();
      return new Set(rows.map(({ subject }) => subject));
    },
  };
}

function recordOf(row: Selectable<SubjectTable>): SubjectRecord {
  const { subject, kind, year, servant, seq, hash, at, stage, closed, frozen } = row;
  const state = frozen === null ? null : (JSON.parse(frozen) as JsonObject);
  const { roster_seq: rosterSeq, calendar_version: calendarVersion } = row;
  return { subject, kind, year, servant, seq, hash, at, state, stage, closed, rosterSeq, calendarVersion };
}
