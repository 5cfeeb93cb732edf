import { describe, expect, it } from 'vitest';
import { appraisable, appraisableFrom, holders, serviceBy } from '../../rules/roster/service.ts';
import {
  absenceEnded,
  absenceStarted,
  after,
  away,
  hired,
  left,
  moved,
  person,
  post,
  probationEnded,
  rosterOf,
  supervisorChanged,
  supremeBody,
} from '../roster/people.ts';

const lastDay = '2026-12-31';

function outcome(roster: ReturnType<typeof rosterOf>, on = lastDay, body = supremeBody) {
  return appraisable(roster, body, 'A', 2026, on);
}

describe('§1.3 (a): supreme to third classifications in a body of the supreme category are not appraised', () => {
  it.each([
    ['supreme-1', 'notAppraised'],
    ['supreme-2', 'notAppraised'],
    ['supreme-3', 'notAppraised'],
    ['supreme-4', 'appraisable'],
    ['first-1', 'appraisable'],
    ['', 'appraisable'],
  ] as const)('class “%s”: %s', (positionClass, value) => {
    expect(outcome(rosterOf(person('A', [post({ positionClass })])))).toMatchObject({ value, clause: '1.3' });
  });

  it.each(['first', 'second', 'fifth'])('in a body of category %s they are appraised', (category) => {
    const roster = rosterOf(person('A', [post({ positionClass: 'supreme-2' })]));
    expect(outcome(roster, lastDay, { ...supremeBody, category }).value).toBe('appraisable');
  });

  it('for one who moves into such a position the position held counts', () => {
    const roster = after(
      rosterOf(person('A')),
      moved('2026-10-01', 'A', { positionClass: 'supreme-3', supervisorId: 'CHIEF' }),
    );
    expect(outcome(roster, '2026-09-30').value).toBe('appraisable');
    expect(outcome(roster)).toMatchObject({ value: 'notAppraised', because: { code: 'service.supremeClass' } });
  });

  it('a former position of that kind has no supervisor who could appraise', () => {
    const roster = after(
      rosterOf(person('A', [post({ positionClass: 'supreme-3' })])),
      moved('2026-10-01', 'A', { supervisorId: 'CHIEF' }),
    );
    expect(outcome(roster)).toMatchObject({ value: 'notAppraised', because: { code: 'service.tooShort' } });
  });
});

describe('§1.3 (b): interns and those on probation are not appraised', () => {
  it.each(['intern', 'probation'] as const)('%s: not yet while it could still end by 1 July', (status) => {
    const roster = rosterOf(person('A', [post({ from: '2025-11-17', status })]));
    expect(outcome(roster, '2026-01-01')).toMatchObject({ value: 'notYet', clause: '1.3' });
    expect(outcome(roster, '2026-07-01').value).toBe('notYet');
    expect(outcome(roster, '2026-07-02')).toMatchObject({
      value: 'notAppraised',
      because: { with: { by: '2026-07-01' } },
    });
    expect(outcome(roster).value).toBe('notAppraised');
  });

  it.each([
    ['2026-05-18', 'appraisable'],
    ['2026-07-01', 'appraisable'],
    ['2026-07-02', 'notAppraised'],
  ] as const)('probation ended on %s: %s', (ended, value) => {
    const roster = after(
      rosterOf(person('A', [post({ from: '2025-11-17', status: 'probation' })])),
      probationEnded(ended, 'A'),
    );
    expect(outcome(roster, ended).value).toBe(value);
    expect(outcome(roster).value).toBe(value);
    expect(appraisableFrom(roster, supremeBody, 'A', 2026)).toBe(ended);
  });

  it('probation over in an earlier year counts from 1 January', () => {
    const roster = after(
      rosterOf(person('A', [post({ from: '2025-03-03', status: 'probation' })])),
      probationEnded('2025-09-03', 'A'),
    );
    expect(serviceBy(roster, supremeBody, 'A', 2026)).toBe('2025-09-03');
    expect(appraisableFrom(roster, supremeBody, 'A', 2026)).toBe('2026-01-01');
  });

  it('one still on probation has no day from which service counts', () => {
    const roster = rosterOf(person('A', [post({ status: 'probation' })]));
    expect(serviceBy(roster, supremeBody, 'A', 2026)).toBeNull();
    expect(appraisableFrom(roster, supremeBody, 'A', 2026)).toBeNull();
  });
});

