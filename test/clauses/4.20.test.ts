import { describe, expect, it } from 'vitest';
import { absenceStarted, left } from '../roster/people.ts';
import {
  answered,
  appraisedAgain,
  changes,
  completed,
  does,
  enters,
  entries,
  factsOf,
  fork,
  grounds,
  objected,
  openTo,
  opined,
  reasons,
  rowAt,
  scored,
  stage,
  task,
  tasks,
  tried,
  triedOnPaper,
  until,
} from '../support/appraisal.ts';

const unfounded = { decision: 'unfounded', ...reasons };
const founded = { decision: 'founded', ...reasons };

describe('§4.20, I-3, I-20: five working days from the day of appraisal to object to the supervisor', () => {
  it.each([
    { day: 'the day of appraisal itself, a Thursday', at: '2026-12-10T12:00', answer: 'accepted' },
    { day: 'the fifth working day, before midnight', at: '2026-12-17T23:59', answer: 'accepted' },
    { day: 'the sixth', at: '2026-12-18T00:00', answer: '4.20 term.over' },
  ])('$day: $answer', ({ at, answer }) => {
    expect(tried(completed(), 'S', 'object', at, grounds)).toBe(answer);
  });

  it.each([
    { by: 'SUP', answer: '4.20 who.notEntitled' },
    { by: 'MATE', answer: '4.20 who.notEntitled' },
    { by: 'HR', answer: '4.20 who.notEntitled' },
  ])('the servant’s own: $by $answer', ({ by, answer }) => {
    expect(tried(completed(), by, 'object', '2026-12-11T10:00', grounds)).toBe(answer);
  });

  it('I-45: with grounds', () => {
    expect(tried(completed(), 'S', 'object', '2026-12-11T10:00', { grounds: ' ' })).toBe(
      '4.20 objection.withoutGrounds',
    );
  });

  it('who and when come before what', () => {
    expect(tried(completed(), 'MATE', 'object', '2026-12-18T10:00', { grounds: '' })).toBe('4.20 who.notEntitled');
    expect(tried(completed(), 'S', 'object', '2026-12-18T10:00', { grounds: '' })).toBe('4.20 term.over');
  });

  it('against a result only, and once', () => {
    expect(tried(opined(), 'S', 'object', '2026-12-10T12:00', grounds)).toBe('4.20 result.none');
    expect(tried(scored(), 'S', 'object', '2026-12-10T12:00', grounds)).toBe('4.20 result.none');
    expect(tried(objected(), 'S', 'object', '2026-12-11T12:00', grounds)).toBe('4.20 dispute.outOfTurn');
  });

  it('the term that lapses is marked, and is nobody’s omission', () => {
    const one = completed();
    until(one, '2026-12-18');
    const mark = one.contents.findLast(({ with: { key } }) => key === 'objection:1');
    expect(mark).toMatchObject({ kind: 'deadline.passed', clause: '4.20', at: '2026-12-18T00:00:00+04:00' });
    expect(mark?.with['escalated']).toBeUndefined();
    expect(rowAt(one, '2026-12-18').overdue).toEqual([]);
  });

  it('one who has left the body since still may', () => {
    const one = completed();
    changes(one, left('2026-12-14', 'S'));
    expect(rowAt(one, '2026-12-15').outcome).toBe('appraised');
    expect(tried(one, 'S', 'object', '2026-12-16T10:00', grounds)).toBe('accepted');
  });
});

