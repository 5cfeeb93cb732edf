import { describe, expect, it } from 'vitest';
import { applyChange, applyChanges, isApplied } from '../../rules/roster/changes.ts';
import type { Roster, RosterChange } from '../../rules/roster/roster.ts';
import { headOfBodyOn, holdersOf, hrHeadOn, inService, postOn, unitHeadOn } from '../../rules/roster/who-is-who.ts';
import {
  absenceEnded,
  absenceStarted,
  after,
  away,
  hired,
  left,
  moved,
  office,
  person,
  post,
  probationEnded,
  rosterOf,
  supervisorChanged,
} from './people.ts';

const start = rosterOf(person('A'), person('B'), person('P', [post({ from: '2025-11-17', status: 'probation' })]));

function officeChanged(
  date: string,
  name: Extract<RosterChange, { type: 'officeChanged' }>['details']['office'],
  holder: string | readonly string[],
): RosterChange {
  return { date, type: 'officeChanged', servantId: '', details: { office: name, holder } };
}

function unitChanged(date: string, from: string, to: string): RosterChange {
  return { date, type: 'unitChanged', servantId: '', details: { from, to } };
}

function postsOf(roster: Roster, id: string) {
  return roster.people[id]?.posts ?? [];
}

describe('a change of the roster', () => {
  it('hired opens a post and a departure is forgotten', () => {
    const roster = after(start, left('2026-03-31', 'A'), hired('2026-06-01', 'A', { unit: 'Yeni', status: 'intern' }));
    expect(roster.people['A']).toMatchObject({ departure: null });
    expect(postsOf(roster, 'A').map(({ from, to, unit }) => [from, to, unit])).toEqual([
      ['2019-03-01', '2026-04-01', 'Şöbə'],
      ['2026-06-01', null, 'Yeni'],
    ]);
    expect(inService(roster, 'A', '2026-03-31')).toBe(true);
    expect(inService(roster, 'A', '2026-04-01')).toBe(false);
    expect(inService(roster, 'A', '2026-06-01')).toBe(true);
  });

  it('left and transferred keep the last day in service and how it was', () => {
    expect(after(start, left('2026-03-31', 'A')).people['A']?.departure).toEqual({
      on: '2026-03-31',
      kind: 'left',
      note: 'ərizə',
    });
    const transferred: RosterChange = {
      date: '2026-03-31',
      type: 'transferredToBody',
      servantId: 'A',
      details: { body: 'Nazirlik' },
    };
    expect(after(start, transferred).people['A']?.departure).toEqual({
      on: '2026-03-31',
      kind: 'transferredToBody',
      note: 'Nazirlik',
    });
  });

  it('probationEnded begins a stretch in the same position', () => {
    const roster = after(start, probationEnded('2026-05-18', 'P'));
    expect(postsOf(roster, 'P').map(({ from, to, status, appointedOn }) => [from, to, status, appointedOn])).toEqual([
      ['2025-11-17', '2026-05-18', 'probation', '2025-11-17'],
      ['2026-05-18', null, 'permanent', '2025-11-17'],
    ]);
  });

  it('moved is an appointment: status and degree stay, the class of the former position does not', () => {
    const roster = after(
      rosterOf(person('A', [post({ positionClass: 'supreme-3', qualificationDegree: 'müşavir', managerial: true })])),
      moved('2026-09-01', 'A', { unit: '', supervisorId: 'CHIEF' }),
    );
    expect(postOn(roster, 'A', '2026-09-01')).toMatchObject({
      appointedOn: '2026-09-01',
      unit: '',
      supervisorId: 'CHIEF',
      positionClass: '',
      qualificationDegree: 'müşavir',
      managerial: true,
      status: 'permanent',
    });
    expect(postOn(roster, 'A', '2026-08-31')?.positionClass).toBe('supreme-3');
  });

  it('supervisorChanged keeps the day of appointment', () => {
    const roster = after(start, supervisorChanged('2026-06-15', 'A', 'B'));
    expect(postOn(roster, 'A', '2026-06-14')?.supervisorId).toBe('HEAD');
    expect(postOn(roster, 'A', '2026-06-15')).toMatchObject({ supervisorId: 'B', appointedOn: '2019-03-01' });
  });

  it('two changes of one day make one stretch', () => {
    const roster = after(start, probationEnded('2026-05-18', 'P'), supervisorChanged('2026-05-18', 'P', 'B'));
    expect(postsOf(roster, 'P')).toHaveLength(2);
    expect(postOn(roster, 'P', '2026-05-18')).toMatchObject({ status: 'permanent', supervisorId: 'B' });
    expect(isApplied(roster, probationEnded('2026-05-18', 'P'))).toBe(true);
  });

  it('absences follow one another, the day of return being free for the next', () => {
    const roster = after(
      start,
      absenceStarted('2026-01-05', 'A'),
      absenceEnded('2026-02-02', 'A'),
      absenceStarted('2026-02-02', 'A', true),
    );
    expect(roster.people['A']?.absences).toEqual([
      { from: '2026-01-05', to: '2026-02-02', kind: 'unpaidLeave', countsAsService: false },
      { from: '2026-02-02', to: null, kind: 'unpaidLeave', countsAsService: true },
    ]);
  });

  it('an absence may be recorded late, for a former stretch of the post', () => {
    const roster = after(start, supervisorChanged('2026-06-15', 'A', 'B'), absenceStarted('2026-06-01', 'A'));
    expect(roster.people['A']?.absences[0]?.from).toBe('2026-06-01');
  });
});

