import { describe, expect, it } from 'vitest';
import { draftOrder } from '../../machines/agency-year/order.ts';
import { misgraded } from '../../rules/reports.ts';
import { open, row, type Step } from '../support/agency.ts';
import { bodyYear, present, unitOf } from '../support/reports.ts';

const fair = { grade: 'fair', score: '2.6', exact: '2.6' } as const;
const rows = [row({ servant: 'E5', ...fair }), row({ servant: 'E6', ...fair }), row({ servant: 'E7' })];
const decide = (servant: string, at = '2027-02-24T12:10'): Step => ({
  by: 'E1',
  act: 'decideMeasure',
  at,
  with: { servant, measure: 'specialTraining', subject: 'Kargüzarlıq' },
  rows,
});
const issue: Step = {
  by: 'E1',
  act: 'issueOrder',
  at: '2027-03-01T10:00',
  with: { number: '12-K', on: '2027-03-01' },
  rows,
};
const issueWith = (change: object): Step => ({ ...issue, with: { ...issue.with, ...change } });

function decided() {
  const year = bodyYear();
  for (const servant of ['E6', 'E5']) expect(year.do(decide(servant))).toBeNull();
  return year;
}

describe('§5.1: the draft of an order', () => {
  it('has every decided measure with its subject and ground, by servant', () => {
    expect(draftOrder(decided().state.context)).toMatchObject(
      ['E5', 'E6'].map((servant) => ({
        servant,
        measure: 'specialTraining',
        subject: 'Kargüzarlıq',
        decidedOn: '2027-02-24',
        ground: '5.1.3',
        because: { code: 'measures.fair' },
      })),
    );
  });

  it('leaves out what stands in an order, and what was carried out', () => {
    const year = decided();
    year.do(issueWith({ servants: ['E5'] }));
    expect(draftOrder(year.state.context).map(({ servant }) => servant)).toEqual(['E6']);
    const done = { servant: 'E6', on: '2027-03-02', reference: 'T' };
    year.do({ by: 'E4', act: 'recordMeasureDone', at: '2027-03-02T10:00', with: done, rows });
    expect(draftOrder(year.state.context)).toEqual([]);
  });
});

describe('§5.1: the head of the body issues it', () => {
  it.each<{ what: string; step: Step; code: string | null }>([
    { what: 'on all', step: issue, code: null },
    { what: 'on one', step: issueWith({ servants: ['E6'] }), code: null },
    { what: 'by HR', step: { ...issue, by: 'E4' }, code: 'order.notHead' },
    { what: 'without a number', step: issueWith({ number: ' ' }), code: 'order.unnumbered' },
    { what: 'on nobody', step: issueWith({ servants: [] }), code: 'order.withoutMeasures' },
    { what: 'on one without a measure', step: issueWith({ servants: ['E7'] }), code: 'measures.noneDecided' },
    { what: 'of the day of the decision', step: issueWith({ on: '2027-02-24' }), code: null },
    { what: 'of the day before', step: issueWith({ on: '2027-02-23' }), code: 'order.outOfTime' },
    { what: 'of tomorrow', step: issueWith({ on: '2027-03-02' }), code: 'order.outOfTime' },
    {
      what: 'on a measure that a newer result has closed',
      step: { ...issue, rows: [rows[0]!, row({ servant: 'E6' })] },
      code: 'measures.inARow',
    },
  ])('$what: $code', ({ step, code }) => {
    expect(decided().codeOf(step)).toBe(code);
    expect(decided().do(step)).toBe(code === null ? null : '5.1');
  });

  it('each number and each measure once', () => {
    const year = decided();
    year.do(issueWith({ servants: ['E5'] }));
    expect(year.codeOf(issueWith({ servants: ['E6'] }))).toBe('order.sameNumber');
    expect(year.codeOf(issueWith({ number: '13-K', servants: ['E5'] }))).toBe('order.already');
    expect(year.do(issueWith({ number: '13-K' }))).toBeNull();
    expect(year.codeOf(issueWith({ number: '14-K' }))).toBe('order.withoutMeasures');
    expect(year.state.context.orders).toEqual([
      { number: '12-K', on: '2027-03-01', servants: ['E5'] },
      { number: '13-K', on: '2027-03-01', servants: ['E6'] },
    ]);
  });

  it('what is carried out names the order it stood in', () => {
    const year = decided();
    year.do(issueWith({ servants: ['E5'] }));
    for (const servant of ['E5', 'E6']) {
      const done = { servant, on: '2027-03-17', reference: 'T-2027/33' };
      year.do({ by: 'E4', act: 'recordMeasureDone', at: '2027-03-18T10:00', with: done, rows });
    }
    const orders = year.entries.filter(({ kind }) => kind === 'measure.done').map(({ with: given }) => given['order']);
    expect(orders).toEqual(['12-K', undefined]);
  });
});

