import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../machines/effects.ts';
import { chain } from '../../machines/journal.ts';
import type { EarlierResult } from '../../machines/findings.ts';
import { row, type Step } from '../support/agency.ts';
import { approve, approvedYear, bodyYear, opine, present, ten } from '../support/reports.ts';

const send: Step = {
  by: 'E4',
  act: 'recordSubmission',
  at: '2027-02-25T11:00',
  with: { reference: 'DİM-2027/025-117', on: '2027-02-25' },
  rows: ten,
};

describe('§4.27: the approved reports go to the State Examination Centre by 1 March', () => {
  it('only after the approval', () => {
    const year = bodyYear();
    expect(year.codeOf({ ...send, at: '2027-02-10T10:00' })).toBe('submission.unapproved');
    for (const step of [present, opine]) year.do(step);
    expect(year.codeOf({ ...send, at: '2027-02-18T16:00' })).toBe('submission.unapproved');
    year.do(approve);
    expect(year.do(send)).toBeNull();
    expect(year.state.context.submitted).toEqual({ version: 1, on: '2027-02-25', reference: 'DİM-2027/025-117' });
  });

  it.each([
    { what: 'the head of the body', change: { by: 'E1' }, code: 'submission.notHr' },
    {
      what: 'no reference',
      change: { with: { reference: ' ', on: '2027-02-25' } },
      code: 'submission.withoutReference',
    },
    {
      what: 'the day before the approval',
      change: { with: { reference: 'D', on: '2027-02-18' } },
      code: 'submission.outOfTime',
    },
    { what: 'the day of the approval', change: { with: { reference: 'D', on: '2027-02-19' } }, code: null },
    { what: 'the day to come', change: { with: { reference: 'D', on: '2027-02-26' } }, code: 'submission.outOfTime' },
    { what: 'no day', change: { with: { reference: 'D' } }, code: 'submission.outOfTime' },
  ])('$what: $code', ({ change, code }) => {
    expect(approvedYear().codeOf({ ...send, ...change })).toBe(code);
    expect(approvedYear().do({ ...send, ...change })).toBe(code === null ? null : '4.27');
  });

  it.each([
    { on: '2027-03-01', typed: '2027-03-01T23:59', term: 'met', withdrawn: false },
    { on: '2027-03-01', typed: '2027-03-03T10:00', term: 'met', withdrawn: true },
    { on: '2027-03-02', typed: '2027-03-03T10:00', term: 'doneLate', withdrawn: false },
  ])('sent on $on, recorded at $typed: $term', ({ on, typed, term, withdrawn }) => {
    const year = approvedYear();
    expect(year.do({ ...send, at: typed, with: { reference: 'D', on } })).toBeNull();
    expect(year.state.value.submission).toBe(term);
    expect(year.kinds().includes('deadline.withdrawn')).toBe(withdrawn);
  });

  it('each approved version once; a correction goes too (I-10)', () => {
    const year = approvedYear();
    year.do(send);
    expect(year.codeOf({ ...send, at: '2027-02-25T12:00' })).toBe('submission.already');
    const rows = [...ten, row({ servant: 'S10' })];
    for (const step of [present, opine, approve]) expect(year.do({ ...step, at: '2027-03-10T10:00', rows })).toBeNull();
    const again = { ...send, at: '2027-03-11T10:00', with: { reference: 'D', on: '2027-03-11' } };
    expect(year.do(again)).toBeNull();
    expect(year.state.context.submitted).toMatchObject({ version: 2 });
    expect(year.state.value.submission).toBe('met');
  });

  it('carries the measures that followed from the year before (I-39)', () => {
    const earlier = (change: Partial<EarlierResult>): EarlierResult => ({
      servant: 'E6',
      year: 2025,
      score: '3.0',
      grade: 'fair',
      measure: 'specialTraining',
      measureDone: false,
      ...change,
    });
    const results = [
      earlier({}),
      earlier({ servant: 'E5', measureDone: '2026-05-04' }),
      earlier({ servant: 'E7', measure: null }),
      earlier({ servant: 'E8', year: 2024 }),
    ];
    const year = approvedYear();
    year.do({ ...send, findings: { results } });
    const entry = year.entries.findLast(({ kind }) => kind === 'submission.recorded')!;
    expect(entry.with['measures']).toEqual([
      { servant: 'E5', measure: 'specialTraining', done: '2026-05-04' },
      { servant: 'E6', measure: 'specialTraining', done: false },
    ]);
    const { content } = chain({ subject: 'body/2026', seq: 4, hash: null, at: null }, entry);
    expect(effectsOf('body', content, null, year.state)).toMatchObject([
      { effect: { kind: 'submission.recorded', with: {} }, targets: 'everyAppraisal' },
    ]);
  });

  it('closes the body’s year: nothing comes of itself any more', () => {
    const year = approvedYear();
    expect(year.tasks('2027-02-20T10:00').map(({ task }) => task)).toEqual(['recordSubmission', 'recordRegistryEntry']);
    expect(year.isClosed()).toBe(false);
    year.do(send);
    expect(year.isClosed()).toBe(true);
    expect(year.stage()).toBe('submitted');
  });
});

