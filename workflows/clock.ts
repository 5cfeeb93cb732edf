import type { Head } from '../machines/journal.ts';
import { later, type Instant } from '../rules/calendar/date.ts';
import { epochOf, instantAt, minute } from './messages-instants.ts';
import type { Pace } from './messages.ts';

export const usualPace: Pace = { spreadMinutes: 20, graceMinutes: 10, acceptMinutes: 10 };

/** The legal now: the workflow's time, or the last entry's where the clock was set back. */
export function legalNow(head: Head, milliseconds: number, offset: string): Instant {
  const now = instantAt(milliseconds, offset);
  return head.at === null ? now : later(now, head.at);
}

/**
 * The legal instant of an act: that of its receipt, where it is neither in the future nor too old; not before the last
 * entry. Otherwise now.
 */
export function receivedAt(at: Instant, head: Head, now: Instant, offset: string, acceptMinutes: number): Instant {
  const oldest = instantAt(epochOf(now) - acceptMinutes * minute, offset);
  if (at > now || at < oldest) return now;
  return head.at === null ? at : later(at, head.at);
}

/** When the workflow wakes for an instant of the law: a little after it, and not all of them at once. */
export function wakeAt(instant: Instant, subject: string, pace: Pace): number {
  return epochOf(instant) + pace.graceMinutes * minute + spreadOf(subject, pace.spreadMinutes * minute);
}

/** Evenly spread by name: FNV-1a. */
function spreadOf(subject: string, width: number): number {
  if (width <= 0) return 0;
  let hash = 0x811c9dc5;
  for (const letter of subject) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % width;
}
