import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import { calendar } from '../calendar/calendars.ts';
import {
  completed,
  complained,
  does,
  entries,
  grounds,
  newCalendar,
  open,
  reasons,
  rowAt,
  task,
  tried,
  until,
} from '../support/appraisal.ts';

/** The project's calendar with days off, or working weekends, besides. */
function with2026(version: string, off: readonly string[], on: readonly string[] = []): WorkCalendar {
  const year = calendar.years['2026']!;
  const changed = { ...year, off: [...year.off, ...off], on: [...year.on, ...on] };
  return { version, years: { ...calendar.years, '2026': changed } };
}

const dayOff = with2026('2026-16-December-off', ['2026-12-16']);
const twoOff = with2026('two-off', ['2026-12-16', '2026-12-18']);
const saturday = with2026('2026-12-December-worked', [], ['2026-12-12']);

describe('I-2: a new work calendar counts the terms that are not over anew', () => {
  it.each([
    { what: 'as it was', changed: calendar, last: '2026-12-17' },
    { what: 'a day off in it', changed: dayOff, last: '2026-12-18' },
    { what: 'a working Saturday in it', changed: saturday, last: '2026-12-16' },
  ])('$what: the last day is $last', ({ changed, last }) => {
    const one = completed();
    newCalendar(one, '2026-12-11T09:00', changed);
    expect(tried(one, 'S', 'object', `${last}T23:59`, grounds)).toBe('accepted');
    const next = `${last.slice(0, 8)}${Number(last.slice(8)) + 1}T00:00`;
    expect(tried(one, 'S', 'object', next, grounds)).toBe('4.20 term.over');
  });

  it('the same version is no change', () => {
    const one = completed();
    const { length } = one.contents;
    newCalendar(one, '2026-12-11T09:00', calendar);
    expect(one.contents).toHaveLength(length);
  });

  it('a term that is over stays over', () => {
    const one = completed();
    until(one, '2026-12-19');
    newCalendar(one, '2026-12-19T09:00', dayOff);
    expect(entries(one).at(-1)).toBe('calendar.changed');
    expect(tried(one, 'S', 'object', '2026-12-19T10:00', grounds)).toBe('4.20 term.over');
  });

  it('unless it grows longer: then its mark is withdrawn, and set again with the new end', () => {
    const one = completed();
    until(one, '2026-12-18');
    newCalendar(one, '2026-12-18T09:00', twoOff);
    expect(entries(one).slice(-2)).toEqual(['calendar.changed', 'deadline.withdrawn objection:1']);
    expect(tried(one, 'S', 'object', '2026-12-21T23:59', grounds)).toBe('accepted');
    until(one, '2026-12-22');
    expect(one.contents.at(-1)).toMatchObject({
      kind: 'deadline.passed',
      at: '2026-12-22T00:00:00+04:00',
      with: { key: 'objection:1', day: '2026-12-21' },
    });
  });

  it('one that grows shorter than the present day is marked at its own instant', () => {
    const one = completed();
    until(one, '2026-12-17T12:00');
    newCalendar(one, '2026-12-17T12:00', saturday);
    expect(tried(one, 'S', 'object', '2026-12-17T12:01', grounds)).toBe('4.20 term.over');
    until(one, '2026-12-17T13:00');
    expect(one.contents.at(-1)).toMatchObject({ at: '2026-12-17T00:00:00+04:00', with: { day: '2026-12-16' } });
  });

  it('the examination of a complaint, and the task for it', () => {
    const one = complained();
    newCalendar(one, '2026-12-21T09:00', with2026('more', ['2026-12-28']));
    expect(task(one, 'decideComplaint', '2026-12-21T10:00')).toMatchObject({ limit: '2026-12-30' });
    does(one, 'CHIEF', 'decideComplaint', '2026-12-30T10:00', { decision: 'keep', ...reasons });
    expect(rowAt(one, '2027-01-05').overdue).toEqual([]);
  });

  it('days that the law names do not move (I-4)', () => {
    const one = open();
    const year = calendar.years['2026']!;
    const january = {
      version: 'j',
      years: { ...calendar.years, '2026': { ...year, off: [...year.off, '2026-01-30'] } },
    };
    newCalendar(one, '2026-01-26T09:00', january);
    expect(task(one, 'drawUpForm', '2026-01-27')).toMatchObject({ limit: '2026-01-30', due: '2026-01-29' });
  });
});

describe('I-2: a term that no calendar can count', () => {
  const onlyThisYear = { version: 'one', years: { '2026': calendar.years['2026']! } };

  it('names the year that is wanted, and changes nothing', () => {
    const one = completed(open({ calendar: onlyThisYear }));
    does(one, 'S', 'object', '2026-12-15T10:00', grounds);
    const { kept } = one;
    const decision = { decision: 'unfounded', ...reasons };
    does(one, 'SUP', 'decideObjection', '2026-12-21T10:00', decision);
    expect(() => does(one, 'SUP', 'presentDecision', '2026-12-28T10:00')).toThrow(/az-2027\.json/);
    newCalendar(one, '2026-12-28T11:00', calendar);
    expect(tried(one, 'SUP', 'presentDecision', '2026-12-28T12:00')).toBe('accepted');
    expect(kept.head.seq).toBeLessThan(one.kept.head.seq);
  });
});
