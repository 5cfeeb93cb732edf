import { subjectName, type SubjectParts } from '../machines/subject-name.ts';
import { subjectSlice } from '../machines/subject-slice.ts';
import type { Instant } from '../rules/calendar/date.ts';
import type { WorkCalendar } from '../rules/calendar/work-calendar.ts';
import type { Body, Roster } from '../rules/roster/roster.ts';
import type { OfficeIndex } from '../rules/roster/slice.ts';
import type { SubjectOpening } from '../workflows/messages-start.ts';

/** What every subject that begins is given. */
export interface Ground {
  readonly body: Body;
  readonly roster: Roster;
  readonly rosterSeq: number;
  readonly calendar: WorkCalendar;
  readonly index?: OfficeIndex;
}

/** How a subject begins that has no past. */
export function openingOf(ground: Ground, parts: SubjectParts, at: Instant): SubjectOpening {
  const { body, rosterSeq, calendar } = ground;
  const names = parts.kind === 'unit' ? [parts.unit] : [];
  const roster = subjectSlice(ground.roster, parts, names, ground.index);
  const given = { version: 1, year: parts.year, body, roster, rosterSeq, calendar } as const;
  const subject = subjectName(parts);
  switch (parts.kind) {
    case 'appraisal':
      return { subject, at, input: { ...given, servant: parts.servant } };
    case 'unit':
      return { subject, at, input: { ...given, unit: parts.unit } };
    case 'body':
      return { subject, at, input: given };
  }
}
