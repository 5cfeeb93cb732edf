import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCalendars } from '../../client/folder/calendars.ts';
import { countWorkingDays } from '../../rules/calendar/work-calendar.ts';
import { flawsIn, temporaryFolder } from './sample.ts';

const calendar = {
  year: 2029,
  status: 'provisional',
  fixed: ['01-01'],
  novruz: ['2029-03-20'],
  ramazan: [],
  qurban: [],
};
const folderWith = (files: Readonly<Record<string, unknown>>) => {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
};

describe('a folder of calendars', () => {
  it('gives the work calendar of every year that has a file', () => {
    const found = readCalendars('data/calendars');
    expect(Object.keys(found.years)).toEqual(['2024', '2025', '2026', '2027']);
    expect(countWorkingDays(found, 2026)).toBe(241);
  });

  it('does not mind a page to read beside them', () => {
    const folder = temporaryFolder();
    cpSync('data/calendars', folder, { recursive: true });
    expect(readCalendars(folder)).toEqual(readCalendars('data/calendars'));
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['nothing', {}, 'noCalendars'],
    ['no JSON', { 'az-2029.json': '{"year": 2029,' }, 'az-2029.json:1: notJsonHere'],
    ['a year that is a text', { 'az-2029.json': { ...calendar, year: '2029' } }, 'az-2029.json::year wrongType'],
    ['a status that is none', { 'az-2029.json': { ...calendar, status: 'draft' } }, 'az-2029.json::status notOneOf'],
    [
      'a day that is none',
      { 'az-2029.json': { ...calendar, fixed: ['02-30'] } },
      'az-2029.json::fixed[0] notAMonthDay',
    ],
    [
      'a day of another year',
      { 'az-2029.json': { ...calendar, novruz: ['2028-03-20'] } },
      'az-2029.json::novruz[0] anotherYear',
    ],
    [
      'a swap of one day',
      { 'az-2029.json': { ...calendar, swaps: [{ workToRest: '2029-01-02' }] } },
      'az-2029.json::swaps[0].restToWork missing',
    ],
    [
      'a field that does not exist',
      { 'az-2029.json': { ...calendar, holidays: [] } },
      'az-2029.json::holidays unknownField',
    ],
    ['a year twice', { 'a.json': calendar, 'b.json': calendar }, 'b.json::year repeatedYear'],
  ])('%s is bad input', (_case, files, expected) => {
    const folder = folderWith(files);
    expect(flawsIn(() => readCalendars(folder)).join()).toContain(expected);
  });
});