describe('§4.27: results are entered in the Civil Servants Registry', () => {
  const enter: Step = {
    by: 'E5',
    act: 'recordRegistryEntry',
    at: '2027-03-01T10:30',
    with: { reference: 'DQR-2027-2048', on: '2027-02-26' },
    rows: ten,
  };

  it.each([
    { what: 'all at once', change: {}, code: null },
    { what: 'one servant', change: { with: { servant: 'S1', reference: 'D', on: '2027-03-01' } }, code: null },
    {
      what: 'one without a result',
      change: { with: { servant: 'E9', reference: 'D', on: '2027-03-01' } },
      code: 'registry.noResult',
    },
    { what: 'by the head of the body', change: { by: 'E1' }, code: 'registry.notHr' },
    {
      what: 'without a reference',
      change: { with: { reference: '', on: '2027-02-26' } },
      code: 'registry.withoutReference',
    },
    { what: 'a day to come', change: { with: { reference: 'D', on: '2027-03-02' } }, code: 'registry.outOfTime' },
    {
      what: 'all on the first day after the period',
      change: { with: { reference: 'D', on: '2027-01-01' } },
      code: null,
    },
    { what: 'all in the period', change: { with: { reference: 'D', on: '2026-12-31' } }, code: 'registry.outOfTime' },
    {
      what: 'one on the day of appraisal (§4.28)',
      change: { with: { servant: 'S1', reference: 'D', on: '2026-12-10' } },
      code: null,
    },
    {
      what: 'one the day before',
      change: { with: { servant: 'S1', reference: 'D', on: '2026-12-09' } },
      code: 'registry.outOfTime',
    },
  ])('$what: $code', ({ change, code }) => {
    expect(approvedYear().codeOf({ ...enter, ...change })).toBe(code);
    expect(approvedYear().do({ ...enter, ...change })).toBe(code === null ? null : '4.27');
  });

  it('keeps every entry; the task is done when all are entered', () => {
    const year = approvedYear();
    const registryTask = () => year.tasks('2027-03-01T12:00').some(({ task }) => task === 'recordRegistryEntry');
    year.do({ ...enter, with: { servant: 'S1', reference: 'D-1', on: '2027-03-01' } });
    expect(registryTask()).toBe(true);
    year.do({ ...enter, at: '2027-03-01T11:00' });
    expect(registryTask()).toBe(false);
    expect(year.state.context.registry).toEqual([
      { servant: 'S1', on: '2027-03-01', reference: 'D-1' },
      { servant: null, on: '2027-02-26', reference: 'DQR-2027-2048' },
    ]);
  });
});
