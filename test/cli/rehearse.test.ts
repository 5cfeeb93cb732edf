import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { plus, sampleWith, temporaryFolder } from '../folder/sample.ts';
import { mizan, mizanProcess } from './mizan.ts';

/** Commands of the service load much before they find that nothing runs. */
vi.setConfig({ testTimeout: 60_000 });

const script = 'data/agency/scenario-2026.jsonl';
const rehearse = (folder: string, file: string, ...more: readonly string[]) =>
  mizan(['rehearse', folder, '--year', '2026', '--script', file, '--until', '2026-02-28', ...more]);

const first = JSON.parse(readFileSync(script, 'utf8').split('\n')[0] ?? '') as Record<string, unknown>;
const scriptOf = (...lines: readonly (object | string)[]) => {
  const file = join(temporaryFolder(), 'script.jsonl');
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return file;
};

describe('mizan rehearse, the real entry', () => {
  const { exit, out, err } = mizanProcess([
    'rehearse',
    'data/agency',
    '--year',
    '2026',
    '--script',
    script,
    '--until',
    '2027-03-31',
    '--json',
    '--lang',
    'en',
  ]);
  const report = JSON.parse(out) as Record<string, unknown> & {
    appraisals: Record<string, unknown>[];
    tasks: Record<string, unknown>[];
    refusals: Record<string, unknown>[];
  };

  it('ends with 0 on the public scenario and has nothing to complain of', () => {
    expect([exit, err]).toEqual([0, '']);
  });

  it('prints the fields of the contract', () => {
    expect(Object.keys(report)).toEqual(['year', 'until', 'appraisals', 'tasks', 'refusals', 'reports', 'journal']);
    expect(report).toMatchObject({
      year: 2026,
      until: '2027-03-31',
      reports: { annex3: 31, annex5: 8, excellent: 6, quota: 6 },
    });
    expect(report['journal']).toMatch(/^[0-9a-f]{64}$/);
    const e029 = report.appraisals.find(({ servant }) => servant === 'E029');
    expect(e029).toEqual({
      servant: 'E029',
      outcome: 'appraised',
      stage: 'handing.withHr',
      evaluator: 'E021',
      rounds: 1,
      appraisedOn: '2026-12-10',
      exact: '3.8',
      score: '3.8',
      grade: 'good',
      reason: null,
      overdue: [{ clause: '2.1', task: 'drawUpForm', limit: '2026-01-30', doneOn: '2026-02-03' }],
      dispute: null,
    });
    expect(report.appraisals.find(({ servant }) => servant === 'E001')).toMatchObject({
      exact: null,
      score: null,
      grade: null,
      reason: { clause: '1.3', because: expect.stringContaining('supreme-2') as string },
    });
    expect(report.refusals[0]).toEqual({
      line: 6,
      act: 'drawUpForm',
      on: 'E005',
      clause: '2.4',
      code: 'weights.total',
      message: 'The weights of the goals total 95 %; they must total 100 %.',
    });
    expect(report.tasks).toContainEqual(
      expect.objectContaining({ task: 'recordMeasureDone', on: 'body', assignee: 'E031', clause: '5.1' }),
    );
  });
});

describe('mizan rehearse for people', () => {
  it.each([
    { lang: 'en', says: ['the appraisal of 2026 until 28 February 2026', '(as expected)', 'Annex 3: 0'] },
    { lang: 'az', says: ['2026-cı ilin qiymətləndirilməsi', '(gözlənildiyi kimi)', 'Əlavə 3: 0'] },
  ])('tells it in $lang', async ({ lang, says }) => {
    const { exit, out, err } = await rehearse('data/agency', script, '--lang', lang);
    expect([exit, err]).toEqual([0, '']);
    for (const text of says) expect(out).toContain(text);
  });

  it('stops at the end of the day named: what is due then is not late yet', async () => {
    const at = async (until: string) => {
      const { out } = await mizan([
        'rehearse',
        'data/agency',
        '--year',
        '2026',
        '--script',
        scriptOf(),
        '--until',
        until,
        '--json',
      ]);
      const { appraisals, tasks } = JSON.parse(out) as {
        appraisals: { servant: string; overdue: object[] }[];
        tasks: { on: string; overdue: boolean }[];
      };
      return {
        overdue: appraisals.find(({ servant }) => servant === 'E005')?.overdue,
        tasks: tasks.filter(({ on }) => on === 'E005'),
      };
    };
    const [before, after] = [await at('2026-01-30'), await at('2026-01-31')];
    expect(before.overdue).toEqual([]);
    expect(before.tasks).toMatchObject([{ task: 'drawUpForm', assignee: 'E004', limit: '2026-01-30', overdue: false }]);
    expect(after.overdue).toEqual([{ clause: '2.1', task: 'drawUpForm', limit: '2026-01-30', doneOn: null }]);
    expect(after.tasks).toMatchObject([{ task: 'drawUpForm', overdue: true }]);
  });
});

