import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectFlaws, type Flaws } from '../client/bad-input.ts';
import { readCalendarFile } from '../client/folder/calendars.ts';
import { readFolder, type Folder } from '../client/folder/folder.ts';
import { readScenario, scenarioLines, type ScenarioLine } from '../client/folder/scenario.ts';
import { rehearse } from '../client/rehearsal/in-memory.ts';
import { groundOf } from '../client/rehearsal/setting.ts';
import { projectRoot } from '../data/root.ts';
import type { Content } from '../machines/journal.ts';
import { dayIn, type CalendarDate } from '../rules/calendar/date.ts';
import { workCalendar, type CalendarFile } from '../rules/calendar/work-calendar.ts';
import { applyChanges } from '../rules/roster/changes.ts';
import type { Store } from '../store/store.ts';
import { recordJournal } from '../test/support/record-journal.ts';
import { generate } from './generate.ts';

/** A body with a year of acts, read as the commands read it. */
export interface BodyYear {
  readonly folder: Folder;
  readonly year: number;
  readonly calendars: readonly CalendarFile[];
  readonly lines: (flaws: Flaws) => Iterable<ScenarioLine>;
}

/** The sample agency with its scenario. */
export function sampleYear(year: number): BodyYear {
  const agency = join(projectRoot(), 'data', 'agency');
  const folder = readFolder(agency);
  const script = join(agency, `scenario-${year}.jsonl`);
  const lines = (flaws: Flaws) => readScenario(script, groundOf({ folder, year }), flaws);
  return { folder, year, calendars: ownCalendars(year), lines };
}

/** A generated body of so many people. */
export function generatedYear(people: number, year: number): BodyYear {
  const calendars = ownCalendars(year);
  const generated = generate(people, year, workCalendar(calendars, '1'));
  const path = mkdtempSync(join(tmpdir(), 'mizan-bench-'));
  try {
    generated.writeFolder(path);
    const folder = readFolder(path);
    const lines = (flaws: Flaws) => scenarioLines(generated.lines(), 'generated', groundOf({ folder, year }), flaws);
    return { folder, year, calendars, lines };
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function ownCalendars(year: number): readonly CalendarFile[] {
  return [year - 1, year, year + 1].map((one) =>
    readCalendarFile(join(projectRoot(), 'data', 'calendars', `az-${one}.json`)),
  );
}

/** Writes the year as it stood at the end of a day into an empty store: published entry by entry, as workflows would. */
export async function fillStore(
  store: Store,
  { folder, year, calendars, lines }: BodyYear,
  until: CalendarDate,
): Promise<void> {
  await store.keepCalendar(calendars);
  const changes = folder.changes.map(({ change }) => change).filter(({ date }) => date <= until);
  const applied = applyChanges(folder.roster, changes);
  if ('refusal' in applied) throw new Error(applied.refusal.because.code);
  const { body, names, results } = folder;
  await store.importBody({ body, roster: applied.roster, names, day: dayIn(year, '01-01'), results });
  await store.yearOpened(year);

  const journals = new Map<string, Content[]>();
  const flaws = collectFlaws();
  const journal = (contents: readonly Content[]): void => {
    for (const content of contents) {
      const known = journals.get(content.subject);
      if (known === undefined) journals.set(content.subject, [content]);
      else known.push(content);
    }
  };
  const setting = { folder, year, until, calendar: workCalendar(calendars, '1') };
  if (rehearse(setting, lines(flaws), flaws, { journal }) === null) {
    throw new Error(JSON.stringify(flaws.list.slice(0, 3)));
  }
  const left = journals.values();
  const lane = async (): Promise<void> => {
    for (const contents of left) await recordJournal(store, contents, { year, via: 'bench' });
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}
