import { annexOf } from '../../rules/reports.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { changesBetween, type Reported, type RowChange } from '../reported.ts';
import type { FinalReport, FinalRow, NotAppraisedRow } from './facts.ts';

type Items = Readonly<Record<string, string | null>>;

/** I-10: what a report says otherwise than an earlier one, item by item, by servant in the order of the codes. */
export function changesSince(before: FinalReport, after: FinalReport): readonly RowChange[] {
  return changesBetween(itemsOf(before), itemsOf(after));
}

/** What a presented report says of a servant that the acts on the appraisal alone can change, and the seq it was read at. */
export function placeIn({ annex3, annex5 }: FinalReport, servant: ServantId): { items: Items; seq: number } {
  const final = annex3.find((row) => row.servant === servant);
  if (final !== undefined) return { items: resultItems(final), seq: final.seq ?? 0 };
  const other = annex5.find((row) => row.servant === servant);
  return other === undefined ? { items: {}, seq: 0 } : { items: reasonItems(other), seq: other.seq ?? 0 };
}

/** The same items as they are told by the appraisal. */
export function toldItems({ holds, reason, ...told }: Reported): Items {
  const because = reason === null ? null : { clause: reason, because: { code: 'annex.withoutResult' } as const };
  const placed = annexOf({ ...told, reason: because }, holds);
  if (placed.value === null) return {};
  if (placed.value === 'annex5') return { annex: 'annex5', reason: placed.clause };
  const { appraisedOn, exact, score, grade, disagreement, fromNotes } = told;
  const remark = fromNotes ? '4.18' : placed.clause === '4.28' ? '4.28' : null;
  return { annex: 'annex3', appraisedOn, exact, score, grade, disagreement, remark };
}

function resultItems({ appraisedOn, exact, score, grade, disagreement, remark }: FinalRow): Items {
  return { annex: 'annex3', appraisedOn, exact, score, grade, disagreement, remark: remark?.clause ?? null };
}

function reasonItems({ reason }: NotAppraisedRow): Items {
  return { annex: 'annex5', reason: reason.clause };
}

function itemsOf({ annex3, annex5 }: FinalReport): ReadonlyMap<ServantId, Items> {
  const appraised = annex3.map((row): [ServantId, Items] => [
    row.servant,
    {
      ...placeOf(row),
      ...resultItems(row),
      measure: row.measure?.measure ?? null,
      subject: row.measure?.subject ?? null,
    },
  ]);
  const others = annex5.map((row): [ServantId, Items] => [row.servant, { ...placeOf(row), ...reasonItems(row) }]);
  return new Map([...appraised, ...others]);
}

function placeOf({ unit, subUnit, position, supervisor }: FinalRow | NotAppraisedRow): Items {
  return { unit, subUnit, position, supervisor };
}
