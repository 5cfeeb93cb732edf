import type { Body } from '../roster/roster.ts';
import { say, type Ruling } from '../ruling.ts';
import { clockOf, dayOf } from './date.ts';
import { isShortDay, isWorkingDay, type WorkCalendar } from './work-calendar.ts';

/**
 * §4.15, I-35: whether an interview may be held at a local date and time `2026-12-11T15:30`: on a working day, in working
 * hours less the lunch break, one hour less on a short day (LC 108). Beginning on the last minute is within, on the hour
 * itself no more. Throws MissingCalendarYear.
 */
export function interviewTime(
  calendar: WorkCalendar,
  workingHours: Body['workingHours'],
  localDateTime: string,
): Ruling<boolean> {
  const date = dayOf(localDateTime);
  if (!isWorkingDay(calendar, date)) {
    return { value: false, clause: '4.15', because: say('interviewTime.dayOff', { date }) };
  }
  const at = clockOf(localDateTime);
  const { from, to, lunch } = workingHours;
  const short = isShortDay(calendar, date);
  const end = short ? hourBefore(to) : to;
  if (at < from || at >= end) {
    const code = short && at >= end && at < to ? 'interviewTime.shortDay' : 'interviewTime.outside';
    return { value: false, clause: '4.15', because: say(code, { at, from, to: end }) };
  }
  if (lunch !== null && at >= lunch[0] && at < lunch[1]) {
    return { value: false, clause: '4.15', because: say('interviewTime.lunch', { at, from: lunch[0], to: lunch[1] }) };
  }
  return { value: true, clause: '4.15', because: say('interviewTime.within', { at }) };
}

function hourBefore(clock: string): string {
  return `${String(Number(clock.slice(0, 2)) - 1).padStart(2, '0')}${clock.slice(2)}`;
}
