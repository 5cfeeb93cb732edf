import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../folder/sample.ts';
import { jsonOf, mizan, mizanProcess } from './mizan.ts';

const six = [
  'professionalKnowledge',
  'attitudeToDuties',
  'analysisAndDecisions',
  'creativityAndInitiative',
  'experienceAndSharing',
  'teamworkAndCommunication',
];
const ten = [...six, 'forecasting', 'management', 'authorityAndInspiration', 'teamBuilding'];

const criteria = (ids: readonly string[], weights: readonly number[], scores: readonly number[]) =>
  Object.fromEntries(ids.map((id, index) => [id, { weight: weights[index], score: scores[index] }]));

/** T = 5·0.4 + 5·0.35 + 3·0.25 = 4.5; M = 5·0.25 + 5·0.15 + 5·0.1 + 4·0.15 + 4·0.15 + 4·0.2 = 4.5; YQ = 2.25 + 1.8 + 0.5. */
const form = {
  managerial: false,
  goals: [
    { weight: 40, score: 5 },
    { weight: 35, score: 5 },
    { weight: 25, score: 3 },
  ],
  criteria: criteria(six, [25, 15, 10, 15, 15, 20], [5, 5, 5, 4, 4, 4]),
  discipline: { score: 5 },
};

const fileOf = (content: unknown) => {
  const file = join(temporaryFolder(), 'form.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('mizan score', () => {
  it.each([
    {
      of: 'six criteria, rounded half up to excellent',
      content: form,
      gives: {
        goals: '4.5',
        criteria: '4.5',
        discipline: '5',
        exact: '4.55',
        score: '4.6',
        grade: 'excellent',
        clause: '5.1.1',
      },
    },
    {
      of: 'a result without a fraction',
      content: {
        ...form,
        goals: [{ weight: 100, score: 4 }],
        criteria: criteria(six, [25, 15, 10, 15, 15, 20], [4, 4, 4, 4, 4, 4]),
        discipline: { score: 4 },
      },
      gives: { goals: '4', criteria: '4', discipline: '4', exact: '4', score: '4.0', grade: 'good', clause: '5.1.2' },
    },
    {
      // T = 3·0.5 + 2·0.5 = 2.5; M = 2·0.5 + 3·0.1·5 = 2.5; YQ = 1.25 + 1 + 0.3 = 2.55
      of: 'the least that is fair',
      content: {
        ...form,
        goals: [
          { weight: 50, score: 3 },
          { weight: 50, score: 2 },
        ],
        criteria: criteria(six, [50, 10, 10, 10, 10, 10], [2, 3, 3, 3, 3, 3]),
        discipline: { score: 3 },
      },
      gives: {
        goals: '2.5',
        criteria: '2.5',
        discipline: '3',
        exact: '2.55',
        score: '2.6',
        grade: 'fair',
        clause: '5.1.3',
      },
    },
    {
      // M = 2·0.51 + 3·0.49 = 2.49; YQ = 1.25 + 0.996 + 0.3 = 2.546
      of: 'the most that is unsatisfactory',
      content: {
        ...form,
        goals: [
          { weight: 50, score: 3 },
          { weight: 50, score: 2 },
        ],
        criteria: criteria(six, [51, 10, 10, 10, 10, 9], [2, 3, 3, 3, 3, 3]),
        discipline: { score: 3 },
      },
      gives: {
        goals: '2.5',
        criteria: '2.49',
        discipline: '3',
        exact: '2.546',
        score: '2.5',
        grade: 'unsatisfactory',
        clause: '5.1.4',
      },
    },
    {
      of: 'the ten criteria of a managerial position',
      content: {
        ...form,
        managerial: true,
        criteria: criteria(ten, Array<number>(10).fill(10), [5, 5, 5, 5, 5, 5, 5, 5, 4, 4]),
      },
      gives: {
        goals: '4.5',
        criteria: '4.8',
        discipline: '5',
        exact: '4.67',
        score: '4.7',
        grade: 'excellent',
        clause: '5.1.1',
      },
    },
  ])('reckons $of', async ({ content, gives }) => {
    expect(await jsonOf(['score', fileOf(content)])).toEqual(gives);
  });

  it.each([
    { lang: 'en', says: 'Final score (YQ): 4.6 · excellent (§5.1.1)' },
    { lang: 'az', says: 'Yekun qiymət (YQ): 4.6 · əla (§5.1.1)' },
  ])('tells a person in $lang', async ({ lang, says }) => {
    expect((await mizan(['score', fileOf(form), '--lang', lang])).out).toContain(says);
  });

  it.each<[string, object, string]>([
    ['weights of goals that total 95', { ...form, goals: [{ weight: 95, score: 5 }] }, '2.4'],
    [
      'weights with decimals',
      {
        ...form,
        goals: [
          { weight: 33.5, score: 5 },
          { weight: 66.5, score: 5 },
        ],
      },
      '2.4',
    ],
    ['no goal', { ...form, goals: [] }, '2.1'],
    ['five criteria', { ...form, criteria: criteria(six.slice(1), [20, 20, 20, 20, 20], [4, 4, 4, 4, 4]) }, '4.7'],
    [
      'a criterion too many',
      { ...form, criteria: criteria([...six, 'forecasting'], [20, 20, 20, 20, 10, 5, 5], [4, 4, 4, 4, 4, 4, 4]) },
      '4.7',
    ],
    ['a manager on six', { ...form, managerial: true }, '4.8'],
    ['a goal scored 6', { ...form, goals: [{ weight: 100, score: 6 }] }, '4.5'],
    [
      'a criterion scored 3.5',
      { ...form, criteria: criteria(six, [25, 15, 10, 15, 15, 20], [3.5, 4, 4, 4, 4, 4]) },
      '4.9',
    ],
    ['discipline scored 1', { ...form, discipline: { score: 1 } }, '4.13'],
  ])('is refused for %s', async (_case, content, clause) => {
    const { exit, out, err } = await mizan(['score', fileOf(content), '--json']);
    expect(JSON.parse(err)).toMatchObject({ error: { kind: 'refused', clause } });
    expect([exit, out]).toEqual([1, '']);
  });

  it.each<[string, unknown, string]>([
    [
      'a weight that is no number',
      { ...form, goals: [{ weight: 'forty', score: 5 }] },
      'goals[0].weight: “forty” is not a number.',
    ],
    [
      'a field that does not exist',
      { ...form, bonus: 1 },
      'bonus: There is no field “bonus” here. Known are: managerial, goals, criteria, discipline.',
    ],
    [
      'a field that is missing',
      { ...form, managerial: undefined },
      'managerial: This field is missing; it holds true or false.',
    ],
    ['no JSON', '{"goals": [}', 'form.json, line 1: From column 12 on this is not JSON.'],
    ['nothing', '', 'There is nothing here; JSON is wanted.'],
  ])('is bad input with %s', async (_case, content, message) => {
    const { exit, out, err } = await mizan(['score', fileOf(content)]);
    expect(err).toContain(message);
    expect([exit, out]).toEqual([2, '']);
  });

  it('names a file that is not there', async () => {
    const { exit, err } = await mizan(['score', 'no-such-form.json']);
    expect(err).toContain('no-such-form.json: There is no such file.');
    expect(exit).toBe(2);
  });

  it('reads standard input for -, with a byte order mark as a file may have', () => {
    const { exit, out } = mizanProcess(['score', '-', '--json'], { input: `\uFEFF${JSON.stringify(form)}` });
    expect(JSON.parse(out)).toMatchObject({ exact: '4.55', score: '4.6' });
    expect(exit).toBe(0);
  });

  it('loads nothing of Temporal, PostgreSQL or the machines', () => {
    const folder = temporaryFolder();
    const { exit } = mizanProcess(['score', fileOf(form)], { env: { NODE_V8_COVERAGE: folder } });
    expect(exit).toBe(0);
    expect(existsSync(folder)).toBe(true);
    const loaded = readdirSync(folder)
      .flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] }).result)
      .map(({ url }) => url);
    expect(loaded.some((url) => url.endsWith('/commands/score.ts'))).toBe(true);
    const here = pathToFileURL(process.cwd()).href;
    const paths = loaded.map((url) => url.replace(here, ''));
    expect(
      paths.filter((path) => /@temporalio|\/pg\/|kysely|xstate|\/machines\/|commands\/(?!score)/.test(path)),
    ).toEqual([]);
  });
});
