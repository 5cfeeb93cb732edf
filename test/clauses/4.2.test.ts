import { describe, expect, it } from 'vitest';
import { after, absenceStarted, left, supervisorChanged } from '../roster/people.ts';
import {
  appraisedAgain,
  changes,
  completed,
  discussed,
  does,
  factsOf,
  form,
  interviewOf,
  noted,
  open,
  roster,
  rowAt,
  scored,
  scores,
  tasks,
  tried,
  until,
} from '../support/appraisal.ts';

const by42 = { evaluator: 'HEAD', clause: '4.2', reason: 'Rəhbər üç aydan az rəhbərlik edib.' };
const newSince = (on: string, upTo = 3) => {
  const one = noted(open(), upTo);
  changes(one, supervisorChanged(on, 'S', 'NEXT'));
  return one;
};

describe('§4.2, I-7: a supervisor of less than three months by the end of the year does not appraise', () => {
  it.each([
    { since: '2026-10-01', answer: 'accepted' },
    { since: '2026-10-02', answer: '4.2 leadership.tooShort' },
  ])('since $since: $answer', ({ since, answer }) => {
    expect(tried(newSince(since), 'NEXT', 'appraise', '2026-12-02T10:00', scores)).toBe(answer);
  });

  it('the barred one is asked nothing; HR is asked to designate', () => {
    const one = newSince('2026-10-02');
    expect(tasks(one, '2026-12-08T10:00')).toContain('designateEvaluator of HR (4.2)');
    expect(tasks(one, '2026-12-08T10:00')).not.toContain('appraise of NEXT (4.1)');
    does(one, 'HR', 'designateEvaluator', '2026-12-08T10:00', by42);
    expect(tasks(one, '2026-12-08T11:00')).toContain('appraise of HEAD (4.1)');
    expect(tried(one, 'NEXT', 'appraise', '2026-12-08T11:00', scores)).toBe('4.2 leadership.tooShort');
    expect(tried(one, 'HEAD', 'appraise', '2026-12-08T11:00', scores)).toBe('accepted');
    expect(rowAt(one, '2026-12-08T12:00').evaluator).toBe('HEAD');
  });
});

describe('§4.2, I-41: HR designates the superior or a coordinating official', () => {
  it.each([
    { evaluator: 'HEAD', who: 'the superior', answer: 'accepted' },
    { evaluator: 'COORD', who: 'the coordinating official over the servant', answer: 'accepted' },
    { evaluator: 'CHIEF', who: 'one further up', answer: '4.2 designation.notEntitled' },
    { evaluator: 'MATE', who: 'a colleague', answer: '4.2 designation.notEntitled' },
    { evaluator: 'S', who: 'the servant', answer: '4.2 designation.notEntitled' },
  ])('$who: $answer', ({ evaluator, answer }) => {
    const one = newSince('2026-10-02');
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-02T10:00', { ...by42, evaluator })).toBe(answer);
  });

  it.each([
    { by: 'HR2', answer: 'accepted' },
    { by: 'HEAD', answer: '4.2 who.notEntitled' },
    { by: 'CHIEF', answer: '4.2 who.notEntitled' },
    { by: 'S', answer: '4.2 who.notEntitled' },
  ])('by HR only: $by $answer', ({ by, answer }) => {
    expect(tried(newSince('2026-10-02'), by, 'designateEvaluator', '2026-12-02T10:00', by42)).toBe(answer);
  });

  it('for the appraisal of the head of HR, another of HR is asked', () => {
    const one = open({ servant: 'HR' });
    does(one, 'CHIEF', 'drawUpForm', '2026-01-12T10:00', form);
    changes(one, supervisorChanged('2026-10-05', 'HR', 'COORD'));
    expect(tasks(one, '2026-12-02T10:00')).toContain('designateEvaluator of HR2 (4.2)');
  });

  it('not while the supervisor may appraise, and with a reason', () => {
    expect(tried(noted(), 'HR', 'designateEvaluator', '2026-12-02T11:00', by42)).toBe('4.2 designation.ledLongEnough');
    expect(tried(newSince('2026-10-02'), 'HR', 'designateEvaluator', '2026-12-02T10:00', { ...by42, reason: '' })).toBe(
      '4.2 decision.withoutReasons',
    );
  });

  it('not once the appraisal has been carried out', () => {
    expect(tried(completed(), 'HR', 'designateEvaluator', '2026-12-11T10:00', by42)).toBe(
      '4.2 appraisal.alreadyCarriedOut',
    );
  });

  it('a substitute who goes away in turn gives way to the next', () => {
    const one = newSince('2026-10-02', 3);
    does(one, 'HR', 'designateEvaluator', '2026-12-02T10:00', by42);
    changes(one, absenceStarted('2026-12-07', 'HEAD'));
    const next = { ...by42, clause: '4.18', evaluator: 'CHIEF' };
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-07T10:00', { ...next, evaluator: 'COORD' })).toBe(
      '4.18 designation.notEntitled',
    );
    does(one, 'HR', 'designateEvaluator', '2026-12-07T10:00', next);
    expect(tried(one, 'CHIEF', 'appraise', '2026-12-08T10:00', scores)).toBe('accepted');
    expect(tried(one, 'HEAD', 'appraise', '2026-12-08T10:00', scores)).toBe('6.3 who.notEntitled');
  });

  it('a designation lapses under another supervisor while nothing is scored, and stays once something is', () => {
    const one = newSince('2026-10-02');
    does(one, 'HR', 'designateEvaluator', '2026-11-02T10:00', by42);
    changes(one, supervisorChanged('2026-11-09', 'S', 'SUP'));
    expect(factsOf(one).substitution).toBeNull();
    expect(tried(one, 'SUP', 'appraise', '2026-12-02T10:00', scores)).toBe('accepted');

    const begun = newSince('2026-10-02');
    does(begun, 'HR', 'designateEvaluator', '2026-11-02T10:00', by42);
    does(begun, 'HEAD', 'appraise', '2026-12-02T10:00', scores);
    changes(begun, supervisorChanged('2026-12-03', 'S', 'SUP'));
    expect(rowAt(begun, '2026-12-04').evaluator).toBe('HEAD');
  });
});

