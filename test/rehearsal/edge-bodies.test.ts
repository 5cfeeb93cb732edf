import { describe, expect, it } from 'vitest';
import { bodyWith, sampleWith } from '../folder/sample.ts';
import type { FinalReport } from '../../machines/agency-year/facts.ts';
import { form, managersForm, managersScores, note, scores } from '../support/appraisal.ts';
import { details, line, run } from './run.ts';

const present = line('2027-02-16T10:00', 'E001', 'presentFinalReport', 'body');
const approve = line('2027-02-17T10:00', 'E001', 'approveFinalReport', 'body');
const submit = line('2027-02-18T10:00', 'E001', 'recordSubmission', 'body', { reference: 'D', on: '2027-02-18' });
const enter = line('2027-02-18T11:00', 'E001', 'recordRegistryEntry', 'body', { reference: 'R', on: '2027-02-18' });

/** A whole lawful year of one appraisal; scores in place of the usual ones where given. */
function yearOf(servant: string, evaluator: string, managerial: boolean, goalScore = 4): readonly object[] {
  const given = managerial ? managersScores : scores;
  const at = { at: '2026-12-10T10:00', place: '1', servantViews: 'a' };
  return [
    line('2026-01-12T10:00', evaluator, 'drawUpForm', servant, managerial ? managersForm : form),
    line('2026-03-30T10:00', evaluator, 'recordQuarterlyNote', servant, note(1)),
    line('2026-06-29T10:00', evaluator, 'recordQuarterlyNote', servant, note(2)),
    line('2026-09-28T10:00', evaluator, 'recordQuarterlyNote', servant, note(3)),
    line('2026-12-02T10:00', evaluator, 'recordQuarterlyNote', servant, note(4)),
    line('2026-12-08T10:00', evaluator, 'appraise', servant, { ...given, goals: given.goals.map(() => goalScore) }),
    line('2026-12-10T10:30', evaluator, 'holdInterview', servant, at),
    line('2026-12-10T11:00', servant, 'giveOpinion', servant, { text: 'Razıyam.' }),
    line('2026-12-10T11:10', servant, 'sign', servant),
    line('2026-12-10T11:20', evaluator, 'sign', servant),
    line('2026-12-14T10:00', evaluator, 'handOver', servant),
  ];
}

/** Only so many of the sample's roster, no units, no deputy, and a chief who is HR. */
function tinyBody(people: number, hrService: string): string {
  return sampleWith({
    'body.json': bodyWith((body) => {
      Object.assign(body, { category: 'first', units: [], subUnitsOutsideUnits: [], internalControl: [] });
      body['hrService'] = [hrService];
      delete body['hrDeputyHead'];
    }),
    'roster.csv': (text) =>
      `${text
        .split('\n')
        .slice(0, people + 1)
        .join('\n')}\n`,
    'changes-2026.csv': (text) => `${text.split('\n')[0] ?? ''}\n`,
  });
}

describe('a body of one', () => {
  const folder = tinyBody(1, 'E001');

  it('has a head whom nobody may appraise, who stands in Annex 5 by §1.4.1, and reports all the same', () => {
    const { rows, reports, refusals, tasks } = run(folder, {}, present, approve, submit, enter);
    expect(refusals).toEqual([]);
    expect(rows.get('E001')).toMatchObject({ outcome: 'notAppraised', reason: { clause: '1.4.1' } });
    expect(reports).toEqual({ annex3: 0, annex5: 1, excellent: 0, quota: 0 });
    expect(tasks).toEqual([]);
  });

  it('asks its head, who is HR, for the reports in their order', () => {
    const asked = (...lines: readonly object[]) =>
      run(folder, { until: '2027-02-18' }, ...lines).tasks.map(({ task, assignee }) => `${task} ${assignee}`);
    expect(asked()).toEqual(['presentFinalReport E001']);
    expect(asked(present)).toEqual(['approveFinalReport E001']);
    expect(asked(present, approve)).toEqual(['recordSubmission E001', 'recordRegistryEntry E001']);
  });
});

describe('a body of two without units', () => {
  const folder = tinyBody(2, 'E001');
  const unitReport = [
    line('2027-01-25T10:00', 'E001', 'signUnitReport', 'unit:E001'),
    line('2027-01-25T11:00', 'E001', 'signUnitReport', 'unit:E001'),
    line('2027-01-26T10:00', 'E001', 'handToHr', 'unit:E001'),
  ];

  it('is reported by the immediate supervisor, who signs as HR too (§4.25, §6.6)', () => {
    const { reports, refusals, tasks } = run(
      folder,
      {},
      ...yearOf('E002', 'E001', true),
      ...unitReport,
      present,
      approve,
    );
    expect(refusals).toEqual([]);
    expect(reports).toEqual({ annex3: 1, annex5: 1, excellent: 0, quota: 0 });
    expect(tasks.filter(({ on }) => on.startsWith('unit:'))).toEqual([]);
  });

  it('cannot approve one excellent of one appraised; redone, the correction is asked for (§5.2, I-12, I-10)', () => {
    const lines = [...yearOf('E002', 'E001', true, 5), ...unitReport];
    const redo = [
      line('2027-02-17T11:00', 'E001', 'returnFinalReport', 'body', { reasons: 'Hədd.' }),
      line('2027-02-17T12:00', 'E001', 'recommendRedo', 'E002', { violation: '5.2', reasons: 'Hədd.' }),
      line('2027-02-17T12:10', 'E001', 'orderRedo', 'E002', { decision: 'redo', reasons: 'Hədd.' }),
    ];
    const excellent = { ...managersScores, goals: managersScores.goals.map(() => 5) };
    const criteria = Object.fromEntries(
      Object.entries(managersScores.criteria).map(([id, each]) => [id, { ...each, score: 5 }]),
    );
    const topped = lines.map((each) =>
      (each as { do: string }).do === 'appraise' ? { ...each, with: { ...excellent, criteria } } : each,
    );
    const { refusals, tasks, rows } = run(folder, { until: '2027-02-17' }, ...topped, present, approve, ...redo);
    expect(refusals).toEqual(['16 §5.2']);
    expect(rows.get('E002')).toMatchObject({ outcome: 'open', rounds: 2 });
    expect(tasks.map(({ task, on }) => `${task} ${on}`)).toContain('presentFinalReport body');
    // The report of the unit is corrected once the new round has a result.
    expect(tasks.filter(({ on }) => on === 'unit:E001')).toEqual([]);
  });
});

