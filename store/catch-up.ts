import type { CalendarUpdate } from '../machines/subject.ts';
import type { Instant } from '../rules/calendar/date.ts';
import type { bodyStore } from './body.ts';
import type { Database } from './database.ts';
import { owesAnything } from './owed.ts';
import type { rosterChanges, RosterNews } from './roster-changes.ts';

export interface Knowing {
  readonly subject: string;
  readonly rosterSeq: number;
  readonly calendarVersion: string | null;
}

export interface Missed {
  readonly roster: RosterNews | null;
  readonly calendar: CalendarUpdate | null;
  /** Entries of the subject do something to others that has not been handed over. */
  readonly owes: boolean;
}

type Stores = ReturnType<typeof bodyStore> & ReturnType<typeof rosterChanges>;

export function catchingUp(db: Database, stores: Stores) {
  return {
    /** What a subject has missed of the roster and the calendar, which count for it from the instant given. */
    async missedSince({ subject, rosterSeq, calendarVersion }: Knowing, at: Instant): Promise<Missed> {
      const now = await stores.roster();
      const roster = now.seq > rosterSeq ? await stores.missedBy(subject, rosterSeq, now.roster) : null;
      const calendar = await stores.calendar();
      const isNew = calendar !== null && calendar.version !== calendarVersion;
      return { roster, calendar: isNew ? { at, calendar } : null, owes: await owesAnything(db, subject) };
    },
  };
}