describe('§1.3 (c), I-6: less than six months actually served in the position by 31 December', () => {
  it.each([
    ['2026-06-30', 'appraisable'],
    ['2026-07-01', 'appraisable'],
    ['2026-07-02', 'notAppraised'],
    ['2026-12-31', 'notAppraised'],
  ] as const)('hired on %s: %s', (date, value) => {
    const roster = after(rosterOf(), hired(date, 'A'));
    expect(outcome(roster, date)).toMatchObject({ value, clause: '1.3' });
    expect(outcome(roster).value).toBe(value);
    expect(serviceBy(roster, supremeBody, 'A', 2026)).toBe(date);
  });

  it('counts from the appointment, whichever year that was', () => {
    const roster = rosterOf(person('A', [post({ from: '2026-01-01', appointedOn: '2014-08-04' })]));
    expect(serviceBy(roster, supremeBody, 'A', 2026)).toBe('2014-08-04');
  });

  it.each([
    {
      what: 'one day away: still 1 July',
      from: '2026-06-15',
      to: '2026-06-16',
      hiredOn: '2026-06-30',
      value: 'appraisable',
    },
    {
      what: 'two days away: 2 July',
      from: '2026-07-15',
      to: '2026-07-17',
      hiredOn: '2026-06-30',
      value: 'notAppraised',
    },
    {
      what: 'one day away, hired on 1 July',
      from: '2026-12-31',
      to: '2027-01-01',
      hiredOn: '2026-07-01',
      value: 'notAppraised',
    },
    {
      what: 'away only in the year after',
      from: '2027-01-01',
      to: '2027-02-01',
      hiredOn: '2026-07-01',
      value: 'appraisable',
    },
  ] as const)('absence that does not count as service: $what', ({ from, to, hiredOn, value }) => {
    const roster = rosterOf(person('A', [post({ from: hiredOn })], [away(from, to)]));
    expect(outcome(roster, '2027-01-01').value).toBe(value);
  });

  it('absence that counts as service takes nothing away', () => {
    const roster = rosterOf(person('A', [post({ from: '2026-07-01' })], [away('2026-07-02', '2026-12-01', true)]));
    expect(outcome(roster, '2027-01-01').value).toBe('appraisable');
    expect(serviceBy(roster, supremeBody, 'A', 2026)).toBe('2026-07-01');
  });

  it('absence before probation ended takes nothing away', () => {
    const roster = rosterOf(
      person(
        'A',
        [
          post({ from: '2025-11-17', to: '2026-06-25', status: 'probation' }),
          post({ from: '2026-06-25', appointedOn: '2025-11-17' }),
        ],
        [away('2026-02-01', '2026-05-01')],
      ),
    );
    expect(outcome(roster).value).toBe('appraisable');
  });

  it('one long in the position and away since January is appraisable: years of service are behind', () => {
    const roster = after(rosterOf(person('A')), absenceStarted('2026-01-05', 'A'));
    expect(outcome(roster).value).toBe('appraisable');
  });
});

describe('§1.3 (c) looks ahead from what is known on the day asked', () => {
  const roster = after(rosterOf(), hired('2026-03-02', 'A'), absenceStarted('2026-05-01', 'A'));

  it('an absence still open is taken to end that day', () => {
    // 2 March is 121 days before 1 July.
    expect(outcome(roster, '2026-08-30').value).toBe('appraisable');
    expect(outcome(roster, '2026-08-31')).toMatchObject({
      value: 'notAppraised',
      because: { code: 'service.tooShort' },
    });
  });

  it('and so is one whose later return is in the roster already', () => {
    const back = after(roster, absenceEnded('2026-11-02', 'A'));
    expect(outcome(back, '2026-08-30').value).toBe('appraisable');
    expect(outcome(back, '2026-11-02').value).toBe('notAppraised');
  });

  it('asked after the year, the whole year is known', () => {
    const roster31 = after(rosterOf(), hired('2026-07-01', 'A'), absenceStarted('2026-12-31', 'A'));
    expect(outcome(roster31, '2026-12-31').value).toBe('appraisable');
    expect(outcome(roster31, '2027-01-01').value).toBe('notAppraised');
  });

  it('a later move outside the year does not count', () => {
    const nextYear = after(rosterOf(person('A')), moved('2027-01-15', 'A', { supervisorId: 'CHIEF' }));
    expect(outcome(nextYear, '2027-02-01').value).toBe('appraisable');
  });
});

