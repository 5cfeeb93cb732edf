/** A day as text, `2026-01-31`: compares by order of time as text. */
export type CalendarDate = string;

/** An instant as ISO 8601 text in the body's own offset, to the second or finer: `2026-01-12T09:40:00+04:00`. */
export type Instant = string;

/** Whether the text is a day of the Gregorian calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day so many days later, earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOf(dayNumber(date) + days);
}

/** The same day of the month so many months later; the last day of that month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return textOf(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month)));
}

/** Days from `from` to `to`; negative when `to` is the earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: CalendarDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** `YYYY-MM-DD` of a year and a day `MM-DD`. */
export function dayIn(year: number, monthAndDay: string): CalendarDate {
  return `${String(year).padStart(4, '0')}-${monthAndDay}`;
}

export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

/** The day of an instant, in the offset in which it is written. */
export function dayOf(instant: Instant): CalendarDate {
  return instant.slice(0, 10);
}

/** The clock of an instant or of a local date and time, `HH:mm`. */
export function clockOf(instant: Instant): string {
  return instant.slice(11, 16);
}

/** 00:00 of the day; `offset` as `+04:00`. */
export function startOf(date: CalendarDate, offset: string): Instant {
  return `${date}T00:00:00${offset}`;
}

/** 24:00 of the day, which is 00:00 of the next (I-3). */
export function endOf(date: CalendarDate, offset: string): Instant {
  const next = followers.get(date) ?? addDays(date, 1);
  followers.set(date, next);
  return startOf(next, offset);
}

/** The same few days end for everybody. */
const followers = new Map<CalendarDate, CalendarDate>();

/** The instant of a local date and time `YYYY-MM-DDTHH:mm`, with or without seconds. */
export function instantOf(localDateTime: string, offset: string): Instant {
  return localDateTime.length === 16 ? `${localDateTime}:00${offset}` : `${localDateTime}${offset}`;
}

function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function textOf(year: number, month: number, day: number): CalendarDate {
  return dayIn(year, `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, reckoned in years that begin on 1 March. */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateOf(number: number): CalendarDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapFree =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapFree / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = ((marchMonth + 2) % 12) + 1;
  return textOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