describe('I-8: the same evaluator appraises again unless HR designates another', () => {
  it('although the supervisor has changed since', () => {
    const one = completed();
    changes(one, supervisorChanged('2026-12-21', 'S', 'NEXT'));
    does(one, 'HEAD', 'orderReappraisal', '2026-12-22T10:00', { reasons: 'Qeydlərə uyğun deyil.' });
    expect(tried(one, 'NEXT', 'appraise', '2026-12-23T10:00', scores)).toBe('6.3 who.notEntitled');
    appraisedAgain(one, '2026-12-23');
    expect(factsOf(one).rounds.map(({ clause, completedOn }) => [clause, completedOn])).toEqual([
      ['4.1', '2026-12-10'],
      ['4.21', '2026-12-23'],
    ]);
  });

  it('an evaluator who has left is replaced', () => {
    const one = completed();
    does(one, 'HEAD', 'orderReappraisal', '2026-12-22T10:00', { reasons: 'Qeydlərə uyğun deyil.' });
    changes(one, left('2026-12-22', 'SUP'));
    expect(tried(one, 'SUP', 'appraise', '2026-12-23T10:00', scores)).toBe('6.3 who.notEntitled');
    expect(tasks(one, '2026-12-23T10:00')).toContain('designateEvaluator of HR (4.18)');
    does(one, 'HR', 'designateEvaluator', '2026-12-23T11:00', { ...by42, clause: '4.18' });
    appraisedAgain(one, '2026-12-24', 'HEAD');
    expect(rowAt(one, '2026-12-25')).toMatchObject({ evaluator: 'HEAD', rounds: 2 });
  });

  it('in the middle too: the substitute signs what stands, for the servant has been heard', () => {
    const one = discussed();
    does(one, 'S', 'giveOpinion', '2026-12-10T11:00', { text: 'Razıyam.' });
    changes(one, left('2026-12-10', 'SUP'));
    does(one, 'HR', 'designateEvaluator', '2026-12-11T11:00', { ...by42, clause: '4.18' });
    expect(tried(one, 'SUP', 'sign', '2026-12-11T12:00')).toBe('4.17 who.notEntitled');
    does(one, 'HEAD', 'sign', '2026-12-11T12:00');
    does(one, 'S', 'sign', '2026-12-11T12:10');
    expect(rowAt(one, '2026-12-11T13:00')).toMatchObject({ outcome: 'appraised', evaluator: 'HEAD' });
  });

  it('scores given again by the substitute count', () => {
    const one = scored();
    changes(one, absenceStarted('2026-12-09', 'SUP'));
    does(one, 'HR', 'designateEvaluator', '2026-12-09T11:00', { ...by42, clause: '4.18' });
    does(one, 'HEAD', 'appraise', '2026-12-09T12:00', { ...scores, goals: [5, 5] });
    does(one, 'HEAD', 'holdInterview', '2026-12-10T10:30', interviewOf('2026-12-10T10:00'));
    expect(factsOf(one).rounds[0]?.scores.map(({ by, goals }) => [by, goals])).toEqual([
      ['SUP', [4, 4]],
      ['HEAD', [5, 5]],
    ]);
  });
});

describe('§4.2: the barred supervisor does not come in by another door', () => {
  it('although he is a coordinating official over the servant, too', () => {
    const led = { ...roster, coordinatingOfficials: { HEAD: ['COORD'] } };
    const since = after(led, supervisorChanged('2026-10-05', 'HEAD', 'COORD'));
    const one = open({ servant: 'HEAD', roster: since, openedOn: '2026-11-02' });
    until(one, '2026-12-01');
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-01T10:00', { ...by42, evaluator: 'CHIEF' })).toBe(
      'accepted',
    );
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-01T10:00', { ...by42, evaluator: 'COORD' })).toBe(
      '4.2 designation.notEntitled',
    );
  });
});
