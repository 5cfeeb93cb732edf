import { describe, expect, it } from 'vitest';
import { mayAppraise } from '../../rules/roster/service.ts';
import { supervisorSince } from '../../rules/roster/who-is-who.ts';
import { after, hired, left, moved, person, post, rosterOf, supervisorChanged } from '../roster/people.ts';

describe('§4.2, I-7: a supervisor who began after 1 October may not appraise', () => {
  it.each([
    ['2026-09-30', true],
    ['2026-10-01', true],
    ['2026-10-02', false],
    ['2026-12-31', false],
  ])('began on %s: %s', (date, value) => {
    const roster = after(rosterOf(person('A'), person('B')), supervisorChanged(date, 'A', 'B'));
    expect(mayAppraise(roster, 'A', 'B', 2026)).toMatchObject({
      value,
      clause: '4.2',
      because: { code: value ? 'leadership.enough' : 'leadership.tooShort', with: { from: date } },
    });
    expect(supervisorSince(roster, 'A', 'B', '2026-12-31')).toBe(date);
  });

  it('one named before taking office leads from the day in office', () => {
    const named = rosterOf(person('A', [post({ supervisorId: 'N' })]));
    const roster = after(
      {
        ...named,
        offices: [...named.offices, { office: 'subUnitHead:Sektor', holders: ['N'], from: '2020-01-01', to: null }],
      },
      hired('2026-10-02', 'N'),
    );
    expect(supervisorSince(roster, 'A', 'N', '2026-12-31')).toBe('2026-10-02');
    expect(mayAppraise(roster, 'A', 'N', 2026).value).toBe(false);
  });

  it('the supervisor’s own absence and change of post break nothing', () => {
    const roster = after(
      rosterOf(person('A', [post({ supervisorId: 'B' })]), person('B')),
      moved('2026-11-02', 'B', { supervisorId: 'CHIEF' }),
    );
    expect(mayAppraise(roster, 'A', 'B', 2026).value).toBe(true);
    expect(supervisorSince(roster, 'A', 'B', '2026-12-31')).toBe('2019-03-01');
  });

  it('one who does not lead the servant may not appraise', () => {
    const roster = rosterOf(person('A'), person('B'));
    expect(mayAppraise(roster, 'A', 'B', 2026)).toMatchObject({ value: false, because: { code: 'leadership.none' } });
    expect(supervisorSince(roster, 'A', 'B', '2026-12-31')).toBeNull();
  });
});

describe('§4.2: leadership that ended before the year did', () => {
  it.each([
    ['2026-03-31', false],
    ['2026-04-01', true],
  ])('led from 1 January until %s: %s', (until, value) => {
    const roster = after(rosterOf(person('A'), person('B')), supervisorChanged(until, 'A', 'B'));
    expect(mayAppraise(roster, 'A', 'HEAD', 2026).value).toBe(value);
  });

  it.each([
    ['2026-11-16', true],
    ['2026-12-30', true],
  ])('led, gave way for a time, and leads again from %s: both times count', (again, value) => {
    const roster = after(
      rosterOf(person('A'), person('B')),
      supervisorChanged('2026-10-01', 'A', 'B'),
      supervisorChanged(again, 'A', 'HEAD'),
    );
    expect(mayAppraise(roster, 'A', 'HEAD', 2026).value).toBe(value);
  });

  it.each([
    ['2026-02-01', '2026-11-01', true],
    ['2026-02-01', '2026-11-02', false],
  ])('a month until %s and two from %s: %s', (gaveWay, again, value) => {
    const roster = after(
      rosterOf(person('A'), person('B')),
      supervisorChanged(gaveWay, 'A', 'B'),
      supervisorChanged(again, 'A', 'HEAD'),
    );
    expect(mayAppraise(roster, 'A', 'HEAD', 2026).value).toBe(value);
  });

  it('ends with the supervisor’s leaving the body', () => {
    const roster = after(rosterOf(person('A', [post({ supervisorId: 'B' })]), person('B')), left('2026-03-30', 'B'));
    expect(mayAppraise(roster, 'A', 'B', 2026).value).toBe(false);
    expect(supervisorSince(roster, 'A', 'B', '2026-03-30')).toBe('2019-03-01');
    expect(supervisorSince(roster, 'A', 'B', '2026-03-31')).toBeNull();
  });

  it('a year before the servant was in the body has none', () => {
    expect(mayAppraise(after(rosterOf(), hired('2026-02-02', 'A')), 'A', 'HEAD', 2025).value).toBe(false);
  });
});
