import { isDate, type CalendarDate } from '../../rules/calendar/date.ts';
import type { Given } from './context.ts';
import { usageError } from './usage-error.ts';

/** The values of options, in the shape that is wanted; a value of another shape is a UsageError. */

const firstYear = 2022;

/** An option that the command line demands, so that it is always there. */
export function textOf({ options }: Given, name: string): string {
  const value = options[name];
  if (typeof value !== 'string') throw usageError('usage.missingOption', { given: flag(name) });
  return value;
}

export function textOrNull({ options }: Given, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

export function yearOf(given: Given, name = 'year'): number {
  return year(textOf(given, name), flag(name));
}

/** A whole calendar year (§3.1) of the Regulation, which is in force since 9 April 2021. */
export function year(text: string, option: string): number {
  if (!/^2\d{3}$/.test(text) || Number(text) < firstYear) throw usageError('usage.notAYear', { option, given: text });
  return Number(text);
}

export function dateOf(given: Given, name: string): CalendarDate {
  const text = textOf(given, name);
  if (!isDate(text)) throw usageError('usage.notADate', { option: flag(name), given: text });
  return text;
}

export function countOf(given: Given, name: string): number {
  const text = textOf(given, name);
  if (!/^[1-9]\d{0,3}$|^10000$/.test(text)) throw usageError('usage.notACount', { option: flag(name), given: text });
  return Number(text);
}

/** A port to listen on; null where none is given, 0 for any free one. `name` is that of the option or setting. */
export function portOf(text: string | null | undefined, name: string): number | null {
  if (text === null || text === undefined || text === '') return null;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw usageError('usage.notAPort', { option: name, given: text });
  return Number(text);
}

/** `workingDays` as `--working-days`. */
function flag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
