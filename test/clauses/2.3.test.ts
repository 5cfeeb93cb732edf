import { describe, expect, it } from 'vitest';
import { formLimit } from '../../rules/roster/service.ts';
import { away, person, post, rosterOf } from '../roster/people.ts';

const year = 2026;

function limitOf(absences: readonly ReturnType<typeof away>[], from = '2026-01-01', on?: string) {
  return formLimit(rosterOf(person('A', [post()], absences)), 'A', year, from, on);
}

describe('§2.1: the form is drawn up by 30 January', () => {
  it('for one who is there from the year’s beginning', () => {
    expect(limitOf([])).toMatchObject({ value: { limit: '2026-01-30', tooLate: false }, clause: '2.1' });
  });

  it('an earlier beginning of service changes nothing', () => {
    expect(limitOf([], '2019-03-01').value.limit).toBe('2026-01-30');
  });

  it.each([
    { what: 'over by the new year', absence: away('2025-11-03', '2026-01-01') },
    { what: 'after the limit', absence: away('2026-01-31', '2026-03-02') },
    { what: 'over early enough to leave ten days', absence: away('2026-01-05', '2026-01-20') },
  ])('an absence $what leaves it', ({ absence }) => {
    expect(limitOf([absence])).toMatchObject({ value: { limit: '2026-01-30', tooLate: false }, clause: '2.1' });
  });
});

describe('§2.3: for one lawfully absent then, within ten calendar days of the return', () => {
  it.each([
    { what: 'from before the year until 30 May', from: '2026-01-05', back: '2026-05-30', limit: '2026-06-09' },
    { what: 'back on 21 January', from: '2025-12-01', back: '2026-01-21', limit: '2026-01-31' },
    { what: 'away on the last day only', from: '2026-01-30', back: '2026-02-02', limit: '2026-02-12' },
    {
      what: 'back on 1 July, six months before the year’s end',
      from: '2026-01-05',
      back: '2026-07-01',
      limit: '2026-07-11',
    },
  ])('$what: $limit', ({ from, back, limit }) => {
    expect(limitOf([away(from, back)])).toMatchObject({ value: { limit, tooLate: false }, clause: '2.3' });
    expect(limitOf([away(from, back, true)]).value.limit).toBe(limit);
  });

  it.each(['2026-07-02', '2026-09-30', '2027-01-11'])(
    'back on %s: fewer than six months are left, no goals are set',
    (back) => {
      expect(limitOf([away('2025-11-03', back)])).toEqual({
        value: { limit: null, tooLate: true },
        clause: '2.3',
        because: { code: 'formLimit.tooLate', with: { back, months: 6 } },
      });
    },
  );

  it('while the return is open there is no limit', () => {
    expect(limitOf([away('2025-11-03', null)])).toMatchObject({
      value: { limit: null, tooLate: false },
      because: { code: 'formLimit.away', with: { since: '2025-11-03' } },
    });
  });

  it.each([
    ['2026-07-01', false],
    ['2026-07-02', true],
  ])('open still on %s, when asked for that day: too late %s', (on, tooLate) => {
    expect(limitOf([away('2025-11-03', null)], '2026-01-01', on).value).toEqual({ limit: null, tooLate });
  });

  it('a second absence within the ten days moves it again', () => {
    const absences = [
      away('2026-01-05', '2026-02-02'),
      away('2026-02-12', '2026-03-02'),
      away('2026-03-13', '2026-04-01'),
    ];
    expect(limitOf(absences).value.limit).toBe('2026-03-12');
  });
});

describe('I-15: one who becomes appraisable during the year has ten days from then', () => {
  it.each([
    ['2026-05-18', '2026-05-28'],
    ['2026-07-01', '2026-07-11'],
  ])('from %s: %s', (from, limit) => {
    expect(limitOf([], from)).toMatchObject({ value: { limit, tooLate: false }, clause: '2.3' });
  });

  it('a short absence within the ten days moves the limit and bars nothing, though less than six months are left', () => {
    expect(limitOf([away('2026-07-03', '2026-07-08')], '2026-07-01').value).toEqual({
      limit: '2026-07-18',
      tooLate: false,
    });
  });

  it('an absence beyond the ten days bars the goals when less than six months are left', () => {
    expect(limitOf([away('2026-07-03', '2026-07-11')], '2026-07-01').value).toEqual({
      limit: '2026-07-21',
      tooLate: false,
    });
    expect(limitOf([away('2026-07-03', '2026-07-12')], '2026-07-01').value.tooLate).toBe(true);
  });

  it('an absence that ended the day it began to count is none', () => {
    expect(limitOf([away('2026-04-01', '2026-05-18')], '2026-05-18').value.limit).toBe('2026-05-28');
  });
});

describe('I-34: in January the later of 30 January and ten days', () => {
  it.each([
    ['2026-01-02', '2026-01-30', '2.1'],
    ['2026-01-20', '2026-01-30', '2.1'],
    ['2026-01-21', '2026-01-31', '2.3'],
    ['2026-01-30', '2026-02-09', '2.3'],
  ])('appointed on %s: %s by §%s', (from, limit, clause) => {
    expect(limitOf([], from)).toMatchObject({ value: { limit }, clause });
  });
});
