import type { Content, Envelope } from '../machines/journal.ts';
import type { Kept } from '../machines/timeline.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Recorded } from '../store/publication.ts';
import type { Answered } from './messages.ts';

/** Everything a workflow of a subject knows: replaced as a whole, never changed in part. */
export interface Standing<S> {
  readonly kept: Kept<S>;
  /** Entries that are not in the journal yet, in order. */
  readonly pending: readonly Recorded[];
  /** Entries lately published: sent again where the journal turns out to lack them. */
  readonly sent: readonly Recorded[];
  readonly published: number;
  readonly rosterSeq: number;
  readonly calendarVersion: string | null;
  /** What the store knows of the two above. */
  readonly told: { readonly rosterSeq: number; readonly calendarVersion: string | null };
  readonly answered: readonly Answered[];
}

/** How entries came in. */
export interface Source {
  readonly enteredBy: ServantId | null;
  readonly via: string;
  readonly reference: string | null;
  readonly updateId: string | null;
}

const ofItself = { enteredBy: null, reference: null, updateId: null } as const;

/** Time passed. */
export const byTime: Source = { ...ofItself, via: 'clock' };
/** The body's roster or calendar changed, or another subject's entry had its effect here. */
export const byRoster: Source = { ...ofItself, via: 'roster' };
export const byCalendar: Source = { ...ofItself, via: 'calendar' };
export const byEffect: Source = { ...ofItself, via: 'effect' };

/** Whether nobody waits for the entries: time brought them, or they are a past. */
export function nobodyWaits(entries: readonly Recorded[]): boolean {
  return entries.every(({ envelope: { via } }) => via === 'clock' || via === 'past');
}

const batchBytes = 512 * 1024;
const sentBytes = 32 * 1024;

/** The standing after more entries; the update id stands on the last of them, whose number is the act's. */
export function taken<S>(
  before: Standing<S>,
  more: { readonly kept: Kept<S>; readonly contents: readonly Content[] },
  source: Source,
  recordedAt: string,
): Standing<S> {
  if (more.contents.length === 0 && more.kept === before.kept) return before;
  const last = more.contents.length - 1;
  const entries = more.contents.map((content, index): Recorded => {
    const envelope: Envelope = { recordedAt, ...source, updateId: index === last ? source.updateId : null };
    return { content, envelope };
  });
  return { ...before, kept: more.kept, pending: [...before.pending, ...entries] };
}

/** As many of the pending entries as go into one publication, at least one. */
export function batchOf(pending: readonly Recorded[]): readonly Recorded[] {
  let size = 0;
  const end = pending.findIndex((entry, index) => {
    size += sizeOf(entry);
    return index > 0 && size > batchBytes;
  });
  return end === -1 ? pending : pending.slice(0, end);
}

/** The standing after the store has said how far its journal goes; null where it wants entries that we keep no more. */
export function publishedTo<S>(standing: Standing<S>, has: number, told: Standing<S>['told']): Standing<S> | null {
  const all = [...standing.sent, ...standing.pending];
  const first = all[0]?.content.seq ?? has + 1;
  if (has + 1 < first) return null;
  const sent = latest(all.filter(({ content }) => content.seq <= has));
  return { ...standing, sent, pending: all.filter(({ content }) => content.seq > has), published: has, told };
}

function latest(entries: readonly Recorded[]): readonly Recorded[] {
  let size = 0;
  let from = entries.length;
  for (; from > 0; from -= 1) {
    const entry = entries[from - 1];
    size += entry === undefined ? 0 : sizeOf(entry);
    if (size > sentBytes) break;
  }
  return entries.slice(from);
}

/** Never less than its bytes on the wire: letters outside ASCII take two. */
function sizeOf(entry: Recorded): number {
  return JSON.stringify(entry).length * 2;
}
