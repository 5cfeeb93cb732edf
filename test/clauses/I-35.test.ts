import { describe, expect, it } from 'vitest';
import { interviewTime } from '../../rules/calendar/interview-time.ts';
import { calendar } from '../calendar/calendars.ts';

const hours = { from: '09:00', to: '18:00', lunch: ['13:00', '14:00'] } as const;

describe('§4.15, I-35: an interview is held on a working day in working hours, less lunch, less an hour on a short day', () => {
  it.each([
    ['2026-12-14T08:59', false, 'interviewTime.outside'],
    ['2026-12-14T09:00', true, 'interviewTime.within'],
    ['2026-12-14T12:59', true, 'interviewTime.within'],
    ['2026-12-14T13:00', false, 'interviewTime.lunch'],
    ['2026-12-14T13:59', false, 'interviewTime.lunch'],
    ['2026-12-14T14:00', true, 'interviewTime.within'],
    ['2026-12-14T17:59', true, 'interviewTime.within'],
    ['2026-12-14T18:00', false, 'interviewTime.outside'],
    ['2026-12-12T11:00', false, 'interviewTime.dayOff'],
    ['2026-12-31T11:00', false, 'interviewTime.dayOff'],
    ['2026-12-30T16:59', true, 'interviewTime.within'],
    ['2026-12-30T17:00', false, 'interviewTime.shortDay'],
    ['2026-12-30T18:00', false, 'interviewTime.outside'],
    ['2024-12-28T11:00', true, 'interviewTime.within'],
  ])('%s: %s', (at, value, code) => {
    const ruling = interviewTime(calendar, hours, at);
    expect(ruling).toMatchObject({ value, clause: '4.15', because: { code } });
  });

  it('says until when a short day lasts', () => {
    expect(interviewTime(calendar, hours, '2026-12-30T17:30').because.with).toEqual({
      at: '17:30',
      from: '09:00',
      to: '17:00',
    });
  });

  it('a body without a lunch break has none', () => {
    expect(interviewTime(calendar, { ...hours, lunch: null }, '2026-12-14T13:30').value).toBe(true);
  });

  it('a time with seconds is the same', () => {
    expect(interviewTime(calendar, hours, '2026-12-14T17:59:59').value).toBe(true);
  });
});
