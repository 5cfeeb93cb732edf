import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted, left } from '../roster/people.ts';
import {
  changes,
  does,
  interviewOf,
  noted,
  open,
  openTo,
  rowAt,
  scored,
  scores,
  tasks,
  tried,
} from '../support/appraisal.ts';

const by418 = { evaluator: 'HEAD', clause: '4.18', reason: 'Rəhbər ezamiyyətdədir.' };

function supervisorAway(from = '2026-12-07', back: string | null = null) {
  const one = noted();
  changes(one, absenceStarted(from, 'SUP'));
  if (back !== null) changes(one, absenceEnded(back, 'SUP'));
  return one;
}

describe('§4.18: where the supervisor is lawfully absent in the window, another appraises', () => {
  it.each([
    { evaluator: 'HEAD', who: 'the superior', answer: 'accepted' },
    { evaluator: 'COORD', who: 'the coordinating official over the supervisor', answer: 'accepted' },
    { evaluator: 'CHIEF', who: 'one further up', answer: '4.18 designation.notEntitled' },
    { evaluator: 'MATE', who: 'a colleague', answer: '4.18 designation.notEntitled' },
  ])('$who: $answer', ({ evaluator, answer }) => {
    expect(tried(supervisorAway(), 'HR', 'designateEvaluator', '2026-12-08T10:00', { ...by418, evaluator })).toBe(
      answer,
    );
  });

  it.each([
    { by: 'HR2', answer: 'accepted' },
    { by: 'HEAD', answer: '4.18 who.notEntitled' },
    { by: 'SUP', answer: '4.18 who.notEntitled' },
  ])('by HR only: $by $answer', ({ by, answer }) => {
    expect(tried(supervisorAway(), by, 'designateEvaluator', '2026-12-08T10:00', by418)).toBe(answer);
  });

  it.each([
    { on: '2026-12-06T23:59', answer: '4.18 designation.supervisorPresent' },
    { on: '2026-12-07T00:00', answer: 'accepted' },
    { on: '2026-12-20T23:59', answer: 'accepted' },
    { on: '2026-12-21T00:00', answer: '4.18 designation.supervisorPresent' },
  ])('away from 7 December, back on the 21st; designated at $on: $answer', ({ on, answer }) => {
    const one = noted();
    if (on >= '2026-12-07') changes(one, absenceStarted('2026-12-07', 'SUP'));
    if (on >= '2026-12-21') changes(one, absenceEnded('2026-12-21', 'SUP'));
    expect(tried(one, 'HR', 'designateEvaluator', on, by418)).toBe(answer);
  });

  it.each([
    { on: '2026-11-30T23:59', answer: '4.18 designation.beforeWindow' },
    { on: '2026-12-01T00:00', answer: 'accepted' },
  ])('not before the window: at $on $answer', ({ on, answer }) => {
    const one = noted(open(), 3);
    changes(one, absenceStarted('2026-11-23', 'SUP'));
    expect(tried(one, 'HR', 'designateEvaluator', on, by418)).toBe(answer);
  });

  it('also where the supervisor has left', () => {
    const one = noted();
    changes(one, left('2026-12-07', 'SUP'));
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-07T10:00', by418)).toBe(
      '4.18 designation.supervisorPresent',
    );
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-08T10:00', by418)).toBe('accepted');
  });

  it('HR is asked, then the substitute; who was designated goes on when the supervisor is back', () => {
    const one = supervisorAway();
    expect(tasks(one, '2026-12-08T10:00')).toContain('designateEvaluator of HR (4.18)');
    does(one, 'HR', 'designateEvaluator', '2026-12-08T10:00', by418);
    expect(tasks(one, '2026-12-08T11:00')).toContain('appraise of HEAD (4.1)');
    changes(one, absenceEnded('2026-12-14', 'SUP'));
    expect(tried(one, 'HEAD', 'appraise', '2026-12-14T10:00', scores)).toBe('accepted');
    expect(tried(one, 'SUP', 'appraise', '2026-12-14T10:00', scores)).toBe('6.3 who.notEntitled');
  });

  it.each([
    { on: '2026-12-06T10:00', answer: 'accepted' },
    { on: '2026-12-07T10:00', answer: '4.18 evaluator.absent' },
    { on: '2026-12-20T10:00', answer: '4.18 evaluator.absent' },
    { on: '2026-12-21T10:00', answer: 'accepted' },
  ])('one who is away from the 7th to the 21st gives no scores: at $on $answer', ({ on, answer }) => {
    const one = noted();
    if (on >= '2026-12-07') changes(one, absenceStarted('2026-12-07', 'SUP'));
    if (on >= '2026-12-21') changes(one, absenceEnded('2026-12-21', 'SUP'));
    expect(tried(one, 'SUP', 'appraise', on, scores)).toBe(answer);
    expect(tasks(one, on).includes('appraise of SUP (4.1)')).toBe(answer === 'accepted');
  });

  it.each([
    { at: '2026-12-10T17:00', answer: 'accepted' },
    { at: '2026-12-11T10:00', answer: '4.18 evaluator.absent' },
    { at: '2026-12-14T10:00', answer: 'accepted' },
  ])('nor holds the interview: away on the 11th only, held at $at: $answer', ({ at, answer }) => {
    const one = scored();
    changes(one, absenceStarted('2026-12-11', 'SUP'));
    expect(openTo(one, 'SUP', '2026-12-11T09:00')).toContain('holdInterview');
    expect(tasks(one, '2026-12-11T09:00')).not.toContain('holdInterview of SUP (4.15)');
    changes(one, absenceEnded('2026-12-14', 'SUP'));
    expect(tried(one, 'SUP', 'holdInterview', '2026-12-14T11:00', interviewOf(at))).toBe(answer);
  });

  it('a wrong clause is answered by that clause', () => {
    const one = supervisorAway();
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-08T10:00', { ...by418, clause: '4.2' })).toBe(
      '4.2 designation.ledLongEnough',
    );
  });

  it('disputes go up from the substitute', () => {
    const one = supervisorAway('2026-12-03');
    does(one, 'HR', 'designateEvaluator', '2026-12-03T11:00', by418);
    does(one, 'HEAD', 'appraise', '2026-12-08T10:00', scores);
    does(one, 'HEAD', 'holdInterview', '2026-12-10T10:30', interviewOf('2026-12-10T10:00'));
    does(one, 'S', 'giveOpinion', '2026-12-10T11:00', { text: 'Razı deyiləm.' });
    does(one, 'S', 'sign', '2026-12-10T11:10');
    does(one, 'HEAD', 'sign', '2026-12-10T11:20');
    does(one, 'S', 'object', '2026-12-11T10:00', { grounds: 'Razı deyiləm.' });
    expect(tried(one, 'SUP', 'decideObjection', '2026-12-14T10:00', { decision: 'founded', reasons: 'x' })).toBe(
      '4.20 who.notEntitled',
    );
    does(one, 'HEAD', 'decideObjection', '2026-12-14T10:00', { decision: 'unfounded', reasons: 'Əsassızdır.' });
    does(one, 'S', 'presentDecision', '2026-12-14T11:00');
    does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', { grounds: 'Razı deyiləm.' });
    expect(tasks(one, '2026-12-15T11:00')).toContain('decideBySuperior of CHIEF (4.21)');
    expect(rowAt(one, '2026-12-15T11:00').evaluator).toBe('HEAD');
  });
});
