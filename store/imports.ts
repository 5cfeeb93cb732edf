import { sql } from 'kysely';
import type { CalendarDate } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Database } from './database.ts';
import type { ImportTable } from './tables.ts';

export type ImportKind = ImportTable['kind'];

/** A file that HR has brought and not applied yet. */
export interface BroughtFile {
  readonly id: string;
  readonly kind: ImportKind;
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
  readonly day: CalendarDate;
}

/** A file that was applied: what it was, by its hash, whose it was, and how many of its rows changed something. */
export interface AppliedFile {
  readonly id: string;
  readonly kind: ImportKind;
  readonly name: string;
  readonly sha256: string;
  readonly by: ServantId;
  readonly at: Date;
  readonly rows: number;
}

export function importedFiles(db: Database) {
  return {
    /**
     * Keeps a file to be looked at, in the place of an earlier one of the same person; gives its id. What nobody came back to
     * for a week goes too.
     */
    async bringFile(file: Omit<BroughtFile, 'id'>, broughtBy: ServantId): Promise<string> {
      const { text, ...rest } = file;
      return db.transaction().execute(async (tx) => {
        await tx
          .deleteFrom('imports')
          .where('applied_at', 'is', null)
          .where((eb) =>
            eb.or([eb('brought_by', '=', broughtBy), eb('brought_at', '<', sql<Date>`now() - interval '7 days'`)]),
          )
          .execute();
        const { id } = await tx
          .insertInto('imports')
          .values({ ...rest, content: text, brought_by: broughtBy, rows: null })
          .returning('id')
          .executeTakeFirstOrThrow();
        return id;
      });
    },

    /** A file of the person's own that waits; null where there is none of the id, or it was applied. */
    async broughtFile(id: string, broughtBy: ServantId): Promise<BroughtFile | null> {
      const row = await db
        .selectFrom('imports')
        .select(['kind', 'name', 'sha256', 'content', 'day'])
        .where('id', '=', id)
        .where('brought_by', '=', broughtBy)
        .executeTakeFirst();
      if (row?.content == null) return null;
      const { content: text, ...rest } = row;
      return { id, ...rest, text };
    },

    /** Notes that a file was applied. Its text goes: what it did is in the record, and its hash says which file it was. */
    async fileApplied(id: string, rows: number): Promise<void> {
      await db
        .updateTable('imports')
        .set({ content: null, applied_at: new Date(), rows })
        .where('id', '=', id)
        .where('applied_at', 'is', null)
        .execute();
    },

    /** Forgets a file that was not applied. */
    async dropFile(id: string, broughtBy: ServantId): Promise<void> {
      await db
        .deleteFrom('imports')
        .where('id', '=', id)
        .where('brought_by', '=', broughtBy)
        .where('applied_at', 'is', null)
        .execute();
    },

    /** The files applied last, the latest first. */
    async appliedFiles(limit: number): Promise<readonly AppliedFile[]> {
      const rows = await db
        .selectFrom('imports')
        .select(['id', 'kind', 'name', 'sha256', 'brought_by', 'applied_at', 'rows'])
        .where('applied_at', 'is not', null)
        .orderBy('applied_at', 'desc')
        .limit(limit)
        .execute();
      return rows.flatMap(({ brought_by: by, applied_at: at, rows: count, ...rest }) =>
        at === null ? [] : [{ ...rest, by, at, rows: count ?? 0 }],
      );
    },
  };
}
