import { headOfBodyOn } from '../../../rules/roster/who-is-who.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import type { ActRule } from '../../reporting/act-rule.ts';
import { entryOf, type Asked } from '../../reporting/asked.ts';
import { dayIn, textIn, textsIn } from '../../reporting/given.ts';
import type { Json } from '../../subject.ts';
import type { AgencyFacts } from '../facts.ts';
import { draftOrder } from '../order.ts';
import { againstMeasure } from './measures.ts';

/**
 * §5.1: the head of the body issues an order with number and date on measures that were decided: all that stand in no order
 * yet, or those of the servants named. HR enters one signed on paper (I-27).
 */
export const issueOrder: ActRule<AgencyFacts> = {
  name: 'issueOrder',
  against({ roster }, { actor, day }) {
    return actor === headOfBodyOn(roster, day) ? null : refuse('5.1', 'order.notHead');
  },
  decide(facts, asked) {
    const { with: given } = asked.act;
    const number = textIn(given, 'number');
    const named = textsIn(given, 'servants');
    const draft = draftOrder(facts);
    const rows = given['servants'] === undefined ? draft : draft.filter(({ servant }) => named.includes(servant));
    const refusal = againstNumber(facts, number) ?? againstNamed(facts, named) ?? againstRows(facts, rows, asked);
    if (refusal !== null) return { refusal };
    const on = dayIn(given, 'on');
    const from =
      rows
        .map(({ decidedOn }) => decidedOn)
        .sort()
        .at(-1) ?? '';
    if (on === null || on < from || on > asked.day) {
      return { refusal: refuse('5.1', 'order.outOfTime', { on: textIn(given, 'on'), from, to: asked.day }) };
    }
    const what = { number, on, rows: rows as unknown as Json };
    return { entries: [entryOf(asked, 'order.issued', '5.1', what)] };
  },
};

function againstNumber({ orders }: AgencyFacts, number: string): Refusal | null {
  if (number === '') return refuse('5.1', 'order.unnumbered');
  const same = orders.find((order) => order.number === number);
  return same === undefined ? null : refuse('5.1', 'order.sameNumber', { number, on: same.on });
}

/** Everyone named has a measure decided, and it stands in no order yet. */
function againstNamed({ measures, orders }: AgencyFacts, named: readonly string[]): Refusal | null {
  for (const servant of named) {
    const decided = measures[servant];
    if (decided === undefined) return refuse('5.1', 'measures.noneDecided', { servant });
    const order = orders.find(({ number }) => number === decided.order);
    if (order !== undefined) return refuse('5.1', 'order.already', { servant, number: order.number, on: order.on });
  }
  return null;
}

/** Not one that the results have meanwhile closed (§5.1). */
function againstRows(facts: AgencyFacts, rows: ReturnType<typeof draftOrder>, { act }: Asked): Refusal | null {
  if (rows.length === 0) return refuse('5.1', 'order.withoutMeasures');
  return rows.map((row) => againstMeasure(facts, act, row)).find((refusal) => refusal !== null) ?? null;
}
