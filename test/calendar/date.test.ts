import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  clockOf,
  dayIn,
  dayOf,
  daysBetween,
  earlier,
  endOf,
  instantOf,
  isDate,
  later,
  startOf,
  weekdayOf,
  yearOf,
} from '../../rules/calendar/date.ts';

/** Another way to reckon: the platform's own UTC days. */
const day = 86_400_000;
const textOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

const anyDate = fc
  .integer({ min: timeOf('1600-01-01') / day, max: timeOf('2400-12-31') / day })
  .map((n) => textOf(n * day));

describe('days of the Gregorian calendar', () => {
  it('are counted as the platform counts them', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -200_000, max: 200_000 }), (date, days) => {
        const expected = timeOf(date) + days * day;
        fc.pre(expected > timeOf('0100-01-01') && expected < timeOf('9000-01-01'));
        expect(addDays(date, days)).toBe(textOf(expected));
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('have the weekday the platform gives them', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekdayOf(date)).toBe(new Date(timeOf(date)).getUTCDay() || 7);
      }),
    );
  });

  it('follow one another through four centuries without a gap', () => {
    const expected: string[] = [];
    for (let time = timeOf('1899-12-31'); time <= timeOf('2300-01-01'); time += day) expected.push(textOf(time));
    const given = ['1899-12-31'];
    while (given.length < expected.length) given.push(addDays(given.at(-1) ?? '', 1));
    expect(given).toEqual(expected);
  });

  it('some months later are the same day of that month, or its last', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
        const last = new Date(Date.UTC(year, month + months, 0));
        const expected = new Date(
          Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(dayOfMonth, last.getUTCDate())),
        );
        expect(addMonths(date, months)).toBe(expected.toISOString().slice(0, 10));
      }),
    );
  });

  it('keep their order when months are added', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(400), fc.integer({ min: -30, max: 30 }), (date, days, months) => {
        expect(addMonths(date, months) <= addMonths(addDays(date, days), months)).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2026-07-01', 6, '2027-01-01'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', -12, '2025-12-15'],
    ['2026-01-01', -1, '2025-12-01'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['', false],
  ])('“%s” is a day: %s', (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });

  it('are the earlier or the later of two', () => {
    expect(later('2026-01-30', '2026-02-01')).toBe('2026-02-01');
    expect(earlier('2026-01-30', '2026-02-01')).toBe('2026-01-30');
  });

  it('belong to a year', () => {
    expect(yearOf('2026-12-31')).toBe(2026);
    expect(dayIn(2026, '02-01')).toBe('2026-02-01');
    expect(addDays('0001-01-01', 1)).toBe('0001-01-02');
  });
});

describe('instants in the body’s own offset', () => {
  it('begin and end a day', () => {
    expect(startOf('2026-12-31', '+04:00')).toBe('2026-12-31T00:00:00+04:00');
    expect(endOf('2026-12-31', '+04:00')).toBe('2027-01-01T00:00:00+04:00');
  });

  it('are made of a local date and time, with seconds or without', () => {
    expect(instantOf('2026-01-12T09:40', '+04:00')).toBe('2026-01-12T09:40:00+04:00');
    expect(instantOf('2026-01-12T09:40:07', '+04:00')).toBe('2026-01-12T09:40:07+04:00');
  });

  it('give their day and clock', () => {
    expect(dayOf('2026-01-12T23:59:59+04:00')).toBe('2026-01-12');
    expect(clockOf('2026-01-12T09:40:07+04:00')).toBe('09:40');
  });
});
