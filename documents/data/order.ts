import type { OrderRow } from '../../machines/agency-year/order.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import { measures } from '../../rules/measures.ts';
import { lastKnownPost } from '../../rules/roster/who-is-who.ts';
import { onPaperData, type OnPaper } from './on-paper.ts';
import { openingOf, type BodySource } from './opening.ts';
import { naming } from './people.ts';
import type { OrderData } from './report-shapes.ts';
import type { BodyVersion } from './versions.ts';

export interface OrderSource extends BodySource {
  /** Of an order that was issued, with its number and day; of a draft those measures that stand in no order yet. */
  readonly rows: readonly OrderRow[];
  readonly number: string | null;
  readonly date: CalendarDate | null;
  /** I-27: the document that an order signed on paper was entered from. */
  readonly paper: OnPaper | null;
  /** The version of the final report that was approved last when it was issued, else the one presented last. */
  readonly version: BodyVersion | null;
}

/** §5.1: the order of the head of the body on measures, in the law's order of measures and then by servant. */
export function orderData(source: OrderSource): OrderData {
  const { journal, roster, names, rows, number, date, paper, version } = source;
  const who = naming(names, roster);
  const results = new Map(version?.report.annex3.map((row) => [row.servant, row]));
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
    ...openingOf(source, journal.at(-1), date ?? undefined),
    number,
    date,
    paper: onPaperData(paper, who, date ?? ''),
    basis: version?.approved == null ? null : { version: version.version, approvedOn: version.approved.on },
    items: measures.flatMap((measure) => {
      const people = rows.filter((row) => row.measure === measure).map(personOf);
      return people.length === 0 ? [] : [{ measure, people }];
    }),
  };
}
