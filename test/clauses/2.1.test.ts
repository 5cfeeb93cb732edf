import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted, left } from '../roster/people.ts';
import { changes, does, drawnUp, form, open, openTo, rowAt, task, tasks, tried, until } from '../support/appraisal.ts';

describe('§2.1: the immediate supervisor draws up the form', () => {
  it.each([
    { by: 'SUP', who: 'the immediate supervisor', answer: 'accepted' },
    { by: 'HEAD', who: 'the superior while the supervisor is there', answer: '2.1 who.notEntitled' },
    { by: 'S', who: 'the servant', answer: '2.1 who.notEntitled' },
    { by: 'HR', who: 'HR', answer: '2.1 who.notEntitled' },
    { by: 'E999', who: 'somebody nobody knows', answer: '2.1 who.notEntitled' },
  ])('$who: $answer', ({ by, answer }) => {
    expect(tried(open(), by, 'drawUpForm', '2026-01-12T10:00', form)).toBe(answer);
  });

  it('who acts is asked before when and with what', () => {
    const drawn = drawnUp();
    expect(tried(drawn, 'HEAD', 'drawUpForm', '2026-01-13T10:00', {})).toBe('2.1 who.notEntitled');
    expect(tried(drawn, 'SUP', 'drawUpForm', '2026-01-13T10:00', {})).toBe('3.3 form.alreadyDrawnUp');
  });

  it('a form without a goal is refused', () => {
    expect(tried(open(), 'SUP', 'drawUpForm', '2026-01-12T10:00', { ...form, goals: [] })).toBe('2.1 goals.none');
  });
});

describe('§2.1, I-13: by 30 January; late is allowed and marked', () => {
  it.each([
    { on: '2026-01-30T23:59', overdue: [] },
    {
      on: '2026-01-31T00:00',
      overdue: [{ clause: '2.1', task: 'drawUpForm', limit: '2026-01-30', doneOn: '2026-01-31' }],
    },
  ])('drawn up on $on', ({ on, overdue }) => {
    const one = open();
    does(one, 'SUP', 'drawUpForm', on, form);
    expect(rowAt(one, '2026-02-10').overdue).toEqual(overdue);
  });

  it('is asked of the supervisor with the last working day as due, and overdue from 31 January', () => {
    const one = open();
    expect(task(one, 'drawUpForm', '2026-01-30T12:00')).toMatchObject({
      assignee: 'SUP',
      clause: '2.1',
      opens: '2026-01-01',
      due: '2026-01-30',
      limit: '2026-01-30',
      overdue: false,
    });
    expect(task(one, 'drawUpForm', '2026-01-31T12:00')).toMatchObject({ overdue: true });
    expect(rowAt(one, '2026-01-31').overdue).toEqual([
      { clause: '2.1', task: 'drawUpForm', limit: '2026-01-30', doneOn: null },
    ]);
  });

  it('what passes undone goes one level up and to HR', () => {
    const one = open();
    until(one, '2026-01-31');
    expect(one.contents.at(-1)).toMatchObject({
      kind: 'deadline.passed',
      at: '2026-01-31T00:00:00+04:00',
      clause: '2.1',
      with: { key: 'formDrafting', day: '2026-01-30', escalated: ['HEAD', 'HR'] },
    });
  });
});

describe('§2.1, I-36: while the supervisor is absent, or has left, the superior draws it up', () => {
  it.each([
    { on: '2026-01-11T10:00', sup: 'accepted', head: '2.1 who.notEntitled' },
    { on: '2026-01-12T10:00', sup: '2.1 who.notEntitled', head: 'accepted' },
    { on: '2026-01-18T10:00', sup: '2.1 who.notEntitled', head: 'accepted' },
    { on: '2026-01-19T10:00', sup: 'accepted', head: '2.1 who.notEntitled' },
  ])('away from the 12th, back on the 19th: on $on SUP $sup, HEAD $head', ({ on, sup, head }) => {
    const one = open();
    until(one, '2026-01-11T09:00');
    if (on >= '2026-01-12') changes(one, absenceStarted('2026-01-12', 'SUP'));
    if (on >= '2026-01-19') changes(one, absenceEnded('2026-01-19', 'SUP'));
    expect(tried(one, 'SUP', 'drawUpForm', on, form)).toBe(sup);
    expect(tried(one, 'HEAD', 'drawUpForm', on, form)).toBe(head);
  });

  it('one who left acts no more', () => {
    const one = open();
    changes(one, left('2026-01-15', 'SUP'));
    expect(tried(one, 'SUP', 'drawUpForm', '2026-01-15T10:00', form)).toBe('accepted');
    expect(tried(one, 'SUP', 'drawUpForm', '2026-01-16T10:00', form)).toBe('2.1 who.notEntitled');
    expect(tried(one, 'HEAD', 'drawUpForm', '2026-01-16T10:00', form)).toBe('accepted');
    expect(tasks(one, '2026-01-16T10:00')).toEqual(['drawUpForm of HEAD (2.1)']);
  });
});

describe('Annex 1: the servant signs under the goals and criteria', () => {
  it('once for each wording, and blocks nothing', () => {
    const one = drawnUp();
    expect(tasks(one, '2026-01-13T10:00')).toContain('acknowledgeForm of S (2.1)');
    expect(tried(one, 'SUP', 'acknowledgeForm', '2026-01-13T10:00')).toBe('2.1 who.notEntitled');
    does(one, 'S', 'acknowledgeForm', '2026-01-13T10:00');
    expect(tried(one, 'S', 'acknowledgeForm', '2026-01-13T11:00')).toBe('2.1 form.alreadyAcknowledged');
    does(one, 'SUP', 'changeGoals', '2026-02-02T10:00', { ...form, reason: 'Plan dəyişib.' });
    expect(openTo(one, 'S', '2026-02-02T11:00')).toContain('acknowledgeForm');
  });

  it('not before there is a form', () => {
    expect(tried(open(), 'S', 'acknowledgeForm', '2026-01-13T10:00')).toBe('2.1 form.missing');
  });
});