describe('§4.20, I-27: a paper in term counts by its day, however late it is typed', () => {
  it.each([
    { on: '2026-12-09', answer: '4.20 paper.beforeItsTime' },
    { on: '2026-12-10', answer: 'accepted' },
    { on: '2026-12-17', answer: 'accepted' },
    { on: '2026-12-18', answer: '4.20 term.over' },
  ])('of $on, entered in January: $answer', ({ on, answer }) => {
    expect(triedOnPaper(completed(), '2027-01-05T10:00', { of: 'S', on }, 'object', grounds)).toBe(answer);
  });

  it('takes the mark back, whatever others did since', () => {
    const one = completed();
    does(one, 'SUP', 'handOver', '2026-12-21T10:00');
    expect(entries(one)).toContain('deadline.passed objection:1');
    enters(one, '2027-01-05T10:00', { of: 'S', on: '2026-12-16' }, 'object', grounds);
    expect(entries(one).slice(-2)).toEqual(['objection.filed', 'deadline.withdrawn objection:1']);
    expect(rowAt(one, '2027-01-05T11:00').dispute).toEqual({ step: 'supervisor', open: true, ...grounds });
  });

  it('another’s paper is not the servant’s', () => {
    expect(triedOnPaper(completed(), '2027-01-05T10:00', { of: 'MATE', on: '2026-12-16' }, 'object', grounds)).toBe(
      '4.20 who.notEntitled',
    );
  });
});

describe('§4.20, I-22: the evaluator decides, due in five working days by the body’s rule', () => {
  it('the task', () => {
    expect(task(objected(), 'decideObjection', '2026-12-11T11:00')).toMatchObject({
      assignee: 'SUP',
      clause: '4.20',
      limit: '2026-12-18',
      bodyRule: true,
      overdue: false,
    });
    expect(task(objected(), 'decideObjection', '2026-12-19T11:00')).toMatchObject({ overdue: true });
  });

  it('late it is marked and escalated, but no limit of the law', () => {
    const one = objected();
    until(one, '2026-12-19');
    expect(one.contents.at(-1)).toMatchObject({
      clause: 'I-22',
      with: { key: 'objectionDecision:1', escalated: ['HEAD', 'HR'] },
    });
    expect(rowAt(one, '2026-12-25').overdue).toEqual([]);
    expect(tried(one, 'SUP', 'decideObjection', '2026-12-25T10:00', unfounded)).toBe('accepted');
  });

  it.each([
    { by: 'S', answer: '4.20 who.notEntitled' },
    { by: 'HEAD', answer: '4.20 who.notEntitled' },
    { by: 'CHIEF', answer: '4.20 who.notEntitled' },
    { by: 'HR', answer: '4.20 who.notEntitled' },
    { by: 'SUP', answer: 'accepted' },
  ])('by $by: $answer', ({ by, answer }) => {
    expect(tried(objected(), by, 'decideObjection', '2026-12-14T10:00', unfounded)).toBe(answer);
  });

  it('with reasons, and of an objection only', () => {
    const bare = { decision: 'unfounded', reasons: '' };
    expect(tried(objected(), 'SUP', 'decideObjection', '2026-12-14T10:00', bare)).toBe('4.20 decision.withoutReasons');
    expect(tried(completed(), 'SUP', 'decideObjection', '2026-12-14T10:00', unfounded)).toBe('4.20 dispute.outOfTurn');
  });

  it('while the evaluator is away, or gone, the superior decides in that place, and the next one up is asked then', () => {
    const one = objected();
    changes(one, absenceStarted('2026-12-14', 'SUP'));
    expect(tasks(one, '2026-12-14T10:00')).toContain('decideObjection of HEAD (4.20)');
    does(one, 'HEAD', 'decideObjection', '2026-12-14T11:00', unfounded);
    does(one, 'S', 'presentDecision', '2026-12-14T12:00');
    does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds);
    expect(tried(one, 'HEAD', 'decideBySuperior', '2026-12-16T10:00', { decision: 'agrees', ...reasons })).toBe(
      '4.21 who.notEntitled',
    );
    expect(tried(one, 'CHIEF', 'decideBySuperior', '2026-12-16T10:00', { decision: 'agrees', ...reasons })).toBe(
      'accepted',
    );
  });
});

