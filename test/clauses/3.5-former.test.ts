import { describe, expect, it } from 'vitest';
import { formerPosition } from '../../rules/roster/service.ts';
import { movesIn } from '../../rules/roster/service-time.ts';
import {
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

const former = 'formerSupervisorAppraises';

describe('§3.5: more than six months of the calendar year in the former position: its supervisor appraises', () => {
  it.each([
    { movedOn: '2026-06-30', value: 'countedAnew' },
    { movedOn: '2026-07-01', value: 'countedAnew' },
    { movedOn: '2026-07-02', value: former },
    { movedOn: '2026-09-01', value: former },
  ])('in the position since 2019, moved on $movedOn: $value', ({ movedOn, value }) => {
    const roster = after(rosterOf(person('A')), moved(movedOn, 'A', { supervisorId: 'CHIEF' }));
    expect(formerPosition(roster, supremeBody, 'A', 2026, movedOn)).toMatchObject({ value, clause: '3.5' });
  });

  it('is known the day before the move is recorded', () => {
    expect(formerPosition(rosterOf(person('A')), supremeBody, 'A', 2026, '2026-09-01').value).toBe(former);
  });

  it.each([
    ['2026-09-02', 'countedAnew'],
    ['2026-09-03', former],
  ])('hired on 2 March, moved on %s: %s', (movedOn, value) => {
    const roster = after(rosterOf(), hired('2026-03-02', 'A'), moved(movedOn, 'A', { supervisorId: 'CHIEF' }));
    expect(formerPosition(roster, supremeBody, 'A', 2026, movedOn).value).toBe(value);
  });

  it.each([
    ['2026-08-02', 'countedAnew'],
    ['2026-08-03', former],
  ])('absences that do not count as service are no time served: 32 days away, moved on %s: %s', (movedOn, value) => {
    const roster = after(
      rosterOf(person('A', [post()], [away('2026-02-01', '2026-03-05')])),
      moved(movedOn, 'A', { supervisorId: 'CHIEF' }),
    );
    expect(formerPosition(roster, supremeBody, 'A', 2026, movedOn).value).toBe(value);
  });

  it('time on probation does not count', () => {
    const roster = after(
      rosterOf(person('A', [post({ from: '2025-11-03', status: 'probation' })])),
      probationEnded('2026-04-01', 'A'),
      moved('2026-10-01', 'A', { supervisorId: 'CHIEF' }),
    );
    expect(formerPosition(roster, supremeBody, 'A', 2026, '2026-10-01').value).toBe('countedAnew');
    expect(formerPosition(roster, supremeBody, 'A', 2026, '2026-10-02').value).toBe('countedAnew');
  });

  it('someone moved while still on probation is counted anew', () => {
    const roster = after(
      rosterOf(person('A', [post({ from: '2025-12-01', status: 'probation' })])),
      moved('2026-10-01', 'A', { supervisorId: 'CHIEF' }),
    );
    expect(formerPosition(roster, supremeBody, 'A', 2026, '2026-10-01').value).toBe('countedAnew');
  });

  it('a change of supervisor within the former position does not shorten it', () => {
    const roster = after(
      rosterOf(person('A'), person('B')),
      supervisorChanged('2026-05-04', 'A', 'B'),
      moved('2026-09-01', 'A', { supervisorId: 'CHIEF' }),
    );
    expect(formerPosition(roster, supremeBody, 'A', 2026, '2026-09-01').value).toBe(former);
  });

  it('someone unknown has none', () => {
    expect(formerPosition(rosterOf(), supremeBody, 'NOBODY', 2026, '2026-09-01').value).toBe('countedAnew');
  });
});

describe('I-29: positions joined by a move without a change of supervisor count as one', () => {
  it('the same appraisal went on: eight months', () => {
    const roster = after(
      rosterOf(person('A')),
      moved('2026-06-01', 'A', { position: 'Baş məsləhətçi' }),
      moved('2026-09-01', 'A', { supervisorId: 'CHIEF' }),
    );
    expect(formerPosition(roster, supremeBody, 'A', 2026, '2026-09-01').value).toBe(former);
  });

  it('a move with a change of supervisor parts them: three months', () => {
    const roster = after(
      rosterOf(person('A'), person('B')),
      moved('2026-06-01', 'A', { supervisorId: 'B' }),
      moved('2026-09-01', 'A', { supervisorId: 'CHIEF' }),
    );
    expect(formerPosition(roster, supremeBody, 'A', 2026, '2026-06-01').value).toBe('countedAnew');
    expect(formerPosition(roster, supremeBody, 'A', 2026, '2026-09-01').value).toBe('countedAnew');
  });
});

describe('I-37: who leaves for another body is judged by the day after the last in service', () => {
  it.each([
    ['2026-06-30', '2026-07-01', 'countedAnew'],
    ['2026-07-01', '2026-07-02', former],
  ])('last day %s: %s', (last, dayAfter, value) => {
    const roster = after(rosterOf(person('A')), {
      date: last,
      type: 'transferredToBody',
      servantId: 'A',
      details: { body: 'Nazirlik' },
    });
    expect(formerPosition(roster, supremeBody, 'A', 2026, dayAfter).value).toBe(value);
  });
});

describe('§3.5: what is a move', () => {
  it('an appointment to another position, told from changes that are none', () => {
    const roster = after(
      rosterOf(person('A', [post({ from: '2025-10-01', status: 'probation' })]), person('B')),
      probationEnded('2026-02-02', 'A'),
      supervisorChanged('2026-03-02', 'A', 'B'),
      moved('2026-05-04', 'A', { supervisorId: 'B' }),
      moved('2026-09-01', 'A', { supervisorId: 'CHIEF' }),
      left('2026-10-30', 'A'),
      hired('2026-12-01', 'A'),
    );
    const moves = movesIn(roster.people['A'] ?? person('A'), 2026);
    expect(moves.map(({ on, supervisorChanges }) => [on, supervisorChanges])).toEqual([
      ['2026-05-04', false],
      ['2026-09-01', true],
    ]);
    expect(moves[1]?.from.supervisorId).toBe('B');
    expect(movesIn(roster.people['A'] ?? person('A'), 2025)).toEqual([]);
  });
});