describe('§1.3 beside §3.5 and I-29: who moves within the body', () => {
  it.each([
    { on: '2026-07-01', supervisorId: 'CHIEF', value: 'appraisable', clause: '1.3' },
    { on: '2026-07-02', supervisorId: 'CHIEF', value: 'appraisable', clause: '3.5' },
    { on: '2026-09-01', supervisorId: 'CHIEF', value: 'appraisable', clause: '3.5' },
    { on: '2026-09-01', supervisorId: 'HEAD', value: 'appraisable', clause: '1.3' },
  ])('on $on to the supervisor $supervisorId: $value by §$clause', ({ on, supervisorId, value, clause }) => {
    expect(outcome(after(rosterOf(person('A')), moved(on, 'A', { supervisorId })))).toMatchObject({ value, clause });
  });

  it('after six months or less in either position nobody appraises', () => {
    const roster = after(rosterOf(), hired('2026-03-02', 'A'), moved('2026-08-15', 'A', { supervisorId: 'CHIEF' }));
    expect(outcome(roster, '2026-08-14').value).toBe('appraisable');
    expect(outcome(roster)).toMatchObject({ value: 'notAppraised', because: { code: 'service.tooShort' } });
  });

  it('a move without a change of supervisor begins nothing new', () => {
    const roster = after(rosterOf(), hired('2026-03-02', 'A'), moved('2026-08-15', 'A'));
    expect(outcome(roster).value).toBe('appraisable');
    expect(serviceBy(roster, supremeBody, 'A', 2026)).toBe('2026-03-02');
  });

  it('a second move later in the year leaves the first one’s appraisal', () => {
    const roster = after(
      rosterOf(person('A'), person('B')),
      moved('2026-08-03', 'A', { supervisorId: 'CHIEF' }),
      moved('2026-11-02', 'A', { supervisorId: 'B' }),
    );
    expect(outcome(roster)).toMatchObject({
      value: 'appraisable',
      clause: '3.5',
      because: { with: { on: '2026-08-03' } },
    });
  });

  it('a change of supervisor or a unit renamed is no move', () => {
    const roster = after(rosterOf(person('A'), person('B')), supervisorChanged('2026-08-03', 'A', 'B'), {
      date: '2026-09-01',
      type: 'unitChanged',
      servantId: '',
      details: { from: 'Şöbə', to: 'Yeni şöbə' },
    });
    expect(outcome(roster)).toMatchObject({ value: 'appraisable', clause: '1.3' });
    expect(serviceBy(roster, supremeBody, 'A', 2026)).toBe('2019-03-01');
  });
});

describe('§1.3 and who is not, or no longer, in the body', () => {
  const roster = after(rosterOf(person('A')), left('2026-03-31', 'A'), hired('2026-06-01', 'A'));

  it.each([
    ['2026-03-31', 'appraisable', '1.3'],
    ['2026-04-01', 'notAppraised', '1.1'],
    ['2026-06-01', 'appraisable', '1.3'],
  ])('left on 31 March, hired again on 1 June: on %s %s by §%s', (on, value, clause) => {
    expect(outcome(roster, on)).toMatchObject({ value, clause });
  });

  it('a new appointment counts anew', () => {
    expect(serviceBy(roster, supremeBody, 'A', 2026)).toBe('2026-06-01');
    expect(outcome(after(rosterOf(person('A')), left('2026-03-31', 'A'), hired('2026-07-02', 'A'))).value).toBe(
      'notAppraised',
    );
  });

  it('someone unknown is not appraised', () => {
    expect(appraisable(roster, supremeBody, 'NOBODY', 2026, lastDay).clause).toBe('1.1');
    expect(serviceBy(roster, supremeBody, 'NOBODY', 2026)).toBeNull();
  });
});

describe('I-18: holders of a day', () => {
  const roster = after(
    rosterOf(person('A'), person('I', [post({ status: 'intern' })]), person('P', [post({ status: 'probation' })])),
    left('2026-12-30', 'A'),
    hired('2027-01-01', 'N'),
  );

  it.each([
    ['2026-12-30', ['A', 'CHIEF', 'HEAD', 'I', 'P']],
    ['2026-12-31', ['CHIEF', 'HEAD', 'I', 'P']],
    ['2027-01-01', ['CHIEF', 'HEAD', 'I', 'N', 'P']],
  ])('on %s: %j, those who leave that day, interns and probationers included', (on, ids) => {
    expect(holders(roster, on)).toEqual(ids);
  });
});
