import { describe, expect, it } from 'vitest';
import type { EarlierResult } from '../../machines/findings.ts';
import { open, row, type Step } from '../support/agency.ts';
import { bodyYear } from '../support/reports.ts';

const rows = [
  row({ servant: 'E5', grade: 'fair', score: '2.6', exact: '2.6' }),
  row({ servant: 'E6', grade: 'excellent', score: '4.7', exact: '4.7' }),
  row({ servant: 'E7', ...open }),
  row({ servant: 'E8', grade: 'unsatisfactory', score: '2.5', exact: '2.5' }),
];
const decide: Step = {
  by: 'E1',
  act: 'decideMeasure',
  at: '2027-02-24T12:10',
  with: { servant: 'E5', measure: 'specialTraining', subject: 'Kargüzarlıq' },
  rows,
};

function earlier(servant: string, grade: EarlierResult['grade'], change: Partial<EarlierResult> = {}): EarlierResult {
  return { servant, year: 2025, score: '', grade, measure: null, measureDone: false, ...change };
}

describe('§5.1: the head of the body decides on a measure', () => {
  it.each([
    { what: 'training after a fair result', change: {}, code: null },
    { what: 'by HR', change: { by: 'E4' }, code: 'measures.notHead' },
    {
      what: 'a reward after one excellent year',
      change: { with: { servant: 'E6', measure: 'reward' } },
      code: 'measures.inARow',
    },
    {
      what: 'for one without a result',
      change: { with: { servant: 'E7', measure: 'reward' } },
      code: 'measures.noResult',
    },
    { what: 'for nobody known', change: { with: { servant: 'E99', measure: 'reward' } }, code: 'measures.noResult' },
    {
      what: 'without its subject',
      change: { with: { servant: 'E5', measure: 'specialTraining' } },
      code: 'measures.withoutSubject',
    },
    { what: 'another than is open', change: { with: { servant: 'E5', measure: 'reward' } }, code: 'measures.notOpen' },
  ])('$what: $code', ({ change, code }) => {
    expect(bodyYear().codeOf({ ...decide, ...change })).toBe(code);
    expect(bodyYear().do({ ...decide, ...change })).toBe(code === null ? null : '5.1');
  });

  it('looks at the results of earlier years', () => {
    const reward = { ...decide, with: { servant: 'E6', measure: 'reward' } };
    expect(bodyYear().do({ ...reward, findings: { results: [earlier('E6', 'excellent')] } })).toBeNull();
    expect(bodyYear().do({ ...reward, findings: { results: [earlier('E9', 'excellent')] } })).toBe('5.1');
    const transfer = { ...decide, with: { servant: 'E8', measure: 'transferToAnalogousPosition' } };
    const before = [earlier('E8', 'unsatisfactory', { year: 2022 })];
    expect(bodyYear().do(transfer)).toBe('5.1');
    expect(bodyYear().do({ ...transfer, findings: { results: before } })).toBeNull();
  });
});

describe('I-38: one measure for a servant and year', () => {
  it('refuses a second one, the same or another', () => {
    const year = bodyYear();
    expect(year.do(decide)).toBeNull();
    expect(year.codeOf({ ...decide, at: '2027-02-24T12:50' })).toBe('measures.alreadyDecided');
    const other = { servant: 'E5', measure: 'furtherEducation', subject: 'Hüquq' };
    expect(year.do({ ...decide, at: '2027-02-24T12:50', with: other })).toBe('5.1');
    expect(year.state.context.measures['E5']?.measure).toBe('specialTraining');
  });
});

describe('§5.1, §4.27: HR records that the measure was carried out', () => {
  const done: Step = {
    by: 'E4',
    act: 'recordMeasureDone',
    at: '2027-03-18T11:00',
    with: { servant: 'E5', on: '2027-03-17', reference: 'T-2027/33' },
    rows,
  };

  it.each([
    { what: 'after it', change: {}, code: null },
    { what: 'by another', change: { by: 'E1' }, code: 'measures.notHr' },
    {
      what: 'for one without a measure',
      change: { with: { servant: 'E6', on: '2027-03-17', reference: 'T' } },
      code: 'measures.noneDecided',
    },
    {
      what: 'on the day of the decision',
      change: { with: { servant: 'E5', on: '2027-02-24', reference: 'T' } },
      code: null,
    },
    {
      what: 'before the decision',
      change: { with: { servant: 'E5', on: '2027-02-23', reference: 'T' } },
      code: 'measures.outOfTime',
    },
    {
      what: 'in the future',
      change: { with: { servant: 'E5', on: '2027-03-19', reference: 'T' } },
      code: 'measures.outOfTime',
    },
    {
      what: 'without a reference',
      change: { with: { servant: 'E5', on: '2027-03-17', reference: '' } },
      code: 'measures.withoutReference',
    },
  ])('$what: $code', ({ change, code }) => {
    const year = bodyYear();
    year.do(decide);
    expect(year.codeOf({ ...done, ...change })).toBe(code);
  });

  it('once; the task is there until then', () => {
    const year = bodyYear();
    year.do(decide);
    const asked = () => year.tasks('2027-03-18T12:00').filter(({ task }) => task === 'recordMeasureDone');
    expect(asked()).toMatchObject([{ assignee: 'E4', opens: '2027-02-24', limit: null }]);
    expect(year.do(done)).toBeNull();
    expect(asked()).toEqual([]);
    expect(year.codeOf({ ...done, at: '2027-03-18T12:00' })).toBe('measures.alreadyDone');
  });

  it('I-39: also of a measure from the year before that is still open', () => {
    const results = [earlier('E6', 'fair', { measure: 'furtherEducation' })];
    const ofE6 = { ...done, at: '2026-06-02T11:00', with: { servant: 'E6', on: '2026-06-01', reference: 'T' } };
    const year = bodyYear();
    expect(year.do({ ...ofE6, findings: { results } })).toBeNull();
    expect(year.state.context.earlierDone).toEqual({ E6: { on: '2026-06-01', reference: 'T' } });
    expect(year.codeOf({ ...ofE6, at: '2026-06-03T11:00', findings: { results } })).toBe('measures.alreadyDone');
    const carriedOut = [earlier('E6', 'fair', { measure: 'furtherEducation', measureDone: '2025-12-01' })];
    expect(bodyYear().codeOf({ ...ofE6, findings: { results: carriedOut } })).toBe('measures.noneDecided');
  });
});
