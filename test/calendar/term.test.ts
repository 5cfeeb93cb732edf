import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../rules/calendar/date.ts';
import { lastDayOfTerm } from '../../rules/calendar/term.ts';
import { countWorkingDays, isShortDay, isWorkingDay, lastWorkingDayBy } from '../../rules/calendar/work-calendar.ts';
import { calendar, calendarFiles } from './calendars.ts';

const date = fc.integer({ min: 10, max: daysBetween('2024-01-01', '2027-06-01') }).map((n) => addDays('2024-01-01', n));
const length = fc.integer({ min: 1, max: 40 });

describe('a term, whatever its beginning and length', () => {
  it('ends on a working day', () => {
    fc.assert(fc.property(date, length, (from, days) => isWorkingDay(calendar, lastDayOfTerm(calendar, from, days))));
  });

  it('holds exactly so many working days after the event', () => {
    fc.assert(
      fc.property(date, length, (from, days) => {
        const last = lastDayOfTerm(calendar, from, days);
        const after = Array.from({ length: daysBetween(from, last) }, (_, index) => addDays(from, index + 1));
        expect(after.filter((each) => isWorkingDay(calendar, each))).toHaveLength(days);
      }),
    );
  });

  it('grows with its length and never ends earlier for a later beginning', () => {
    fc.assert(
      fc.property(date, length, fc.nat(20), (from, days, shift) => {
        expect(lastDayOfTerm(calendar, from, days) < lastDayOfTerm(calendar, from, days + 1)).toBe(true);
        expect(lastDayOfTerm(calendar, from, days) <= lastDayOfTerm(calendar, addDays(from, shift), days)).toBe(true);
      }),
    );
  });

  it('is the same in two parts', () => {
    fc.assert(
      fc.property(date, length, length, (from, a, b) => {
        expect(lastDayOfTerm(calendar, lastDayOfTerm(calendar, from, a), b)).toBe(lastDayOfTerm(calendar, from, a + b));
      }),
    );
  });
});

describe('the last working day by a day', () => {
  it('is a working day not after it, with none in between, and its own last working day', () => {
    fc.assert(
      fc.property(date, (day) => {
        const last = lastWorkingDayBy(calendar, day);
        expect(isWorkingDay(calendar, last)).toBe(true);
        expect(last <= day).toBe(true);
        expect(lastWorkingDayBy(calendar, last)).toBe(last);
        for (let between = addDays(last, 1); between <= day; between = addDays(between, 1)) {
          expect(isWorkingDay(calendar, between)).toBe(false);
        }
      }),
    );
  });
});

describe('a year of the calendar, counted day by day', () => {
  it.each(calendarFiles)('$year', ({ year }) => {
    const days = Array.from({ length: daysBetween(`${year}-01-01`, `${year + 1}-01-01`) }, (_, n) =>
      addDays(`${year}-01-01`, n),
    );
    const worked = days.filter((day) => isWorkingDay(calendar, day));
    expect(worked.length - (calendar.years[String(year)]?.on.length ?? 0)).toBe(countWorkingDays(calendar, year));
    expect(days.filter((day) => isShortDay(calendar, day)).every((day) => worked.includes(day))).toBe(true);
  });
});
