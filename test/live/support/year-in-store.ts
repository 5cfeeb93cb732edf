import { inject } from 'vitest';
import type { Acts } from '../../../client/acts/acts.ts';
import { collectFlaws } from '../../../client/bad-input.ts';
import { readScenario } from '../../../client/folder/scenario.ts';
import { rehearse } from '../../../client/rehearsal/in-memory.ts';
import { groundOf } from '../../../client/rehearsal/setting.ts';
import type { Content } from '../../../machines/journal.ts';
import { workCalendar } from '../../../rules/calendar/work-calendar.ts';
import { applyChanges } from '../../../rules/roster/changes.ts';
import { migrate } from '../../../store/database.ts';
import { openStore } from '../../../store/store.ts';
import { kinds } from '../../../worker/kinds.ts';
import { recordJournal } from '../../support/record-journal.ts';
import { calendarFiles, folder, newDatabase } from './office.ts';

/** The sample's year 2026 in a database of its own as it stood at the end of a day: published as workflows would. */
export interface YearInStore {
  readonly url: string;
  readonly acts: Pick<Acts, 'body' | 'store'>;
  /** Noon of the day, for the clock of views. */
  readonly clock: () => number;
  readonly databaseUrl: string;
  dispose(): Promise<void>;
}

/** On the server of all live tests, or on the one whose URL is given. */
export async function yearInStore(day: string, server: string = inject('stack').databaseUrl): Promise<YearInStore> {
  const url = await newDatabase(server);
  await migrate(url);
  const store = openStore(url, { kinds });
  await store.keepCalendar(calendarFiles);
  const applied = applyChanges(
    folder.roster,
    folder.changes.map(({ change }) => change).filter(({ date }) => date <= day),
  );
  if ('refusal' in applied) throw new Error(applied.refusal.because.code);
  const names = { ...folder.names, ...Object.assign({}, ...folder.changes.map((row) => namesIn(row))) };
  const { roster } = applied;
  await store.importBody({ body: folder.body, roster, names, day: '2026-01-01', results: folder.results });
  await store.yearOpened(2026);
  for (const contents of journalsUntil(day)) await recordJournal(store, contents, { year: 2026, via: 'test' });
  const noon = Date.parse(`${day}T12:00:00${folder.body.offset}`);
  return {
    url,
    acts: { store, body: async () => (await store.body())?.body ?? null },
    clock: () => noon,
    databaseUrl: url,
    dispose: () => store.close(),
  };
}

function namesIn(row: object): object {
  return 'names' in row && typeof row.names === 'object' && row.names !== null ? row.names : {};
}

function journalsUntil(day: string): Iterable<readonly Content[]> {
  const journals = new Map<string, Content[]>();
  const flaws = collectFlaws();
  const setting = { folder, year: 2026, until: day, calendar: workCalendar(calendarFiles, '1') };
  const lines = readScenario('data/agency/scenario-2026.jsonl', groundOf(setting), flaws);
  const journal = (contents: readonly Content[]): void => {
    for (const content of contents) {
      const known = journals.get(content.subject);
      if (known === undefined) journals.set(content.subject, [content]);
      else known.push(content);
    }
  };
  if (rehearse(setting, lines, flaws, { journal }) === null) throw new Error('The sample is bad input.');
  return journals.values();
}
