import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted, probationEnded } from '../roster/people.ts';
import {
  changes,
  changesKnown,
  does,
  factsOf,
  form,
  open,
  rowAt,
  stage,
  task,
  tasks,
  tried,
  until,
  withPost,
} from '../support/appraisal.ts';

function awayUntil(back: string) {
  const one = open();
  changes(one, absenceStarted('2026-01-05', 'S', true));
  changes(one, absenceEnded(back, 'S'));
  return one;
}

describe('§2.3: goals are set within ten calendar days of the return', () => {
  it.each([
    { on: '2026-03-12T23:59', late: false },
    { on: '2026-03-13T00:00', late: true },
  ])('back on 2 March, drawn up on $on: late $late', ({ on, late }) => {
    const one = awayUntil('2026-03-02');
    does(one, 'SUP', 'drawUpForm', on, form);
    const overdue = [{ clause: '2.3', task: 'drawUpForm', limit: '2026-03-12', doneOn: '2026-03-13' }];
    expect(rowAt(one, '2026-03-20').overdue).toEqual(late ? overdue : []);
  });

  it.each([
    { at: '2026-01-04T23:59', answer: 'accepted', what: 'the day before the absence' },
    { at: '2026-01-05T00:00', answer: '2.3 formLimit.away', what: 'its first day' },
    { at: '2026-03-01T23:59', answer: '2.3 formLimit.away', what: 'its last' },
    { at: '2026-03-02T00:00', answer: 'accepted', what: 'the day of the return' },
  ])('and not before it: $what, $at: $answer', ({ at, answer }) => {
    const one = open();
    changesKnown(one, '2026-01-02', absenceStarted('2026-01-05', 'S', true));
    if (at > '2026-01-05') changesKnown(one, '2026-01-05', absenceEnded('2026-03-02', 'S'));
    expect(tried(one, 'SUP', 'drawUpForm', at, form)).toBe(answer);
  });

  it('an absence that ends while they are set hinders nobody: the 30 January of §2.1 stays', () => {
    const one = open();
    changesKnown(one, '2026-01-02', absenceStarted('2026-01-05', 'S', true), absenceEnded('2026-01-20', 'S'));
    expect(task(one, 'drawUpForm', '2026-01-10')).toMatchObject({ clause: '2.1', limit: '2026-01-30' });
    expect(tried(one, 'SUP', 'drawUpForm', '2026-01-10T10:00', form)).toBe('accepted');
  });

  it('an absence that begins once their time is over hinders nobody', () => {
    const one = open();
    changes(one, absenceStarted('2026-02-02', 'S', true));
    expect(tried(one, 'SUP', 'drawUpForm', '2026-02-03T10:00', form)).toBe('accepted');
  });

  it('nothing is asked and nothing passes while the return is open', () => {
    const one = open();
    changes(one, absenceStarted('2026-01-05', 'S', true));
    expect(tasks(one, '2026-02-15')).toEqual([]);
    expect(rowAt(one, '2026-02-15').overdue).toEqual([]);
    changes(one, absenceEnded('2026-03-02', 'S'));
    expect(task(one, 'drawUpForm', '2026-03-02')).toMatchObject({
      clause: '2.3',
      opens: '2026-01-01',
      limit: '2026-03-12',
      due: '2026-03-12',
    });
  });

  it('of one away on 1 January they can be set from the return on', () => {
    const one = open({ openedOn: '2026-01-01' });
    changesKnown(one, '2026-01-02', absenceStarted('2026-01-01', 'S', true));
    changes(one, absenceEnded('2026-03-02', 'S'));
    expect(task(one, 'drawUpForm', '2026-03-02')).toMatchObject({ opens: '2026-03-02', limit: '2026-03-12' });
  });

  it('an absence that becomes known late takes the mark back', () => {
    const one = open();
    until(one, '2026-02-02');
    expect(rowAt(one, '2026-02-02').overdue).toHaveLength(1);
    changesKnown(one, '2026-02-03', absenceStarted('2026-01-26', 'S', true));
    expect(one.contents.at(-1)).toMatchObject({ kind: 'deadline.withdrawn', with: { key: 'formDrafting' } });
    expect(rowAt(one, '2026-02-10').overdue).toEqual([]);
    changes(one, absenceEnded('2026-02-16', 'S'));
    until(one, '2026-02-27');
    expect(one.contents.at(-1)).toMatchObject({ kind: 'deadline.passed', clause: '2.3', with: { day: '2026-02-26' } });
  });
});