describe('a task by the body’s own rule (I-22)', () => {
  it('has the fields of every other task, a day when it is due, and no limit of the law', async () => {
    const args = ['rehearse', 'data/agency', '--year', '2026', '--script', script, '--until', '2026-12-14', '--json'];
    const { out } = await mizan(args);
    const { tasks } = JSON.parse(out) as { tasks: { task: string }[] };
    expect(tasks.find(({ task }) => task === 'decideObjection')).toEqual({
      task: 'decideObjection',
      on: 'E019',
      assignee: 'E011',
      clause: '4.20',
      opens: null,
      due: '2026-12-18',
      limit: null,
      overdue: false,
    });
  });
});

describe('a line that comes out otherwise than it says ends the command with 1 and is named', () => {
  it('refused without being expected to be', async () => {
    const { exit, out, err } = await rehearse('data/agency', scriptOf({ ...first, who: 'E006' }), '--json');
    expect(err).toMatch(/^line 1: drawUpForm on E025 was refused by §2\.1: /);
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ refusals: [{ line: 1, clause: '2.1' }] });
  });

  it('refused by another clause', async () => {
    const { exit, err } = await rehearse(
      'data/agency',
      scriptOf({ ...first, who: 'E006', expect: { refused: '2.4' } }),
    );
    expect(err).toContain('line 1: drawUpForm on E025 was refused by §2.1 instead of §2.4: ');
    expect(exit).toBe(1);
  });

  it('accepted against it', async () => {
    const { exit, err } = await rehearse('data/agency', scriptOf({ ...first, expect: { refused: '2.4' } }));
    expect(err).toContain('line 1: drawUpForm on E025 was accepted, but should have been refused by §2.4.');
    expect(exit).toBe(1);
  });

  it('on someone who does not serve in the body yet', async () => {
    const { exit, err } = await rehearse('data/agency', scriptOf({ ...first, who: 'E003', on: 'E007' }));
    expect(err).toContain('line 1: drawUpForm on E007 was refused by §1.1: ');
    expect(exit).toBe(1);
  });
});

