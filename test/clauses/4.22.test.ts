import { describe, expect, it } from 'vitest';
import {
  answered,
  answeredBySuperior,
  appraisedAgain,
  complained,
  completed,
  does,
  enters,
  entries,
  grounds,
  reasons,
  rowAt,
  stage,
  task,
  tasks,
  tried,
  triedOnPaper,
  until,
} from '../support/appraisal.ts';

const keep = { decision: 'keep', ...reasons };
const annul = { decision: 'annul', ...reasons };
const late = (doneOn: string | null) => ({ clause: '4.22', task: 'decideComplaint', limit: '2026-12-29', doneOn });

describe('§4.22: five working days to complain to the head of the body', () => {
  it.each([
    { day: 'the day of the presentation, Thursday the 17th', at: '2026-12-17T12:00', answer: 'accepted' },
    { day: 'the fifth working day, before midnight', at: '2026-12-24T23:59', answer: 'accepted' },
    { day: 'the sixth', at: '2026-12-25T00:00', answer: '4.22 term.over' },
  ])('$day: $answer', ({ at, answer }) => {
    expect(tried(answeredBySuperior(), 'S', 'complain', at, grounds)).toBe(answer);
  });

  it('by the servant, with grounds, in turn', () => {
    const at = '2026-12-18T10:00';
    expect(tried(answeredBySuperior(), 'HEAD', 'complain', at, grounds)).toBe('4.22 who.notEntitled');
    expect(tried(answeredBySuperior(), 'S', 'complain', at, { grounds: ' ' })).toBe('4.22 objection.withoutGrounds');
    expect(tried(completed(), 'S', 'complain', '2026-12-11T10:00', grounds)).toBe('4.22 dispute.outOfTurn');
    expect(tried(answered(), 'S', 'complain', at, grounds)).toBe('4.22 dispute.outOfTurn');
  });

  it('runs from the presentation of the superior’s decision, and not before', () => {
    const one = answered();
    does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds);
    does(one, 'HEAD', 'decideBySuperior', '2026-12-17T10:00', { decision: 'agrees', ...reasons });
    expect(tried(one, 'S', 'complain', '2026-12-18T10:00', grounds)).toBe('4.22 dispute.outOfTurn');
    does(one, 'HR', 'presentDecision', '2027-01-11T10:00');
    expect(tried(one, 'S', 'complain', '2027-01-18T23:59', grounds)).toBe('accepted');
    expect(tried(one, 'S', 'complain', '2027-01-19T00:00', grounds)).toBe('4.22 term.over');
  });

  it('I-27: on paper', () => {
    const of = (on: string) =>
      triedOnPaper(answeredBySuperior(), '2027-02-01T10:00', { of: 'S', on }, 'complain', grounds);
    expect(of('2026-12-16')).toBe('4.22 paper.beforeItsTime');
    expect(of('2026-12-24')).toBe('accepted');
    expect(of('2026-12-25')).toBe('4.22 term.over');
  });
});

describe('§4.22: examined within seven working days; late is marked', () => {
  it.each([
    { at: '2026-12-29T23:59', overdue: [] },
    { at: '2026-12-30T00:00', overdue: [late('2026-12-30')] },
  ])('complained on Friday the 18th, decided at $at', ({ at, overdue }) => {
    const one = complained();
    does(one, 'CHIEF', 'decideComplaint', at, keep);
    expect(rowAt(one, '2027-01-05').overdue).toEqual(overdue);
  });

  it('undone it is overdue by the law, and HR is told', () => {
    const one = complained();
    expect(task(one, 'decideComplaint', '2026-12-18T11:00')).toMatchObject({
      assignee: 'CHIEF',
      clause: '4.22',
      limit: '2026-12-29',
      overdue: false,
    });
    expect(rowAt(one, '2026-12-30').overdue).toEqual([late(null)]);
    until(one, '2026-12-30');
    expect(one.contents.at(-1)).toMatchObject({ clause: '4.22', with: { escalated: ['HR'] } });
  });

  it('I-27: a decision on paper in time takes the mark back', () => {
    const one = complained();
    until(one, '2027-01-05');
    enters(one, '2027-01-05T10:00', { of: 'CHIEF', on: '2026-12-28' }, 'decideComplaint', keep);
    expect(entries(one).slice(-2)).toEqual(['complaint.decided', 'deadline.withdrawn complaintExamination:1']);
    expect(rowAt(one, '2027-01-05T11:00').overdue).toEqual([]);
  });

  it('a delay stays on the record where a new round comes from elsewhere', () => {
    const one = complained();
    until(one, '2027-01-05');
    const court = { kind: 'court', reference: 'M-4', outcome: 'annul' };
    does(one, 'HR', 'recordOutsideComplaint', '2027-01-06T10:00', court);
    expect(rowAt(one, '2027-01-07')).toMatchObject({ rounds: 2, overdue: [late(null)] });
    const timely = complained();
    does(timely, 'HR', 'recordOutsideComplaint', '2026-12-21T10:00', court);
    expect(rowAt(timely, '2027-01-07').overdue).toEqual([]);
  });
});

describe('§4.22: the head keeps the result, or annuls it and orders that it be done again', () => {
  it.each([
    { by: 'CHIEF', given: keep, answer: 'accepted' },
    { by: 'CHIEF', given: annul, answer: 'accepted' },
    { by: 'CHIEF', given: { decision: 'keep', reasons: '' }, answer: '4.22 decision.withoutReasons' },
    { by: 'HEAD', given: keep, answer: '4.22 who.notEntitled' },
    { by: 'HR', given: keep, answer: '4.22 who.notEntitled' },
    { by: 'S', given: keep, answer: '4.22 who.notEntitled' },
  ])('$given.decision by $by: $answer', ({ by, given, answer }) => {
    expect(tried(complained(), by, 'decideComplaint', '2026-12-21T10:00', given)).toBe(answer);
  });

  it('of a complaint only', () => {
    expect(tried(completed(), 'CHIEF', 'decideComplaint', '2026-12-21T10:00', keep)).toBe('4.22 dispute.outOfTurn');
  });

  it('kept: presented, and the ways inside the body are at an end', () => {
    const one = complained();
    does(one, 'CHIEF', 'decideComplaint', '2026-12-21T10:00', keep);
    expect(tasks(one, '2026-12-21T11:00')).toContain('presentDecision of CHIEF (4.22)');
    expect(tried(one, 'HEAD', 'presentDecision', '2026-12-21T11:00')).toBe('4.22 who.notEntitled');
    does(one, 'HR', 'presentDecision', '2026-12-21T11:00');
    expect(stage(one)).toBe('appraised.complete');
    expect(rowAt(one, '2026-12-21T12:00').dispute).toEqual({ step: 'head', open: false, ...grounds });
    for (const act of ['object', 'objectToSuperior', 'complain']) {
      expect(tried(one, 'S', act, '2026-12-22T10:00', grounds)).toMatch(/dispute\.nobodyAbove$/);
    }
  });

  it('annulled: a new round, with the terms of its own (I-9)', () => {
    const one = complained();
    does(one, 'CHIEF', 'decideComplaint', '2026-12-21T10:00', annul);
    expect(rowAt(one, '2026-12-21T11:00')).toMatchObject({ outcome: 'open', rounds: 2, appraisedOn: null });
    appraisedAgain(one, '2026-12-22');
    expect(tried(one, 'S', 'object', '2026-12-23T10:00', grounds)).toBe('accepted');
    expect(rowAt(one, '2026-12-23')).toMatchObject({ appraisedOn: '2026-12-22', dispute: null, overdue: [] });
  });
});
