import { describe, expect, it } from 'vitest';
import { open, row, type Step } from '../support/agency.ts';
import { bodyYear } from '../support/reports.ts';

const rows = [row({ servant: 'E6' }), row({ servant: 'E7', ...open }), row({ servant: 'E8', outcome: 'left' })];
const plan: Step = {
  by: 'E4',
  act: 'planCourse',
  at: '2027-03-01T10:00',
  with: {
    course: 'Hüquqi yazı',
    subject: 'Normativ aktların tərtibi',
    from: '2027-03-10',
    to: '2027-03-12',
    participants: ['E6', 'E7'],
  },
  rows,
};
const planWith = (change: object): Step => ({ ...plan, with: { ...plan.with, ...change } });
const record: Step = {
  by: 'E4',
  act: 'recordCourseCompletion',
  at: '2027-03-13T10:00',
  with: { course: 'Hüquqi yazı', servant: 'E6', on: '2027-03-12', completed: true },
};
const recordWith = (change: object): Step => ({ ...record, with: { ...record.with, ...change } });

function planned() {
  const year = bodyYear();
  expect(year.do(plan)).toBeNull();
  return year;
}

describe('§6.5.1: HR plans a course', () => {
  it.each<{ what: string; step: Step; code: string | null }>([
    { what: 'with name, subject, days and participants', step: plan, code: null },
    { what: 'by the other of HR', step: { ...plan, by: 'E5' }, code: null },
    { what: 'by a unit head', step: { ...plan, by: 'E3' }, code: 'course.notHr' },
    { what: 'without a name', step: planWith({ course: ' ' }), code: 'course.unnamed' },
    { what: 'without a subject', step: planWith({ subject: '' }), code: 'course.withoutSubject' },
    { what: 'of one day', step: planWith({ to: '2027-03-10' }), code: null },
    { what: 'that ends before it begins', step: planWith({ to: '2027-03-09' }), code: 'course.outOfOrder' },
    { what: 'for nobody', step: planWith({ participants: [] }), code: 'course.withoutParticipants' },
    { what: 'for somebody twice', step: planWith({ participants: ['E6', 'E6'] }), code: 'course.twice' },
    { what: 'for somebody of elsewhere', step: planWith({ participants: ['E6', 'E99'] }), code: 'course.stranger' },
  ])('$what: $code', ({ step, code }) => {
    expect(bodyYear().codeOf(step)).toBe(code);
    expect(bodyYear().do(step)).toBe(code === null ? null : '6.5');
  });

  it('anew until a completion is recorded: the last plan counts', () => {
    const year = planned();
    expect(year.do(planWith({ participants: ['E7'], to: '2027-03-15' }))).toBeNull();
    expect(year.state.context.courses).toMatchObject({ 'Hüquqi yazı': { to: '2027-03-15', participants: ['E7'] } });
    year.do(recordWith({ servant: 'E7' }));
    expect(year.codeOf({ ...plan, at: '2027-03-14T10:00' })).toBe('course.underway');
    expect(year.do({ ...planWith({ course: 'Başqası' }), at: '2027-03-14T10:00' })).toBeNull();
  });
});

