import { collectFlaws } from '../../client/bad-input.ts';
import { readCalendars } from '../../client/folder/calendars.ts';
import { readFolder } from '../../client/folder/folder.ts';
import { scenarioLines } from '../../client/folder/scenario.ts';
import { rehearse } from '../../client/rehearsal/in-memory.ts';
import { groundOf } from '../../client/rehearsal/setting.ts';
import type { Content } from '../../machines/journal.ts';
import { brief } from '../folder/sample.ts';

const calendar = readCalendars('data/calendars');
/** The details of a row of changes, as a cell of CSV. */
export const details = (value: object) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;

/** A year of a folder with the lines given, run to a day. */
export function run(path: string, { year = 2026, until = '2027-03-31' }, ...lines: readonly object[]) {
  const folder = readFolder(path);
  const setting = { folder, year, calendar, until };
  const flaws = collectFlaws();
  const numbered = lines.map((line, index) => ({ line: index + 1, text: JSON.stringify(line) }));
  const contents: Content[] = [];
  const script = scenarioLines(numbered, 'script', groundOf(setting), flaws);
  const rehearsal = rehearse(setting, script, flaws, { journal: (some) => contents.push(...some) });
  if (rehearsal === null) throw new Error(flaws.list.map(brief).join('\n'));
  const rows = new Map(rehearsal.rows.map((row) => [row.servant, row]));
  const refusals = rehearsal.refusals.map(({ line, refusal }) => `${line} §${refusal.clause}`);
  return {
    ...rehearsal,
    contents,
    rows,
    refusals,
    tasksOn: (on: string) => rehearsal.tasks.filter((task) => task.on === on),
  };
}

/** A line of a scenario. */
export const line = (at: string, who: string, act: string, on: string, given: object = {}) => ({
  at,
  who,
  do: act,
  on,
  with: given,
});