describe('a change of office', () => {
  it('ends the term that day and begins the next', () => {
    const roster = after(start, officeChanged('2026-06-01', 'unitHead:Şöbə', 'B'));
    expect(unitHeadOn(roster, 'A', '2026-05-31')).toBe('HEAD');
    expect(unitHeadOn(roster, 'A', '2026-06-01')).toBe('B');
  });

  it('the first of several holders is the head, and one who left is passed over', () => {
    const roster = after(start, officeChanged('2026-02-01', 'hrService', ['A', 'B']));
    expect(hrHeadOn(roster, '2026-02-01')).toBe('A');
    expect(hrHeadOn(after(roster, left('2026-03-02', 'A')), '2026-03-03')).toBe('B');
    expect(hrHeadOn(roster, '2026-01-31')).toBeNull();
  });

  it('without a holder the office is vacant', () => {
    const vacated = officeChanged('2026-06-01', 'unitHead:Şöbə', '');
    const roster = after(start, vacated);
    expect(unitHeadOn(roster, 'A', '2026-06-01')).toBeNull();
    expect(isApplied(start, vacated)).toBe(false);
    expect(isApplied(roster, vacated)).toBe(true);
  });

  it('twice on one day: the last one holds', () => {
    const roster = after(
      start,
      officeChanged('2026-06-01', 'headOfBody', 'A'),
      officeChanged('2026-06-01', 'headOfBody', 'B'),
    );
    expect(headOfBodyOn(roster, '2026-06-01')).toBe('B');
    expect(roster.offices.filter((term) => term.office === 'headOfBody')).toHaveLength(2);
  });

  it.each([
    ['an unknown holder', officeChanged('2026-06-01', 'headOfBody', 'NOBODY'), 'change.unknownHolder'],
    ['the same holder', officeChanged('2026-06-01', 'headOfBody', 'CHIEF'), 'change.sameHolder'],
    ['nobody for an office that nobody holds', officeChanged('2026-06-01', 'hrDeputyHead', []), 'change.sameHolder'],
  ])('%s is refused', (_what, change, code) => {
    expect(applyChange(start, change)).toMatchObject({ refusal: { because: { code } } });
  });

  it('a day before the present term began is refused', () => {
    const roster = after(start, officeChanged('2026-06-01', 'headOfBody', 'A'));
    expect(applyChange(roster, officeChanged('2026-05-31', 'headOfBody', 'B'))).toMatchObject({
      refusal: { because: { code: 'change.beforeTerm' } },
    });
  });
});