describe('bad input ends the command with 2 and prints no result', () => {
  const bad = async (folder: string, file: string, ...more: readonly string[]) => {
    const { exit, out, err } = await rehearse(folder, file, ...more);
    expect([exit, out]).toEqual([2, '']);
    return err;
  };

  it.each<[string, object | string, string]>([
    ['an unknown person', { ...first, who: 'E999' }, 'line 1, who: Nobody has the id E999.'],
    ['an unknown act', { ...first, do: 'promote' }, 'line 1, do: There is no act “promote”.'],
    [
      'a weight that is no number',
      { ...first, with: { goals: [{ weight: '40' }] } },
      'line 1, with.goals[0].weight: “40” is not a number.',
    ],
    ['no JSON', '{', 'line 1: From column 2 on this is not JSON.'],
  ])('%s in a line', async (_case, line, message) => {
    expect(await bad('data/agency', scriptOf(line))).toContain(message);
  });

  it('a line out of time order, and one after the last day too', async () => {
    const late = { ...first, at: '2026-03-03T10:00' };
    const err = await bad('data/agency', scriptOf(late, first, { ...late, who: 'E999' }));
    expect(err).toContain('line 2, at: 2026-01-09T09:40:00 comes after 2026-03-03T10:00:00');
  });

  it('a scenario of the year before', async () => {
    const { exit, err } = await mizan([
      'rehearse',
      'data/agency',
      '--year',
      '2027',
      '--script',
      script,
      '--until',
      '2027-12-31',
    ]);
    expect(err).toContain('is before the year 2027, whose appraisal this is');
    expect(err).toContain('more.');
    expect(exit).toBe(2);
  });

  it('a scenario that is not there', async () => {
    expect(await bad('data/agency', 'no-such.jsonl')).toContain('no-such.jsonl: There is no such file.');
  });

  it('a folder that is not there', async () => {
    expect(await bad('no-such-folder', script)).toContain('no-such-folder: There is no such folder.');
  });

  it('a row of changes that contradicts the roster, even after the last day', async () => {
    const folder = sampleWith({ 'changes-2026.csv': plus('2026-11-02,absenceEnded,E005,') });
    expect(await bad(folder, script)).toContain('changes-2026.csv, line 25: The row contradicts the roster: ');
  });

  it('somebody on the roster of 1 January who was appointed later', async () => {
    const folder = sampleWith({ 'roster.csv': (text) => text.replace('2019-01-14,E004', '2026-01-14,E004') });
    expect(await bad(folder, script)).toMatch(
      /roster\.csv, line 6, appointedOn: .*so not on the roster of 1 January 2026/,
    );
  });

  it('a calendar year that is missing', async () => {
    const { exit, err } = await mizan([
      'rehearse',
      'data/agency',
      '--year',
      '2023',
      '--script',
      scriptOf(),
      '--until',
      '2023-02-01',
    ]);
    expect(err).toMatch(/roster of 1 January 2023|az-20\d\d\.json/);
    expect(exit).toBe(2);
  });

  it.each([
    { until: '2025-12-31', exit: 2 },
    { until: '2026-01-01', exit: 0 },
  ])(
    'a last day before the year is no year at all: until $until ends with $exit',
    async ({ until, exit: expected }) => {
      const { exit, err } = await rehearse('data/agency', scriptOf(), '--until', until, '--lang', 'en');
      expect(exit).toBe(expected);
      expect(err.includes('2025-12-31 is before the year 2026')).toBe(expected === 2);
    },
  );

  it('as JSON for programs, flaw by flaw', async () => {
    const err = await bad('data/agency', scriptOf({ ...first, who: 'E999', do: 'promote' }), '--json');
    const { error } = JSON.parse(err) as { error: { kind: string; flaws: object[] } };
    expect(error.kind).toBe('badInput');
    expect(error.flaws).toMatchObject([
      { line: 1, field: 'who', code: 'input.unknownPerson' },
      { line: 1, field: 'do', code: 'input.unknownAct' },
    ]);
  });
});

describe('--on-temporal with a Temporal of somebody else', () => {
  it('ends with 3 and says why', async () => {
    const { exit, err } = await mizan(
      ['rehearse', 'data/agency', '--year', '2026', '--script', scriptOf(), '--until', '2026-01-31', '--on-temporal'],
      { env: { LANG: 'en', TEMPORAL_ADDRESS: 'temporal.example:7233' } },
    );
    expect(err).toContain('Time is skipped on mizan’s own Temporal only.');
    expect(exit).toBe(3);
  });
});

describe('commands that need the service, when nothing runs', () => {
  it.each([
    [['tasks']],
    [['show', 'E005']],
    [['timeline', 'E005']],
    [['explain', 'E005']],
    [['open-year', '2026']],
    [['import', 'data/agency']],
    [['worker']],
    [['calendar', 'import', 'data/calendars/az-2026.json']],
    [['act', 'handOver', '--on', 'E005', '--as', 'E004']],
  ])('%j ends with 3 and says what to do', async (args) => {
    const { exit, out, err } = await mizan(args, { env: { LANG: 'en', MIZAN_DATA: join(temporaryFolder(), 'data') } });
    expect(err).toContain('Start it with “npm start”');
    expect([exit, out]).toEqual([3, '']);
  });
});
