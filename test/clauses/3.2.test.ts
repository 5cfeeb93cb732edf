import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted, left } from '../roster/people.ts';
import {
  changes,
  changesKnown,
  completed,
  does,
  drawnUp,
  entries,
  form,
  interviewOf,
  note,
  noted,
  open,
  openTo,
  opined,
  rowAt,
  scored,
  scores,
  task,
  tasks,
  tried,
  until,
} from '../support/appraisal.ts';

const overdueOf = (quarter: string, doneOn: string | null) => ({
  clause: '3.2',
  task: 'recordQuarterlyNote',
  limit: quarter,
  doneOn,
});

describe('§3.2, I-5: the quarterly note, from the first day of its week', () => {
  it.each([
    { quarter: 1, before: '2026-03-24T23:59', from: '2026-03-25T00:00' },
    { quarter: 2, before: '2026-06-23T23:59', from: '2026-06-24T00:00' },
    { quarter: 3, before: '2026-09-23T23:59', from: '2026-09-24T00:00' },
    { quarter: 4, before: '2026-11-30T23:59', from: '2026-12-01T00:00' },
  ])('quarter $quarter: not at $before, from $from', ({ quarter, before, from }) => {
    expect(tried(drawnUp(), 'SUP', 'recordQuarterlyNote', before, note(quarter))).toBe('3.2 note.tooEarly');
    expect(tried(drawnUp(), 'SUP', 'recordQuarterlyNote', from, note(quarter))).toBe('accepted');
  });

  it.each([
    { on: '2026-03-31T23:59', overdue: [] },
    { on: '2026-04-01T00:00', overdue: [overdueOf('2026-03-31', '2026-04-01')] },
  ])('I-13: written at $on', ({ on, overdue }) => {
    const one = drawnUp();
    does(one, 'SUP', 'recordQuarterlyNote', on, note(1));
    expect(rowAt(one, '2026-04-10').overdue).toEqual(overdue);
  });

  it.each([0, 5, 1.5])('there is no quarter %d', (quarter) => {
    expect(tried(drawnUp(), 'SUP', 'recordQuarterlyNote', '2026-12-05T10:00', note(quarter))).toBe(
      '3.2 note.noQuarter',
    );
  });

  it.each([
    { metOn: '2025-12-31', answer: '3.2 note.metOutOfTime' },
    { metOn: '2026-01-01', answer: 'accepted' },
    { metOn: '2026-03-26', answer: 'accepted' },
    { metOn: '2026-03-27', answer: '3.2 note.metOutOfTime' },
  ])('the meeting of $metOn, noted on 26 March: $answer', ({ metOn, answer }) => {
    const given = { ...note(1), metOn };
    expect(tried(drawnUp(), 'SUP', 'recordQuarterlyNote', '2026-03-26T10:00', given)).toBe(answer);
  });

  it('one for a quarter', () => {
    expect(tried(noted(undefined, 1), 'SUP', 'recordQuarterlyNote', '2026-04-01T10:00', note(1))).toBe(
      '3.2 note.alreadyWritten',
    );
  });

  it('it says something', () => {
    const empty = { quarter: 1, strengths: ' ', weaknesses: '', advice: '' };
    expect(tried(drawnUp(), 'SUP', 'recordQuarterlyNote', '2026-03-30T10:00', empty)).toBe('3.2 note.empty');
  });

  it.each(['HEAD', 'S', 'HR', 'NEXT'])('by nobody else: %s', (by) => {
    expect(tried(drawnUp(), by, 'recordQuarterlyNote', '2026-03-30T10:00', note(1))).toBe('3.2 who.notEntitled');
  });

  it('there is no note without a form', () => {
    expect(tried(open(), 'SUP', 'recordQuarterlyNote', '2026-03-30T10:00', note(1))).toBe('3.2 form.missing');
  });

  it('is asked from the first day of its week, and marked when that has passed', () => {
    const one = drawnUp();
    expect(tasks(one, '2026-03-24T12:00')).not.toContain('recordQuarterlyNote of SUP (3.2)');
    expect(task(one, 'recordQuarterlyNote', '2026-03-25T00:00')).toMatchObject({
      opens: '2026-03-25',
      limit: '2026-03-31',
      due: '2026-03-31',
      overdue: false,
    });
    until(one, '2026-04-01');
    expect(entries(one).slice(-2)).toEqual(['deadline.opened quarterlyReview1', 'deadline.passed quarterlyReview1']);
  });
});

