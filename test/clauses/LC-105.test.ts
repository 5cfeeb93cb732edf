import { describe, expect, it } from 'vitest';
import type { CalendarFile } from '../../rules/calendar/calendar-file.ts';
import { carriedInto } from '../../rules/calendar/rest-days.ts';
import { countWorkingDays, isShortDay, isWorkingDay, workCalendar } from '../../rules/calendar/work-calendar.ts';
import { calendar, calendarFile, calendarFiles } from '../calendar/calendars.ts';

const official = calendarFiles.filter(({ expected }) => expected !== undefined);

/** A year with the fixed holidays only. */
function plainYear(year: number): CalendarFile {
  return { ...calendarFile(2026), year, novruz: [], ramazan: [], qurban: [], voting: [], swaps: [] };
}

describe('Labour Code 105: the rules give the Ministry of Labour’s own figures', () => {
  it.each(official)('$year: working days', ({ year, expected }) => {
    expect(countWorkingDays(calendar, year)).toBe(expected?.workingDays);
  });

  it.each(official.filter(({ expected }) => expected?.shortDays !== undefined))('$year: short days', (file) => {
    expect(calendar.years[String(file.year)]?.short).toHaveLength(file.expected?.shortDays ?? -1);
  });

  it.each(official.filter(({ expected }) => expected?.carried !== undefined))('$year: days carried', (file) => {
    expect(carriedInto(calendarFiles, file.year)).toEqual(file.expected?.carried);
  });

  it('each year alone comes to the same', () => {
    for (const file of official) {
      const swapsOfOthers = calendarFiles.filter(({ year }) => year !== file.year).flatMap(({ swaps }) => swaps);
      const alone = workCalendar([{ ...file, swaps: [...file.swaps, ...swapsOfOthers] }]);
      expect(alone.years[String(file.year)]).toEqual(calendar.years[String(file.year)]);
    }
  });
});

describe('Labour Code 105.5: a rest day on which a holiday falls moves to the next working day after it', () => {
  it.each([
    { what: 'a Sunday holiday: Monday', from: '2026-03-08', to: '2026-03-09' },
    { what: 'a Saturday holiday: Monday', from: '2027-06-26', to: '2027-06-28' },
    { what: 'a Saturday holiday in January', from: '2027-01-02', to: '2027-01-04' },
    { what: 'over holidays that follow', from: '2026-11-08', to: '2026-11-10' },
    { what: 'over the year’s end, without the file of the year before', from: '2023-12-31', to: '2024-01-03' },
  ])('$what', ({ from, to }) => {
    expect(isWorkingDay(calendar, to)).toBe(false);
    expect(carriedInto(calendarFiles, Number(to.slice(0, 4)))).toContain(to);
    expect(carriedInto(calendarFiles, Number(to.slice(0, 4)))).not.toContain(from);
  });

  it('both days of a weekend are carried', () => {
    expect(carriedInto(calendarFiles, 2025).filter((date) => date.startsWith('2025-03-2'))).toEqual([
      '2025-03-25',
      '2025-03-26',
    ]);
  });

  it('over a year’s end with both files: 31 December 2028 is a Sunday', () => {
    expect(carriedInto([plainYear(2028), plainYear(2029)], 2029)[0]).toBe('2029-01-03');
    expect(carriedInto([plainYear(2028)], 2028)).not.toContain('2028-12-29');
  });

  it('the day of mourning and a voting day on a weekend are not carried', () => {
    expect(isWorkingDay(calendar, '2024-01-22')).toBe(true);
    const votingOnSunday = workCalendar([{ ...calendarFile(2026), voting: ['2026-09-06'] }]);
    expect(isWorkingDay(votingOnSunday, '2026-09-07')).toBe(true);
  });

  it('a day is not carried to the day of mourning or a voting day', () => {
    const file = { ...plainYear(2026), voting: ['2026-03-09'] };
    expect(carriedInto([file], 2026)).toContain('2026-03-10');
  });
});

describe('Labour Code 105.6: Ramazan or Qurban on another holiday frees the next working day', () => {
  it('Ramazan 2026 falls on two days of Novruz, one of them a Saturday: two days by 105.5 and two by 105.6', () => {
    const days = carriedInto(calendarFiles, 2026).filter(
      (date) => date.startsWith('2026-03-2') || date === '2026-03-30',
    );
    expect(days).toEqual(['2026-03-25', '2026-03-26', '2026-03-27', '2026-03-30']);
    expect(isWorkingDay(calendar, '2026-03-31')).toBe(true);
  });

  it('Qurban 2026 falls on Republic Day', () => {
    expect(isWorkingDay(calendar, '2026-05-29')).toBe(false);
    expect(carriedInto(calendarFiles, 2026)).toContain('2026-05-29');
  });

  it('on a day of mourning it does not: that is no holiday', () => {
    const file = { ...plainYear(2026), qurban: ['2026-01-20', '2026-01-21'] };
    expect(carriedInto([file], 2026)).not.toContain('2026-01-22');
  });
});

describe('Labour Code 105.7: working and rest days may be swapped, also during the year', () => {
  const amended = workCalendar([
    ...calendarFiles,
    {
      ...calendarFile(2025),
      swaps: [
        { workToRest: '2025-03-27', restToWork: '2025-03-10' },
        { workToRest: '2025-03-28', restToWork: '2025-04-01' },
      ],
    },
  ]);

  it.each([
    ['2025-03-10', false, true],
    ['2025-04-01', false, true],
    ['2025-03-27', true, false],
    ['2025-03-28', true, false],
    ['2025-03-26', false, false],
    ['2025-04-02', true, true],
  ])('March 2025: %s worked before %s, after the amendment %s', (date, before, after) => {
    expect(isWorkingDay(calendar, date)).toBe(before);
    expect(isWorkingDay(amended, date)).toBe(after);
  });

  it('the amendment leaves the number of working days as it was', () => {
    expect(countWorkingDays(amended, 2025)).toBe(239);
  });

  it('a swap acts on the year of its day, whichever file it stands in', () => {
    expect(calendar.years['2025']?.off).toContain('2025-01-03');
    expect(workCalendar([calendarFile(2025)]).years['2025']?.off).not.toContain('2025-01-03');
  });
});

describe('Labour Code 108: the working day directly before a holiday is one hour shorter', () => {
  it.each([
    { what: 'the day before the day of mourning', date: '2026-01-19', short: true },
    { what: 'the day before a Saturday holiday', date: '2026-05-08', short: true },
    { what: 'the Friday before a Sunday holiday', date: '2026-03-06', short: false },
    { what: 'the Saturday before a Sunday holiday', date: '2026-03-07', short: false },
    { what: 'the day before a voting day', date: '2025-01-28', short: true },
    { what: 'the Friday before a Monday holiday', date: '2026-06-12', short: false },
    { what: '30 December', date: '2026-12-30', short: true },
    { what: '31 December, itself a holiday', date: '2026-12-31', short: false },
    { what: 'the day before a day carried', date: '2026-05-28', short: false },
    { what: 'the day before a freed day', date: '2024-04-09', short: true },
    { what: 'a freed day before a holiday', date: '2024-12-30', short: false },
    { what: 'an ordinary day', date: '2026-02-10', short: false },
  ])('$what ($date): $short', ({ date, short }) => {
    expect(isShortDay(calendar, date)).toBe(short);
  });
});
