import { sql } from 'kysely';
import { canonical } from '../machines/journal.ts';
import type { EarlierResult } from '../machines/findings.ts';
import type { CalendarDate } from '../rules/calendar/date.ts';
import { workCalendar, type CalendarFile, type WorkCalendar } from '../rules/calendar/work-calendar.ts';
import type { Body, Roster, ServantId } from '../rules/roster/roster.ts';
import type { Database } from './database.ts';
import { presentBody } from './present.ts';
import { namesIn, type PersonNames, writeCoordinatingOfficials, writeOffices, writePeople } from './roster-tables.ts';

export interface BodyRecord {
  readonly body: Body;
  /** Number of the last roster change that was applied. */
  readonly rosterSeq: number;
  /** The day for which the roster was first imported. */
  readonly rosterDay: CalendarDate;
}

export interface Import {
  readonly body: Body;
  /** Everyone on the day given, and the offices. */
  readonly roster: Roster;
  readonly names: PersonNames;
  readonly day: CalendarDate;
  readonly results?: readonly EarlierResult[];
}

/** `created`; `known` where the body was imported before: its roster stays, since changes go through the roster's workflow. */
export type Imported = 'created' | 'known' | 'anotherBody';

export function bodyStore(db: Database) {
  const body = async (): Promise<BodyRecord | null> => {
    const row = await db.selectFrom('body').selectAll().executeTakeFirst();
    if (row === undefined) return null;
    return { body: JSON.parse(row.content) as Body, rosterSeq: row.roster_seq, rosterDay: row.roster_day };
  };

  return {
    ...presentBody(db),

    /** The body; null before the first import. */
    body,

    /** The first import writes everything; a later one only what the body decides for itself, and earlier results. */
    async importBody({ body: given, roster, names, day, results = [] }: Import): Promise<Imported> {
      return db.transaction().execute(async (tx) => {
        const before = await tx.selectFrom('body').select('id').forUpdate().executeTakeFirst();
        if (before !== undefined && before.id !== given.id) return 'anotherBody';
        await tx
          .insertInto('body')
          .values({ id: given.id, content: canonical(given), roster_seq: 0, roster_day: day })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet({ content: canonical(given), imported_at: sql`now()` }),
          )
          .execute();
        await writeCoordinatingOfficials(tx, roster.coordinatingOfficials);
        if (before === undefined) {
          await writePeople(tx, Object.values(roster.people), names);
          await writeOffices(tx, roster.offices);
        }
        for (const { year, servant, ...result } of results) {
          await tx
            .insertInto('earlier_results')
            .values({ year, servant, content: canonical(result) })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        return before === undefined ? 'created' : 'known';
      });
    },

    names: (ids?: readonly ServantId[]): Promise<PersonNames> => namesIn(db, ids),

    async calendarOf(version: string): Promise<WorkCalendar | null> {
      const row = await db.selectFrom('calendars').select('calendar').where('version', '=', version).executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.calendar) as WorkCalendar);
    },

    /** The calendar with these yearly files in place of those of the same years; null where it changes nothing. */
    async keepCalendar(files: readonly CalendarFile[]): Promise<WorkCalendar | null> {
      return db.transaction().execute(async (tx) => {
        const last = await tx
          .selectFrom('calendars')
          .selectAll()
          .orderBy('ordinal', 'desc')
          .limit(1)
          .executeTakeFirst();
        const before = last === undefined ? [] : (JSON.parse(last.files) as readonly CalendarFile[]);
        const years = new Map([...before, ...files].map((file) => [file.year, file]));
        const all = [...years.values()].sort((a, b) => a.year - b.year);
        if (last !== undefined && canonical(all) === last.files) return null;
        const ordinal = (last?.ordinal ?? 0) + 1;
        const calendar = workCalendar(all, `${ordinal}`);
        await tx
          .insertInto('calendars')
          .values({ version: calendar.version, files: canonical(all), calendar: canonical(calendar) })
          .execute();
        return calendar;
      });
    },

    /** Years whose appraisals have been opened. */
    async openYears(): Promise<readonly number[]> {
      return (await db.selectFrom('years').select('year').orderBy('year').execute()).map(({ year }) => year);
    },

    async yearOpened(year: number): Promise<void> {
      await db
        .insertInto('years')
        .values({ year })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    /** How appraisals with a past are to be opened: kept before the opener runs, so that it can be started again. */
    async keepOpenings(year: number, openings: ReadonlyMap<string, unknown>): Promise<void> {
      const rows = [...openings].map(([subject, opening]) => ({ subject, year, opening: JSON.stringify(opening) }));
      await db.transaction().execute(async (tx) => {
        for (let from = 0; from < rows.length; from += 100) {
          await tx
            .insertInto('openings')
            .values(rows.slice(from, from + 100))
            .onConflict((conflict) =>
              conflict.column('subject').doUpdateSet((eb) => ({ opening: eb.ref('excluded.opening') })),
            )
            .execute();
        }
      });
    },

    /** Names of the subjects of a year that have an opening of their own. */
    async openingsOf(year: number): Promise<readonly string[]> {
      const rows = await db
        .selectFrom('openings')
        .select('subject')
        .where('year', '=', year)
        .orderBy('subject')
        .execute();
      return rows.map(({ subject }) => subject);
    },

    async openingOf(subject: string): Promise<unknown> {
      const row = await db.selectFrom('openings').select('opening').where('subject', '=', subject).executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.opening) as unknown);
    },
  };
}
