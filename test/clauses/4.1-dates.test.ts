import { describe, expect, it } from 'vitest';
import { datesOf, periodOf, yearDates } from '../../rules/calendar/year-dates.ts';
import { calendar } from '../calendar/calendars.ts';

describe('§3.1: the period is the calendar year', () => {
  it('both days inclusive', () => {
    expect(periodOf(2026)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });
});

describe('the dates of the year 2026, their clauses and limits, and the day each is due (I-4)', () => {
  const dates = datesOf(calendar, 2026);

  it.each([
    ['formDrafting', '2.1', '2026-01-01', '2026-01-30', '2026-01-30'],
    ['quarterlyReview1', '3.2', '2026-03-25', '2026-03-31', '2026-03-31'],
    ['quarterlyReview2', '3.2', '2026-06-24', '2026-06-30', '2026-06-30'],
    ['quarterlyReview3', '3.2', '2026-09-24', '2026-09-30', '2026-09-30'],
    ['quarterlyReview4', '3.2', '2026-12-01', '2026-12-07', '2026-12-07'],
    ['appraisal', '4.1', '2026-12-01', '2027-01-10', '2027-01-08'],
    ['unitReport', '4.25', null, '2027-02-01', '2027-02-01'],
    ['finalReport', '4.26', null, '2027-02-20', '2027-02-19'],
    ['submission', '4.27', null, '2027-03-01', '2027-03-01'],
  ] as const)('%s, §%s: from %s to %s, due %s', (key, clause, opens, limit, due) => {
    expect(dates[key]).toEqual({ key, clause, opens, limit, due });
  });

  it('stand in the order of the year', () => {
    expect(Object.values(dates).map(({ key }) => key)).toEqual([
      'formDrafting',
      'quarterlyReview1',
      'quarterlyReview2',
      'quarterlyReview3',
      'quarterlyReview4',
      'appraisal',
      'unitReport',
      'finalReport',
      'submission',
    ]);
  });
});

describe('I-4: a limit on a day off stays; what is due comes before it', () => {
  it.each([
    { year: 2024, key: 'finalReport', limit: '2025-02-20', due: '2025-02-20' },
    { year: 2024, key: 'submission', limit: '2025-03-01', due: '2025-02-28' },
    { year: 2025, key: 'appraisal', limit: '2026-01-10', due: '2026-01-09' },
    { year: 2025, key: 'unitReport', limit: '2026-02-01', due: '2026-01-30' },
    { year: 2024, key: 'quarterlyReview2', limit: '2024-06-30', due: '2024-06-28' },
    { year: 2025, key: 'quarterlyReview1', limit: '2025-03-31', due: '2025-03-28' },
  ] as const)('$key of $year: limit $limit, due $due', ({ year, key, limit, due }) => {
    const date = datesOf(calendar, year)[key];
    expect([date.limit, date.due]).toEqual([limit, due]);
  });
});

describe('I-5: the weeks of §3.2 are the last seven days of the month and the first seven of December', () => {
  it.each(['quarterlyReview1', 'quarterlyReview2', 'quarterlyReview3', 'quarterlyReview4'] as const)('%s', (key) => {
    const { opens, limit } = yearDates(2027)[key];
    expect(Number(limit.slice(8)) - Number(opens?.slice(8))).toBe(6);
  });
});

describe('§4.1, I-17: every appraisal opens by itself on 1 December', () => {
  it('and ends on 10 January', () => {
    expect(yearDates(2030).appraisal).toMatchObject({ opens: '2030-12-01', limit: '2031-01-10' });
  });
});

describe('before the Regulation', () => {
  it('a year has no dates: January 2021 was before it', () => {
    expect(() => yearDates(2021)).toThrow(RangeError);
    expect(yearDates(2022).formDrafting.limit).toBe('2022-01-30');
  });

  it('a calendar that lacks the following year cannot say what is due', () => {
    expect(() => datesOf(calendar, 2027)).toThrow(/az-2028\.json/);
  });
});
