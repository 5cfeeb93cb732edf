import { join } from 'node:path';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import { nameOf } from '../../machines/reporting/units.ts';
import type { Flaws } from '../bad-input.ts';
import { everKnown, type Folder } from '../folder/folder.ts';
import type { ScenarioGround } from '../folder/scenario.ts';
import { reportingUnits } from '../../machines/reporting/reporting-units.ts';

/** What a rehearsal runs on. */
export interface Setting {
  readonly folder: Folder;
  readonly year: number;
  readonly calendar: WorkCalendar;
  /** Last day to run, inclusive. */
  readonly until: CalendarDate;
}

/** What the lines of a scenario may name in this setting. */
export function groundOf({ folder, year }: Pick<Setting, 'folder' | 'year'>): ScenarioGround {
  const people = everKnown(folder);
  const units = new Set([...folder.units, ...reportingUnits(folder.roster, year)].map(nameOf));
  for (const { change } of folder.changes) {
    if (change.type === 'unitChanged') units.add(nameOf(change.details.to));
    if (change.type === 'officeChanged') units.add(nameOf(change.details.office.replace(/^[^:]*:/, '')));
  }
  // A unit that is abolished has no name to come.
  units.delete('');
  if (folder.units.length === 0) for (const id of people) units.add(id);
  return { year, people, units };
}

/** `roster.csv` is everyone on 1 January: whoever was appointed later comes by a change. */
export function checkFirstDay({ folder, year }: Pick<Setting, 'folder' | 'year'>, flaws: Flaws): void {
  const file = join(folder.path, 'roster.csv');
  for (const { id, posts } of Object.values(folder.roster.people)) {
    const appointedOn = posts[0]?.appointedOn ?? '';
    if (appointedOn > `${year}-01-01`) {
      const line = folder.rosterLines.get(id);
      const place = { file, ...(line === undefined ? {} : { line }), field: 'appointedOn' };
      flaws.add(place, 'input.appointedLater', { appointedOn, year });
    }
  }
}
