import type { CalendarDate } from '../../rules/calendar/date.ts';
import { isDate } from '../../rules/calendar/date.ts';
import type { JsonObject } from '../subject.ts';

/** The text of a field without blanks around it; empty where there is none. */
export function textIn(given: JsonObject, field: string): string {
  const value = given[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** The texts of a list without blanks around them; none where there is no list. */
export function textsIn(given: JsonObject, field: string): readonly string[] {
  const values = given[field];
  return Array.isArray(values) ? values.map((value) => (typeof value === 'string' ? value.trim() : '')) : [];
}

/** The day of a field; null where there is none. */
export function dayIn(given: JsonObject, field: string): CalendarDate | null {
  const value = textIn(given, field);
  return isDate(value) ? value : null;
}
