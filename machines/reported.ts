import type { CalendarDate } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Clause } from '../rules/ruling.ts';
import type { Grade } from '../rules/score/grade.ts';
import type { AppraisalRow, Outcome } from './rows.ts';
import type { Effect, Entry, JsonObject } from './subject.ts';

/** What the reports say of an appraisal that its own acts can change: told to its unit and to the body (I-10). */
export interface Reported {
  readonly servant: ServantId;
  /** Journal seq of the appraisal at which this holds: what is older than a report changes nothing in it. */
  readonly seq: number;
  readonly outcome: Outcome;
  readonly appraisedOn: CalendarDate | null;
  readonly exact: string | null;
  readonly score: string | null;
  readonly grade: Grade | null;
  readonly disagreement: string | null;
  /** Clause of the reason for no result; null for none. */
  readonly reason: Clause | null;
  readonly fromNotes: boolean;
  /** I-18: whether the servant holds a post of the body on 31 December. */
  readonly holds: boolean;
}

/** What changed for a servant between a report and what holds now: each item as it was and as it is. */
export interface RowChange {
  readonly servant: ServantId;
  readonly items: readonly { readonly item: string; readonly before: string | null; readonly after: string | null }[];
}

/** A change that a signed or presented report does not show yet; without items where all is as the report says again. */
export interface PendingChange extends RowChange {
  readonly seq: number;
  /** False while a new round runs: until it has a result there is nothing to correct the report by. */
  readonly settled: boolean;
}

/** By servant. */
export type PendingChanges = Readonly<Record<ServantId, PendingChange>>;

/** By name, as a report says them. */
export type Items = Readonly<Record<string, string | null>>;

export function reportedOf(row: AppraisalRow, seq: number, holds: boolean): Reported {
  const { servant, outcome, appraisedOn, exact, score, grade, dispute, reason, fromNotes } = row;
  const disagreement = dispute?.grounds ?? null;
  const of = { servant, seq, outcome, appraisedOn, exact, score, grade, disagreement };
  return { ...of, reason: reason?.clause ?? null, fromNotes, holds };
}

/** What a `result.changed` tells; null for any other effect. */
export function reportedIn({ kind, with: given }: Effect): Reported | null {
  return kind === 'result.changed' ? (given['reported'] as unknown as Reported) : null;
}

/** The items that differ, in the order given; empty for none. */
export function differences(before: Items, after: Items): RowChange['items'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((item) => {
    const [was, is] = [before[item] ?? null, after[item] ?? null];
    return was === is ? [] : [{ item, before: was, after: is }];
  });
}

/** Whoever's items differ, in the order of the codes. */
export function changesBetween(
  before: ReadonlyMap<ServantId, Items>,
  after: ReadonlyMap<ServantId, Items>,
): readonly RowChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((servant) => {
    const items = differences(before.get(servant) ?? {}, after.get(servant) ?? {});
    return items.length === 0 ? [] : [{ servant, items }];
  });
}

/**
 * The entry of a report that no longer says what holds, or says it again after all; none where the report is right, was
 * told before, or is newer than what is told.
 */
export function changeEntry(
  { id, at, clause }: Effect,
  { servant, seq, outcome }: Pick<Reported, 'servant' | 'seq' | 'outcome'>,
  frozenAt: number,
  items: RowChange['items'],
  pending: PendingChange | undefined,
): readonly Entry[] {
  if (seq <= Math.max(frozenAt, pending?.seq ?? 0)) return [];
  if (items.length === 0 && (pending?.items.length ?? 0) === 0) return [];
  const change: PendingChange = { servant, seq, settled: outcome !== 'open', items };
  const what = { ...change, effect: id } as unknown as JsonObject;
  return [{ kind: 'result.changed', actor: null, at, clause, with: what }];
}

/** The changes that a report does not show after one more `result.changed`. */
export function pendingAfter(pending: PendingChanges, given: JsonObject): PendingChanges {
  const { servant, seq, settled, items } = given as unknown as PendingChange;
  return { ...pending, [servant]: { servant, seq, settled, items } };
}

/** Whether the report does not say what holds, be it only that a new round runs. */
export function isOutdated(pending: PendingChanges): boolean {
  return Object.values(pending).some(({ items }) => items.length > 0);
}

/** Whether something has changed by which the report can be corrected (I-10). */
export function isCorrectable(pending: PendingChanges): boolean {
  return Object.values(pending).some(({ items, settled }) => settled && items.length > 0);
}
