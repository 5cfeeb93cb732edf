import { hashOf, type Content } from '../../../machines/journal.ts';
import { appraisal, type AppraisalSnapshot } from '../../../machines/appraisal/index.ts';
import { perform, start, type Kept } from '../../../machines/timeline.ts';
import type { Act, JsonObject } from '../../../machines/subject.ts';
import { workCalendar } from '../../../rules/calendar/work-calendar.ts';
import { sliceFor } from '../../../rules/roster/slice.ts';
import type { Publication, Recorded } from '../../../store/publication.ts';
import { calendarFiles, folder } from './office.ts';

const calendar = workCalendar(calendarFiles, '1');

/** An appraisal in memory, and the publications it would send. */
export interface Written {
  readonly contents: readonly Content[];
  act(act: Pick<Act, 'name' | 'actor' | 'at'> & { readonly with?: JsonObject }): void;
  /** The entries from one number to another, both included, as a workflow publishes them. */
  publication(from?: number, to?: number): Publication;
}

export function appraisalOf(servant: string, year = 2026): Written {
  const subject = `${servant}-${year}`;
  const at = `${year}-01-01T00:00:00+04:00`;
  const input = {
    servant,
    year,
    body: folder.body,
    roster: sliceFor(folder.roster, servant),
    rosterSeq: 0,
    calendar,
    version: 1,
  } as const;
  const first = start(appraisal, subject, input, at);
  let kept: Kept<AppraisalSnapshot> = first.kept;
  const contents = [...first.contents];
  const snapshots = new Map([[contents.length, hashOf(appraisal.freeze(kept.state))]]);
  return {
    contents,
    act({ with: values = {}, ...act }) {
      const step = perform(appraisal, kept, { ...act, with: values });
      if ('refusal' in step) throw new Error(`refused by §${step.refusal.clause}: ${step.refusal.because.code}`);
      kept = step.kept;
      contents.push(...step.contents);
      snapshots.set(contents.length, hashOf(appraisal.freeze(kept.state)));
    },
    publication(from = 1, to = contents.length) {
      const entries = contents.slice(from - 1, to).map((content): Recorded => {
        const envelope = {
          recordedAt: content.at,
          enteredBy: content.actor,
          via: 'test',
          reference: null,
          updateId: `test-${content.seq}`,
        };
        return { content, envelope };
      });
      const snapshot = snapshots.get(to) ?? null;
      return {
        subject,
        kind: 'appraisal',
        year,
        servant,
        entries,
        snapshot,
        rosterSeq: 0,
        calendarVersion: '1',
        quietUntil: 0,
        pastUntil: 0,
      };
    },
  };
}
