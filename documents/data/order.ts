import type { AgencyFacts } from '../../machines/agency-year/facts.ts';
import type { Content } from '../../machines/journal.ts';
import { dayOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import { measures } from '../../rules/measures.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { headOfBodyOn, lastKnownPost } from '../../rules/roster/who-is-who.ts';
import { gradeOf } from '../../rules/score/grade.ts';
import { naming, type Names, type Naming } from './people.ts';
import type { OrderData } from './report-shapes.ts';

export interface OrderSource {
  readonly subject: string;
  readonly facts: AgencyFacts;
  readonly journal: readonly Content[];
  readonly roster: Roster;
  readonly names: Names;
  /** As the body numbers and dates its orders; null where that is filled in by hand. */
  readonly number: string | null;
  readonly date: CalendarDate | null;
}

/** §5.1: the draft order of the head of the body on the measures decided, in the law's order and then by name. */
export function orderData({ subject, facts, journal, roster, names, number, date }: OrderSource): OrderData {
  const { year, body, approved } = facts;
  const last = journal.at(-1);
  const asOf = last?.at ?? '';
  const { from, to } = periodOf(year);
  const who = naming(names, roster);
  const head = headOfBodyOn(roster, dayOf(asOf));
  return {
    document: 'order',
    subject,
    seq: last?.seq ?? 0,
    asOf,
    year,
    period: { from, to },
    body: { id: body.id, name: body.name },
    number,
    date,
    head: head === null ? null : who(head, dayOf(asOf)),
    basis: approved === null ? null : { version: approved.version, approvedOn: approved.approvedOn },
    items: measures.flatMap((measure) => {
      const people = peopleOf(facts, measure, roster, who);
      return people.length === 0 ? [] : [{ measure, people }];
    }),
  };
}

function peopleOf(
  facts: AgencyFacts,
  measure: string,
  roster: Roster,
  who: Naming,
): OrderData['items'][number]['people'] {
  const rows = new Map((facts.approved ?? facts.presented)?.annex3.map((row) => [row.servant, row]));
  const decided = Object.entries(facts.measures).filter(([, one]) => one.measure === measure);
  return decided
    .map(([servant, { subject, decidedOn }]) => {
      const row = rows.get(servant);
      const post = lastKnownPost(roster, servant, decidedOn);
      const supervisor = post?.supervisorId ?? null;
      return {
        servant: who(servant, decidedOn),
        unit: post?.unit ?? '',
        subUnit: post?.subUnit ?? '',
        supervisor: supervisor === null ? null : who(supervisor, decidedOn),
        score: row?.score ?? null,
        grade: row?.grade ?? null,
        clause: row?.score == null ? '5.1' : gradeOf(row.score, periodOf(facts.year).to).clause,
        subject,
        decidedOn,
      };
    })
    .sort((a, b) => (a.servant.id < b.servant.id ? -1 : 1));
}
