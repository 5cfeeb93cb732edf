import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, yearOf } from '../../rules/calendar/date.ts';
import { projectRoot } from '../../data/root.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { Acts } from '../acts/acts.ts';
import { readCalendarFile } from '../folder/calendars.ts';
import { ensureCalendars } from '../office/begin.ts';

/** The calendars that come with mizan, where the body has none yet; gives the years that had to be reckoned. */
export async function ensureFirstCalendars(acts: Acts, offset: string): Promise<readonly number[]> {
  const folder = join(projectRoot(), 'data', 'calendars');
  const known = await acts.store.calendar();
  const names = known === null ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const files = names.sort().map((name) => readCalendarFile(join(folder, name)));
  return ensureCalendars(acts, files, yearOf(dayOf(instantAt(Date.now(), offset))));
}
