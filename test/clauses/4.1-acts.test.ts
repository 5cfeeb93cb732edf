import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted } from '../roster/people.ts';
import {
  appraisedAgain,
  body,
  changes,
  changesKnown,
  completed,
  does,
  entries,
  fork,
  form,
  grounds,
  interviewOf,
  noted,
  open,
  rowAt,
  scored,
  scores,
  stage,
  task,
  tasks,
  tried,
  until,
} from '../support/appraisal.ts';

const notCarriedOut = { clause: '4.1', task: 'appraise', limit: '2027-01-10' };

describe('§4.1, I-17: the appraisal opens on 1 December, or when the body has it', () => {
  it.each([
    { opens: '12-01', at: '2026-11-30T23:59', answer: '4.1 appraisal.tooEarly' },
    { opens: '12-01', at: '2026-12-01T00:00', answer: 'accepted' },
    { opens: '11-16', at: '2026-11-15T23:59', answer: '4.1 appraisal.tooEarly' },
    { opens: '11-16', at: '2026-11-16T00:00', answer: 'accepted' },
  ])('the body opens on $opens; scores at $at: $answer', ({ opens, at, answer }) => {
    const early = { ...body, rules: { ...body.rules, appraisalOpens: opens } };
    expect(tried(noted(open({ body: early }), 3), 'SUP', 'appraise', at, scores)).toBe(answer);
  });

  it('by itself: the stage, a round and the tasks', () => {
    const one = noted(open(), 3);
    expect(rowAt(one, '2026-11-30T23:59')).toMatchObject({ stage: 'inForce.underway', rounds: 0 });
    expect(tasks(one, '2026-11-30T23:59')).not.toContain('appraise of SUP (4.1)');
    expect(rowAt(one, '2026-12-01')).toMatchObject({ stage: 'inForce.due', rounds: 1, outcome: 'open' });
    expect(task(one, 'appraise', '2026-12-01')).toMatchObject({
      assignee: 'SUP',
      opens: '2026-12-01',
      limit: '2027-01-10',
      due: '2027-01-08',
      overdue: false,
    });
  });

  it('also where the form is drawn up after it', () => {
    const one = open();
    until(one, '2026-12-03');
    does(one, 'SUP', 'drawUpForm', '2026-12-03T10:00', form);
    expect(stage(one)).toBe('inForce.due');
  });

  it('without a form nobody is scored', () => {
    expect(tried(open(), 'SUP', 'appraise', '2026-12-03T10:00', scores)).toBe('6.3 form.missing');
  });
});

describe('§4.1, I-13: it ends by 10 January; late stays doable and is marked', () => {
  it.each([
    { on: '2027-01-10', overdue: [] },
    { on: '2027-01-11', overdue: [{ ...notCarriedOut, doneOn: '2027-01-11' }] },
  ])('both signatures on $on', ({ on, overdue }) => {
    const one = scored();
    does(one, 'SUP', 'holdInterview', '2027-01-08T10:30', interviewOf('2027-01-08T10:00'));
    does(one, 'S', 'giveOpinion', '2027-01-08T11:00', { text: 'Razıyam.' });
    does(one, 'S', 'sign', '2027-01-08T11:10');
    does(one, 'SUP', 'sign', `${on}T18:00`);
    expect(rowAt(one, '2027-01-12')).toMatchObject({ appraisedOn: on, overdue });
  });

  it('scores alone are no result', () => {
    const one = scored();
    expect(rowAt(one, '2027-01-11').overdue).toEqual([{ ...notCarriedOut, doneOn: null }]);
    until(one, '2027-01-11');
    expect(one.contents.findLast(({ with: { key } }) => key === 'appraisal')).toMatchObject({
      kind: 'deadline.passed',
      clause: '4.1',
      with: { day: '2027-01-10', escalated: ['HEAD', 'HR'] },
    });
  });
});

describe('I-31: the limit of §4.1 binds the first round of those present', () => {
  it.each([
    { from: '2026-12-21', back: '2027-01-10', bound: true },
    { from: '2026-12-21', back: '2027-01-11', bound: false },
    { from: '2027-01-10', back: '2027-01-20', bound: false },
    { from: '2027-01-11', back: '2027-01-20', bound: true },
  ])('away from $from, back on $back: bound $bound', ({ from, back, bound }) => {
    const one = noted();
    changes(one, absenceStarted(from, 'S', true));
    changes(one, absenceEnded(back, 'S'));
    expect(rowAt(one, '2027-01-25').overdue).toEqual(bound ? [{ ...notCarriedOut, doneOn: null }] : []);
  });

  it('an absence that becomes known later lifts it and takes the mark back', () => {
    const one = noted();
    until(one, '2027-01-12');
    changesKnown(one, '2027-01-13', absenceStarted('2027-01-08', 'S', true));
    expect(entries(one).at(-1)).toBe('deadline.withdrawn appraisal');
    expect(rowAt(one, '2027-01-25').overdue).toEqual([]);
  });

  it('a new round has no limit of its own', () => {
    const one = completed();
    does(one, 'HEAD', 'orderReappraisal', '2026-12-28T10:00', { reasons: 'Qeydlərə uyğun deyil.' });
    expect(task(one, 'appraise', '2026-12-29')).toMatchObject({ limit: null, due: null, overdue: false });
    expect(rowAt(one, '2027-01-20').overdue).toEqual([]);
    appraisedAgain(one, '2027-02-15');
    expect(rowAt(one, '2027-02-16')).toMatchObject({ rounds: 2, appraisedOn: '2027-02-15', overdue: [] });
  });
});

describe('I-31: the limit of §4.25 likewise', () => {
  const late = { clause: '4.25', task: 'handOver', limit: '2027-02-01', doneOn: null };

  it('is not lifted by an absence that began after the form was complete', () => {
    const one = completed();
    changes(one, absenceStarted('2027-01-25', 'S', true));
    expect(rowAt(one, '2027-02-02').overdue).toEqual([late]);
  });

  it('is lifted where the absence kept the form from being complete', () => {
    const one = noted();
    changes(one, absenceStarted('2026-12-21', 'S', true));
    changes(one, absenceEnded('2027-02-05', 'S'));
    const again = appraisedAgain(fork(one), '2027-02-08');
    expect(rowAt(again, '2027-02-09').overdue).toEqual([]);
    expect(tasks(again, '2027-02-09')).toEqual(['handOver of SUP (4.25)']);
  });

  it('is lifted where a new round opened before the form had reached HR in time', () => {
    const one = completed();
    does(one, 'HEAD', 'orderReappraisal', '2027-01-28T10:00', { reasons: 'Qeydlərə uyğun deyil.' });
    appraisedAgain(one, '2027-02-08');
    does(one, 'SUP', 'handOver', '2027-02-09T10:00');
    does(one, 'HEAD', 'handOver', '2027-02-09T11:00');
    expect(rowAt(one, '2027-02-10')).toMatchObject({ handedOver: 'withHr', overdue: [] });
  });

  it('is not lifted by one that opened after it had passed', () => {
    const one = completed();
    does(one, 'S', 'object', '2026-12-11T10:00', grounds);
    until(one, '2027-02-02');
    does(one, 'SUP', 'decideObjection', '2027-02-03T10:00', { decision: 'founded', reasons: 'Haqlıdır.' });
    expect(rowAt(one, '2027-02-04').overdue).toEqual([late]);
  });
});
