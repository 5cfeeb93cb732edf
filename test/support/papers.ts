import { agencyYear } from '../../machines/agency-year/agency-year.ts';
import { appraisal, appraisalRow } from '../../machines/appraisal/index.ts';
import type { Content } from '../../machines/journal.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import type { Subject } from '../../machines/subject.ts';
import { unitReport } from '../../machines/unit-report/unit-report.ts';
import { collectFlaws } from '../../client/bad-input.ts';
import { readCalendars } from '../../client/folder/calendars.ts';
import { readFolder, type Folder } from '../../client/folder/folder.ts';
import { readScenario, scenarioLines, type ScenarioLine } from '../../client/folder/scenario.ts';
import { rehearse } from '../../client/rehearsal/in-memory.ts';
import { groundOf } from '../../client/rehearsal/setting.ts';
import type { Records } from '../../documents/records.ts';
import { instantOf } from '../../rules/calendar/date.ts';
import { applyChanges } from '../../rules/roster/changes.ts';
import { brief } from '../folder/sample.ts';

/** The records of a body's year run in memory, as the store would have them. */
export interface YearRecords extends Records {
  readonly rows: readonly AppraisalRow[];
  readonly subjects: readonly string[];
  readonly folder: Folder;
}

const calendar = readCalendars('data/calendars');

/** The public scenario of the sample, run to a day. */
export function sampleYear(until = '2027-03-31'): YearRecords {
  const folder = readFolder('data/agency');
  return run(folder, until, (ground, flaws) => readScenario('data/agency/scenario-2026.jsonl', ground, flaws));
}

/** A folder of 2026 with the lines given, run to a day. */
export function yearOf(path: string, lines: readonly object[], until = '2027-03-31'): YearRecords {
  const numbered = lines.map((line, index) => ({ line: index + 1, text: JSON.stringify(line) }));
  return run(readFolder(path), until, (ground, flaws) => scenarioLines(numbered, 'script', ground, flaws));
}

type Lines = (ground: ReturnType<typeof groundOf>, flaws: ReturnType<typeof collectFlaws>) => Iterable<ScenarioLine>;

function run(folder: Folder, until: string, lines: Lines): YearRecords {
  const setting = { folder, year: 2026, calendar, until };
  const flaws = collectFlaws();
  const journals = new Map<string, Content[]>();
  const journal = (contents: readonly Content[]) => {
    for (const content of contents) {
      const known = journals.get(content.subject);
      if (known === undefined) journals.set(content.subject, [content]);
      else known.push(content);
    }
  };
  const rehearsal = rehearse(setting, lines(groundOf(setting), flaws), flaws, { journal });
  if (rehearsal === null) throw new Error(flaws.list.map(brief).join('\n'));
  const changes = folder.changes.map(({ change }) => change).filter(({ date }) => date <= until);
  const outcome = applyChanges(folder.roster, changes);
  if ('refusal' in outcome) throw new Error('The folder contradicts itself.');
  const end = instantOf(`${until}T23:59:59`, folder.body.offset);
  const states = new Map([...journals].map(([subject, contents]) => [subject, stateOf(contents)]));
  const rows = [...states].flatMap(([subject, state]) =>
    subject.includes('/') ? [] : [appraisalRow(state as Parameters<typeof appraisalRow>[0], end)],
  );
  return {
    rows,
    subjects: [...journals.keys()].sort(),
    folder,
    subjectOf: (subject) => {
      const state = states.get(subject);
      return Promise.resolve(state === undefined ? null : { state: kindOf(subject).freeze(state) });
    },
    journalOf: (subject) => Promise.resolve((journals.get(subject) ?? []).map((content) => ({ content }))),
    heads: () =>
      Promise.resolve([...journals].map(([subject, contents]) => ({ subject, seq: contents.at(-1)?.seq ?? 0 }))),
    appraisalRows: () => Promise.resolve(rows),
    earlierResults: () => Promise.resolve(folder.results),
    roster: () => Promise.resolve({ roster: outcome.roster }),
    names: () => Promise.resolve(folder.names),
  };
}

function kindOf(subject: string): Subject<any, any> {
  if (subject.startsWith('unit:')) return unitReport;
  return subject.startsWith('body/') ? agencyYear : appraisal;
}

function stateOf(contents: readonly Content[]): unknown {
  let state: unknown;
  for (const { subject, seq, prev: _prev, ...entry } of contents) {
    const kind = kindOf(subject);
    state = seq === 1 ? kind.initial(entry) : kind.evolve(state, entry);
  }
  return state;
}
