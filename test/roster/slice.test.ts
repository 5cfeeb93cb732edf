import { describe, expect, it } from 'vitest';
import { applyChange } from '../../rules/roster/changes.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { sliceFor } from '../../rules/roster/slice.ts';
import { touchedBy } from '../../rules/roster/touched.ts';
import {
  absenceEnded,
  absenceStarted,
  after,
  hired,
  moved,
  office,
  person,
  post,
  rosterOf,
  supervisorChanged,
} from './people.ts';

const inUnit = (id: string, supervisorId: string, unit = 'Şöbə', subUnit = '') =>
  person(id, [post({ unit, subUnit, supervisorId })]);

const base = rosterOf(
  inUnit('S', 'HEAD', 'Şöbə', 'Sektor'),
  inUnit('A', 'S', 'Şöbə', 'Sektor'),
  inUnit('PEER', 'S', 'Şöbə', 'Sektor'),
  inUnit('OTHER', 'CHIEF', 'Digər şöbə'),
  inUnit('AWAY', 'OTHER', 'Digər şöbə'),
  inUnit('HR', 'CHIEF', 'Kadr şöbəsi'),
  inUnit('CO', 'OTHER', 'Digər şöbə'),
);
const roster: Roster = {
  ...base,
  offices: [
    ...base.offices,
    office('subUnitHead:Sektor', 'S'),
    office('unitHead:Digər şöbə', 'OTHER'),
    office('hrService', 'HR'),
    office('internalControl', 'PEER'),
  ],
  coordinatingOfficials: { S: ['CO'], AWAY: ['A'] },
};

const idsOf = (slice: Roster) => Object.keys(slice.people).sort();

describe('the slice of one servant', () => {
  it('holds those above, the coordinating officials with those above them, and the holders of offices', () => {
    const slice = sliceFor(roster, 'A');
    expect(idsOf(slice)).toEqual(['A', 'CHIEF', 'CO', 'HEAD', 'HR', 'OTHER', 'PEER', 'S']);
    expect(slice.offices.map((term) => term.office).sort()).toEqual([
      'headOfBody',
      'hrService',
      'internalControl',
      'subUnitHead:Sektor',
      'unitHead:Şöbə',
    ]);
    expect(slice.coordinatingOfficials).toEqual({ S: ['CO'] });
  });

  it('holds whoever led the servant before, and the units of former posts', () => {
    const slice = sliceFor(after(roster, moved('2026-09-01', 'A', { unit: 'Digər şöbə', supervisorId: 'OTHER' })), 'A');
    expect(idsOf(slice)).toContain('S');
    expect(slice.offices.map((term) => term.office)).toEqual(
      expect.arrayContaining(['unitHead:Şöbə', 'unitHead:Digər şöbə']),
    );
  });

  it('shows the absences of those above, not those of HR', () => {
    const absent = after(roster, absenceStarted('2026-03-02', 'HEAD', true), absenceStarted('2026-03-02', 'HR', true));
    const slice = sliceFor(absent, 'A');
    expect(slice.people['HEAD']?.absences).toHaveLength(1);
    expect(slice.people['HR']).toEqual({ ...absent.people['HR'], absences: [] });
    expect(sliceFor(absent, 'HR').people['HR']?.absences).toHaveLength(1);
  });

  it('of someone unknown holds the offices only', () => {
    expect(idsOf(sliceFor(roster, 'NOBODY'))).toEqual(['CHIEF', 'HR', 'PEER']);
  });
});

