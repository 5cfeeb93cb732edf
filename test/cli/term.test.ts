import { describe, expect, it } from 'vitest';
import { jsonOf, mizan } from './mizan.ts';

describe('mizan term', () => {
  it.each([
    {
      from: '2026-12-14',
      workingDays: 5,
      lastDay: '2026-12-21',
      endsAt: '2026-12-22T00:00:00+04:00',
      of: 'a week with a weekend in it',
    },
    {
      from: '2026-12-12',
      workingDays: 1,
      lastDay: '2026-12-14',
      endsAt: '2026-12-15T00:00:00+04:00',
      of: 'an event on a Saturday',
    },
    {
      from: '2026-12-24',
      workingDays: 5,
      lastDay: '2027-01-05',
      endsAt: '2027-01-06T00:00:00+04:00',
      of: 'the year’s end, 2 January carried over to the 4th',
    },
    {
      from: '2026-03-18',
      workingDays: 2,
      lastDay: '2026-03-31',
      endsAt: '2026-04-01T00:00:00+04:00',
      of: 'Novruz and Ramazan, carried over to 30 March',
    },
    {
      from: '2026-01-15',
      workingDays: 3,
      lastDay: '2026-01-21',
      endsAt: '2026-01-22T00:00:00+04:00',
      of: 'the day of mourning, not carried over',
    },
  ])('over $of: $workingDays working days from $from', async ({ from, workingDays, lastDay, endsAt }) => {
    const found = await jsonOf(['term', '--from', from, '--working-days', String(workingDays)]);
    expect(found).toEqual({ from, workingDays, lastDay, endsAt });
  });

  it.each([
    { lang: 'en', says: 'the last day is 21 December 2026, Monday' },
    { lang: 'az', says: 'son gün 21 dekabr 2026-cı il, bazar ertəsi' },
  ])('tells a person in $lang', async ({ lang, says }) => {
    const { out } = await mizan(['term', '--from', '2026-12-14', '--working-days', '5', '--lang', lang]);
    expect(out).toContain(says);
  });

  it('names the calendar file that is missing', async () => {
    const { exit, err } = await mizan(['term', '--from', '2027-12-30', '--working-days', '5']);
    expect(err).toContain('az-2028.json');
    expect(exit).toBe(2);
  });
});