describe('§4.20, I-23: a founded objection: the same evaluator appraises again', () => {
  it('a new round, with the earlier one kept, and terms of its own (I-9)', () => {
    const one = objected();
    does(one, 'SUP', 'decideObjection', '2026-12-14T10:00', founded);
    expect(stage(one)).toBe('appraising.ordered');
    expect(rowAt(one, '2026-12-14T11:00')).toMatchObject({ outcome: 'open', rounds: 2, score: null, dispute: null });
    expect(openTo(one, 'SUP', '2026-12-14T11:00')).toContain('appraise');
    appraisedAgain(one, '2026-12-15');
    expect(rowAt(one, '2026-12-15T12:00')).toMatchObject({ appraisedOn: '2026-12-15', dispute: null });
    expect(tried(one, 'S', 'object', '2026-12-22T23:59', grounds)).toBe('accepted');
    expect(tried(one, 'S', 'object', '2026-12-23T00:00', grounds)).toBe('4.20 term.over');
    expect(factsOf(one).rounds[0]?.dispute.supervisor?.decided).toMatchObject({ decision: 'founded' });
  });
});

describe('§4.20, I-24: going on to the superior within five working days of the presentation', () => {
  const unpresented = () => {
    const one = objected();
    does(one, 'SUP', 'decideObjection', '2026-12-14T10:00', unfounded);
    return one;
  };

  it('until the decision is presented no term runs', () => {
    const one = unpresented();
    expect(tried(one, 'S', 'objectToSuperior', '2026-12-14T11:00', grounds)).toBe('4.20 dispute.outOfTurn');
    until(one, '2027-03-01');
    expect(tried(one, 'S', 'presentDecision', '2027-03-01T10:00')).toBe('accepted');
    expect(task(unpresented(), 'presentDecision', '2026-12-15T10:00')).toMatchObject({
      assignee: 'SUP',
      clause: '4.20',
      limit: '2026-12-21',
      bodyRule: true,
    });
    expect(entries(one)).toContain('deadline.passed presentation.supervisor:1');
  });

  it.each([
    { by: 'SUP', answer: 'accepted' },
    { by: 'HR', answer: 'accepted' },
    { by: 'S', answer: 'accepted' },
    { by: 'HEAD', answer: '4.20 who.notEntitled' },
    { by: 'CHIEF', answer: '4.20 who.notEntitled' },
  ])('presented by $by: $answer', ({ by, answer }) => {
    expect(tried(unpresented(), by, 'presentDecision', '2026-12-14T11:00')).toBe(answer);
  });

  it('is presented once, and by paper on no day before it was taken', () => {
    expect(tried(answered(), 'HR', 'presentDecision', '2026-12-14T12:00')).toBe('4.20 decision.nothingToPresent');
    const of = (on: string) => triedOnPaper(unpresented(), '2026-12-16T10:00', { of: 'SUP', on }, 'presentDecision');
    expect(of('2026-12-13')).toBe('4.20 paper.beforeItsTime');
    expect(of('2026-12-14')).toBe('accepted');
  });

  it.each([
    { at: '2026-12-14T12:00', answer: 'accepted' },
    { at: '2026-12-21T23:59', answer: 'accepted' },
    { at: '2026-12-22T00:00', answer: '4.20 term.over' },
  ])('presented on Monday the 14th; at $at: $answer', ({ at, answer }) => {
    expect(tried(answered(), 'S', 'objectToSuperior', at, grounds)).toBe(answer);
  });

  it('with grounds, by the servant, in turn', () => {
    const at = '2026-12-15T10:00';
    expect(tried(answered(), 'S', 'objectToSuperior', at, { grounds: '' })).toBe('4.20 objection.withoutGrounds');
    expect(tried(answered(), 'MATE', 'objectToSuperior', at, grounds)).toBe('4.20 who.notEntitled');
    expect(tried(completed(), 'S', 'objectToSuperior', at, grounds)).toBe('4.20 dispute.outOfTurn');
  });

  it('a paper of a day before the presentation is none to it', () => {
    const of = (on: string) =>
      triedOnPaper(answered(), '2027-01-05T10:00', { of: 'S', on }, 'objectToSuperior', grounds);
    expect(of('2026-12-13')).toBe('4.20 paper.beforeItsTime');
    expect(of('2026-12-14')).toBe('accepted');
    expect(of('2026-12-22')).toBe('4.20 term.over');
  });

  it('both ways from one state stay apart', () => {
    const one = answered();
    const other = fork(one);
    does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds);
    expect(stage(other)).toBe('dispute.answerPresented');
  });
});