describe('a change of unit', () => {
  const inSector = rosterOf(
    person('A', [post({ subUnit: 'Sektor' })]),
    person('B', [post({ unit: '', subUnit: 'Nəzarət sektoru', supervisorId: 'CHIEF' })]),
    person('C', [post({ unit: 'Digər şöbə', supervisorId: 'CHIEF' })]),
  );

  it('renames posts and the head’s office from that day; the appointment stays', () => {
    const roster = after(inSector, unitChanged('2026-09-01', 'Şöbə', 'Yeni şöbə'));
    expect(postOn(roster, 'A', '2026-08-31')).toMatchObject({ unit: 'Şöbə', appointedOn: '2019-03-01' });
    expect(postOn(roster, 'A', '2026-09-01')).toMatchObject({
      unit: 'Yeni şöbə',
      subUnit: 'Sektor',
      appointedOn: '2019-03-01',
    });
    expect(unitHeadOn(roster, 'A', '2026-08-31')).toBe('HEAD');
    expect(unitHeadOn(roster, 'A', '2026-09-01')).toBe('HEAD');
    expect(holdersOf(roster, 'unitHead:Şöbə', '2026-09-01')).toEqual([]);
    expect(postsOf(roster, 'C')).toHaveLength(1);
  });

  it('merged into another unit it has that unit’s head', () => {
    const withHead = { ...inSector, offices: [...inSector.offices, office('unitHead:Digər şöbə', 'C')] };
    const roster = after(withHead, unitChanged('2026-09-01', 'Şöbə', 'Digər şöbə'));
    expect(unitHeadOn(roster, 'A', '2026-09-01')).toBe('C');
  });

  it('abolished, its people stand outside units and its head is none', () => {
    const roster = after(inSector, unitChanged('2026-09-01', 'Şöbə', ''));
    expect(postOn(roster, 'A', '2026-09-01')?.unit).toBe('');
    expect(unitHeadOn(roster, 'A', '2026-09-01')).toBeNull();
  });

  it('a sub-unit may be renamed as well, inside a unit or outside', () => {
    const roster = after(
      inSector,
      unitChanged('2026-09-01', 'Nəzarət sektoru', 'Audit sektoru'),
      unitChanged('2026-09-02', 'Sektor', 'Birinci sektor'),
    );
    expect(postOn(roster, 'B', '2026-09-01')).toMatchObject({ unit: '', subUnit: 'Audit sektoru' });
    expect(postOn(roster, 'A', '2026-09-02')).toMatchObject({ unit: 'Şöbə', subUnit: 'Birinci sektor' });
  });

  it('recorded late, it reaches posts that began since', () => {
    const roster = after(inSector, hired('2026-09-10', 'N'), unitChanged('2026-09-01', 'Şöbə', 'Yeni şöbə'));
    expect(postsOf(roster, 'N').map(({ from, unit }) => [from, unit])).toEqual([['2026-09-10', 'Yeni şöbə']]);
  });

  it('names are compared in NFC', () => {
    const roster = after(inSector, unitChanged('2026-09-01', 'Şöbə'.normalize('NFD'), 'Yeni'));
    expect(postOn(roster, 'A', '2026-09-01')?.unit).toBe('Yeni');
  });

  it('the old name may come into use again in the next year without the change being asked for anew', () => {
    const change = unitChanged('2026-09-01', 'Şöbə', 'Yeni');
    const roster = after(inSector, change, hired('2027-01-11', 'N', { unit: 'Şöbə' }));
    expect(isApplied(roster, change)).toBe(true);
  });

  it.each([
    ['an unknown unit', unitChanged('2026-09-01', 'Heç bir şöbə', 'Yeni'), 'change.unknownUnit'],
    ['the same name', unitChanged('2026-09-01', 'Şöbə', 'Şöbə'), 'change.sameName'],
  ])('%s is refused', (_what, change, code) => {
    expect(applyChange(inSector, change)).toMatchObject({ refusal: { clause: '1.4.7', because: { code } } });
  });
});

