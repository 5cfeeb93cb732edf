import { describe, expect, it } from 'vitest';
import { wantedFor } from '../../client/findings/findings.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { sliceFor } from '../../rules/roster/slice.ts';
import { touchedBy } from '../../rules/roster/touched.ts';
import { after, left, moved } from '../roster/people.ts';
import { changes, completed, noted, open, roster, rowAt, sector, unit, withPost } from '../support/appraisal.ts';

const renamed = (date: string, from: string, to: string) =>
  ({ date, type: 'unitChanged', servantId: '', details: { from, to } }) as const;
const transferred = (date: string) =>
  ({ date, type: 'transferredToBody', servantId: 'S', details: { body: 'Başqa orqan' } }) as const;
const elsewhere = { unit: 'Kadr şöbəsi', subUnit: '', supervisorId: 'HR' };

describe('§4.25: the unit where the appraisal was made reports it under its present name', () => {
  it.each([
    { what: 'renamed after the move of §3.5', then: [moved('2026-09-01', 'S', elsewhere)] },
    { what: 'renamed after one went to another body (§4.28)', then: [transferred('2026-09-01')] },
  ])('$what', ({ then }) => {
    const one = noted(open(), 2);
    changes(one, ...then);
    expect(rowAt(one, '2026-10-01').unit).toBe(unit);
    changes(one, renamed('2026-10-05', unit, 'Hüquq idarəsi'));
    expect(rowAt(one, '2026-10-05').unit).toBe('Hüquq idarəsi');
    changes(one, renamed('2027-01-11', 'Hüquq idarəsi', 'Hüquq departamenti'));
    expect(rowAt(one, '2027-01-12')).toMatchObject({ unit: 'Hüquq departamenti', subUnit: sector, supervisor: 'SUP' });
  });

  it('renamed after one with a result left', () => {
    const one = completed();
    changes(one, left('2027-01-12', 'S'));
    changes(one, renamed('2027-01-20', unit, 'Hüquq idarəsi'));
    expect(rowAt(one, '2027-01-20')).toMatchObject({ outcome: 'appraised', unit: 'Hüquq idarəsi' });
  });

  it('a sector outside units renamed after one moved away', () => {
    const outside = withPost('S', { unit: '', subUnit: 'Nəzarət sektoru', supervisorId: 'SUP' });
    const roster = withPost('MATE', { unit: '', subUnit: 'Nəzarət sektoru', supervisorId: 'SUP' }, outside);
    const one = completed(open({ roster }));
    changes(one, moved('2027-01-12', 'S', elsewhere));
    changes(one, renamed('2027-01-20', 'Nəzarət sektoru', 'Audit sektoru'));
    expect(rowAt(one, '2027-01-20')).toMatchObject({ unit: '', subUnit: 'Audit sektoru' });
  });
});

describe('§4.25: whoever left before knows of a merger what those who stayed know', () => {
  const base = after(roster, moved('2026-02-02', 'NEXT', { unit: 'Kadr şöbəsi', subUnit: '', supervisorId: 'HR' }));
  const gone = after(base, left('2027-01-12', 'S'));
  const offices = ({ offices: all }: Roster) => all.map(({ office }) => office);

  it.each([
    { what: 'merged', to: 'Kadr şöbəsi' },
    { what: 'renamed', to: 'Hüquq idarəsi' },
  ])('$what: the slice has the other head, and changes with it', ({ to }) => {
    const now = after(gone, renamed('2027-01-20', unit, to));
    expect(touchedBy(gone, now, ['S'])).toEqual(['S']);
    expect(offices(sliceFor(now, 'S'))).toContain(`unitHead:${to}`);
    const headed = after(now, {
      date: '2027-01-25',
      type: 'officeChanged',
      servantId: '',
      details: { office: `unitHead:${to}`, holder: 'COORD' },
    });
    expect(touchedBy(now, headed, ['S'])).toEqual(['S']);
  });
});

describe('§4.25: the unit head’s signature asks for everyone of the unit', () => {
  const gone = after(roster, moved('2026-09-01', 'S', elsewhere), left('2026-09-02', 'MATE'));
  const twice = after(
    gone,
    renamed('2026-10-05', unit, 'Hüquq idarəsi'),
    renamed('2026-11-02', 'Hüquq idarəsi', 'Departament'),
  );
  const sign = { name: 'signUnitReport', actor: 'HEAD', at: '2027-01-20T10:00:00+04:00', with: {} };

  it.each([
    { what: 'under its own name', of: gone, name: unit, wanted: ['HEAD', 'MATE', 'NEXT', 'S', 'SUP'] },
    { what: 'twice renamed', of: twice, name: 'Departament', wanted: ['HEAD', 'MATE', 'NEXT', 'S', 'SUP'] },
    { what: 'where one moved to', of: twice, name: 'Kadr şöbəsi', wanted: ['HR', 'HR2', 'S'] },
  ])('$what', ({ of, name, wanted }) => {
    const found = wantedFor({ kind: 'unit', name }, sign, of);
    expect([...(found as readonly string[])].sort()).toEqual(wanted);
  });
});

describe('§4.25, §3.1: a unit merged into another, or abolished', () => {
  it.each([
    { what: 'merged after the period', on: '2027-01-20', to: 'Kadr şöbəsi', reports: unit },
    { what: 'abolished after the period', on: '2027-01-20', to: '', reports: unit },
    { what: 'renamed after the period', on: '2027-01-20', to: 'Hüquq idarəsi', reports: 'Hüquq idarəsi' },
    { what: 'merged on its first day after', on: '2027-01-01', to: 'Kadr şöbəsi', reports: unit },
    { what: 'merged on its last day', on: '2026-12-31', to: 'Kadr şöbəsi', reports: 'Kadr şöbəsi' },
    { what: 'abolished on its last day', on: '2026-12-31', to: '', reports: '' },
    { what: 'merged before, the appraisal made', on: '2026-12-21', to: 'Kadr şöbəsi', reports: 'Kadr şöbəsi' },
  ])('$what: $reports reports', ({ on, to, reports }) => {
    const one = completed();
    changes(one, renamed(on, unit, to));
    expect(rowAt(one, '2027-01-25')).toMatchObject({ unit: reports, subUnit: sector });
  });

  it('abolished after one of it had left: its sectors, which lie outside units then, do not report that one', () => {
    const one = completed();
    changes(one, left('2027-01-12', 'S'));
    changes(one, renamed('2027-01-20', unit, ''));
    expect(rowAt(one, '2027-01-25').unit).toBe(unit);
  });
});
