import { describe, expect, it } from 'vitest';
import { supervisorsOver } from '../../rules/roster/who-is-who.ts';
import { after, left, moved, person, rosterOf, supervisorChanged } from '../roster/people.ts';

const servant = rosterOf(person('A'), person('B'));

describe('§3.4: every supervisor of the servant in the year, with days', () => {
  it('one who led all the time', () => {
    expect(supervisorsOver(servant, 'A', 2026)).toEqual([{ id: 'HEAD', from: '2019-03-01', to: null }]);
  });

  it('a change of supervisor and a move that brings one', () => {
    const roster = after(
      servant,
      supervisorChanged('2026-06-15', 'A', 'B'),
      moved('2026-09-01', 'A', { supervisorId: 'CHIEF' }),
    );
    expect(supervisorsOver(roster, 'A', 2026)).toEqual([
      { id: 'HEAD', from: '2019-03-01', to: '2026-06-15' },
      { id: 'B', from: '2026-06-15', to: '2026-09-01' },
      { id: 'CHIEF', from: '2026-09-01', to: null },
    ]);
  });

  it('a move under the same supervisor is one stretch', () => {
    expect(supervisorsOver(after(servant, moved('2026-09-01', 'A')), 'A', 2026)).toHaveLength(1);
  });

  it.each([
    {
      on: '2025-12-31',
      years: [
        [2025, ['HEAD', 'B']],
        [2026, ['B']],
      ],
    },
    {
      on: '2026-01-01',
      years: [
        [2025, ['HEAD']],
        [2026, ['B']],
      ],
    },
    {
      on: '2026-12-31',
      years: [
        [2026, ['HEAD', 'B']],
        [2027, ['B']],
      ],
    },
  ] as const)('a change on $on belongs to the years it touches', ({ on, years }) => {
    const roster = after(servant, supervisorChanged(on, 'A', 'B'));
    for (const [year, ids] of years) expect(supervisorsOver(roster, 'A', year).map(({ id }) => id)).toEqual(ids);
  });

  it('one who comes back is there twice, and the servant’s leaving ends it', () => {
    const roster = after(
      servant,
      supervisorChanged('2026-03-02', 'A', 'B'),
      supervisorChanged('2026-04-01', 'A', 'HEAD'),
      left('2026-05-29', 'A'),
    );
    expect(supervisorsOver(roster, 'A', 2026).map(({ id, to }) => [id, to])).toEqual([
      ['HEAD', '2026-03-02'],
      ['B', '2026-04-01'],
      ['HEAD', '2026-05-30'],
    ]);
  });
});
