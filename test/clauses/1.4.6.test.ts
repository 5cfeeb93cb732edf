import { describe, expect, it } from 'vitest';
import { managerialOn } from '../../rules/roster/service.ts';
import { after, moved, person, post, rosterOf } from '../roster/people.ts';

describe('§1.4.6: the roster says whether a position is managerial', () => {
  const roster = after(
    rosterOf(person('A'), person('M', [post({ managerial: true })])),
    moved('2026-05-04', 'A', { managerial: true }),
  );

  it.each([
    ['A', '2026-05-03', false, 'position.notManagerial'],
    ['A', '2026-05-04', true, 'position.managerial'],
    ['M', '2026-05-04', true, 'position.managerial'],
    ['NOBODY', '2026-05-04', false, 'position.notManagerial'],
  ] as const)('%s on %s: %s', (id, date, value, code) => {
    expect(managerialOn(roster, id, date)).toEqual({ value, clause: '1.4.6', because: { code } });
  });

  it('a move that says nothing of it leaves it as it was', () => {
    expect(managerialOn(after(roster, moved('2026-06-01', 'M')), 'M', '2026-06-01').value).toBe(true);
  });
});
