import type { OrderRow } from '../../machines/agency-year/order.ts';
import type { AgencyFacts } from '../../machines/agency-year/facts.ts';
import type { Content } from '../../machines/journal.ts';
import { dayOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import { measures } from '../../rules/measures.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { headOfBodyOn, lastKnownPost } from '../../rules/roster/who-is-who.ts';
import { naming, type Names } from './people.ts';
import type { OrderData } from './report-shapes.ts';

export interface OrderSource {
  readonly subject: string;
  readonly facts: AgencyFacts;
  readonly journal: readonly Content[];
  readonly roster: Roster;
  readonly names: Names;
  /** Of an order that was issued, with its number and day; of a draft those measures that stand in no order yet. */
  readonly rows: readonly OrderRow[];
  readonly number: string | null;
  readonly date: CalendarDate | null;
}

/** §5.1: the order of the head of the body on measures, in the law's order of measures and then by servant. */
export function orderData({ subject, facts, journal, roster, names, rows, number, date }: OrderSource): OrderData {
  const { year, body, approved, presented } = facts;
  const last = journal.at(-1);
  const asOf = last?.at ?? '';
  const { from, to } = periodOf(year);
  const who = naming(names, roster);
  const head = headOfBodyOn(roster, date ?? dayOf(asOf));
  const results = new Map((approved ?? presented)?.annex3.map((row) => [row.servant, row]));
  const personOf = ({ servant, subject: topic, decidedOn, ground }: OrderRow) => {
    const post = lastKnownPost(roster, servant, decidedOn);
    const supervisor = post?.supervisorId ?? null;
    const { score = null, grade = null } = results.get(servant) ?? {};
    return {
      servant: who(servant, decidedOn),
      unit: post?.unit ?? '',
      subUnit: post?.subUnit ?? '',
      supervisor: supervisor === null ? null : who(supervisor, decidedOn),
      score,
      grade,
      clause: ground,
      subject: topic,
      decidedOn,
    };
  };
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
    head: head === null ? null : who(head, date ?? dayOf(asOf)),
    basis: approved === null ? null : { version: approved.version, approvedOn: approved.approvedOn },
    items: measures.flatMap((measure) => {
      const people = rows.filter((row) => row.measure === measure).map(personOf);
      return people.length === 0 ? [] : [{ measure, people }];
    }),
  };
}
