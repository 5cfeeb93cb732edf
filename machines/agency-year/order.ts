import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Clause, Saying } from '../../rules/ruling.ts';
import type { AgencyFacts } from './facts.ts';

/** One measure as an order of the head of the body names it. */
export interface OrderRow {
  readonly servant: ServantId;
  readonly measure: string;
  /** What is to be learned; null where the measure needs none. */
  readonly subject: string | null;
  readonly decidedOn: CalendarDate;
  /** Which case of §5.1 opened it, and why. */
  readonly ground: Clause;
  readonly because: Saying;
}

/** §5.1: the draft of an order: every measure decided, not carried out and in no order yet, by servant. */
export function draftOrder({ measures }: Pick<AgencyFacts, 'measures'>): readonly OrderRow[] {
  return Object.entries(measures)
    .filter(([, { order, done }]) => done === null && order === null)
    .map(([servant, { measure, subject, decidedOn, ground, because }]) => {
      return { servant, measure, subject, decidedOn, ground, because };
    })
    .sort((a, b) => (a.servant < b.servant ? -1 : 1));
}
