import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportingUnitOf } from '../../machines/reporting/units.ts';
import { byUnit } from '../../machines/watch/by-unit.ts';
import { excellentCounts, excellentOf, limitWatch, type Counted } from '../../machines/watch/excellent.ts';
import { excellentForecast, excellentLimit } from '../../rules/excellent-limit.ts';
import { law, open, row, staff } from '../support/agency.ts';

const excellent = { grade: 'excellent', score: '4.7', exact: '4.7' } as const;

function counted(servant: string, change: Parameters<typeof row>[0] = {}, soFar: Counted['soFar'] = null): Counted {
  return { row: row({ servant, ...change }), soFar };
}

function excellentWatch(all: readonly Counted[], bodyHasUnits: boolean, year: number) {
  const placed = all.map((one) => ({
    ...one,
    servant: one.row.servant,
    unit: reportingUnitOf(one.row, bodyHasUnits),
  }));
  const units = byUnit(placed).map(({ unit, of }) => ({ unit, of, excellent: excellentCounts(of) }));
  const rows = units.flatMap(({ of }) => of.map(({ row: each, ...place }) => ({ place, found: excellentOf(each) })));
  return {
    ...limitWatch(units, year),
    excellent: rows.flatMap(({ place: { servant, unit }, found }) => (found ? [{ servant, unit, ...found }] : [])),
  };
}

describe('§5.2: the limit now, and when all are appraised', () => {
  it.each([
    { appraised: 4, excellent: 1, open: 1, excellentSoFar: 0, limit: 0, over: 1, limitIfAll: 1, overIfAll: 0 },
    { appraised: 5, excellent: 1, open: 0, excellentSoFar: 0, limit: 1, over: 0, limitIfAll: 1, overIfAll: 0 },
    { appraised: 9, excellent: 2, open: 1, excellentSoFar: 1, limit: 1, over: 1, limitIfAll: 2, overIfAll: 1 },
    { appraised: 0, excellent: 0, open: 0, excellentSoFar: 0, limit: 0, over: 0, limitIfAll: 0, overIfAll: 0 },
  ])('$excellent of $appraised, $open open: over by $over, then by $overIfAll', (forecast) => {
    const { appraised, excellent: found, open: waiting, excellentSoFar } = forecast;
    const counts = { appraised, excellent: found, open: waiting, excellentSoFar };
    expect(excellentForecast(counts, '2026-12-31')).toEqual(forecast);
  });
});

describe('§5.2: whom it concerns', () => {
  const watch = excellentWatch(
    [
      counted('E9', { unit: staff, ...excellent }),
      counted('E6', { ...excellent, rounds: 2 }),
      counted('E7', excellent),
      counted('E5'),
      counted('E4', open, 'excellent'),
      counted('E3', open, 'good'),
      counted('E2', { unit: '', ...excellent }),
      counted('E1', { ...open, outcome: 'notAppraised' }),
    ],
    true,
    2026,
  );

  it('everyone with an excellent result, by unit and servant; nobody by scores that are no result yet', () => {
    expect(watch.excellent.map(({ servant, unit, rounds }) => ({ servant, unit, rounds }))).toEqual([
      { servant: 'E6', unit: law, rounds: 2 },
      { servant: 'E7', unit: law, rounds: 1 },
      { servant: 'E9', unit: staff, rounds: 1 },
      { servant: 'E2', unit: null, rounds: 1 },
    ]);
  });

  it('by how many the body is over, and each unit by the same share', () => {
    expect(watch.body).toMatchObject({ appraised: 5, excellent: 4, open: 2, excellentSoFar: 1, limit: 1, over: 3 });
    expect(watch.units.map(({ unit, appraised, excellent: found, over }) => [unit, appraised, found, over])).toEqual([
      [law, 3, 2, 2],
      [staff, 1, 1, 1],
      [null, 1, 1, 1],
    ]);
  });

  it('counts as a final report presented now would: those away included (§4.18, §4.19)', () => {
    const ifPresented = { outcome: 'appraised', appraisedOn: '2027-01-08', reason: null, ...excellent } as const;
    const closed = { ...open, outcome: 'notAppraised', reason: null } as const;
    const away = [
      counted('E1', { ...open, ifPresented }, 'excellent'),
      counted('E2', { ...open, ifPresented: { ...row(closed), outcome: 'notAppraised' } }),
    ];
    expect(excellentWatch(away, true, 2026).body).toMatchObject({ appraised: 1, excellent: 1, open: 0 });
  });

  it('in a body without units, by supervisor', () => {
    const nobodysUnit = { unit: '', subUnit: '' };
    const all = [
      counted('E6', { ...nobodysUnit, supervisor: 'E3' }),
      counted('E7', { ...nobodysUnit, supervisor: 'E4' }),
    ];
    expect(excellentWatch(all, false, 2026).units.map(({ unit }) => unit)).toEqual(['E3', 'E4']);
  });

  it('whatever the results, units add up to the body, and over is what must go', () => {
    const grades = fc.constantFrom('excellent', 'good', 'fair', 'unsatisfactory', null);
    const people = fc.array(fc.record({ grade: grades, unit: fc.constantFrom(law, staff, '') }), { maxLength: 60 });
    fc.assert(
      fc.property(people, (all) => {
        const { body, units } = excellentWatch(
          all.map(({ grade, unit }, index) =>
            counted(`E${index}`, grade === null ? { ...open, unit } : { grade, unit }, grade),
          ),
          true,
          2026,
        );
        for (const field of ['appraised', 'excellent', 'open', 'excellentSoFar'] as const) {
          expect(units.reduce((sum, each) => sum + each[field], 0)).toBe(body[field]);
        }
        expect(body.excellent - body.over).toBeLessThanOrEqual(excellentLimit(body.appraised, '2026-12-31'));
        expect(body.appraised + body.open).toBe(all.length);
      }),
    );
  });
});
