import type { Instant } from '../rules/calendar/date.ts';

/** Milliseconds. */
export const minute = 60_000;

/** Milliseconds since the epoch as an instant of the body, whole seconds. */
export function instantAt(milliseconds: number, offset: string): Instant {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const ahead = (hours * 60 + minutes) * minute * (offset.startsWith('-') ? -1 : 1);
  return `${new Date(milliseconds + ahead).toISOString().slice(0, 19)}${offset}`;
}

export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}
