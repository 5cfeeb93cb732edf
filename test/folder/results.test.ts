import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Acts } from '../../client/acts/acts.ts';
import { BadInput, collectFlaws } from '../../client/bad-input.ts';
import { readFolder } from '../../client/folder/folder.ts';
import { checkYearsOver } from '../../client/folder/results-file.ts';
import { importFolder } from '../../client/office/begin.ts';
import { brief, flawsIn, sampleWith } from './sample.ts';

const head = 'year,servantId,score,grade,measure,measureDone';
const folderWith = (...rows: readonly string[]) => {
  const folder = sampleWith();
  writeFileSync(join(folder, 'results.csv'), [head, ...rows, ''].join('\n'));
  return folder;
};

describe('results.csv, the years before', () => {
  it('may be missing', () => {
    expect(readFolder('data/agency').results).toEqual([]);
  });

  it('gives each result with its measure and whether that was carried out', () => {
    const folder = folderWith(
      '2025,E005,4.7,excellent,,',
      '2025,E006,3,fair,specialTraining,2025-06-01',
      '2024,E006,3.1,fair,furtherEducation,yes',
    );
    expect(readFolder(folder).results).toMatchObject([
      { year: 2025, servant: 'E005', score: '4.7', grade: 'excellent', measure: null, measureDone: false },
      {
        year: 2025,
        servant: 'E006',
        score: '3.0',
        grade: 'fair',
        measure: 'specialTraining',
        measureDone: '2025-06-01',
      },
      { year: 2024, servant: 'E006', measure: 'furtherEducation', measureDone: true },
    ]);
  });

  it.each<[string, string, string]>([
    ['a year that is none', '25,E005,4.7,excellent,,', 'results.csv:2:year notAYear'],
    ['a score out of range', '2025,E005,5.1,excellent,,', 'results.csv:2:score notAScore'],
    ['a score with two decimals', '2025,E005,4.55,excellent,,', 'results.csv:2:score notAScore'],
    ['a grade that does not go with the score', '2025,E005,4.5,excellent,,', 'results.csv:2:grade gradeOfScore'],
    ['a measure that is none', '2025,E005,4.7,excellent,bonus,', 'results.csv:2:measure notOneOf'],
    [
      'carried out on a day, and no measure',
      '2025,E005,4.7,excellent,,2026-03-02',
      'results.csv:2:measureDone doneWithoutMeasure',
    ],
    ['carried out, and no measure', '2025,E005,4.7,excellent,,yes', 'results.csv:2:measureDone doneWithoutMeasure'],
    ['carried out when', '2025,E005,4.7,excellent,reward,later', 'results.csv:2:measureDone notDone'],
  ])('%s', (_case, row, expected) => {
    const folder = folderWith(row);
    expect(flawsIn(() => readFolder(folder))).toEqual([expected]);
  });

  it('says that nothing was carried out where there is no measure', () => {
    expect(readFolder(folderWith('2025,E005,4.7,excellent,,no')).results).toMatchObject([{ measure: null }]);
  });

  it.each([
    { year: 2025, flaws: ['results.csv:2:year yearNotOver', 'results.csv:3:year yearNotOver'] },
    { year: 2026, flaws: ['results.csv:3:year yearNotOver'] },
    { year: 2027, flaws: [] },
  ])('are of years that are over: while $year runs, $flaws', ({ year, flaws }) => {
    const { results } = readFolder(folderWith('2025,E005,4.7,excellent,,', '2026,E005,4.7,excellent,,'));
    const found = collectFlaws();
    checkYearsOver(results, year, 'results.csv', found);
    expect(found.list.map(brief)).toEqual(flaws);
  });

  it('a year to come is taken over by nobody: nothing is asked of the service', async () => {
    const folder = readFolder(folderWith('2099,E005,4.7,excellent,,'));
    await expect(importFolder({} as Acts, folder, 'cli')).rejects.toThrow(BadInput);
  });

  it('a result twice', () => {
    const folder = folderWith('2025,E005,4.7,excellent,,', '2025,E005,4.6,excellent,,');
    expect(flawsIn(() => readFolder(folder))).toEqual(['results.csv:3: repeatedResult']);
  });
});
