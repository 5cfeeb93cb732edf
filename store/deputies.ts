import type { CalendarDate } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Database } from './database.ts';

/** HR's own tasks done for one of HR by another, both days included. */
export interface DeputyTerm {
  readonly ordinal: number;
  /** Of the HR service. */
  readonly of: ServantId;
  readonly deputy: ServantId;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly setBy: ServantId;
}

export function deputies(db: Database) {
  return {
    /** Every term ever set, in order; ended ones too. */
    async deputies(): Promise<readonly DeputyTerm[]> {
      const rows = await db.selectFrom('deputies').selectAll().orderBy('ordinal').execute();
      return rows.map(({ ordinal, of_whom: of, deputy, from_day: from, to_day: to, set_by: setBy }) => ({
        ordinal,
        of,
        deputy,
        from,
        to,
        setBy,
      }));
    },

    /** Adds a term; gives its number. */
    async setDeputy({ of, deputy, from, to, setBy }: Omit<DeputyTerm, 'ordinal'>): Promise<number> {
      const row = await db
        .insertInto('deputies')
        .values({ of_whom: of, deputy, from_day: from, to_day: to, set_by: setBy })
        .returning('ordinal')
        .executeTakeFirstOrThrow();
      return row.ordinal;
    },

    /**
     * Ends a term with a day: it may only become shorter, and one that has not begun by then is taken back. Whether there
     * was such a term.
     */
    async endDeputy(ordinal: number, to: CalendarDate): Promise<boolean> {
      const taken = await db
        .deleteFrom('deputies')
        .where('ordinal', '=', ordinal)
        .where('from_day', '>', to)
        .executeTakeFirst();
      if (taken.numDeletedRows > 0n) return true;
      const ended = await db
        .updateTable('deputies')
        .set({ to_day: to })
        .where('ordinal', '=', ordinal)
        .where('to_day', '>', to)
        .executeTakeFirst();
      return ended.numUpdatedRows > 0n;
    },
  };
}
