import { describe, expect, it } from 'vitest';
import { isWorkingDay, MissingCalendarYear, workCalendar } from '../../rules/calendar/work-calendar.ts';
import { calendar, calendarFile, calendarFiles } from '../calendar/calendars.ts';

describe('I-2: working days are Monday to Friday without days off, and official working weekends', () => {
  it.each([
    { what: 'a Monday', date: '2026-01-12', worked: true },
    { what: 'a Friday', date: '2026-01-16', worked: true },
    { what: 'a Saturday', date: '2026-01-17', worked: false },
    { what: 'a Sunday', date: '2026-01-18', worked: false },
    { what: 'the day of mourning', date: '2026-01-20', worked: false },
    { what: 'the day after it', date: '2026-01-21', worked: true },
    { what: 'Novruz on a weekday', date: '2026-03-23', worked: false },
    { what: 'Ramazan on a weekday', date: '2025-03-31', worked: false },
    { what: 'Qurban on a weekday', date: '2026-05-27', worked: false },
    { what: 'a voting day on a weekday', date: '2025-01-29', worked: false },
    { what: 'a Friday freed by a swap', date: '2024-04-12', worked: false },
    { what: 'the Saturday worked for it', date: '2024-04-06', worked: true },
    { what: 'a day of January freed by the file of the year before', date: '2025-01-03', worked: false },
    { what: 'the Sunday worked for it', date: '2024-12-29', worked: true },
    { what: '31 December', date: '2026-12-31', worked: false },
  ])('$what ($date) is worked: $worked', ({ date, worked }) => {
    expect(isWorkingDay(calendar, date)).toBe(worked);
  });

  it('a day of a year whose file is not there is refused with the name of the file wanted', () => {
    const asked = () => isWorkingDay(calendar, '2028-01-03');
    expect(asked).toThrow(MissingCalendarYear);
    expect(asked).toThrow(/az-2028\.json/);
    expect(() => isWorkingDay(calendar, '2023-12-29')).toThrow(/az-2023\.json/);
  });

  it('a later file of a year takes the place of an earlier one', () => {
    const amended = { ...calendarFile(2026), swaps: [{ workToRest: '2026-01-05', restToWork: '2026-01-10' }] };
    const changed = workCalendar([...calendarFiles, amended]);
    expect(isWorkingDay(changed, '2026-01-05')).toBe(false);
    expect(isWorkingDay(changed, '2026-01-10')).toBe(true);
  });

  it('the files may come in any order', () => {
    expect(workCalendar([...calendarFiles].reverse())).toEqual(calendar);
  });

  it('bears the version that is given, else one made of its years', () => {
    expect(workCalendar(calendarFiles, 'third import').version).toBe('third import');
    expect(calendar.version).toBe('2024-official+2025-official+2026-official+2027-provisional');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(calendar);
  });
});
