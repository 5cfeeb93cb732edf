import type { CalendarDate } from './calendar/date.ts';
import { parameter } from './parameter.ts';
import { say, type Ruling } from './ruling.ts';

export const excellentShare = parameter({
  title: 'Greatest share of excellent among those appraised in the body',
  unit: 'percent of those appraised, rounded down to whole people',
  clause: '5.2',
  versions: [{ from: '2021-04-09', value: 20, source: 'Cabinet of Ministers, decision 89 of 6 April 2021' }],
});

/** §5.2, I-12: how many of those appraised may be excellent, ⌊20 % of them⌋, by the law of a day. */
export function excellentLimit(appraised: number, on: CalendarDate): number {
  return Number((BigInt(appraised) * BigInt(excellentShare.on(on))) / 100n);
}

/** §5.2: whether no more are excellent than the limit allows; nothing lowers a score by itself (I-12). */
export function withinExcellentLimit(excellent: number, appraised: number, on: CalendarDate): Ruling<boolean> {
  const limit = excellentLimit(appraised, on);
  return { value: excellent <= limit, clause: '5.2', because: say('limit.excellent', { excellent, appraised, limit }) };
}

/** How many were appraised and how many of them excellent; and of those still open, how many have excellent scores so far. */
export interface ExcellentCounts {
  readonly appraised: number;
  readonly excellent: number;
  readonly open: number;
  readonly excellentSoFar: number;
}

/** §5.2 as it stands, and as it will if everyone still open is appraised as the scores so far have it. */
export interface ExcellentForecast extends ExcellentCounts {
  readonly limit: number;
  /** By how many the limit is exceeded; 0 within it. */
  readonly over: number;
  readonly limitIfAll: number;
  readonly overIfAll: number;
}

/** §5.2: the limit now, and what it will be when all are appraised. */
export function excellentForecast(counts: ExcellentCounts, on: CalendarDate): ExcellentForecast {
  const { appraised, excellent, open, excellentSoFar } = counts;
  const [limit, limitIfAll] = [excellentLimit(appraised, on), excellentLimit(appraised + open, on)];
  const over = Math.max(0, excellent - limit);
  return { ...counts, limit, over, limitIfAll, overIfAll: Math.max(0, excellent + excellentSoFar - limitIfAll) };
}
