import { describe, expect, it } from 'vitest';
import {
  actingSupervisorOn,
  canAct,
  isAbsent,
  subUnitHeadOn,
  superiorOf,
  superiorsOf,
  supervisorOn,
  unitHeadOn,
} from '../../rules/roster/who-is-who.ts';
import {
  absenceEnded,
  absenceStarted,
  after,
  hired,
  left,
  moved,
  office,
  person,
  post,
  rosterOf,
} from '../roster/people.ts';

const roster = rosterOf(
  person('S', [post({ subUnit: 'Sektor', managerial: true })]),
  person('A', [post({ subUnit: 'Sektor', supervisorId: 'S' })]),
);
const day = '2026-06-24';

describe('§1.4.1: the immediate supervisor is the one the post names', () => {
  it('present', () => {
    expect(supervisorOn(roster, 'A', day)).toBe('S');
    expect(actingSupervisorOn(roster, 'A', day)).toEqual({ id: 'S', clause: '1.4.1', substitute: false });
  });

  it('the head of the body has none', () => {
    expect(actingSupervisorOn(roster, 'CHIEF', day)).toEqual({ id: null, clause: '1.4.1', substitute: false });
  });

  it('nor has one outside the body', () => {
    expect(supervisorOn(after(roster, left('2026-06-23', 'A')), 'A', day)).toBeNull();
  });
});

describe('I-36: while the supervisor is absent or gone, the superior acts', () => {
  it.each([
    { date: '2026-06-23', id: 'S' },
    { date: '2026-06-24', id: 'HEAD' },
    { date: '2026-06-29', id: 'HEAD' },
    { date: '2026-06-30', id: 'S' },
  ])('absent from 24 June, back on 30 June: on $date $id', ({ date, id }) => {
    const absent = after(roster, absenceStarted('2026-06-24', 'S', true), absenceEnded('2026-06-30', 'S'));
    expect(actingSupervisorOn(absent, 'A', date)).toEqual({
      id,
      clause: id === 'S' ? '1.4.1' : 'I-36',
      substitute: id !== 'S',
    });
  });

  it.each([
    { date: '2026-06-23', id: 'S' },
    { date: '2026-06-24', id: 'HEAD' },
  ])('left on 23 June: on $date $id', ({ date, id }) => {
    expect(actingSupervisorOn(after(roster, left('2026-06-23', 'S')), 'A', date).id).toBe(id);
  });

  it('not yet in office: the superior of the post to come', () => {
    const later = after(rosterOf(person('A')), hired('2026-10-01', 'N'));
    const named = { ...later, people: { ...later.people, A: person('A', [post({ supervisorId: 'N' })]) } };
    expect(actingSupervisorOn(named, 'A', day)).toMatchObject({ id: 'HEAD', substitute: true });
  });

  it('not yet on the roster at all: the head of the unit', () => {
    const vacant = rosterOf(person('A', [post({ supervisorId: 'N' })]));
    expect(actingSupervisorOn(vacant, 'A', day)).toMatchObject({ id: 'HEAD', substitute: true });
    expect(actingSupervisorOn(rosterOf(person('A', [post({ supervisorId: 'N', unit: '' })])), 'A', day).id).toBe(
      'CHIEF',
    );
  });

  it('the superior absent too: the nearest above who is present', () => {
    const both = after(roster, absenceStarted(day, 'S', true), absenceStarted(day, 'HEAD', true));
    expect(actingSupervisorOn(both, 'A', day).id).toBe('CHIEF');
  });

  it('nobody present: it stays with the supervisor', () => {
    const all = after(roster, absenceStarted(day, 'S'), absenceStarted(day, 'HEAD'), absenceStarted(day, 'CHIEF'));
    expect(actingSupervisorOn(all, 'A', day)).toEqual({ id: 'S', clause: '1.4.1', substitute: false });
  });
});

describe('the superior: the official to whom the supervisor is subordinate', () => {
  it('by the post of the day, and by the last one of someone gone', () => {
    const changed = after(roster, moved('2026-05-04', 'S', { supervisorId: 'CHIEF' }), left('2026-06-01', 'S'));
    expect(superiorOf(changed, 'S', '2026-05-03')).toBe('HEAD');
    expect(superiorOf(changed, 'S', '2026-05-04')).toBe('CHIEF');
    expect(superiorOf(changed, 'S', '2026-12-01')).toBe('CHIEF');
  });

  it('nobody is above the head of the body, nor above someone unknown', () => {
    expect(superiorOf(roster, 'CHIEF', day)).toBeNull();
    expect(superiorOf(roster, 'NOBODY', day)).toBeNull();
  });

  it('all of them, the nearest first', () => {
    expect(superiorsOf(roster, 'S', day)).toEqual(['HEAD', 'CHIEF']);
  });

  it('a circle in the record ends the way up', () => {
    const circle = { ...roster, people: { ...roster.people, HEAD: person('HEAD', [post({ supervisorId: 'S' })]) } };
    expect(superiorsOf(circle, 'S', day)).toEqual(['HEAD']);
  });
});

describe('absence and service, day by day', () => {
  const absent = after(
    roster,
    absenceStarted('2026-06-24', 'S', true),
    absenceEnded('2026-06-30', 'S'),
    left('2026-07-31', 'S'),
  );

  it.each([
    ['2026-06-23', false, true],
    ['2026-06-24', true, false],
    ['2026-06-29', true, false],
    ['2026-06-30', false, true],
    ['2026-07-31', false, true],
    ['2026-08-01', false, false],
  ])('on %s absent %s, can act %s', (date, away, acts) => {
    expect(isAbsent(absent, 'S', date)).toBe(away);
    expect(canAct(absent, 'S', date)).toBe(acts);
  });

  it('an absence ends with leaving', () => {
    const gone = after(roster, absenceStarted('2026-06-24', 'S'), left('2026-07-31', 'S'), hired('2026-09-01', 'S'));
    expect(isAbsent(gone, 'S', '2026-07-31')).toBe(true);
    expect(canAct(gone, 'S', '2026-09-01')).toBe(true);
  });
});

it('nobody acts in his own appraisal, though head of his unit', () => {
  const absent = after(roster, absenceStarted(day, 'CHIEF', true));
  expect(actingSupervisorOn(absent, 'HEAD', day)).toEqual({ id: 'CHIEF', clause: '1.4.1', substitute: false });
});

it('an office held by someone not in service is vacant', () => {
  const named = { ...roster, offices: [office('unitHead:Şöbə', 'N'), office('subUnitHead:Sektor', 'S')] };
  expect(unitHeadOn(named, 'A', day)).toBeNull();
  expect(subUnitHeadOn(named, 'A', day)).toBe('S');
  expect(subUnitHeadOn(after(named, left('2026-06-23', 'S')), 'A', day)).toBeNull();
  expect([unitHeadOn(named, 'CHIEF', day), subUnitHeadOn(named, 'HEAD', day)]).toEqual([null, null]);
});
