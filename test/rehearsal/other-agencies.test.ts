import { describe, expect, it } from 'vitest';
import { bodyWith, plus, sampleWith } from '../folder/sample.ts';
import { details, line, run } from './run.ts';

describe('a year in which nobody does anything', () => {
  const { rows, reports, tasks, refusals } = run('data/agency', {});

  it('has an appraisal for each of the forty, and everyone who holds a post on 31 December in one of the reports', () => {
    expect(rows.size).toBe(40);
    expect(refusals).toEqual([]);
    expect(reports).toEqual({ annex3: 0, annex5: 39, excellent: 0, quota: 0 });
  });

  it('leaves what was not done late and doable (I-13)', () => {
    expect(rows.get('E005')).toMatchObject({
      outcome: 'open',
      overdue: [
        { clause: '2.1', task: 'drawUpForm', limit: '2026-01-30', doneOn: null },
        { clause: '4.1', task: 'appraise', limit: '2027-01-10', doneOn: null },
        { clause: '4.25', task: 'handOver', limit: '2027-02-01', doneOn: null },
      ],
    });
    expect(tasks.some(({ task, on, overdue }) => task === 'drawUpForm' && on === 'E005' && overdue)).toBe(true);
    expect(tasks.filter(({ on }) => on === 'body').map(({ task }) => task)).toContain('presentFinalReport');
  });

  it('asks every unit for its report', () => {
    const units = new Set(tasks.map(({ on }) => on).filter((on) => on.startsWith('unit:')));
    expect([...units].sort()).toEqual([
      'unit:Daxili nəzarət sektoru',
      'unit:Hüquq şöbəsi',
      'unit:Kadr şöbəsi',
      'unit:Maliyyə və təchizat şöbəsi',
      'unit:İnformasiya texnologiyaları şöbəsi',
    ]);
  });
});

describe('another year of the same body', () => {
  it('begins with the roster as the changes up to then have left it', () => {
    const { rows } = run('data/agency', { year: 2027, until: '2027-03-31' });
    // E014 left in 2026; E007, E009, E010, E012 and E016 came.
    expect(rows.size).toBe(39);
    expect(rows.has('E014')).toBe(false);
    expect(rows.get('E012')).toMatchObject({ year: 2027, outcome: 'open', supervisor: 'E011' });
    expect(rows.get('E030')).toMatchObject({ outcome: 'open' });
  });
});

describe('changes that the sample does not have', () => {
  it('a unit renamed in the year reports under its new name, by whoever heads it', () => {
    const folder = sampleWith({
      'changes-2026.csv': plus(
        `2026-10-05,unitChanged,,${details({ from: 'Hüquq şöbəsi', to: 'Hüquq departamenti' })}`,
        `2026-11-02,officeChanged,,${details({ office: 'unitHead:Hüquq departamenti', holder: 'E008' })}`,
      ),
    });
    const at = '2027-01-20T10:00';
    const { tasksOn, refusals } = run(
      folder,
      { until: '2027-01-20' },
      line(at, 'E003', 'signUnitReport', 'unit:Hüquq departamenti'),
      line(at, 'E008', 'signUnitReport', 'unit:Hüquq departamenti'),
      line(at, 'E031', 'signUnitReport', 'unit:Hüquq departamenti'),
    );
    expect(refusals).toEqual(['1 §4.25']);
    expect(tasksOn('unit:Hüquq departamenti')).toMatchObject([{ task: 'handToHr', assignee: 'E008' }]);
    expect(tasksOn('unit:Hüquq şöbəsi')).toEqual([]);
  });

  it('and none under the old one: an act on it is refused, and says that there is no such unit', () => {
    const renamed = details({ from: 'Hüquq şöbəsi', to: 'Hüquq departamenti' });
    const folder = sampleWith({ 'changes-2026.csv': plus(`2026-10-05,unitChanged,,${renamed}`) });
    const old = line('2027-01-20T10:00', 'E003', 'signUnitReport', 'unit:Hüquq şöbəsi');
    const { surprises } = run(folder, { until: '2027-01-20' }, old);
    expect(surprises.map(({ refusal }) => refusal)).toEqual([
      { clause: '4.25', because: { code: 'change.unknownUnit', with: { unit: 'Hüquq şöbəsi' } } },
    ]);
  });

  it('one transferred to another body early in the year is in neither report (I-37)', () => {
    const folder = sampleWith({
      'changes-2026.csv': plus(`2026-04-15,transferredToBody,E006,${details({ body: 'Başqa orqan' })}`),
    });
    const { rows, reports } = run(folder, {});
    expect(rows.get('E006')).toMatchObject({ outcome: 'left', reason: { clause: '1.1' } });
    expect(reports.annex5).toBe(38);
  });

  it('one hired again in the same year goes on under the same appraisal (I-16)', () => {
    const hired = {
      surname: 'Səfərov',
      givenName: 'Ramil',
      unit: 'Maliyyə və təchizat şöbəsi',
      subUnit: 'Mühasibat uçotu sektoru',
      position: 'Mühasib',
      supervisorId: 'E011',
      managerial: 'no',
      status: 'permanent',
    };
    const folder = sampleWith({
      'changes-2026.csv': plus(`2026-09-07,hired,E014,${details(hired)}`),
    });
    const { rows, reports } = run(folder, {});
    expect(rows.size).toBe(40);
    expect(rows.get('E014')).toMatchObject({ outcome: 'notAppraised', reason: { clause: '1.3' } });
    expect(reports.annex5).toBe(40);
  });

  it('another head of the body decides from the day of the change on', () => {
    const folder = sampleWith({
      'changes-2026.csv': plus(`2026-12-01,officeChanged,,${details({ office: 'headOfBody', holder: 'E002' })}`),
    });
    const { refusals } = run(
      folder,
      { until: '2027-02-28' },
      line('2027-02-10T10:00', 'E031', 'presentFinalReport', 'body'),
      line('2027-02-11T10:00', 'E001', 'returnFinalReport', 'body', { reasons: 'a' }),
      line('2027-02-11T11:00', 'E002', 'returnFinalReport', 'body', { reasons: 'a' }),
    );
    expect(refusals).toEqual(['2 §4.26']);
  });
});

