import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectFlaws } from '../../client/bad-input.ts';
import { readCalendars } from '../../client/folder/calendars.ts';
import { readFolder } from '../../client/folder/folder.ts';
import { readScenario } from '../../client/folder/scenario.ts';
import { rehearse } from '../../client/rehearsal/in-memory.ts';
import { reportOf } from '../../client/rehearsal/report.ts';
import { groundOf } from '../../client/rehearsal/setting.ts';
import { speak } from '../../locales/speak.ts';
import { holders } from '../../rules/roster/service.ts';
import { applyChanges } from '../../rules/roster/changes.ts';

interface Expected {
  readonly year: number;
  readonly until: string;
  readonly acts: number;
  readonly holdersOnDecember31: number;
  readonly reports: object;
  readonly refusals: readonly { line: number; act: string; on: string; clause: string }[];
  readonly appraisals: Readonly<Record<string, object>>;
}

const expected = JSON.parse(readFileSync('data/agency/expected-2026.json', 'utf8')) as Expected;
const folder = readFolder('data/agency');
const setting = { folder, year: expected.year, until: expected.until, calendar: readCalendars('data/calendars') };
const flaws = collectFlaws();
const lines = readScenario('data/agency/scenario-2026.jsonl', groundOf(setting), flaws);
const rehearsal = rehearse(setting, lines, flaws);
if (rehearsal === null) throw new Error('The sample is bad input.');
const report = reportOf(rehearsal, speak('en'));
const appraisals = new Map(report.appraisals.map((row) => [row.servant, row]));

describe('the public scenario of 2026 comes to what it must', () => {
  it('has no line that came out otherwise than it says', () => {
    expect(rehearsal.surprises).toEqual([]);
    expect(rehearsal.acts).toBe(expected.acts);
  });

  it.each(Object.entries(expected.appraisals))('the appraisal of %s', (servant, fields) => {
    expect(appraisals.get(servant)).toMatchObject(fields);
  });

  it('has an appraisal for everyone ever on the roster in the year, and for nobody else', () => {
    expect([...appraisals.keys()]).toEqual(Object.keys(expected.appraisals).sort());
  });

  it('refuses the same lines by the same clauses', () => {
    expect(report.refusals.map(({ line, act, on, clause }) => ({ line, act, on, clause }))).toEqual(expected.refusals);
  });

  it('reports as many in each annex, and as many excellent, as it must', () => {
    expect(report.reports).toEqual(expected.reports);
  });

  it('asks for a correction of the unit reports that a later result has overtaken, and of no other (I-10)', () => {
    const ofReports = report.tasks.filter(({ on }) => on === 'body' || on.startsWith('unit:'));
    expect(ofReports.map(({ task, on, assignee, overdue }) => ({ task, on, assignee, overdue }))).toEqual([
      { task: 'recordMeasureDone', on: 'body', assignee: 'E031', overdue: false },
      { task: 'signUnitReport', on: 'unit:Kadr şöbəsi', assignee: 'E031', overdue: false },
      { task: 'signUnitReport', on: 'unit:İnformasiya texnologiyaları şöbəsi', assignee: 'E021', overdue: false },
    ]);
  });

  it('counts the holders of 31 December', () => {
    const outcome = applyChanges(
      folder.roster,
      folder.changes.map(({ change }) => change),
    );
    if ('refusal' in outcome) throw new Error('The sample contradicts itself.');
    expect(holders(outcome.roster, '2026-12-31')).toHaveLength(expected.holdersOnDecember31);
    expect(report.reports.annex3 + report.reports.annex5).toBe(expected.holdersOnDecember31);
  });

  it('gives the same journal when it runs again', () => {
    const again = rehearse(setting, readScenario('data/agency/scenario-2026.jsonl', groundOf(setting), flaws), flaws);
    expect(again?.journal).toBe(rehearsal.journal);
  });
});
