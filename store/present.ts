import { sql } from 'kysely';
import type { WorkCalendar } from '../rules/calendar/work-calendar.ts';
import type { Roster } from '../rules/roster/roster.ts';
import type { Database } from './database.ts';
import type { DeputyTerm } from './deputies.ts';
import { namesIn, readRoster, type PersonNames } from './roster-tables.ts';

/** What everything is judged by: who is who, and the days that are worked. */
export interface PresentBody {
  /** Number of the last roster change that was applied. */
  readonly seq: number;
  readonly roster: Roster;
  readonly names: PersonNames;
  /** The calendar in force; null before the first import. */
  readonly calendar: WorkCalendar | null;
  /** Every term ever set, in order. */
  readonly deputies: readonly DeputyTerm[];
}

interface Versions {
  /** Of roster and names: changed by every roster change and by every import of the folder. */
  readonly people: string;
  readonly calendar: number | null;
  readonly deputies: readonly DeputyTerm[];
}

type People = Pick<PresentBody, 'seq' | 'roster' | 'names'>;

/** Roster and calendar are large and change seldom: they are read again only when their version is another. */
export function presentBody(db: Database) {
  let people: { readonly version: string; readonly known: People } | undefined;
  let calendar: { readonly ordinal: number; readonly known: WorkCalendar } | undefined;

  const peopleAt = async (version: string): Promise<People> => {
    if (people?.version === version) return people.known;
    return db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        const { rows } = await sql<{ version: string; seq: number }>`
          select ${peopleVersion} as version, roster_seq as seq from body`.execute(tx);
        const [row] = rows;
        const known = { seq: row?.seq ?? 0, roster: await readRoster(tx), names: await namesIn(tx) };
        if (row !== undefined) people = { version: row.version, known };
        return known;
      });
  };

  const calendarAt = async (ordinal: number | null): Promise<WorkCalendar | null> => {
    if (ordinal === null) return null;
    if (calendar?.ordinal === ordinal) return calendar.known;
    const query = db.selectFrom('calendars').select('calendar').where('ordinal', '=', ordinal);
    const row = await query.executeTakeFirstOrThrow();
    calendar = { ordinal, known: JSON.parse(row.calendar) as WorkCalendar };
    return calendar.known;
  };

  const versions = async (): Promise<Versions> => {
    const { rows } = await sql<Versions>`
      select coalesce((select ${peopleVersion} from body), '') as people,
        (select max(ordinal) from calendars) as calendar,
        coalesce((select json_agg(json_build_object('ordinal', ordinal, 'of', of_whom, 'deputy', deputy,
          'from', from_day, 'to', to_day, 'setBy', set_by) order by ordinal) from deputies), '[]') as deputies`.execute(
      db,
    );
    return rows[0] ?? { people: '', calendar: null, deputies: [] };
  };

  return {
    /** All of it as of one moment. */
    async present(): Promise<PresentBody> {
      const now = await versions();
      const [known, days] = await Promise.all([peopleAt(now.people), calendarAt(now.calendar)]);
      return { ...known, calendar: days, deputies: now.deputies };
    },

    /** The roster as it is known now, with its number. */
    async roster(): Promise<{ readonly seq: number; readonly roster: Roster }> {
      const { people: version } = await versions();
      const { seq, roster } = await peopleAt(version);
      return { seq, roster };
    },

    /** The calendar in force: the one imported last; null before the first. */
    async calendar(): Promise<WorkCalendar | null> {
      return calendarAt((await versions()).calendar);
    },
  };
}

const peopleVersion = sql<string>`roster_seq || ' ' || extract(epoch from imported_at)`;