describe('what contradicts the roster is refused', () => {
  const gone = after(start, left('2026-03-31', 'A'));
  const isAway = after(start, absenceStarted('2026-02-02', 'A'));
  const wasAway = after(isAway, absenceEnded('2026-03-02', 'A'));
  const changed = after(start, supervisorChanged('2026-06-15', 'A', 'B'));

  it.each<[string, Roster, RosterChange, string, string]>([
    ['a change of someone unknown', start, left('2026-03-31', 'NOBODY'), '1.1', 'change.unknownServant'],
    ['an absence of someone unknown', start, absenceStarted('2026-03-31', 'NOBODY'), '1.1', 'change.unknownServant'],
    ['hired while in service', start, hired('2026-03-31', 'A'), '1.1', 'change.inBodyAlready'],
    ['hired on the last day in service', gone, hired('2026-03-31', 'A'), '1.1', 'change.inBodyAlready'],
    ['leaving twice', gone, left('2026-04-30', 'A'), '1.1', 'change.notInBody'],
    ['moved after leaving', gone, moved('2026-04-30', 'A'), '1.1', 'change.notInBody'],
    ['a new supervisor after leaving', gone, supervisorChanged('2026-04-30', 'A', 'B'), '1.1', 'change.notInBody'],
    ['away after leaving', gone, absenceStarted('2026-04-30', 'A'), '1.1', 'change.notInBody'],
    ['away before being hired', start, absenceStarted('2019-02-28', 'A'), '1.1', 'change.notInBody'],
    ['away while away', isAway, absenceStarted('2026-02-10', 'A'), '4.19', 'change.awayAlready'],
    ['away again before the return', wasAway, absenceStarted('2026-03-01', 'A'), '4.19', 'change.beforeReturn'],
    ['back without having been away', start, absenceEnded('2026-03-02', 'A'), '4.19', 'change.notAway'],
    ['back twice', wasAway, absenceEnded('2026-03-09', 'A'), '4.19', 'change.notAway'],
    ['back on the day the absence began', isAway, absenceEnded('2026-02-02', 'A'), '4.19', 'change.backTooEarly'],
    ['the end of a probation that was none', start, probationEnded('2026-03-02', 'A'), '1.3', 'change.notOnProbation'],
    ['a probation that ends before it began', start, probationEnded('2025-11-16', 'P'), '3.3', 'change.beforeLast'],
    ['a move before the last post began', changed, moved('2026-06-14', 'A'), '3.3', 'change.beforeLast'],
    ['leaving before the last post began', changed, left('2026-06-14', 'A'), '1.1', 'change.beforeLast'],
    ['leaving before the last absence began', isAway, left('2026-02-01', 'A'), '1.1', 'change.beforeLast'],
    ['leaving before the last return', wasAway, left('2026-03-01', 'A'), '1.1', 'change.beforeLast'],
    [
      'an unknown supervisor',
      start,
      supervisorChanged('2026-06-15', 'A', 'NOBODY'),
      '1.4.1',
      'change.unknownSupervisor',
    ],
    [
      'hired under an unknown supervisor',
      start,
      hired('2026-06-15', 'N', { supervisorId: 'NOBODY' }),
      '1.4.1',
      'change.unknownSupervisor',
    ],
    [
      'moved to an unknown supervisor',
      start,
      moved('2026-06-15', 'A', { supervisorId: 'NOBODY' }),
      '1.4.1',
      'change.unknownSupervisor',
    ],
    [
      'the supervisor one has already',
      start,
      supervisorChanged('2026-06-15', 'A', 'HEAD'),
      '1.4.1',
      'change.sameSupervisor',
    ],
    ['oneself as supervisor', start, supervisorChanged('2026-06-15', 'A', 'A'), '1.4.1', 'change.ownSupervisor'],
    ['a subordinate as supervisor', start, supervisorChanged('2026-06-15', 'HEAD', 'A'), '1.4.1', 'change.circle'],
    [
      'a subordinate’s subordinate as supervisor',
      start,
      moved('2026-06-15', 'CHIEF', { supervisorId: 'A' }),
      '1.4.1',
      'change.circle',
    ],
    [
      'hired without a supervisor',
      start,
      hired('2026-06-15', 'N', { supervisorId: null }),
      '1.4.1',
      'change.noSupervisor',
    ],
  ])('%s', (_what, roster, change, clause, code) => {
    expect(applyChange(roster, change)).toMatchObject({ refusal: { clause, because: { code } } });
  });

  it('a new head of the body may be hired without a supervisor once the office is vacant', () => {
    const vacant = after(start, left('2026-05-29', 'CHIEF'));
    expect(applyChange(vacant, hired('2026-06-01', 'N', { supervisorId: null }))).toHaveProperty('roster');
  });

  it('a supervisor still to come is known when named for an office', () => {
    const named = { ...start, offices: [...start.offices, office('subUnitHead:Sektor', 'N')] };
    expect(applyChange(named, supervisorChanged('2026-10-02', 'A', 'N'))).toHaveProperty('roster');
  });

  it('a supervisor who left may still be named', () => {
    expect(
      applyChange(after(start, left('2026-03-31', 'B')), supervisorChanged('2026-10-02', 'A', 'B')),
    ).toHaveProperty('roster');
  });
});

