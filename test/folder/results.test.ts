import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../client/folder/folder.ts';
import { flawsIn, sampleWith } from './sample.ts';

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
    ['carried out when', '2025,E005,4.7,excellent,reward,later', 'results.csv:2:measureDone notDone'],
  ])('%s', (_case, row, expected) => {
    const folder = folderWith(row);
    expect(flawsIn(() => readFolder(folder))).toEqual([expected]);
  });

  it('a result twice', () => {
    const folder = folderWith('2025,E005,4.7,excellent,,', '2025,E005,4.6,excellent,,');
    expect(flawsIn(() => readFolder(folder))).toEqual(['results.csv:3: repeatedResult']);
  });
});