describe('I-20, I-30: late notes are written until the form is complete, and none is signed over', () => {
  it('while one that is owed is missing, nobody signs', () => {
    const one = open();
    noted(one, 3);
    does(one, 'SUP', 'appraise', '2026-12-08T10:00', scores);
    does(one, 'SUP', 'holdInterview', '2026-12-10T10:30', interviewOf('2026-12-10T10:00'));
    does(one, 'S', 'giveOpinion', '2026-12-10T11:00', { text: 'Razıyam.' });
    expect(tried(one, 'S', 'sign', '2026-12-10T11:10')).toBe('4.17 sign.noteMissing');
    expect(tried(one, 'SUP', 'sign', '2026-12-10T11:10')).toBe('4.17 sign.noteMissing');
    does(one, 'SUP', 'recordQuarterlyNote', '2026-12-10T11:20', note(4));
    expect(tried(one, 'S', 'sign', '2026-12-10T11:30')).toBe('accepted');
    expect(rowAt(one, '2026-12-20').overdue).toContainEqual(overdueOf('2026-12-07', '2026-12-10'));
  });

  it('a complete form takes no more notes', () => {
    const one = completed();
    expect(tried(one, 'SUP', 'recordQuarterlyNote', '2026-12-11T10:00', note(1))).toBe('3.2 note.alreadyWritten');
    expect(openTo(one, 'SUP', '2026-12-11T10:00')).not.toContain('recordQuarterlyNote');
    expect(openTo(opined(), 'SUP', '2026-12-10T12:00')).not.toContain('recordQuarterlyNote');
  });

  it.each([
    { drawnUpOn: '2026-03-24', owed: true },
    { drawnUpOn: '2026-03-25', owed: false },
    { drawnUpOn: '2026-04-02', owed: false },
  ])('not where the form was drawn up in its week or after it: $drawnUpOn $owed', ({ drawnUpOn, owed }) => {
    const one = open();
    does(one, 'SUP', 'drawUpForm', `${drawnUpOn}T10:00`, form);
    const missed = rowAt(one, '2026-04-10').overdue.filter(({ clause }) => clause === '3.2');
    expect(missed).toEqual(owed ? [overdueOf('2026-03-31', null)] : []);
  });

  it.each([
    { from: '2026-03-10', back: '2026-03-25', owed: true },
    { from: '2026-03-10', back: '2026-03-26', owed: false },
    { from: '2026-03-31', back: '2026-04-06', owed: false },
    { from: '2026-04-01', back: '2026-04-06', owed: true },
  ])(
    'not where the servant is absent on a day of its week: away from $from, back on $back: $owed',
    ({ from, back, owed }) => {
      const one = drawnUp();
      changes(one, absenceStarted(from, 'S', true));
      changes(one, absenceEnded(back, 'S'));
      expect(rowAt(one, '2026-04-10').overdue).toEqual(owed ? [overdueOf('2026-03-31', null)] : []);
    },
  );

  it('an absence that becomes known after the week takes the mark back', () => {
    const one = drawnUp();
    until(one, '2026-04-02');
    changesKnown(one, '2026-04-03', absenceStarted('2026-03-30', 'S', true));
    expect(entries(one)).toContain('deadline.withdrawn quarterlyReview1');
    expect(one.kept.state.value).toMatchObject({ quarter1: 'due' });
    expect(rowAt(one, '2026-04-10').overdue).toEqual([]);
  });

  it('a voluntary note of a week in which the servant was absent is taken', () => {
    const one = drawnUp();
    changes(one, absenceStarted('2026-03-26', 'S', true));
    expect(tried(one, 'SUP', 'recordQuarterlyNote', '2026-03-31T10:00', note(1))).toBe('accepted');
  });
});

describe('§3.2, I-36: while the supervisor is absent, or has left, the superior writes the note', () => {
  it('absent: the superior may, and is asked', () => {
    const one = drawnUp();
    changes(one, absenceStarted('2026-03-20', 'SUP'));
    expect(tried(one, 'HEAD', 'recordQuarterlyNote', '2026-03-30T10:00', note(1))).toBe('accepted');
    expect(tasks(one, '2026-03-30T10:00')).toContain('recordQuarterlyNote of HEAD (3.2)');
    changes(one, absenceEnded('2026-03-31', 'SUP'));
    expect(tried(one, 'HEAD', 'recordQuarterlyNote', '2026-03-31T10:00', note(1))).toBe('3.2 who.notEntitled');
  });

  it('left: only the superior', () => {
    const one = drawnUp();
    changes(one, left('2026-03-27', 'SUP'));
    expect(tried(one, 'HEAD', 'recordQuarterlyNote', '2026-03-27T10:00', note(1))).toBe('3.2 who.notEntitled');
    expect(tried(one, 'HEAD', 'recordQuarterlyNote', '2026-03-28T10:00', note(1))).toBe('accepted');
    expect(tried(one, 'SUP', 'recordQuarterlyNote', '2026-03-28T10:00', note(1))).toBe('3.2 who.notEntitled');
  });

  it('with the superior away too, the next one up', () => {
    const one = drawnUp();
    changes(one, absenceStarted('2026-03-20', 'SUP'), absenceStarted('2026-03-20', 'HEAD'));
    expect(tried(one, 'CHIEF', 'recordQuarterlyNote', '2026-03-30T10:00', note(1))).toBe('accepted');
  });
});

describe('§3.2, §4.4: the supervisor’s dated observations, any day of the year', () => {
  it.each([
    { on: '2026-01-01T00:00', answer: 'accepted' },
    { on: '2026-12-31T23:59', answer: 'accepted' },
    { on: '2027-01-01T00:00', answer: '3.2 observation.outsideYear' },
  ])('$on: $answer', ({ on, answer }) => {
    expect(tried(open(), 'SUP', 'observe', on, { text: 'Hesabat vaxtında.' })).toBe(answer);
  });

  it('says something, and is the supervisor’s own', () => {
    expect(tried(drawnUp(), 'SUP', 'observe', '2026-05-04T10:00', { text: ' ' })).toBe('3.2 observation.empty');
    expect(tried(drawnUp(), 'HEAD', 'observe', '2026-05-04T10:00', { text: 'x' })).toBe('3.2 who.notEntitled');
    expect(tried(scored(), 'SUP', 'observe', '2026-12-09T10:00', { text: 'Sonuncu.' })).toBe('accepted');
  });
});
