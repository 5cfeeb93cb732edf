import { canonical } from '../../../machines/canonical.ts';
import type { CalendarDate } from '../../../rules/calendar/date.ts';
import { draftOf, isApplied } from '../../../rules/roster/changes.ts';
import type { Roster, RosterChange, ServantId } from '../../../rules/roster/roster.ts';
import { touchedBy } from '../../../rules/roster/touched.ts';
import type { Refusal } from '../../../rules/ruling.ts';
import { changedFields } from './fields.ts';
import type { FieldChange } from './preview.ts';

/** What a change would do to the roster as it is known now. */
export interface Foreseen {
  /** `known`: applied before, or waiting already; `waits`: for its day. */
  readonly outcome: 'applies' | 'waits' | 'known';
  readonly fields: readonly FieldChange[];
  /** Why the roster contradicts it; the others are foreseen without it. */
  readonly refusal: Refusal | null;
}

export interface Known {
  readonly roster: Roster;
  readonly day: CalendarDate;
  /** Changes that wait for their day. */
  readonly waiting: readonly RosterChange[];
}

/** What each change does, in the order given, when they are applied day by day among those that wait. */
export function foresee(
  changes: readonly RosterChange[],
  { roster, day, waiting }: Known,
): { readonly each: readonly Foreseen[]; readonly touched: readonly ServantId[] } {
  const held = new Set(waiting.map(canonical));
  const steps = [
    ...waiting.map((change) => ({ change, index: -1 })),
    ...changes.map((change, index) => ({ change, index })),
  ].sort((a, b) => (a.change.date < b.change.date ? -1 : a.change.date > b.change.date ? 1 : 0));
  const each: Foreseen[] = changes.map(() => ({ outcome: 'known', fields: [], refusal: null }));
  const draft = draftOf(roster);
  let settled: Roster | undefined;
  for (const { change, index } of steps) {
    const waits = change.date > day;
    if (waits) settled ??= { ...draft.roster, people: { ...draft.roster.people } };
    if (index >= 0 && (held.has(canonical(change)) || isApplied(draft.roster, change))) continue;
    const outcome = draft.apply(change);
    if (index < 0) continue;
    each[index] =
      'refusal' in outcome
        ? { outcome: 'applies', fields: [], refusal: outcome.refusal }
        : {
            outcome: waits ? 'waits' : 'applies',
            fields: changedFields(outcome.before, outcome.after, change),
            refusal: null,
          };
  }
  const after = settled ?? draft.roster;
  return { each, touched: touchedBy(roster, after, Object.keys(after.people)) };
}
