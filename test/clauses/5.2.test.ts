import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excellentLimit, withinExcellentLimit } from '../../rules/excellent-limit.ts';
import { approve, bodyYear, opine, present, tenWith } from '../support/reports.ts';

const on = '2026-12-31';

describe('§5.2: at most 20 % of those appraised are excellent', () => {
  it.each([
    { excellent: 6, appraised: 31, value: true },
    { excellent: 7, appraised: 31, value: false },
    { excellent: 1, appraised: 5, value: true },
    { excellent: 1, appraised: 4, value: false },
    { excellent: 0, appraised: 0, value: true },
    { excellent: 2000, appraised: 10_000, value: true },
    { excellent: 2001, appraised: 10_000, value: false },
  ])('$excellent of $appraised: $value', ({ excellent, appraised, value }) => {
    const ruling = withinExcellentLimit(excellent, appraised, on);
    expect(ruling).toMatchObject({ value, clause: '5.2' });
    expect(ruling.because).toEqual({
      code: 'limit.excellent',
      with: { excellent, appraised, limit: excellentLimit(appraised, on) },
    });
  });

  it('allows the share exactly and not one more', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (appraised) => {
        const limit = excellentLimit(appraised, on);
        expect(limit * 5).toBeLessThanOrEqual(appraised);
        expect((limit + 1) * 5).toBeGreaterThan(appraised);
      }),
    );
  });
});

describe('§5.2: over the limit the final report is not approved', () => {
  it.each([
    { excellent: 2, clause: null },
    { excellent: 3, clause: '5.2' },
  ])('$excellent of ten: $clause', ({ excellent, clause }) => {
    const rows = tenWith(excellent);
    const year = bodyYear();
    for (const step of [present, opine]) year.do({ ...step, rows });
    expect(year.do({ ...approve, rows })).toBe(clause);
  });

  it('comes after what §4.26 wants', () => {
    const rows = tenWith(3);
    const year = bodyYear();
    year.do({ ...present, rows });
    expect(year.do({ ...approve, rows })).toBe('4.26');
  });
});
