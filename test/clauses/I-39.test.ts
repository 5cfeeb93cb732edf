import { describe, expect, it } from 'vitest';
import { resultsOfYear } from '../../machines/agency-year/results-of-year.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import { open, row, type Step } from '../support/agency.ts';
import { approvedYear, bodyYear } from '../support/reports.ts';

const fair = { grade: 'fair', score: '3.0', exact: '3' } as const;
const rows2026: readonly AppraisalRow[] = [
  row({ servant: 'E5', ...fair }),
  row({ servant: 'E6', ...fair }),
  row({ servant: 'E7', grade: 'excellent', score: '4.8', exact: '4.8' }),
  row({ servant: 'E8', ...open }),
];
const training = (servant: string): Step => ({
  by: 'E1',
  act: 'decideMeasure',
  at: '2027-02-24T12:10',
  with: { servant, measure: 'specialTraining', subject: 'Kargüzarlıq' },
  rows: rows2026,
});
const done = (servant: string, on: string): Step => ({
  by: 'E4',
  act: 'recordMeasureDone',
  at: `${on}T12:00`,
  with: { servant, on, reference: 'T-33' },
  rows: rows2026,
});

/** The results of 2026 as 2027 is given them: E5's training carried out, E6's not. */
function results2026() {
  const year = bodyYear();
  for (const step of [training('E5'), training('E6'), done('E5', '2027-03-17')]) expect(year.do(step)).toBeNull();
  return resultsOfYear(rows2026, year.state.context.measures);
}

describe('I-39: the measures of a year are reported with the next', () => {
  it('each result with its measure, carried out or not; none of whoever has no result', () => {
    expect(results2026()).toEqual([
      {
        servant: 'E5',
        year: 2026,
        score: '3.0',
        grade: 'fair',
        measure: 'specialTraining',
        measureDone: '2027-03-17',
      },
      { servant: 'E6', year: 2026, score: '3.0', grade: 'fair', measure: 'specialTraining', measureDone: false },
      { servant: 'E7', year: 2026, score: '4.8', grade: 'excellent', measure: null, measureDone: false },
    ]);
  });

  it.each([
    { late: null, E6: false },
    { late: '2027-11-02', E6: '2027-11-02' },
  ])('sent with the reports on 2027, that of E6 recorded in 2027 on $late', ({ late, E6 }) => {
    const results = results2026();
    const year = approvedYear(undefined, { year: 2027 });
    if (late !== null) {
      const early = bodyYear({ year: 2027 });
      expect(early.do({ ...done('E6', late), findings: { results } })).toBeNull();
      expect(early.codeOf({ ...done('E5', late), findings: { results } })).toBe('measures.noneDecided');
      year.take(early.entries.filter(({ kind }) => kind === 'measure.done'));
    }
    const send = { reference: 'D', on: '2028-02-25' };
    const submit: Step = { by: 'E4', act: 'recordSubmission', at: '2028-02-25T10:00', with: send };
    expect(year.do({ ...submit, findings: { results } })).toBeNull();
    expect(year.entries.findLast(({ kind }) => kind === 'submission.recorded')?.with['measures']).toEqual([
      { servant: 'E5', measure: 'specialTraining', done: '2027-03-17' },
      { servant: 'E6', measure: 'specialTraining', done: E6 },
    ]);
  });

  it.each([
    { on: '2028-02-20', of: 2026, what: 'before the decision of this year: the measure of the year before' },
    { on: '2028-02-24', of: 2027, what: 'on the day of the decision: this year’s' },
  ])('one open of each year, carried out $what', ({ on, of }) => {
    const known = { rows: [row({ servant: 'E6', year: 2027, ...fair })], findings: { results: results2026() } };
    const year = bodyYear({ year: 2027 });
    expect(year.do({ ...training('E6'), ...known, at: '2028-02-24T12:10' })).toBeNull();
    expect(year.do({ ...done('E6', on), ...known, at: '2028-02-25T10:00' })).toBeNull();
    expect(year.entries.at(-1)?.with).toMatchObject({ servant: 'E6', year: of, on });
  });

  it('and count in a row in the next year (I-11)', () => {
    const reward: Step = {
      by: 'E1',
      act: 'decideMeasure',
      at: '2028-02-24T12:10',
      with: { servant: 'E7', measure: 'reward' },
      rows: [row({ servant: 'E7', year: 2027, grade: 'excellent', score: '4.7', exact: '4.7' })],
    };
    expect(bodyYear({ year: 2027 }).do(reward)).toBe('5.1');
    expect(bodyYear({ year: 2027 }).do({ ...reward, findings: { results: results2026() } })).toBeNull();
  });
});
