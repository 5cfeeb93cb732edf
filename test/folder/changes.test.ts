import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectFlaws } from '../../client/bad-input.ts';
import { readFolder } from '../../client/folder/folder.ts';
import { rosterDays } from '../../client/rehearsal/roster-days.ts';
import { brief, flawsIn, plus, sampleWith } from './sample.ts';

const flaws = (...rows: readonly string[]) => {
  const folder = sampleWith({ 'changes-2026.csv': plus(...rows) });
  return flawsIn(() => readFolder(folder));
};

/** What applying the rows finds, day by day. */
const contradictions = (...rows: readonly string[]) => {
  const folder = readFolder(sampleWith({ 'changes-2026.csv': plus(...rows) }));
  const found = collectFlaws();
  const days = [...rosterDays(folder.roster, folder.changes, '2026-01-01', found)];
  return { found: found.list.map(brief), last: days.at(-1) };
};

const details = (value: object) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
const newcomer = {
  surname: 'Soyad',
  givenName: 'Ad',
  unit: 'Hüquq şöbəsi',
  position: 'Məsləhətçi',
  supervisorId: 'E003',
  managerial: 'no',
  status: 'permanent',
};

describe('changes-2026.csv', () => {
  const { changes } = readFolder('data/agency');

  it('gives every row with its line, in order of the days', () => {
    expect(changes).toHaveLength(23);
    expect(changes[0]).toMatchObject({
      line: 2,
      change: { date: '2025-11-03', type: 'absenceStarted', servantId: 'E038' },
    });
    const dates = changes.map(({ change }) => change.date);
    expect(dates).toEqual([...dates].sort());
  });

  it('fills in what may be left out, and keeps the name of the hired apart', () => {
    const hired = changes.find(({ change }) => change.servantId === 'E010');
    expect(hired?.change).toMatchObject({
      details: { subUnit: '', qualificationDegree: '', managerial: false, status: 'intern' },
    });
    expect(JSON.stringify(hired?.change)).not.toContain('Babayeva');
    expect(hired?.name?.surname).toBe('Babayeva');
  });

  it('is read together with the changes of other years, by date', () => {
    const folder = sampleWith();
    writeFileSync(
      join(folder, 'changes-2025.csv'),
      `date,type,servantId,details\n2025-12-01,absenceStarted,E036,${details({ kind: 'sickLeave', countsAsService: true })}\n2026-01-15,absenceEnded,E036,\n`,
    );
    const rows = readFolder(folder).changes.map(({ change }) => `${change.date} ${change.servantId}`);
    expect(rows.slice(0, 4)).toEqual(['2025-11-03 E038', '2025-12-01 E036', '2026-01-05 E039', '2026-01-15 E036']);
  });

  it('takes an office left vacant and a unit abolished', () => {
    const folder = readFolder(
      sampleWith({
        'changes-2026.csv': plus(
          `2026-05-04,officeChanged,,${details({ office: 'hrDeputyHead', holder: '' })}`,
          `2026-05-05,unitChanged,,${details({ from: 'Satınalmalar sektoru' })}`,
        ),
      }),
    );
    const flaws = collectFlaws();
    const last = [...rosterDays(folder.roster, folder.changes, '2026-01-01', flaws)].at(-1)?.roster;
    expect(flaws.list.map(brief)).toEqual([]);
    expect(last?.offices.filter(({ office, to }) => office === 'hrDeputyHead' && to === null)).toEqual([]);
    expect(last?.people['E017']?.posts.at(-1)).toMatchObject({ unit: 'Maliyyə və təchizat şöbəsi', subUnit: '' });
  });

  it.each([
    ['boolean', true],
    ['text', 'yes'],
  ])('takes yes and no as %s', (_kind, managerial) => {
    const folder = readFolder(
      sampleWith({ 'changes-2026.csv': plus(`2026-05-04,hired,E099,${details({ ...newcomer, managerial })}`) }),
    );
    const row = folder.changes.find(({ change }) => change.servantId === 'E099');
    expect(row?.change).toMatchObject({ details: { managerial: true } });
  });
});

describe('what may be written in more than one way', () => {
  const read = (row: string) => {
    const { changes } = readFolder(sampleWith({ 'changes-2026.csv': plus(row) }));
    return changes.find(({ line }) => line === 25)?.change;
  };

  it.each([
    { office: 'unit:Hüquq şöbəsi', is: 'unitHead:Hüquq şöbəsi' },
    { office: 'unit:Satınalmalar sektoru', is: 'subUnitHead:Satınalmalar sektoru' },
    { office: 'unit:Daxili nəzarət sektoru', is: 'subUnitHead:Daxili nəzarət sektoru' },
    { office: 'unitHead:Satınalmalar sektoru', is: 'subUnitHead:Satınalmalar sektoru' },
    { office: 'subUnitHead:Hüquq şöbəsi', is: 'unitHead:Hüquq şöbəsi' },
    { office: 'unit:Yeni şöbə', is: 'unitHead:Yeni şöbə' },
    { office: 'internalControl', is: 'internalControl' },
  ])('the office $office is $is', ({ office, is }) => {
    const change = read(`2026-05-01,officeChanged,,${details({ office, holder: 'E008' })}`);
    expect(change).toMatchObject({ details: { office: is } });
  });

  it.each([{ to: '' }, { to: null }, {}])('a unit abolished: %j', (more) => {
    const change = read(`2026-05-04,unitChanged,,${details({ from: 'Kadr şöbəsi', ...more })}`);
    expect(change).toMatchObject({ type: 'unitChanged', details: { from: 'Kadr şöbəsi', to: '' } });
  });
});

