import { describe, expect, it } from 'vitest';
import { hired, left } from '../roster/people.ts';
import {
  changes,
  changesKnown,
  completed,
  does,
  drawnUp,
  factsOf,
  form,
  grounds,
  noted,
  open,
  opined,
  roster,
  rowAt,
  scored,
  scores,
  stage,
  tasks,
  tried,
  triedOnPaper,
  unit,
  until,
  withPost,
} from '../support/appraisal.ts';

describe('§1.1, I-16: who leaves the body without a result is no longer within the Regulation', () => {
  it.each([
    { on: '2026-12-20T23:59', stage: 'appraising.opinionGiven', outcome: 'open' },
    { on: '2026-12-21T00:00', stage: 'left', outcome: 'left' },
  ])('the last day in service is 20 December; at $on: $outcome', ({ on, stage: expected, outcome }) => {
    const one = opined();
    changes(one, left('2026-12-20', 'S'));
    until(one, on);
    expect(stage(one)).toBe(expected);
    expect(rowAt(one, on).outcome).toBe(outcome);
  });

  it('on the last day the form can still be signed', () => {
    const one = opined();
    changes(one, left('2026-12-21', 'S'));
    does(one, 'S', 'sign', '2026-12-21T10:00');
    does(one, 'SUP', 'sign', '2026-12-21T10:10');
    expect(rowAt(one, '2026-12-22')).toMatchObject({ outcome: 'appraised', appraisedOn: '2026-12-21' });
  });

  it.each([
    { on: '2026-08-31', known: '2026-08-31', code: 'appraisal.leftInYear' },
    { on: '2026-12-30', known: '2026-12-30', code: 'appraisal.leftInYear' },
    { on: '2026-12-31', known: '2026-12-31', code: 'appraisal.leftLater' },
    { on: '2027-01-01', known: '2027-01-01', code: 'appraisal.leftLater' },
    { on: '2026-08-31', known: '2026-09-14', code: 'appraisal.leftInYear' },
  ])('left on $on, known on $known: $code', ({ on, known, code }) => {
    const one = drawnUp();
    changesKnown(one, known, left(on, 'S'));
    expect(rowAt(one, '2027-01-15')).toMatchObject({
      outcome: 'left',
      reason: { clause: '1.1', because: { code, with: { on } } },
    });
    until(one, '2027-01-15');
    expect(factsOf(one).closed?.on).toBe(on);
  });

  it('nothing is asked any more, and every act is refused for that reason', () => {
    const one = scored();
    changes(one, left('2026-12-09', 'S'));
    expect(tasks(one, '2026-12-10T10:00')).toEqual([]);
    expect(tried(one, 'SUP', 'appraise', '2026-12-10T10:00', scores)).toBe('1.1 appraisal.leftInYear');
    expect(tried(one, 'HEAD', 'appraise', '2026-12-10T10:00', scores)).toBe('6.3 who.notEntitled');
    expect(rowAt(one, '2027-02-05').overdue).toEqual([]);
  });

  it('what was overdue by then stays on the record', () => {
    const one = open();
    until(one, '2026-02-02');
    changes(one, left('2026-02-09', 'S'));
    expect(rowAt(one, '2026-03-01')).toMatchObject({
      outcome: 'left',
      overdue: [{ clause: '2.1', task: 'drawUpForm', limit: '2026-01-30', doneOn: null }],
    });
  });

  it('a result stays a result', () => {
    const one = completed();
    changes(one, left('2026-12-14', 'S'));
    expect(rowAt(one, '2027-01-15')).toMatchObject({ outcome: 'appraised', score: '4.0' });
    expect(tried(one, 'S', 'object', '2026-12-17T10:00', grounds)).toBe('accepted');
  });

  it('a round ordered anew and not carried out is no result', () => {
    const one = completed();
    does(one, 'HEAD', 'orderReappraisal', '2026-12-14T10:00', { reasons: 'Qeydlərə uyğun deyil.' });
    changes(one, left('2027-01-11', 'S'));
    expect(rowAt(one, '2027-01-15')).toMatchObject({ outcome: 'left', rounds: 2, score: null });
  });

  it('one who was not appraised anyway, and leaves in the year, has left', () => {
    const late = withPost('S', { from: '2026-08-03' });
    const one = open({ roster: late, openedOn: '2026-08-03' });
    expect(rowAt(one, '2026-08-04').reason?.clause).toBe('1.3');
    changes(one, left('2026-10-30', 'S'));
    expect(rowAt(one, '2026-11-01')).toMatchObject({ outcome: 'left', reason: { clause: '1.1' } });
  });

  it.each(['2026-12-31', '2027-01-15'])('on %s, a holder on 31 December (I-18), it stays as it was', (on) => {
    const late = withPost('S', { from: '2026-08-03' });
    const one = open({ roster: late, openedOn: '2026-08-03' });
    changes(one, left(on, 'S'));
    expect(rowAt(one, '2027-02-01')).toMatchObject({ outcome: 'notAppraised', reason: { clause: '1.3' } });
  });
});

describe('§1.1: hired again in the same year, the appraisal goes on under the same id', () => {
  const again = (on: string) => hired(on, 'S', { unit, subUnit: '', supervisorId: 'HEAD', appointedOn: on });

  it.each([
    { back: '2026-07-01', stage: 'drafting', outcome: 'open' },
    { back: '2026-07-02', stage: 'notAppraised', outcome: 'notAppraised' },
  ])('back on $back: $outcome', ({ back, stage: expected, outcome }) => {
    const one = noted(open(), 1);
    changes(one, left('2026-04-30', 'S'));
    until(one, '2026-05-01');
    expect(stage(one)).toBe('left');
    changes(one, again(back));
    expect(stage(one)).toBe(expected);
    expect(rowAt(one, back)).toMatchObject({ outcome, overdue: [] });
  });

  it('with a new form, under the new supervisor', () => {
    const one = noted(open(), 1);
    changes(one, left('2026-04-30', 'S'));
    changes(one, again('2026-06-01'));
    expect(factsOf(one)).toMatchObject({ form: null, admittedFrom: '2026-06-01', earlierForms: [{ by: 'SUP' }] });
    expect(tried(one, 'SUP', 'drawUpForm', '2026-06-02T10:00', form)).toBe('2.1 who.notEntitled');
    does(one, 'HEAD', 'drawUpForm', '2026-06-02T10:00', form);
    changes(one, left('2026-09-30', 'S'));
    until(one, '2026-10-01');
    expect(stage(one)).toBe('left');
  });

  it.each([
    { back: '2026-06-01', stage: 'drafting' },
    { back: '2027-01-11', stage: 'left' },
  ])('leaving and coming back on $back that become known together', ({ back, stage: expected }) => {
    const one = noted(open(), 1);
    changesKnown(one, back, left('2026-04-30', 'S'), again(back));
    expect(stage(one)).toBe(expected);
    expect(factsOf(one).earlierForms).toHaveLength(expected === 'left' ? 0 : 1);
  });

  it('the next year is another appraisal', () => {
    const one = noted(open(), 3);
    changes(one, left('2026-11-30', 'S'));
    changes(one, again('2027-01-11'));
    expect(stage(one)).toBe('left');
  });
});

describe('§1.1: an act that the law does not know', () => {
  it('is refused', () => {
    expect(tried(open({ roster }), 'SUP', 'promote', '2026-01-12T10:00')).toBe('1.1 act.unknown');
    expect(triedOnPaper(open(), '2026-01-12T10:00', { of: 'SUP', on: '2026-01-12' }, 'promote')).toBe(
      '1.1 act.unknown',
    );
  });
});
