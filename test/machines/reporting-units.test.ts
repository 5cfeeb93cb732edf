import { describe, expect, it } from 'vitest';
import { reportingUnits } from '../../machines/reporting/reporting-units.ts';
import type { RosterChange } from '../../rules/roster/roster.ts';
import { after, moved, person, post, rosterOf } from '../roster/people.ts';

const body = rosterOf(person('A'), person('B', [post({ unit: 'Arxiv', supervisorId: 'CHIEF' })]));
const toNew = (date: string) => moved(date, 'A', { unit: 'Yeni şöbə', supervisorId: 'CHIEF' });
const changed = (date: string, from: string, to: string): RosterChange => ({
  date,
  type: 'unitChanged',
  servantId: '',
  details: { from, to },
});

describe('§4.25: the units that report a year', () => {
  it.each([
    { what: 'as the period ends', changes: [], names: ['Arxiv', 'Şöbə'] },
    { what: 'one that began on its last day', changes: [toNew('2026-12-31')], names: ['Arxiv', 'Yeni şöbə', 'Şöbə'] },
    { what: 'none that began after it (§3.1)', changes: [toNew('2027-01-01')], names: ['Arxiv', 'Şöbə'] },
    {
      what: 'under the present name',
      changes: [changed('2027-01-15', 'Arxiv', 'Sənədlər')],
      names: ['Sənədlər', 'Şöbə'],
    },
    { what: 'one merged since', changes: [changed('2027-01-15', 'Arxiv', 'Şöbə')], names: ['Arxiv', 'Şöbə'] },
    { what: 'one abolished since', changes: [changed('2027-01-15', 'Arxiv', '')], names: ['Arxiv', 'Şöbə'] },
    { what: 'none merged before', changes: [changed('2026-12-15', 'Arxiv', 'Şöbə')], names: ['Şöbə'] },
  ])('$what', ({ changes, names }) => {
    expect([...reportingUnits(after(body, ...changes), 2026)].sort()).toEqual(names.sort());
  });

  it('in a body without units each supervisor of the period’s end', () => {
    const bare = rosterOf(person('A', [post({ unit: '', supervisorId: 'HEAD' })]));
    const without = { ...bare, offices: bare.offices.filter(({ office }) => office === 'headOfBody') };
    const outside = { ...without.people, HEAD: person('HEAD', [post({ unit: '', supervisorId: 'CHIEF' })]) };
    const given = { ...without, people: outside };
    const later = after(given, moved('2027-01-11', 'A', { unit: '', supervisorId: 'CHIEF' }));
    expect([...reportingUnits(later, 2026)].sort()).toEqual(['CHIEF', 'HEAD']);
    expect([...reportingUnits(later, 2027)].sort()).toEqual(['CHIEF']);
  });
});