describe('what is wrong with a row of changes is named with line and field', () => {
  it.each<[string, string, string]>([
    ['a day that is none', '2026-13-01,probationEnded,E020,', 'changes-2026.csv:25:date notADate'],
    ['a type that is none', '2026-05-01,promoted,E020,', 'changes-2026.csv:25:type notOneOf'],
    ['nobody', '2026-05-01,probationEnded,,', 'changes-2026.csv:25:servantId empty'],
    ['somebody who is nobody', '2026-05-01,absenceEnded,E999,', 'changes-2026.csv:25:servantId unknownPerson'],
    [
      'somebody where the body is meant',
      `2026-05-01,unitChanged,E005,${details({ from: 'Kadr şöbəsi', to: 'HR' })}`,
      'changes-2026.csv:25:servantId notOfAPerson',
    ],
    ['details that are no JSON', '2026-05-01,absenceStarted,E005,{kind}', 'changes-2026.csv:25:details notJsonHere'],
    [
      'details where there are none',
      `2026-05-01,absenceEnded,E005,${details({ kind: 'x' })}`,
      'changes-2026.csv:25:details noDetails',
    ],
    [
      'a field of details missing',
      `2026-05-01,absenceStarted,E005,${details({ kind: 'sickLeave' })}`,
      'changes-2026.csv:25:details.countsAsService missing',
    ],
    [
      'the holder of an office missing',
      `2026-05-01,officeChanged,,${details({ office: 'hrService' })}`,
      'changes-2026.csv:25:details.holder missing',
    ],
    [
      'a field of details too many',
      `2026-05-01,left,E005,${details({ reason: 'ərizə', to: 'X' })}`,
      'changes-2026.csv:25:details.to unknownField',
    ],
    [
      'a supervisor who is nobody',
      `2026-05-01,supervisorChanged,E005,${details({ supervisorId: 'E999' })}`,
      'changes-2026.csv:25:details.supervisorId unknownPerson',
    ],
    [
      'himself for a supervisor',
      `2026-05-01,supervisorChanged,E005,${details({ supervisorId: 'E005' })}`,
      'changes-2026.csv:25:details.supervisorId ownSupervisor',
    ],
    [
      'a unit that the body has not',
      `2026-05-01,hired,E099,${details({ ...newcomer, unit: 'Yox' })}`,
      'changes-2026.csv:25:details.unit unknownUnit',
    ],
    [
      'a status that is none',
      `2026-05-01,hired,E099,${details({ ...newcomer, status: 'new' })}`,
      'changes-2026.csv:25:details.status notOneOf',
    ],
    [
      'an office that is none',
      `2026-05-01,officeChanged,,${details({ office: 'chief', holder: 'E005' })}`,
      'changes-2026.csv:25:details.office notAnOffice',
    ],
    [
      'a holder who is nobody',
      `2026-05-01,officeChanged,,${details({ office: 'hrService', holder: ['E031', 'E999'] })}`,
      'changes-2026.csv:25:details.holder unknownPerson',
    ],
  ])('%s', (_case, row, expected) => {
    expect(flaws(row)).toContain(expected);
  });
});

it('whoever is hired in a wrong row is nobody unknown to the rows after it', () => {
  const found = flaws(
    `2026-05-01,hired,E099,${details({ ...newcomer, status: 'new' })}`,
    `2026-06-01,supervisorChanged,E005,${details({ supervisorId: 'E099' })}`,
  );
  expect(found).toEqual(['changes-2026.csv:25:details.status notOneOf']);
});

describe('a row that contradicts the roster is refused with its line and changes nothing', () => {
  it.each<[string, string, string]>([
    ['hired who is there', `2026-05-01,hired,E005,${details(newcomer)}`, 'changes-2026.csv:25: change.inBodyAlready'],
    ['back who was never away', '2026-05-01,absenceEnded,E005,', 'changes-2026.csv:25: change.notAway'],
    ['probation over that never was', '2026-05-01,probationEnded,E005,', 'changes-2026.csv:25: change.notOnProbation'],
    [
      'the same supervisor again',
      `2026-05-01,supervisorChanged,E005,${details({ supervisorId: 'E004' })}`,
      'changes-2026.csv:25: change.sameSupervisor',
    ],
    [
      'gone and moved',
      `2026-09-15,moved,E014,${details({ unit: 'Kadr şöbəsi', position: 'X', supervisorId: 'E031' })}`,
      'changes-2026.csv:25: change.notInBody',
    ],
    [
      'the same holder again',
      `2026-05-01,officeChanged,,${details({ office: 'hrDeputyHead', holder: 'E002' })}`,
      'changes-2026.csv:25: change.sameHolder',
    ],
  ])('%s', (_case, row, expected) => {
    const { found, last } = contradictions(row);
    expect(found).toEqual([expected]);
    expect(last?.roster).toEqual(contradictions('').last?.roster);
  });

  it('but what the roster of 1 January shows already is no contradiction', () => {
    const before = `2025-12-01,supervisorChanged,E005,${details({ supervisorId: 'E004' })}`;
    expect(contradictions(before).found).toEqual([]);
  });

  it('and a row that stands twice is applied once', () => {
    const twice = contradictions('2026-08-31,left,E014,"{""reason"": ""ərizə""}"');
    expect(twice.found).toEqual([]);
    expect(twice.last?.seq).toBe(contradictions('').last?.seq);
  });
});