describe('people outside units, in a body that has them', () => {
  const folder = sampleWith({ 'body.json': bodyWith((body) => (body['category'] = 'first')) });

  it('go straight into the final report: no unit is asked for them, and their changes reach the body', () => {
    const object = line('2027-03-01T09:00', 'E002', 'object', 'E002', { grounds: 'a' });
    const { tasks, refusals, rows } = run(
      folder,
      { until: '2027-03-02' },
      ...yearOf('E002', 'E001', true),
      line('2027-02-16T10:00', 'E031', 'presentFinalReport', 'body'),
      object,
    );
    expect(rows.get('E002')).toMatchObject({ outcome: 'appraised', unit: '', subUnit: '', supervisor: 'E001' });
    // The term to object has long passed.
    expect(refusals).toEqual(['13 §4.20']);
    expect(tasks.map(({ on }) => on)).not.toContain('unit:E001');
  });
});

describe('a unit in which nobody serves', () => {
  const folder = sampleWith({
    'body.json': bodyWith((body) => {
      body['units'] = [...(body['units'] as object[]), { name: 'Boş şöbə', head: 'E002', subUnits: [] }];
    }),
  });
  const on = 'unit:Boş şöbə';

  it('reports that it has nobody to report', () => {
    const { tasksOn, refusals } = run(
      folder,
      { until: '2027-02-02' },
      line('2027-01-25T09:00', 'E003', 'signUnitReport', on),
      line('2027-01-25T10:00', 'E002', 'signUnitReport', on),
      line('2027-01-25T11:00', 'E031', 'signUnitReport', on),
      line('2027-01-25T12:00', 'E002', 'proposeMeasure', on, { servant: 'E005', measure: 'reward' }),
      line('2027-01-26T10:00', 'E002', 'handToHr', on),
    );
    expect(refusals).toEqual(['1 §4.25', '4 §5.1']);
    expect(tasksOn(on)).toEqual([]);
    expect(run(folder, { until: '2027-02-02' }).tasksOn(on)).toMatchObject([
      { task: 'signUnitReport', assignee: 'E002', overdue: true },
    ]);
  });

  it('goes on when it is abolished: its head still signs what was asked', () => {
    const abolished = sampleWith({
      'body.json': bodyWith((body) => {
        body['units'] = [...(body['units'] as object[]), { name: 'Boş şöbə', head: 'E002', subUnits: [] }];
      }),
      'changes-2026.csv': (text) =>
        `${text.trimEnd()}\n2026-12-28,unitChanged,,${details({ from: 'Boş şöbə', to: '' })}\n`,
    });
    const { refusals } = run(
      abolished,
      { until: '2027-02-02' },
      line('2027-01-25T10:00', 'E001', 'signUnitReport', on),
    );
    expect(refusals).toEqual([]);
  });
});

describe('a final report presented on paper and entered later (I-27)', () => {
  const absent = `2027-02-18,absenceStarted,E005,${details({ kind: 'sickLeave', countsAsService: true })}\n`;
  const folder = sampleWith({ 'changes-2026.csv': (text) => `${text.trimEnd()}\n${absent}` });
  const paper = { occurredOn: '2027-02-16', reference: 'M-7', actor: 'E031' };

  it.each([
    { on: '2027-02-16', outcome: 'open', clause: '4.1' },
    { on: '2027-02-18', outcome: 'notAppraised', clause: '4.19' },
  ])(
    'closes whoever was away on $on, and nobody who went away after, and says so (§4.19): $outcome',
    ({ on, outcome, clause }) => {
      const presented = {
        ...line('2027-02-22T10:00', 'E031', 'presentFinalReport', 'body'),
        paper: { ...paper, occurredOn: on },
      };
      const { refusals, rows, contents } = run(folder, { until: '2027-02-26' }, presented);
      expect(refusals).toEqual([]);
      expect(rows.get('E005')?.outcome).toBe(outcome);
      const { annex5 } = contents.find(({ kind }) => kind === 'finalReport.presented')?.with[
        'report'
      ] as unknown as FinalReport;
      expect(annex5.find(({ servant }) => servant === 'E005')?.reason.clause).toBe(clause);
    },
  );
});
