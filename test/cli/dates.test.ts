import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../folder/sample.ts';
import { jsonOf, mizan } from './mizan.ts';

describe('mizan dates', () => {
  it('gives every date of 2026: the law’s limit, and the last working day on or before it', async () => {
    const dates = await jsonOf<readonly Record<string, string | null>[]>(['dates', '--year', '2026']);
    expect(dates.map(({ key, clause, opens, limit, due }) => [key, clause, opens, limit, due])).toEqual([
      ['formDrafting', '2.1', '2026-01-01', '2026-01-30', '2026-01-30'],
      ['quarterlyReview1', '3.2', '2026-03-25', '2026-03-31', '2026-03-31'],
      ['quarterlyReview2', '3.2', '2026-06-24', '2026-06-30', '2026-06-30'],
      ['quarterlyReview3', '3.2', '2026-09-24', '2026-09-30', '2026-09-30'],
      ['quarterlyReview4', '3.2', '2026-12-01', '2026-12-07', '2026-12-07'],
      ['appraisal', '4.1', '2026-12-01', '2027-01-10', '2027-01-08'],
      ['unitReport', '4.25', null, '2027-02-01', '2027-02-01'],
      ['finalReport', '4.26', null, '2027-02-20', '2027-02-19'],
      ['submission', '4.27', null, '2027-03-01', '2027-03-01'],
    ]);
    expect(Object.keys(dates[0] ?? {})).toEqual(['key', 'clause', 'opens', 'limit', 'due']);
  });

  it.each([
    { lang: 'az', says: 'qiymətləndirmə  ', day: '8 yanvar 2027-ci il, cümə' },
    { lang: 'en', says: 'appraisal  ', day: '8 January 2027, Friday' },
  ])('tells a person in $lang', async ({ lang, says, day }) => {
    const { out } = await mizan(['dates', '--year', '2026', '--lang', lang]);
    expect(out).toContain(says);
    expect(out).toContain(day);
  });

  it('names the calendar file that is missing', async () => {
    const folder = temporaryFolder();
    cpSync('data/calendars', folder, { recursive: true });
    rmSync(join(folder, 'az-2027.json'));
    const { exit, out, err } = await mizan(['dates', '--year', '2026', '--calendars', folder]);
    expect(err).toContain('The work calendar of 2027 is missing. Add the file az-2027.json to this folder');
    expect([exit, out]).toEqual([2, '']);
  });

  it.each([['/no/such/folder', 'There is no such folder.']])('with --calendars %s: %s', async (folder, message) => {
    const { exit, err } = await mizan(['dates', '--year', '2026', '--calendars', folder]);
    expect(err).toContain(message);
    expect(exit).toBe(2);
  });
});