describe('§2.3: provided that six months remain', () => {
  it.each([
    { back: '2026-07-01', outcome: 'open', answer: 'accepted' },
    { back: '2026-07-02', outcome: 'notAppraised', answer: '2.3 formLimit.tooLate' },
  ])('back on $back: $outcome, the form $answer', ({ back, outcome, answer }) => {
    const one = awayUntil(back);
    const on = back.slice(0, 10);
    expect(rowAt(one, on)).toMatchObject({ outcome, ...(outcome === 'open' ? {} : { reason: { clause: '2.3' } }) });
    expect(tried(one, 'SUP', 'drawUpForm', `${on}T10:00`, form)).toBe(answer);
  });

  it('one who is still away when 1 July has ended is not appraised, whatever else happens to the roster', () => {
    const one = open();
    changes(one, absenceStarted('2026-01-05', 'S', true));
    until(one, '2026-07-01T23:59');
    expect(stage(one)).toBe('drafting');
    until(one, '2026-07-02');
    expect(rowAt(one, '2026-07-02')).toMatchObject({ outcome: 'notAppraised', reason: { clause: '2.3' }, overdue: [] });
  });

  it('a return that becomes known late, of a day with six months left, opens the appraisal again', () => {
    const one = open();
    changes(one, absenceStarted('2026-01-05', 'S', true));
    until(one, '2026-07-05');
    changesKnown(one, '2026-07-06', absenceEnded('2026-06-30', 'S'));
    expect(stage(one)).toBe('drafting');
    expect(task(one, 'drawUpForm', '2026-07-06')).toMatchObject({ clause: '2.3', limit: '2026-07-10' });
  });
});

describe('I-15: becoming appraisable during the year', () => {
  it.each([
    { on: '2026-04-11T12:00', overdue: 0 },
    { on: '2026-04-12T12:00', overdue: 1 },
  ])('hired on 1 April, drawn up on $on: overdue $overdue', ({ on, overdue }) => {
    const late = withPost('S', { from: '2026-04-01' });
    const one = open({ roster: late, openedOn: '2026-04-01' });
    does(one, 'SUP', 'drawUpForm', on, form);
    expect(rowAt(one, '2026-05-01').overdue).toHaveLength(overdue);
  });

  it('not before the day on which it began', () => {
    const late = withPost('S', { from: '2026-04-01' });
    const one = open({ roster: late, openedOn: '2026-03-30' });
    expect(tried(one, 'SUP', 'drawUpForm', '2026-03-31T10:00', form)).not.toBe('accepted');
  });

  it.each([
    { on: '2026-07-01', stage: 'drafting', outcome: 'open' },
    { on: '2026-07-02', stage: 'notAppraised', outcome: 'notAppraised' },
  ])('probation ends on $on: $outcome', ({ on, stage: expected, outcome }) => {
    const one = open({ roster: withPost('S', { from: '2026-01-01', status: 'probation' }) });
    expect(stage(one)).toBe('expected');
    expect(tried(one, 'SUP', 'drawUpForm', '2026-01-12T10:00', form)).toBe('1.3 appraisal.notYet');
    changes(one, probationEnded(on, 'S'));
    expect(stage(one)).toBe(expected);
    expect(rowAt(one, on).outcome).toBe(outcome);
  });

  it('with the end of probation the form is due in ten days', () => {
    const one = open({ roster: withPost('S', { from: '2026-01-01', status: 'probation' }) });
    changes(one, probationEnded('2026-05-18', 'S'));
    expect(factsOf(one).admittedFrom).toBe('2026-05-18');
    expect(task(one, 'drawUpForm', '2026-05-18')).toMatchObject({ clause: '2.3', limit: '2026-05-28' });
  });

  it('on probation past 1 July: nobody appraises any more', () => {
    const one = open({ roster: withPost('S', { from: '2026-01-01', status: 'probation' }) });
    until(one, '2026-07-01T23:59');
    expect(stage(one)).toBe('expected');
    until(one, '2026-07-02');
    expect(rowAt(one, '2026-07-02')).toMatchObject({ outcome: 'notAppraised', reason: { clause: '1.3' } });
    expect(tried(one, 'SUP', 'drawUpForm', '2026-07-02T10:00', form)).toMatch(/^1\.3 /);
  });

  it('an end of probation that HR records late counts from its day', () => {
    const one = open({ roster: withPost('S', { from: '2026-01-01', status: 'probation' }) });
    until(one, '2026-07-06');
    changesKnown(one, '2026-07-07', probationEnded('2026-06-30', 'S'));
    expect(stage(one)).toBe('drafting');
    expect(factsOf(one).admittedFrom).toBe('2026-06-30');
  });
});
