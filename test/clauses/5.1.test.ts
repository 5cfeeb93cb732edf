import { describe, expect, it } from 'vitest';
import { checkMeasure, measuresOpen, type YearGrade } from '../../rules/measures.ts';
import { gradeOf, type Grade } from '../../rules/score/grade.ts';

/** Grades of consecutive years, the last of them 2026. */
function until2026(...grades: readonly Grade[]): readonly YearGrade[] {
  return grades.map((grade, index) => ({ year: 2026 - grades.length + 1 + index, grade }));
}

const training = ['furtherEducation', 'specialTraining'];

describe('§5.1: bands of the final score', () => {
  it.each([
    { score: '5.0', grade: 'excellent', clause: '5.1.1' },
    { score: '4.6', grade: 'excellent', clause: '5.1.1' },
    { score: '4.5', grade: 'good', clause: '5.1.2' },
    { score: '3.6', grade: 'good', clause: '5.1.2' },
    { score: '3.5', grade: 'fair', clause: '5.1.3' },
    { score: '2.6', grade: 'fair', clause: '5.1.3' },
    { score: '2.5', grade: 'unsatisfactory', clause: '5.1.4' },
    { score: '2.0', grade: 'unsatisfactory', clause: '5.1.4' },
  ])('$score is $grade', ({ score, grade, clause }) => {
    expect(gradeOf(score)).toEqual({ value: grade, clause, because: { code: 'grade.band', with: { score, grade } } });
  });
});

describe('§5.1: measures that the results open', () => {
  it.each([
    { grades: ['excellent'], open: [], clause: '5.1.1' },
    { grades: ['good', 'excellent'], open: [], clause: '5.1.1' },
    { grades: ['excellent', 'excellent'], open: ['reward', 'earlyQualificationDegree'], clause: '5.1.1' },
    { grades: ['excellent', 'excellent', 'excellent'], open: ['reward', 'earlyQualificationDegree'], clause: '5.1.1' },
    { grades: ['good'], open: [], clause: '5.1.2' },
    { grades: ['good', 'good'], open: [], clause: '5.1.2' },
    { grades: ['excellent', 'good', 'good'], open: [], clause: '5.1.2' },
    { grades: ['good', 'good', 'good'], open: ['reward', ...training], clause: '5.1.2' },
    { grades: ['fair'], open: training, clause: '5.1.3' },
    { grades: ['excellent', 'fair'], open: training, clause: '5.1.3' },
    { grades: ['unsatisfactory'], open: [], clause: '5.1.4' },
    { grades: ['unsatisfactory', 'unsatisfactory'], open: ['transferToAnalogousPosition'], clause: '5.1.4' },
    { grades: ['unsatisfactory', 'fair', 'unsatisfactory'], open: [], clause: '5.1.4' },
    {
      grades: ['unsatisfactory', 'unsatisfactory', 'unsatisfactory'],
      open: ['transferToLowerPosition'],
      clause: '5.1.4',
    },
  ] as const)('$grades: $open', ({ grades, open, clause }) => {
    const { value, clause: cited } = measuresOpen(until2026(...grades), 2026);
    expect(value).toEqual(open);
    expect(cited).toBe(clause);
  });

  it('opens nothing without a result in the year', () => {
    const results = [{ year: 2025, grade: 'fair' }] as const;
    expect(measuresOpen(results, 2026)).toMatchObject({ value: [], because: { code: 'measures.noResult' } });
  });

  it('does not look at later years', () => {
    const results = until2026('unsatisfactory', 'unsatisfactory');
    expect(measuresOpen(results, 2025).value).toEqual([]);
  });
});

describe('§5.1: what is decided', () => {
  it.each([
    { measure: 'specialTraining', subject: 'İnzibati icraat', code: null },
    { measure: 'specialTraining', subject: ' ', code: 'measures.withoutSubject' },
    { measure: 'furtherEducation', subject: undefined, code: 'measures.withoutSubject' },
    { measure: 'reward', subject: undefined, code: 'measures.notOpen' },
    { measure: 'holiday', subject: undefined, code: 'measures.notOpen' },
  ])('after a fair result $measure on “$subject”: $code', ({ measure, subject, code }) => {
    const refusal = checkMeasure({ measure, subject }, until2026('fair'), 2026);
    expect(refusal?.because.code ?? null).toBe(code);
    expect(refusal?.clause ?? '5.1').toBe('5.1');
  });

  it('says why nothing is open after one excellent year', () => {
    expect(checkMeasure({ measure: 'reward' }, until2026('excellent'), 2026)).toEqual({
      clause: '5.1',
      because: { code: 'measures.inARow', with: { grade: 'excellent', years: 1, needed: 2 } },
    });
  });

  it('needs no subject for a reward', () => {
    expect(checkMeasure({ measure: 'reward' }, until2026('excellent', 'excellent'), 2026)).toBeNull();
  });
});
