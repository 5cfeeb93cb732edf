import { describe, expect, it } from 'vitest';
import { goalsMovedInto } from '../../client/web/copied-goals.ts';

const goal = { title: 'İcmal', measure: 'sənəd', expectedResult: 'icmal', weight: 100 };

describe('§1.4.10: goals copied from another year are due in this one', () => {
  it.each([
    { from: '2025-06-30', into: 2026, due: '2026-06-30' },
    { from: '2024-02-29', into: 2026, due: '2026-02-28' },
    { from: '2024-02-29', into: 2028, due: '2028-02-29' },
    { from: '2026-12-31', into: 2026, due: '2026-12-31' },
  ])('$from in $into: $due', ({ from, into, due }) => {
    expect(goalsMovedInto(into, [{ ...goal, deadline: from }])).toEqual([{ ...goal, deadline: due }]);
  });
});
