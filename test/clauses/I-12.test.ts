import { describe, expect, it } from 'vitest';
import { excellentLimit } from '../../rules/excellent-limit.ts';

describe('I-12: the limit is ⌊20 % of those appraised⌋', () => {
  it.each([
    { appraised: 0, limit: 0 },
    { appraised: 4, limit: 0 },
    { appraised: 5, limit: 1 },
    { appraised: 9, limit: 1 },
    { appraised: 10, limit: 2 },
    { appraised: 29, limit: 5 },
    { appraised: 31, limit: 6 },
    { appraised: 34, limit: 6 },
    { appraised: 35, limit: 7 },
  ])('of $appraised: $limit', ({ appraised, limit }) => {
    expect(excellentLimit(appraised, '2026-12-31')).toBe(limit);
  });
});
