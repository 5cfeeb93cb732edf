import { appraisal, type AppraisalSnapshot } from '../../machines/appraisal/index.ts';
import type { Content } from '../../machines/journal.ts';
import type { Task } from '../../machines/subject.ts';
import { advance, refold, type Kept } from '../../machines/timeline.ts';
import { instantOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import type { Acts } from '../acts/acts.ts';

const chunk = 500;

/** The tasks of every appraisal at the end of a day, past or to come: what its journal says up to then, and time after it. */
export async function tasksOn(acts: Acts, day: CalendarDate): Promise<readonly Task[]> {
  const body = await acts.body();
  if (body === null) return [];
  const at = instantOf(`${day}T23:59:59`, body.offset);
  const tasks: Task[] = [];
  for (const year of await acts.store.openYears()) {
    let after = '';
    for (;;) {
      const subjects = await acts.store.appraisalsOf(year, after, chunk);
      for (const subject of subjects) tasks.push(...(await tasksOf(acts, subject, at)));
      if (subjects.length < chunk) break;
      after = subjects.at(-1) ?? '';
    }
  }
  return tasks.sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
}

async function tasksOf(acts: Acts, subject: string, at: Instant): Promise<readonly Task[]> {
  const kept = keptAt(
    (await acts.store.journalOf(subject)).map(({ content }) => content),
    subject,
    at,
  );
  return kept === null ? [] : appraisal.tasksOf(kept.state, at);
}

/** An appraisal as it stood at an instant, by its journal; null before it was opened. */
export function keptAt(journal: readonly Content[], subject: string, at: Instant): Kept<AppraisalSnapshot> | null {
  const until = journal.findIndex((content) => content.at > at);
  const contents = until === -1 ? journal : journal.slice(0, until);
  if (contents.length === 0) return null;
  const state = refold(appraisal, null, contents);
  return advance(appraisal, { head: { subject, seq: contents.length, hash: null, at: null }, state }, at).kept;
}
