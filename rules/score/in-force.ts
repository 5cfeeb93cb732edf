import type { CalendarDate } from '../calendar/date.ts';
import type { Parameter } from '../parameter.ts';

/** The value in force on a day; without a day, the newest one. */
export function inForce<T>(quantity: Parameter<T>, on?: CalendarDate): T {
  if (on !== undefined) return quantity.on(on);
  const [newest] = quantity.versions;
  if (newest === undefined) throw new RangeError(`${quantity.title} (§${quantity.clause}) has no value at all.`);
  return newest.value;
}
