import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarsThrough } from '../client/folder/computed-calendar.ts';
import { readFolder, type Folder } from '../client/folder/folder.ts';
import type { AppraisalInput } from '../machines/appraisal/index.ts';
import type { Act, JsonObject } from '../machines/subject.ts';
import type { DatedEvent } from '../machines/timeline.ts';
import { instantOf, startOf } from '../rules/calendar/date.ts';
import { workCalendar, type CalendarFile } from '../rules/calendar/work-calendar.ts';
import { officeIndex, sliceFor } from '../rules/roster/slice.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { SubjectOpening } from '../workflows/messages-start.ts';
import { appraisalSubject } from '../workflows/messages.ts';
import { generate } from './generate.ts';

/** An act of the generated year without its day. */
export type Undated = Pick<Act, 'name' | 'actor' | 'with'>;

/** A generated body with its people, calendars and acts. */
export interface Ground {
  readonly year: number;
  readonly folder: Folder;
  readonly calendars: readonly CalendarFile[];
  /** What an appraisal is opened with, and when. */
  readonly opening: (servant: ServantId) => SubjectOpening<AppraisalInput>;
  /** The year's acts on a servant, in order. */
  readonly actsOn: (servant: ServantId) => readonly Undated[];
}

export function groundOf(people: number, year: number): Ground {
  const calendars = calendarsThrough(new Set(), year - 1, year + 2);
  const calendar = workCalendar(calendars, '1');
  const generated = generate(people, year, calendar);
  const path = mkdtempSync(join(tmpdir(), 'mizan-bench-'));
  try {
    generated.writeFolder(path);
    const folder = readFolder(path);
    const index = officeIndex(folder.roster);
    const { body } = folder;
    const lines = [...linesOf(generated.lines())];
    return {
      year,
      folder,
      calendars,
      opening: (servant) => {
        const roster = sliceFor(folder.roster, servant, index);
        const input = { servant, year, body, roster, rosterSeq: 0, calendar, version: 1 } as const;
        return { subject: appraisalSubject(servant, year), input, at: startOf(`${year}-01-01`, body.offset) };
      },
      actsOn: (servant) => lines.filter(({ on }) => on === servant),
    };
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** An act on its day, `2026-03-31T09:40`; an interview is held when it is recorded. */
export function dated({ name, actor, with: given }: Undated, local: string, offset: string): DatedEvent {
  const at = instantOf(local, offset);
  const values: JsonObject = name === 'holdInterview' ? { ...given, at: local } : given;
  return { kind: 'act', at, act: { name, actor, at, with: values } };
}

function* linesOf(lines: Iterable<{ readonly text: string }>): Generator<Undated & { readonly on: string }> {
  for (const { text } of lines) {
    const {
      who,
      do: name,
      on,
      with: given,
    } = JSON.parse(text) as { who: string; do: string; on: string; with: JsonObject };
    yield { name, actor: who, on, with: given };
  }
}