describe('a body without units', () => {
  const folder = sampleWith({
    'body.json': bodyWith((body) => {
      body['units'] = [];
      body['subUnitsOutsideUnits'] = [];
    }),
    'roster.csv': (text) => text.replace(/^(E\d+,[^,]*,[^,]*,[^,]*),[^,]*,[^,]*,/gm, '$1,,,'),
    'changes-2026.csv': (text) => text.replace(/""(unit|subUnit)"": ""[^"]*""/g, '""$1"": """"'),
  });

  it('has the reports of its immediate supervisors, signed by them (§4.25, §6.6)', () => {
    const at = '2027-01-20T10:00';
    const { tasks, refusals } = run(
      folder,
      { until: '2027-01-20' },
      line(at, 'E003', 'signUnitReport', 'unit:E004'),
      line(at, 'E004', 'signUnitReport', 'unit:E004'),
      line(at, 'E031', 'signUnitReport', 'unit:E004'),
      line(at, 'E004', 'handToHr', 'unit:E004'),
    );
    expect(refusals).toEqual(['1 §4.25']);
    const asked = new Set(tasks.filter(({ task }) => task === 'signUnitReport').map(({ on }) => on));
    expect([...asked].sort()).toEqual([
      'unit:E001',
      'unit:E002',
      'unit:E003',
      'unit:E011',
      'unit:E012',
      'unit:E016',
      'unit:E021',
      'unit:E022',
      'unit:E031',
      'unit:E035',
    ]);
  });
});

describe('coordinating officials of body.json (I-41)', () => {
  it('may be designated in place of a supervisor who may not appraise', () => {
    const given = { evaluator: 'E019', clause: '4.2', reason: 'Rəhbər üç aydan azdır.' };
    const designate = line('2026-12-01T09:10', 'E031', 'designateEvaluator', 'E013', given);
    const named = sampleWith({ 'body.json': bodyWith((body) => (body['coordinatingOfficials'] = { E013: ['E019'] })) });
    expect(run('data/agency', { until: '2026-12-02' }, designate).refusals).toEqual(['1 §4.2']);
    expect(run(named, { until: '2026-12-02' }, designate).refusals).not.toEqual(['1 §4.2']);
  });
});

describe('paper in a scenario (I-27)', () => {
  it('counts on the day it happened, entered by HR', () => {
    const goal = { title: 'a', measure: 'b', deadline: '2026-06-01', expectedResult: 'c', weight: 100 };
    const criteria = {
      professionalKnowledge: 20,
      attitudeToDuties: 16,
      analysisAndDecisions: 16,
      creativityAndInitiative: 16,
      experienceAndSharing: 16,
      teamworkAndCommunication: 16,
    };
    const paper = { occurredOn: '2026-01-29', reference: 'Q-7', actor: 'E004' };
    const entered = { ...line('2026-02-10T10:00', 'E031', 'drawUpForm', 'E005', { goals: [goal], criteria }), paper };
    const { rows, refusals } = run('data/agency', { until: '2026-03-01' }, entered);
    expect(refusals).toEqual([]);
    expect(rows.get('E005')).toMatchObject({ stage: 'inForce.underway', overdue: [] });
  });
});
