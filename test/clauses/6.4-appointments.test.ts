import { describe, expect, it } from 'vitest';
import { refusesAppointment } from '../../rules/appointment.ts';
import { workingDaysLeft } from '../../rules/calendar/days-left.ts';
import { calendar } from '../calendar/calendars.ts';

const workingHours = { from: '09:00', to: '18:00', lunch: ['13:00', '14:00'] } as const;

const refused = (
  at: string,
  values: { now?: string; place?: string; by?: string; kind?: 'interview' | 'quarterly' } = {},
) => {
  const { now = '2026-12-08T10:00:00+04:00', place = 'Otaq 12', by = 'E003', kind = 'interview' } = values;
  const refusal = refusesAppointment(
    { kind, at, place, arrangedBy: by },
    { calendar, workingHours, leaders: ['E003', null], now },
  );
  return refusal === null ? null : `${refusal.clause} ${refusal.because.code}`;
};

describe('§6.4, §4.15, §3.2: what is arranged leaves time to prepare, and is at the workplace in working hours', () => {
  it.each([
    { what: 'the day of the invitation', at: '2026-12-08T15:00', refusal: '6.4 appointment.tooSoon' },
    { what: 'the working day after it', at: '2026-12-09T09:00', refusal: null },
    { what: 'the minute that is now', at: '2026-12-08T10:00', refusal: '4.15 appointment.past' },
    { what: 'a Saturday', at: '2026-12-12T10:00', refusal: '4.15 interviewTime.dayOff' },
    { what: 'the last minute of work', at: '2026-12-09T17:59', refusal: null },
    { what: 'the end of work', at: '2026-12-09T18:00', refusal: '4.15 interviewTime.outside' },
  ])('$what: $refusal', ({ at, refusal }) => {
    expect(refused(at)).toBe(refusal);
  });

  it('is for whoever appraises or supervises, and names a place', () => {
    expect(refused('2026-12-09T10:00', { by: 'E004' })).toBe('4.15 appointment.notYours');
    expect(refused('2026-12-09T10:00', { by: 'E004', kind: 'quarterly' })).toBe('3.2 appointment.notYours');
    expect(refused('2026-12-09T10:00', { place: ' ' })).toBe('4.15 appointment.noPlace');
  });

  it('invited on a Friday leaves the Monday, not the weekend', () => {
    const now = '2026-12-04T16:00:00+04:00';
    expect(refused('2026-12-07T09:00', { now })).toBeNull();
  });
});

describe('working days left', () => {
  it.each([
    { day: '2026-12-08', left: 0, what: 'today' },
    { day: '2026-12-07', left: 0, what: 'a day that is over' },
    { day: '2026-12-09', left: 1, what: 'tomorrow' },
    { day: '2026-12-13', left: 3, what: 'over a weekend' },
    { day: '2026-12-14', left: 4, what: 'after the weekend' },
  ])('$what: $left', ({ day, left }) => {
    expect(workingDaysLeft(calendar, '2026-12-08', day)).toBe(left);
  });
});
