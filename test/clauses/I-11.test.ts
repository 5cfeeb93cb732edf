import { describe, expect, it } from 'vitest';
import { appraisalsInARow, measuresOpen, yearsInARow, type YearGrade } from '../../rules/measures.ts';
import type { Grade } from '../../rules/score/grade.ts';

const results = (grade: Grade, ...years: readonly number[]): readonly YearGrade[] =>
  years.map((year) => ({ year, grade }));

describe('I-11: in a row', () => {
  it.each([
    { years: [2025, 2026], row: 2 },
    { years: [2024, 2026], row: 1 },
    { years: [2023, 2024, 2026], row: 1 },
    { years: [2026, 2025, 2024], row: 3 },
    { years: [2025], row: 0 },
  ])('§5.1.1, §5.1.2: good in $years is $row adjacent years by 2026', ({ years, row }) => {
    expect(yearsInARow(results('good', ...years), 2026)).toBe(row);
  });

  it.each([
    { years: [2025, 2026], row: 2 },
    { years: [2021, 2026], row: 2 },
    { years: [2019, 2022, 2026], row: 3 },
    { years: [2026], row: 1 },
    { years: [2025], row: 0 },
  ])('§5.1.4: unsatisfactory in $years is $row appraisals one after the other by 2026', ({ years, row }) => {
    expect(appraisalsInARow(results('unsatisfactory', ...years), 2026)).toBe(row);
  });

  it('a year without appraisal breaks a row of good years, and not one of unsatisfactory appraisals', () => {
    expect(measuresOpen(results('excellent', 2024, 2026), 2026).value).toEqual([]);
    expect(measuresOpen(results('good', 2023, 2024, 2026), 2026).value).toEqual([]);
    expect(measuresOpen(results('unsatisfactory', 2023, 2026), 2026).value).toEqual(['transferToAnalogousPosition']);
    expect(measuresOpen(results('unsatisfactory', 2019, 2023, 2026), 2026).value).toEqual(['transferToLowerPosition']);
  });

  it('an appraisal with another grade between breaks a row of unsatisfactory ones', () => {
    const mixed = [...results('unsatisfactory', 2023, 2026), ...results('fair', 2024)];
    expect(measuresOpen(mixed, 2026).value).toEqual([]);
  });
});
