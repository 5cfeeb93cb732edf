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
