import type { CalendarDate } from './date.ts';

/** One year's file: what the Labour Code fixes and the Cabinet of Ministers decides for a year. */
export interface CalendarFile {
  readonly year: number;
  readonly status: 'official' | 'provisional';
  /** LC 105: non-working holidays of every year, `MM-DD`. */
  readonly fixed: readonly string[];
  /** LC 105: the day of mourning, `MM-DD`: not worked, never carried over. */
  readonly mourning: readonly string[];
  readonly novruz: readonly CalendarDate[];
  readonly ramazan: readonly CalendarDate[];
  readonly qurban: readonly CalendarDate[];
  /** Voting days: not worked, never carried over. */
  readonly voting: readonly CalendarDate[];
  /** LC 105.7: working and rest days swapped, also across a year's end and during the year. */
  readonly swaps: readonly { readonly workToRest: CalendarDate; readonly restToWork: CalendarDate }[];
}
