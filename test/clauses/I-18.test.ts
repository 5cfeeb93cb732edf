import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexOf, reportsOf, reportsOn, type ReportedAppraisal } from '../../rules/reports.ts';

const because = { code: 'annex.withoutResult' } as const;

function row(servant: string, outcome: ReportedAppraisal['outcome'], clause?: string): ReportedAppraisal {
  const grade = outcome === 'appraised' ? 'good' : null;
  return { servant, outcome, grade, reason: clause === undefined ? null : { clause, because } };
}

describe('I-18: everyone who holds a position on 31 December stands in exactly one report', () => {
  it.each([
    { who: 'appraised, still there', is: row('E1', 'appraised'), holds: true, annex: 'annex3', clause: '4.26' },
    { who: 'appraised and gone (§4.28)', is: row('E1', 'appraised'), holds: false, annex: 'annex3', clause: '4.28' },
    { who: 'left out by §1.3', is: row('E1', 'notAppraised', '1.3'), holds: true, annex: 'annex5', clause: '1.3' },
    {
      who: 'the head of the body',
      is: row('E1', 'notAppraised', '1.4.1'),
      holds: true,
      annex: 'annex5',
      clause: '1.4.1',
    },
    { who: 'absent (§4.19)', is: row('E1', 'notAppraised', '4.19'), holds: true, annex: 'annex5', clause: '4.19' },
    { who: 'an intern who left', is: row('E1', 'notAppraised', '1.3'), holds: false, annex: null, clause: 'I-18' },
    { who: 'present without a result (I-33)', is: row('E1', 'open'), holds: true, annex: 'annex5', clause: '4.1' },
    { who: 'gone, and not yet appraised', is: row('E1', 'open'), holds: false, annex: null, clause: 'I-18' },
    { who: 'left in the year (I-16)', is: row('E1', 'left', '1.1'), holds: false, annex: null, clause: 'I-18' },
    { who: 'left after the year (I-16)', is: row('E1', 'left', 'I-16'), holds: true, annex: 'annex5', clause: 'I-16' },
    { who: 'without any reason', is: row('E1', 'notAppraised'), holds: true, annex: 'annex5', clause: 'I-18' },
  ])('$who: $annex by $clause', ({ is, holds, annex, clause }) => {
    expect(annexOf(is, holds)).toMatchObject({ value: annex, clause });
  });

  it('loses nobody: rows of Annex 3 that hold their position + Annex 5 = holders', () => {
    const outcome = fc.constantFrom<ReportedAppraisal['outcome']>('open', 'appraised', 'notAppraised', 'left');
    const people = fc.array(fc.record({ outcome, holds: fc.boolean(), recorded: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(people, (all) => {
        const ids = all.map((_, index) => `E${index}`);
        const holders = ids.filter((_, index) => all[index]?.holds);
        const rows = all.flatMap((person, index) => (person.recorded ? [row(`E${index}`, person.outcome)] : []));
        const { annex3, annex5, unrecorded } = reportsOn(rows, holders);
        const named = [...annex3, ...annex5].map((placed) => placed.row.servant);
        expect(new Set(named).size).toBe(named.length);
        const held = [...named, ...unrecorded].filter((id) => holders.includes(id));
        expect(held.sort()).toEqual([...holders].sort());
        expect(annex5.every((placed) => holders.includes(placed.row.servant))).toBe(true);
        for (const placed of annex3) expect(placed.row.outcome).toBe('appraised');
      }),
    );
  });

  it('counts both reports, the excellent and the quota', () => {
    const rows = [
      ...Array.from({ length: 9 }, (_, index) => row(`E${index}`, 'appraised')),
      { ...row('E9', 'appraised'), grade: 'excellent' } as const,
      row('E10', 'notAppraised', '1.3'),
      row('E11', 'left', '1.1'),
    ];
    const holders = rows.map(({ servant }) => servant).filter((id) => !['E8', 'E11'].includes(id));
    expect(reportsOf(rows, [...holders, 'E12'], 2026)).toEqual({ annex3: 10, annex5: 2, excellent: 1, quota: 2 });
  });
});
