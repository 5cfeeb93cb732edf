import type { AgencyFacts } from '../../machines/agency-year/facts.ts';
import type { Content } from '../../machines/journal.ts';
import { dayOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { headOfBodyOn } from '../../rules/roster/who-is-who.ts';
import type { Entered } from './on-paper.ts';
import { naming, type Names } from './people.ts';

/** Where a paper of the body's year comes from. */
export interface BodySource {
  readonly subject: string;
  readonly facts: AgencyFacts;
  readonly journal: readonly Entered[];
  readonly roster: Roster;
  readonly names: Names;
}

/** What a paper of the body's year opens with: as of its last entry, the head as of a day, that of the entry by default. */
export function openingOf({ subject, facts, roster, names }: BodySource, last: Content | undefined, on?: CalendarDate) {
  const { year, body } = facts;
  const { from, to } = periodOf(year);
  const asOf = last?.at ?? '';
  const day = on ?? dayOf(asOf);
  const head = headOfBodyOn(roster, day);
  return {
    subject,
    seq: last?.seq ?? 0,
    asOf,
    year,
    period: { from, to },
    body: { id: body.id, name: body.name },
    head: head === null ? null : naming(names, roster)(head, day),
  };
}
