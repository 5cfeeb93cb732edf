import type { Content } from '../../machines/journal.ts';
import type { Subject, Task } from '../../machines/subject.ts';
import { kindOfSubject } from '../../machines/subject-name.ts';
import { advance, refold, type Kept } from '../../machines/timeline.ts';
import { instantOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import { kinds } from '../../worker/kinds.ts';
import type { Acts } from '../acts/acts.ts';

/** The tasks of every subject at the end of a day, past or to come: what its journal says up to then, and time after it. */
export async function tasksOn(acts: Acts, day: CalendarDate): Promise<readonly Task[]> {
  const body = await acts.body();
  if (body === null) return [];
  const at = instantOf(`${day}T23:59:59`, body.offset);
  const tasks: Task[] = [];
  for (const year of await acts.store.openYears()) {
    for (const { subject } of await acts.store.subjectsIn(year)) tasks.push(...(await tasksOf(acts, subject, at)));
  }
  return tasks.sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
}

async function tasksOf(acts: Acts, subject: string, at: Instant): Promise<readonly Task[]> {
  const journal = (await acts.store.journalOf(subject)).map(({ content }) => content);
  const kept = keptAt(journal, subject, at);
  return kept === null ? [] : machineOf(subject).tasksOf(kept.state, at);
}

/** The machine of a subject by its name; its states are its own. */
export function machineOf(subject: string): Subject<unknown, unknown> {
  return kinds[kindOfSubject(subject)].subject;
}

/** A subject as it stood at an instant, by its journal; null before it was opened. */
export function keptAt(journal: readonly Content[], subject: string, at: Instant): Kept<unknown> | null {
  const until = journal.findIndex((content) => content.at > at);
  const contents = until === -1 ? journal : journal.slice(0, until);
  if (contents.length === 0) return null;
  const machine = machineOf(subject);
  const state = refold(machine, null, contents);
  return advance(machine, { head: { subject, seq: contents.length, hash: null, at: null }, state }, at).kept;
}