describe('§5.1, I-10: a newer result closes what the earlier one opened', () => {
  const newer = [row({ servant: 'E5', grade: 'excellent', score: '4.7', exact: '4.7' }), rows[1]!];
  const done: Step = {
    by: 'E4',
    act: 'recordMeasureDone',
    at: '2027-03-18T11:00',
    with: { servant: 'E5', on: '2027-03-17', reference: 'T' },
    rows: newer,
  };

  it('it is not carried out; one that the new result opens is decided instead', () => {
    const year = decided();
    expect(year.codeOf(done)).toBe('measures.inARow');
    const reward = { ...decide('E5', '2027-03-18T12:00'), with: { servant: 'E5', measure: 'reward' } };
    expect(year.do({ ...reward, rows: newer })).toBe('5.1');
    const before = { year: 2025, score: '4.8', grade: 'excellent', measure: null, measureDone: false } as const;
    const results = [{ servant: 'E5', ...before }];
    expect(year.do({ ...reward, rows: newer, findings: { results } })).toBeNull();
    expect(year.entries.at(-1)?.with).toMatchObject({ insteadOf: 'specialTraining', ground: '5.1.1' });
    expect(year.state.context.measures['E5']?.measure).toBe('reward');
  });

  it('the one decided instead goes into an order of its own, and is carried out by that', () => {
    const year = decided();
    expect(year.do(issueWith({ servants: ['E5', 'E6'] }))).toBeNull();
    const results = [
      { servant: 'E5', year: 2025, score: '4.8', grade: 'excellent', measure: null, measureDone: false } as const,
    ];
    const known = { rows: newer, findings: { results } };
    const reward = { ...decide('E5', '2027-03-18T12:00'), with: { servant: 'E5', measure: 'reward' } };
    expect(year.do({ ...reward, ...known })).toBeNull();
    expect(draftOrder(year.state.context)).toMatchObject([{ servant: 'E5', measure: 'reward' }]);
    const second = { number: '13-K', on: '2027-03-18', servants: ['E5'] };
    expect(year.do({ ...issue, ...known, at: '2027-03-18T13:00', with: second })).toBeNull();
    expect(draftOrder(year.state.context)).toEqual([]);
    expect(year.codeOf({ ...issue, ...known, at: '2027-03-18T14:00', with: { ...second, number: '14-K' } })).toBe(
      'order.already',
    );
    expect(year.do({ ...done, ...known, at: '2027-03-19T11:00', with: { ...done.with, on: '2027-03-19' } })).toBeNull();
    expect(year.entries.at(-1)?.with).toMatchObject({ servant: 'E5', order: '13-K' });
  });

  it('one that was carried out stays', () => {
    const year = decided();
    expect(year.do({ ...done, rows })).toBeNull();
    expect(year.codeOf({ ...decide('E5', '2027-03-19T12:00'), rows: newer })).toBe('measures.alreadyDecided');
  });
});

describe('§5.1: a grade that does not fit its score stands in no report', () => {
  it.each([
    { score: '4.6', grade: 'excellent', fits: true },
    { score: '4.5', grade: 'excellent', fits: false },
    { score: '4.5', grade: 'good', fits: true },
    { score: '3.5', grade: 'good', fits: false },
    { score: '2.5', grade: 'fair', fits: false },
    { score: '2.5', grade: 'unsatisfactory', fits: true },
  ] as const)('$score $grade: $fits', ({ score, grade, fits }) => {
    const unfit = [row({ score, exact: score, grade })];
    expect(misgraded(unfit, 2026)?.clause ?? null).toBe(fits ? null : '5.1');
    expect(bodyYear().do({ ...present, rows: unfit })).toBe(fits ? null : '5.1');
    const sign: Step = { by: 'E3', act: 'signUnitReport', at: '2027-01-25T10:00', rows: unfit };
    expect(unitOf().codeOf(sign)).toBe(fits ? null : 'report.misgraded');
  });

  it('says nothing of one without a result', () => {
    expect(misgraded([row({ ...open })], 2026)).toBeNull();
  });
});