describe('§6.5.1: HR records who completed it', () => {
  it.each<{ what: string; step: Step; code: string | null }>([
    { what: 'a participant', step: record, code: null },
    { what: 'one who did not complete it', step: recordWith({ completed: false }), code: null },
    { what: 'by a servant', step: { ...record, by: 'E6' }, code: 'course.notHr' },
    { what: 'of an unknown course', step: recordWith({ course: 'X' }), code: 'course.unknown' },
    { what: 'of somebody else', step: recordWith({ servant: 'E3' }), code: 'course.noParticipant' },
    { what: 'on its first day', step: recordWith({ on: '2027-03-10' }), code: null },
    { what: 'before it', step: recordWith({ on: '2027-03-09' }), code: 'course.outOfTime' },
    { what: 'today', step: recordWith({ on: '2027-03-13' }), code: null },
    { what: 'tomorrow', step: recordWith({ on: '2027-03-14' }), code: 'course.outOfTime' },
  ])('$what: $code', ({ step, code }) => {
    expect(planned().codeOf(step)).toBe(code);
    expect(planned().do(step)).toBe(code === null ? null : '6.5');
  });

  it('once for each; from the day after its end HR is asked until all are recorded', () => {
    const year = planned();
    const asked = (at: string) => year.tasks(at).filter(({ task }) => task === 'recordCourseCompletion');
    expect(asked('2027-03-12T23:59')).toEqual([]);
    expect(asked('2027-03-13T00:00')).toMatchObject([{ assignee: 'E4', clause: '6.5', opens: '2027-03-12' }]);
    year.do(record);
    expect(year.codeOf(record)).toBe('course.already');
    expect(asked('2027-03-13T11:00')).toHaveLength(1);
    year.do(recordWith({ servant: 'E7', completed: false }));
    expect(asked('2027-03-13T11:00')).toEqual([]);
    expect(year.state.context.courses['Hüquqi yazı']?.completions).toEqual({
      E6: { on: '2027-03-12', completed: true },
      E7: { on: '2027-03-12', completed: false },
    });
  });
});

describe('§6.5.3: method help', () => {
  const ask: Step = { by: 'E6', act: 'askMethodHelp', at: '2026-05-04T10:00', with: { question: 'Çəki?' }, rows };
  const answer: Step = {
    by: 'E4',
    act: 'giveMethodHelp',
    at: '2026-05-05T10:00',
    with: { question: 1, answer: 'Faizlə, cəmi 100.' },
  };

  it.each<{ what: string; step: Step; code: string | null }>([
    { what: 'a servant', step: ask, code: null },
    { what: 'who left', step: { ...ask, by: 'E8' }, code: 'help.stranger' },
    { what: 'a stranger', step: { ...ask, by: 'E99' }, code: 'help.stranger' },
    { what: 'nothing', step: { ...ask, with: { question: ' ' } }, code: 'help.emptyQuestion' },
  ])('asked by $what: $code', ({ step, code }) => {
    expect(bodyYear().codeOf(step)).toBe(code);
    expect(bodyYear().do(step)).toBe(code === null ? null : '6.5');
  });

  it.each<{ what: string; step: Step; code: string | null }>([
    { what: 'by HR', step: answer, code: null },
    { what: 'by a colleague', step: { ...answer, by: 'E3' }, code: 'help.notHr' },
    { what: 'to no question', step: { ...answer, with: { question: 2, answer: 'a' } }, code: 'help.unknown' },
    { what: 'with nothing', step: { ...answer, with: { question: 1, answer: ' ' } }, code: 'help.emptyAnswer' },
  ])('given $what: $code', ({ step, code }) => {
    const year = bodyYear();
    year.do(ask);
    expect(year.codeOf(step)).toBe(code);
  });

  it('HR is asked until every question is answered, once', () => {
    const year = bodyYear();
    const tasks = () => year.tasks('2026-05-06T10:00').map(({ task, opens }) => `${task} ${opens ?? ''}`);
    expect(tasks()).toEqual([]);
    year.do(ask);
    year.do({ ...ask, at: '2026-05-04T11:00' });
    expect(tasks()).toEqual(['giveMethodHelp 2026-05-04']);
    year.do(answer);
    expect(year.codeOf(answer)).toBe('help.answered');
    expect(tasks()).toHaveLength(1);
    year.do({ ...answer, with: { question: 2, answer: 'b' } });
    expect(tasks()).toEqual([]);
    expect(year.state.context.help.map(({ number, by, answer: given }) => [number, by, given?.by])).toEqual([
      [1, 'E6', 'E4'],
      [2, 'E6', 'E4'],
    ]);
  });
});