describe('many changes', () => {
  const changes = [
    hired('2026-02-02', 'N', { status: 'intern' }),
    absenceStarted('2026-03-02', 'A'),
    probationEnded('2026-05-18', 'P'),
    absenceEnded('2026-05-30', 'A'),
    supervisorChanged('2026-06-15', 'A', 'B'),
    moved('2026-09-01', 'B', { supervisorId: 'CHIEF' }),
    officeChanged('2026-09-15', 'unitHead:Şöbə', 'B'),
    unitChanged('2026-10-01', 'Şöbə', 'Yeni şöbə'),
    left('2026-12-30', 'P'),
  ];

  it('are the same at once and one by one', () => {
    expect(applyChanges(start, changes)).toEqual({ roster: after(start, ...changes), applied: changes });
  });

  it('none is applied before, all are after', () => {
    const roster = after(start, ...changes);
    expect(changes.filter((change) => isApplied(start, change))).toEqual([]);
    expect(changes.filter((change) => !isApplied(roster, change))).toEqual([]);
  });

  it('read a second time nothing is applied', () => {
    const roster = after(start, ...changes);
    expect(applyChanges(roster, changes)).toEqual({ roster, applied: [] });
  });

  it('a row added to those read before is applied alone', () => {
    const roster = after(start, ...changes);
    const more = left('2026-12-31', 'A');
    expect(applyChanges(roster, [...changes, more])).toMatchObject({ applied: [more] });
  });

  it('one that is refused is named and nothing is changed', () => {
    const before = structuredClone(start);
    expect(applyChanges(start, [...changes, left('2026-12-31', 'P')])).toMatchObject({
      index: changes.length,
      refusal: { because: { code: 'change.notInBody', with: { servant: 'P', date: '2026-12-31' } } },
    });
    expect(start).toEqual(before);
  });

  it.each<[string, RosterChange]>([
    ['another supervisor that day', supervisorChanged('2026-06-15', 'A', 'CHIEF')],
    ['another day', supervisorChanged('2026-06-16', 'A', 'B')],
    ['an appointment with other details', hired('2026-02-02', 'N', { status: 'permanent' })],
    [
      'another way of leaving',
      { date: '2026-12-30', type: 'transferredToBody', servantId: 'P', details: { body: 'Nazirlik' } },
    ],
    ['another holder', officeChanged('2026-09-15', 'unitHead:Şöbə', 'A')],
    ['someone unknown', left('2026-12-30', 'NOBODY')],
  ])('%s is not what was applied', (_what, change) => {
    expect(isApplied(after(start, ...changes), change)).toBe(false);
  });

  it('leaving is known as applied after a new appointment too', () => {
    const again = after(start, left('2026-03-31', 'A'), hired('2026-06-01', 'A'));
    expect(isApplied(again, left('2026-03-31', 'A'))).toBe(true);
    expect(isApplied(again, left('2026-05-31', 'A'))).toBe(false);
    const nextDay = after(start, left('2026-03-31', 'A'), hired('2026-04-01', 'A'));
    expect(isApplied(nextDay, left('2026-03-31', 'A'))).toBe(true);
    expect(isApplied(nextDay, hired('2026-04-01', 'A'))).toBe(true);
  });

  it('an absence in the input stays as it is', () => {
    const roster = rosterOf(person('A', [post()], [away('2025-11-03', null)]));
    expect(isApplied(roster, absenceStarted('2025-11-03', 'A'))).toBe(true);
    expect(after(roster, absenceEnded('2026-02-02', 'A')).people['A']?.absences).toHaveLength(1);
  });
});

describe('§4.25: the name that a unit gave up within the year', () => {
  const inUnit = rosterOf(
    person('A'),
    person('B', [post({ unit: 'Şöbə', supervisorId: 'A' })]),
    person('C', [post({ unit: 'Digər', supervisorId: 'A' })]),
  );
  const renamed = after(inUnit, unitChanged('2026-06-01', 'Şöbə', 'Yeni şöbə'));
  const given = (roster: Roster, change: RosterChange) => {
    const outcome = applyChange(roster, change);
    return 'refusal' in outcome ? `${outcome.refusal.clause} ${outcome.refusal.because.code}` : 'applied';
  };

  it.each([
    { what: 'somebody is moved into it', change: moved('2026-09-01', 'C', { unit: 'Şöbə', supervisorId: 'A' }) },
    { what: 'a head is named of it', change: officeChanged('2026-09-01', 'unitHead:Şöbə', 'C') },
    { what: 'another unit takes it', change: unitChanged('2026-09-01', 'Digər', 'Şöbə') },
  ])('is no other unit’s: $what', ({ change }) => {
    expect(given(renamed, change)).toBe('4.25 change.nameInUse');
    expect(given(renamed, { ...change, date: '2027-01-04' })).toBe('applied');
  });

  it('may be taken back, and is free where the unit was not renamed', () => {
    expect(given(renamed, unitChanged('2026-09-01', 'Yeni şöbə', 'Şöbə'))).toBe('applied');
    const left = after(inUnit, moved('2026-06-01', 'B', { unit: 'Digər', supervisorId: 'A' }));
    expect(given(left, unitChanged('2026-09-01', 'Digər', 'Şöbə'))).toBe('applied');
    const withHeads = after(inUnit, officeChanged('2026-03-01', 'unitHead:Digər', 'C'));
    const merged = after(withHeads, unitChanged('2026-06-01', 'Şöbə', 'Digər'));
    expect(given(merged, moved('2026-09-01', 'C', { unit: 'Şöbə', supervisorId: 'A' }))).toBe('applied');
  });
});