describe('who is touched by a change', () => {
  const servants = Object.keys(roster.people);
  const all = [...servants].sort();

  it.each([
    { what: 'a servant’s own absence', change: absenceStarted('2026-03-02', 'AWAY'), touched: ['AWAY'] },
    { what: 'a sector head’s absence', change: absenceStarted('2026-03-02', 'S'), touched: ['A', 'AWAY', 'PEER', 'S'] },
    { what: 'an HR official’s absence', change: absenceStarted('2026-03-02', 'HR'), touched: ['HR'] },
    { what: 'an HR official’s move', change: moved('2026-03-02', 'HR', { supervisorId: 'CHIEF' }), touched: all },
    { what: 'the head of the body’s absence', change: absenceStarted('2026-03-02', 'CHIEF'), touched: all },
    {
      what: 'a coordinating official’s absence',
      change: absenceStarted('2026-03-02', 'CO'),
      touched: ['A', 'AWAY', 'CO', 'PEER', 'S'],
    },
    { what: 'another supervisor', change: supervisorChanged('2026-03-02', 'AWAY', 'CO'), touched: ['AWAY'] },
    {
      what: 'another head of a unit',
      change: {
        date: '2026-03-02',
        type: 'officeChanged',
        servantId: '',
        details: { office: 'unitHead:Digər şöbə', holder: 'CO' },
      },
      touched: ['AWAY', 'CO', 'OTHER'],
    },
    {
      what: 'another head of a sector',
      change: {
        date: '2026-03-02',
        type: 'officeChanged',
        servantId: '',
        details: { office: 'subUnitHead:Sektor', holder: 'CO' },
      },
      touched: ['A', 'PEER', 'S'],
    },
    {
      what: 'another HR service',
      change: {
        date: '2026-03-02',
        type: 'officeChanged',
        servantId: '',
        details: { office: 'hrService', holder: ['HR', 'CO'] },
      },
      touched: all,
    },
  ] as const)('$what: $touched', ({ change, touched }) => {
    expect([...touchedBy(roster, after(roster, change), servants)].sort()).toEqual(touched);
  });

  it('someone hired is, and everyone whose post named them', () => {
    const named = {
      ...roster,
      people: { ...roster.people, AWAY: inUnit('AWAY', 'N', 'Digər şöbə') },
      offices: [...roster.offices, office('subUnitHead:Yeni', 'N')],
    };
    const grown = after(named, hired('2026-10-02', 'N', { supervisorId: 'CHIEF' }));
    expect(touchedBy(named, grown, [...servants, 'N'])).toEqual(['AWAY', 'N']);
  });

  it('a change of coordinating officials touches those concerned', () => {
    const other = { ...roster, coordinatingOfficials: { S: ['CO'] } };
    expect(touchedBy(roster, other, servants)).toEqual(['AWAY']);
  });

  it('nobody is when nothing changed, though the rosters share nothing', () => {
    expect(touchedBy(roster, structuredClone(roster), servants)).toEqual([]);
  });

  it('the order given is kept', () => {
    const back = after(roster, absenceStarted('2026-03-02', 'S'), absenceEnded('2026-03-09', 'S'));
    expect(touchedBy(roster, back, ['S', 'PEER', 'OTHER', 'A'])).toEqual(['S', 'PEER', 'A']);
  });
});

describe('a body of thirty thousand', () => {
  const big = bigBody();
  const servants = Object.keys(big.people);

  it('has one', () => {
    expect(servants.length).toBeGreaterThan(30_000);
  });

  it.each([
    { what: 'a servant’s', id: 'E7-1-1', touched: 1 },
    { what: 'a sector head’s', id: 'S5-3', touched: 10 },
    { what: 'a unit head’s', id: 'U9', touched: 101 },
    { what: 'the head of the body’s', id: 'CHIEF', touched: servants.length },
  ])('touches with $what absence just those whose slice has that person', { timeout: 60_000 }, ({ id, touched }) => {
    const outcome = applyChange(big, absenceStarted('2026-03-02', id));
    const found = 'roster' in outcome ? touchedBy(big, outcome.roster, servants) : [];
    expect(found).toHaveLength(touched);
  });
});

/** 300 units of ten sectors of nine, under one deputy. */
function bigBody(): Roster {
  const people = [person('D', [post({ unit: '', supervisorId: 'CHIEF' })])];
  const offices = [
    office('hrDeputyHead', 'D'),
    office('hrService', ...Array.from({ length: 20 }, (_, n) => `E${n}-0-0`)),
  ];
  for (let unit = 0; unit < 300; unit += 1) {
    people.push(inUnit(`U${unit}`, 'D', `Şöbə ${unit}`));
    offices.push(office(`unitHead:Şöbə ${unit}`, `U${unit}`));
    for (let sector = 0; sector < 10; sector += 1) {
      const name = `Sektor ${unit}-${sector}`;
      people.push(inUnit(`S${unit}-${sector}`, `U${unit}`, `Şöbə ${unit}`, name));
      offices.push(office(`subUnitHead:${name}`, `S${unit}-${sector}`));
      for (let n = 0; n < 9; n += 1)
        people.push(inUnit(`E${unit}-${sector}-${n}`, `S${unit}-${sector}`, `Şöbə ${unit}`, name));
    }
  }
  const small = rosterOf(...people);
  return { ...small, offices: [...small.offices, ...offices] };
}
