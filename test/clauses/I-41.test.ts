import { describe, expect, it } from 'vitest';
import { mayDesignate, type Designation } from '../../rules/roster/designation.ts';
import {
  absenceEnded,
  absenceStarted,
  after,
  hired,
  left,
  person,
  post,
  rosterOf,
  supervisorChanged,
} from '../roster/people.ts';

const bare = rosterOf(
  person('A'),
  person('NEW', [post({ supervisorId: 'HEAD' })]),
  person('C'),
  person('D'),
  person('X'),
);
const roster = after(
  { ...bare, coordinatingOfficials: { A: ['C'], NEW: ['D'], HEAD: ['D'] } },
  supervisorChanged('2026-10-02', 'A', 'NEW'),
);

function designate(differing: Partial<Designation>, on = roster) {
  return mayDesignate(on, {
    servant: 'A',
    supervisor: 'NEW',
    candidate: 'HEAD',
    clause: '4.2',
    year: 2026,
    date: '2026-12-01',
    ...differing,
  });
}

describe('§4.2, I-41: in the place of a supervisor who has led too short a time', () => {
  it.each([
    { who: 'the superior', candidate: 'HEAD', code: 'designation.open' },
    { who: 'a coordinating official over the servant', candidate: 'C', code: 'designation.open' },
    { who: 'a coordinating official over the supervisor', candidate: 'D', code: 'designation.notEntitled' },
    { who: 'the superior’s superior', candidate: 'CHIEF', code: 'designation.notEntitled' },
    { who: 'anyone else', candidate: 'X', code: 'designation.notEntitled' },
    { who: 'someone unknown', candidate: 'NOBODY', code: 'designation.notEntitled' },
  ])('$who: $code', ({ candidate, code }) => {
    expect(designate({ candidate })).toMatchObject({
      value: code === 'designation.open',
      clause: '4.2',
      because: { code },
    });
  });

  it('not while the supervisor may appraise', () => {
    const since = after(bare, supervisorChanged('2026-10-01', 'A', 'NEW'));
    expect(designate({}, since)).toMatchObject({
      value: false,
      clause: '4.2',
      because: { code: 'designation.ledLongEnough' },
    });
  });

  it('nobody who has left', () => {
    const without = after(roster, left('2026-11-30', 'C'));
    expect(designate({ candidate: 'C', date: '2026-11-30' }, without).value).toBe(true);
    expect(designate({ candidate: 'C' }, without)).toMatchObject({ because: { code: 'designation.notInService' } });
  });

  it('not the servant, though named over himself', () => {
    const own = { ...roster, coordinatingOfficials: { A: ['A'] } };
    expect(designate({ candidate: 'A' }, own).value).toBe(false);
  });
});

describe('§4.18, I-41: in the place of a supervisor who is absent', () => {
  const withHead = { servant: 'HEAD', supervisor: 'CHIEF' };
  const absent = after(roster, absenceStarted('2026-12-10', 'NEW', true), absenceEnded('2027-01-20', 'NEW'));

  it.each([
    { date: '2026-12-09', code: 'designation.supervisorPresent' },
    { date: '2026-12-10', code: 'designation.open' },
    { date: '2027-01-19', code: 'designation.open' },
    { date: '2027-01-20', code: 'designation.supervisorPresent' },
  ])('on $date: $code', ({ date, code }) => {
    expect(designate({ clause: '4.18', date }, absent)).toMatchObject({
      value: code === 'designation.open',
      clause: '4.18',
      because: { code },
    });
  });

  it.each([
    { who: 'a coordinating official over the supervisor', candidate: 'D', value: true },
    { who: 'a coordinating official over the servant', candidate: 'C', value: false },
  ])('$who: $value', ({ candidate, value }) => {
    expect(designate({ clause: '4.18', candidate, date: '2026-12-10' }, absent).value).toBe(value);
  });

  it('or who has left the body', () => {
    const gone = after(roster, left('2026-12-01', 'NEW'));
    expect(designate({ clause: '4.18', date: '2026-12-01' }, gone).value).toBe(false);
    expect(designate({ clause: '4.18', date: '2026-12-02' }, gone).value).toBe(true);
  });

  it('nobody is above the head of the body', () => {
    const away = after(roster, absenceStarted('2026-12-01', 'CHIEF', true));
    expect(designate({ ...withHead, candidate: 'X', clause: '4.18' }, away).value).toBe(false);
  });

  it('the former supervisor’s superior, after a move', () => {
    const former = after(
      roster,
      absenceStarted('2026-11-02', 'HEAD', true),
      hired('2026-11-02', 'Z', { supervisorId: 'CHIEF' }),
    );
    expect(designate({ supervisor: 'HEAD', candidate: 'CHIEF', clause: '4.18' }, former).value).toBe(true);
  });
});
