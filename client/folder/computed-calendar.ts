import type { CalendarFile } from '../../rules/calendar/work-calendar.ts';

/** Labour Code, art. 105: the holidays with a fixed day, and the day of mourning. */
const fixed = ['01-01', '01-02', '03-08', '05-09', '05-28', '06-15', '06-26', '11-08', '11-09', '12-31'];
const mourning = ['01-20'];
/** Novruz as the Cabinet of Ministers has set it in every year since 2010. */
const novruz = ['03-20', '03-21', '03-22', '03-23', '03-24'];

const islamic = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

/**
 * I-2: a year for which no calendar was given, reckoned from the holidays of the Labour Code, with Ramazan and Qurban by the
 * Umm al-Qura calendar. Provisional until the official one is imported.
 */
export function computedCalendar(year: number): CalendarFile {
  return {
    year,
    status: 'provisional',
    fixed,
    mourning,
    novruz: novruz.map((day) => `${year}-${day}`),
    ramazan: daysOf(year, 10, 1),
    qurban: daysOf(year, 12, 10),
    voting: [],
    swaps: [],
  };
}

/** The years from one to another, both included, that are not there yet. */
export function calendarsThrough(there: ReadonlySet<number>, from: number, to: number): readonly CalendarFile[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((year) => !there.has(year))
    .map(computedCalendar);
}

/** Two days from the one that is the given day of an Islamic month, in this Gregorian year. */
function daysOf(year: number, month: number, day: number): string[] {
  const found: string[] = [];
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
    const parts = new Map(islamic.formatToParts(time).map(({ type, value }) => [type, value]));
    if (Number(parts.get('month')) !== month || Number(parts.get('day')) !== day) continue;
    found.push(...[time, time + 86_400_000].map((each) => new Date(each).toISOString().slice(0, 10)));
  }
  return found.filter((date) => date.startsWith(String(year)));
}
