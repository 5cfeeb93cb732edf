import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import { lastWorkingDayBy } from '../../rules/calendar/work-calendar.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { headOfBodyOn, hrDeputyOn, hrHeadOn } from '../../rules/roster/who-is-who.ts';
import type { Clause } from '../../rules/ruling.ts';
import { isOver, termOf, type TermKey } from '../reporting/term.ts';
import { isCorrectable, isOutdated } from '../reported.ts';
import type { Task } from '../subject.ts';
import { pendingOf } from './acts/final-report.ts';
import type { AgencyFacts, ApprovedReport } from './facts.ts';

/** §4.26, §4.27, §5.1: what is asked of HR, its deputy head and the head of the body, from the end of the period on. */
export function tasksOf(facts: AgencyFacts, at: Instant): readonly Task[] {
  const day = dayOf(at);
  const { roster } = facts;
  const hr = hrHeadOn(roster, day);
  if (day < termOf('finalReport', facts.year).opens) return followUp(facts, hr, day);
  const tasks = [...reportTasks(facts, at, hr), ...sendingTasks(facts, at, hr), ...followUp(facts, hr, day)];
  return tasks;
}

function reportTasks(facts: AgencyFacts, at: Instant, hr: ServantId | null): readonly Task[] {
  const { approved, presented } = facts;
  const pending = pendingOf(facts);
  const isApproved = approved !== null && approved.version === presented?.version;
  // What lies before the head and is wrong already can only be presented anew.
  const presents = isApproved ? isCorrectable(facts.pending) : pending === null || isOutdated(facts.pending);
  if (presents) return limitedOnce(facts, at, 'presentFinalReport', hr, 'finalReport');
  if (pending === null) return [];
  const day = dayOf(at);
  const deputy = hrDeputyOn(facts.roster, day);
  if (deputy !== null && facts.opinion === null) {
    return undated('attachOpinion', deputy, '4.26', pending.presentedOn);
  }
  return undated('approveFinalReport', headOfBodyOn(facts.roster, day), '4.26', pending.presentedOn);
}

function sendingTasks(facts: AgencyFacts, at: Instant, hr: ServantId | null): readonly Task[] {
  const { approved, submitted } = facts;
  if (approved === null) return [];
  const send =
    submitted?.version === approved.version ? [] : limitedOnce(facts, at, 'recordSubmission', hr, 'submission');
  const enter = isEntered(facts, approved) ? [] : undated('recordRegistryEntry', hr, '4.27', approved.approvedOn);
  return [...send, ...enter];
}

/** §4.27, I-10: whether the registry has all results, and whatever results a correction changed since its approval. */
function isEntered({ registry }: AgencyFacts, { correction, changes, approvedOn }: ApprovedReport): boolean {
  if (!registry.some(({ servant }) => servant === null)) return false;
  if (correction === 0) return true;
  const since = registry.filter(({ on }) => on >= approvedOn).map(({ servant }) => servant);
  const changed = changes.filter(({ items }) => items.some(({ item }) => item === 'score' || item === 'appraisedOn'));
  return since.includes(null) || changed.every(({ servant }) => since.includes(servant));
}

/** Each asked for once, from the first day on which there was something to do. */
function followUp({ measures, courses, help }: AgencyFacts, hr: ServantId | null, day: CalendarDate): readonly Task[] {
  const decided = Object.values(measures).flatMap(({ done, decidedOn }) => (done === null ? [decidedOn] : []));
  const ended = Object.values(courses).flatMap(({ to, participants, completions }) =>
    to < day && participants.some((id) => completions[id] === undefined) ? [to] : [],
  );
  const asked = help.flatMap(({ on, answer }) => (answer === null ? [on] : []));
  return [
    ...sinceFirst('recordMeasureDone', hr, '5.1', decided),
    ...sinceFirst('recordCourseCompletion', hr, '6.5', ended),
    ...sinceFirst('giveMethodHelp', hr, '6.5', asked),
  ];
}

function sinceFirst(
  task: string,
  assignee: ServantId | null,
  clause: Clause,
  days: readonly CalendarDate[],
): readonly Task[] {
  const first = [...days].sort()[0];
  return first === undefined ? [] : undated(task, assignee, clause, first);
}

/** By the law's limit; a correction of what was approved and sent in its time has none (I-10). */
function limitedOnce(
  facts: AgencyFacts,
  at: Instant,
  task: string,
  hr: ServantId | null,
  key: TermKey,
): readonly Task[] {
  const before = key === 'finalReport' ? facts.approved : facts.submitted;
  return before === null ? limited(facts, at, task, hr, key) : undated(task, hr, termOf(key, facts.year).clause, null);
}

function limited(
  { year, calendar }: AgencyFacts,
  at: Instant,
  task: string,
  assignee: ServantId | null,
  key: TermKey,
): readonly Task[] {
  if (assignee === null) return [];
  const term = termOf(key, year);
  const { clause, opens, limit } = term;
  const due = lastWorkingDayBy(calendar, limit);
  return [{ task, on: 'body', assignee, clause, opens, due, limit, overdue: isOver(term, at) }];
}

function undated(
  task: string,
  assignee: ServantId | null,
  clause: Clause,
  opens: CalendarDate | null,
): readonly Task[] {
  if (assignee === null) return [];
  return [{ task, on: 'body', assignee, clause, opens, due: null, limit: null, overdue: false }];
}
