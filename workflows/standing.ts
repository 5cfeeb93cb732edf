import type { Content, Envelope } from '../machines/journal.ts';
import type { Kept } from '../machines/timeline.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Recorded } from '../store/publication.ts';
import type { Answered } from './messages.ts';

/** Everything a workflow of a subject knows: replaced as a whole, never changed in part. */
export interface Standing<S> {
  readonly kept: Kept<S>;
  /** Entries that are not in the journal yet, in order. */
  readonly pending: readonly Weighed[];
  /** Entries lately published: sent again where the journal turns out to lack them. */
  readonly sent: readonly Weighed[];
  readonly published: number;
  readonly rosterSeq: number;
  readonly calendarVersion: string | null;
  /** What the store knows of the two above. */
  readonly told: { readonly rosterSeq: number; readonly calendarVersion: string | null };
  readonly answered: readonly Answered[];
}

export interface Weighed extends Recorded {
  /** Never less than its bytes on the wire: letters outside ASCII take two. */
  readonly size: number;
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

const envelopeLetters = 300;
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
  const entries = more.contents.map((content, index): Weighed => {
    const envelope: Envelope = { recordedAt, ...source, updateId: index === last ? source.updateId : null };
    return { content, envelope, size: 2 * (JSON.stringify(content).length + envelopeLetters) };
  });
  return { ...before, kept: more.kept, pending: [...before.pending, ...entries] };
}

/** As many of the pending entries as go into one publication, at least one. */
export function batchOf(pending: readonly Weighed[]): readonly Recorded[] {
  let size = 0;
  const end = pending.findIndex((entry, index) => (size += entry.size) > batchBytes && index > 0);
  return pending.slice(0, end === -1 ? pending.length : end).map(({ content, envelope }) => ({ content, envelope }));
}

/** The standing after the store has said how far its journal goes; null where it wants entries that we keep no more. */
export function publishedTo<S>(standing: Standing<S>, has: number, told: Standing<S>['told']): Standing<S> | null {
  const all = [...standing.sent, ...standing.pending];
  const first = all[0]?.content.seq ?? has + 1;
  if (has + 1 < first) return null;
  const sent = latest(all.filter(({ content }) => content.seq <= has));
  return { ...standing, sent, pending: all.filter(({ content }) => content.seq > has), published: has, told };
}

function latest(entries: readonly Weighed[]): readonly Weighed[] {
  let size = 0;
  const from = entries.findLastIndex((entry) => (size += entry.size) > sentBytes);
  return entries.slice(from + 1);
}
