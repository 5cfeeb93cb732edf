import { addDays, dayIn, weekdayOf, yearOf, type CalendarDate } from './date.ts';
import type { CalendarFile } from './calendar-file.ts';

interface RestDays {
  /** Whether a day is worked, swaps included. */
  readonly isWorked: (date: CalendarDate) => boolean;
  /** Whether a day is a holiday, the day of mourning or a voting day. */
  readonly isObserved: (date: CalendarDate) => boolean;
  /** Rest days that arise by LC 105.5 and 105.6, in order. */
  readonly carried: readonly CalendarDate[];
}

/** The rest days that the Labour Code and the Cabinet of Ministers give in the years of the files and around them. */
export function restDaysOf(files: readonly CalendarFile[]): RestDays {
  const known = withNeighbours(files);
  const holidays = new Set(known.flatMap(holidaysOf));
  const observed = new Set([...holidays, ...known.flatMap(observedOnly)]);
  const carried = carriedDays(known, holidays, observed);
  const rest = new Set([...observed, ...carried]);
  const swaps = known.flatMap((file) => file.swaps);
  const freed = new Set(swaps.map((swap) => swap.workToRest));
  const worked = new Set(swaps.map((swap) => swap.restToWork));
  return {
    isWorked: (date) => worked.has(date) || (weekdayOf(date) <= 5 && !rest.has(date) && !freed.has(date)),
    isObserved: (date) => observed.has(date),
    carried,
  };
}

/**
 * LC 105.5: a Saturday or Sunday on which a holiday falls moves to the next working day after it. LC 105.6: so does a day
 * for each day of Ramazan or Qurban that coincides with another holiday. Swaps come on top: they move no carried day.
 */
function carriedDays(
  files: readonly CalendarFile[],
  holidays: ReadonlySet<CalendarDate>,
  observed: ReadonlySet<CalendarDate>,
): CalendarDate[] {
  const owed = [...[...holidays].filter((date) => weekdayOf(date) > 5), ...files.flatMap(coinciding)].sort();
  const carried = new Set<CalendarDate>();
  for (const date of owed) {
    let next = addDays(date, 1);
    while (weekdayOf(next) > 5 || observed.has(next) || carried.has(next)) next = addDays(next, 1);
    carried.add(next);
  }
  return [...carried].sort();
}

function holidaysOf(file: CalendarFile): CalendarDate[] {
  return [...ordinary(file), ...file.ramazan, ...file.qurban];
}

function ordinary(file: CalendarFile): CalendarDate[] {
  return [...file.fixed.map((day) => dayIn(file.year, day)), ...file.novruz];
}

function coinciding(file: CalendarFile): CalendarDate[] {
  const others = new Set(ordinary(file));
  return [...file.ramazan, ...file.qurban].filter((date) => others.has(date));
}

function observedOnly(file: CalendarFile): CalendarDate[] {
  return [...file.mourning.map((day) => dayIn(file.year, day)), ...file.voting];
}

/**
 * 31 December and 1–2 January reach over a year's end. For a year without a file that adjoins one with a file the fixed
 * days of that file are taken: they are the same every year.
 */
function withNeighbours(files: readonly CalendarFile[]): CalendarFile[] {
  const known = new Map(files.map((file) => [file.year, file]));
  for (const file of files) {
    for (const year of [file.year - 1, file.year + 1]) {
      if (!known.has(year))
        known.set(year, { ...file, year, novruz: [], ramazan: [], qurban: [], voting: [], swaps: [] });
    }
  }
  return [...known.values()];
}

/** Rest days that arise by LC 105.5 and 105.6 in a year: the Ministry of Labour's `carried`. */
export function carriedInto(files: readonly CalendarFile[], year: number): CalendarDate[] {
  return restDaysOf(files).carried.filter((date) => yearOf(date) === year);
}
