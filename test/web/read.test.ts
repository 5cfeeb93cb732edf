import { describe, expect, it } from 'vitest';
import { actNames } from '../../client/acts-schema/index.ts';
import { kindOf } from '../../client/web/forms/files.ts';
import { readAct } from '../../client/web/forms/read.ts';
import { specs } from '../../client/web/forms/specs.ts';
import { fieldsOf, nested, numberOr } from '../../client/web/forms/values.ts';

/** Those whose pages are made of more than a list of fields. */
const pagesOfTheirOwn = ['drawUpForm', 'changeGoals', 'appraise', 'holdInterview', 'presentAchievements', 'sign'];

describe('no act is without a form', () => {
  it.each((['appraisal', 'unit', 'body'] as const).flatMap((on) => actNames(on)))('%s', (act) => {
    expect(act in specs || pagesOfTheirOwn.includes(act)).toBe(true);
  });
});

const goal = { title: 'a', measure: 'b', deadline: '2026-06-30', expectedResult: 'c', weight: 60 };

describe('fields of a page and what comes with an act are the same data', () => {
  it.each([
    ['drawUpForm', { goals: [goal, { ...goal, weight: 40 }], criteria: { professionalKnowledge: 33.5 } }],
    ['recordQuarterlyNote', { quarter: 2, strengths: 's', weaknesses: '', advice: 'a' }],
    ['recordNonSigning', { protocol: 'p', witnesses: ['one', 'two'] }],
    ['presentAchievements', { goals: ['x', ''], toDiscuss: { training: 't' } }],
    ['sign', { form: 'a'.repeat(64) }],
    ['planCourse', { course: 'c', subject: 's', from: '2026-05-04', to: '2026-05-08', participants: ['E005', 'E006'] }],
    ['issueOrder', { number: '12', on: '2027-02-20', servants: ['E005'] }],
    ['giveMethodHelp', { question: 2, answer: 'a' }],
    ['askMethodHelp', { question: 'q' }],
  ])('%s', (act, given) => {
    expect(readAct(act, fieldsOf(given))).toEqual(given);
  });

  it.each([
    ['yes', true],
    ['no', false],
  ])('a course was completed: %s', (answer, completed) => {
    const typed = { course: 'c', servant: 'E005', on: '2026-05-08', completed: answer };
    expect(readAct('recordCourseCompletion', typed)).toEqual({ ...typed, completed });
  });

  it('people are ticked: those who are not leave no gap', () => {
    const ticked = { course: 'c', 'participants[1]': 'E006', 'participants[4]': 'E009' };
    expect(readAct('planCourse', ticked)).toEqual({ course: 'c', participants: ['E006', 'E009'] });
  });

  it('what the page itself carries is not part of the act', () => {
    const page = { _csrf: 't', key: 'k', seq: '3', do: 'act', 'paper.reference': 'r', keepPlan: 'yes' };
    expect(readAct('object', { ...page, grounds: 'g' })).toEqual({ grounds: 'g' });
  });

  it('a goal of which nothing was typed is none', () => {
    const empty = { 'goals[1].title': ' ', 'goals[1].weight': '' };
    expect(readAct('drawUpForm', { ...fieldsOf({ goals: [goal] }), ...empty })).toEqual({
      goals: [goal],
      criteria: {},
    });
  });

  it('a field left open is left out where it may be, and empty where the law answers', () => {
    expect(readAct('recordQuarterlyNote', { strengths: '', metOn: '', quarter: '' })).toEqual({ strengths: '' });
  });
});

describe('§4.17: the interview as its page gives it', () => {
  const told = { at: '2026-12-10T10:00', place: 'otaq 5', servantViews: 'v', reasons: 'r' };

  it('without a disagreement there is no answer to one', () => {
    expect(readAct('holdInterview', { ...told, answer: '', servantObjection: '' })).toEqual({
      at: told.at,
      place: told.place,
      servantViews: 'v',
      atWorkplace: true,
    });
  });

  it.each([
    { answer: 'unfounded', changed: false },
    { answer: 'founded', changed: true },
  ])('$answer: scores changed: $changed', ({ answer, changed }) => {
    const read = readAct('holdInterview', { ...told, answer, servantObjection: 'o', 'changes.goals[0]': '4' });
    expect(read['objectionAnswer']).toEqual({ founded: changed, reasons: 'r' });
    expect('changes' in read).toBe(changed);
  });
});

describe('numbers as people write them', () => {
  it.each([
    ['33,5', 33.5],
    [' 40 ', 40],
    ['', undefined],
    ['çox', 'çox'],
    ['1e3', '1e3'],
  ])('%s', (typed, read) => {
    expect(numberOr(typed)).toBe(read);
  });

  it('a list closes up over its gaps', () => {
    expect(nested({ 'a[2]': 'y', 'a[0]': 'x' }, (_name, value) => value)).toEqual({ a: ['x', 'y'] });
  });
});

describe('a file is what its first bytes and its name say', () => {
  it.each([
    ['arayış.pdf', '%PDF-1.7', 'application/pdf'],
    ['arayış.pdf', '<script>', undefined],
    ['proqram.exe', '%PDF-1.7', undefined],
    ['şəkil.pdf.html', '%PDF-1.7', undefined],
  ])('%s of %s: %s', (name, content, mediaType) => {
    expect(kindOf(Buffer.from(content), name)?.mediaType).toBe(mediaType);
  });
});
