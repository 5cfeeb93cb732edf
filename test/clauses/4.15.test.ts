import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted } from '../roster/people.ts';
import {
  changes,
  completed,
  discussed,
  does,
  interviewOf,
  noted,
  opined,
  scored,
  scores,
  stage,
  task,
  triedOnPaper,
  tried,
} from '../support/appraisal.ts';

const held = (at: string, more: object = {}, recorded = '2026-12-14T18:00') =>
  tried(scored(), 'SUP', 'holdInterview', recorded, interviewOf(at, more));

describe('§4.15: after the scores an interview is held', () => {
  it('not before them', () => {
    expect(tried(noted(), 'SUP', 'holdInterview', '2026-12-10T10:30', interviewOf('2026-12-10T10:00'))).toBe(
      '4.15 interview.beforeScores',
    );
  });

  it.each([
    { at: '2026-12-08T09:59', answer: '4.15 interview.beforeScores' },
    { at: '2026-12-08T10:00', answer: 'accepted' },
  ])('the scores are of 8 December, 10:00; the interview of $at: $answer', ({ at, answer }) => {
    expect(held(at)).toBe(answer);
  });

  it.each([
    { at: '2026-12-10T10:30', answer: 'accepted' },
    { at: '2026-12-10T10:31', answer: '4.15 interview.inFuture' },
  ])('recorded at 10:30, held at $at: $answer', ({ at, answer }) => {
    expect(held(at, {}, '2026-12-10T10:30')).toBe(answer);
  });

  it.each(['S', 'HEAD', 'HR', 'CHIEF'])('by nobody but the evaluator: %s', (by) => {
    expect(tried(scored(), by, 'holdInterview', '2026-12-10T10:30', interviewOf('2026-12-10T10:00'))).toBe(
      '4.15 who.notEntitled',
    );
  });

  it('once', () => {
    const again = interviewOf('2026-12-11T10:00');
    expect(tried(discussed(), 'SUP', 'holdInterview', '2026-12-11T10:30', again)).toBe('4.15 interview.alreadyHeld');
    expect(tried(opined(), 'SUP', 'holdInterview', '2026-12-11T10:30', again)).toBe('4.15 interview.alreadyHeld');
    expect(tried(completed(), 'SUP', 'holdInterview', '2026-12-11T10:30', again)).toBe('4.15 interview.alreadyHeld');
  });

  it('is asked of the evaluator until the limit of §4.1', () => {
    expect(task(scored(), 'holdInterview', '2026-12-08T11:00')).toMatchObject({
      assignee: 'SUP',
      clause: '4.15',
      limit: '2027-01-10',
    });
    expect(stage(scored())).toBe('appraising.scored');
  });
});

describe('§4.15, I-25, I-35: never outside working hours or the workplace', () => {
  it.each([
    { at: '2026-12-10T08:59', answer: '4.15 interviewTime.outside' },
    { at: '2026-12-10T09:00', answer: 'accepted' },
    { at: '2026-12-10T12:59', answer: 'accepted' },
    { at: '2026-12-10T13:00', answer: '4.15 interviewTime.lunch' },
    { at: '2026-12-10T13:59', answer: '4.15 interviewTime.lunch' },
    { at: '2026-12-10T14:00', answer: 'accepted' },
    { at: '2026-12-10T17:59', answer: 'accepted' },
    { at: '2026-12-10T18:00', answer: '4.15 interviewTime.outside' },
    { at: '2026-12-12T10:00', answer: '4.15 interviewTime.dayOff' },
  ])('$at: $answer', ({ at, answer }) => {
    expect(held(at)).toBe(answer);
  });

  it.each([
    { at: '2026-12-30T16:59', answer: 'accepted' },
    { at: '2026-12-30T17:00', answer: '4.15 interviewTime.shortDay' },
    { at: '2026-12-31T10:00', answer: '4.15 interviewTime.dayOff' },
  ])('before a holiday: $at $answer', ({ at, answer }) => {
    expect(held(at, {}, '2027-01-05T10:00')).toBe(answer);
  });

  it.each([
    { atWorkplace: false, answer: '4.15 interview.elsewhere' },
    { atWorkplace: true, answer: 'accepted' },
  ])('at the workplace $atWorkplace: $answer', ({ atWorkplace, answer }) => {
    expect(held('2026-12-10T10:00', { atWorkplace })).toBe(answer);
  });

  it('any other act may be recorded on a day off', () => {
    const one = noted();
    does(one, 'SUP', 'appraise', '2026-12-12T23:30', scores);
    expect(stage(one)).toBe('appraising.scored');
  });

  it('a paper of the day is taken with the hour that it names', () => {
    const paper = { of: 'SUP', on: '2026-12-10' };
    const enter = (at: string) => triedOnPaper(scored(), '2026-12-14T10:00', paper, 'holdInterview', interviewOf(at));
    expect(enter('2026-12-10T17:00')).toBe('accepted');
    expect(enter('2026-12-11T09:00')).toBe('4.15 interview.inFuture');
    expect(enter('2026-12-10T18:00')).toBe('4.15 interviewTime.outside');
  });
});

describe('§4.19: no interview without the servant', () => {
  it.each([
    { at: '2026-12-09T17:00', answer: 'accepted' },
    { at: '2026-12-10T10:00', answer: '4.19 interview.servantAbsent' },
    { at: '2026-12-14T10:00', answer: '4.19 interview.servantAbsent' },
    { at: '2026-12-15T10:00', answer: 'accepted' },
  ])('away from the 10th, back on the 15th: $at $answer', ({ at, answer }) => {
    const one = scored();
    changes(one, absenceStarted('2026-12-10', 'S', true));
    changes(one, absenceEnded('2026-12-15', 'S'));
    expect(tried(one, 'SUP', 'holdInterview', '2026-12-15T11:00', interviewOf(at))).toBe(answer);
  });

  it('one that was held before the servant went away is recorded', () => {
    const one = scored();
    changes(one, absenceStarted('2026-12-10', 'S', true));
    expect(tried(one, 'SUP', 'holdInterview', '2026-12-11T11:00', interviewOf('2026-12-09T10:00'))).toBe('accepted');
    expect(task(one, 'holdInterview', '2026-12-11T11:00')).toBeUndefined();
  });
});
