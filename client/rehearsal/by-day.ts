import type { Content } from '../../machines/journal.ts';
import type { Task } from '../../machines/subject.ts';
import { dayOf, type CalendarDate } from '../../rules/calendar/date.ts';
import type { ReportCounts } from '../../rules/reports.ts';
import type { Clause } from '../../rules/ruling.ts';
import type { Flaws } from '../bad-input.ts';
import type { ScenarioLine } from '../folder/scenario.ts';
import { rehearse, type RefusedLine, type Surprise } from './in-memory.ts';
import type { Setting } from './setting.ts';

/** An entry of a journal as a day shows it: what happened to whom, by whom, by which clause; nothing of what was written. */
export interface DayEntry {
  readonly at: string;
  readonly subject: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly clause: Clause;
}

/** A task with the days on whose evening it stands open. */
export interface DatedTask extends Task {
  readonly from: CalendarDate;
  /** First day on whose evening it is open no more; null while it is. */
  readonly to: CalendarDate | null;
  /** From when it is late; null where it never is. */
  readonly lateFrom: CalendarDate | null;
}

/** A body's year day by day. Plain data. */
export interface YearByDay {
  readonly year: number;
  readonly until: CalendarDate;
  readonly entries: readonly DayEntry[];
  readonly tasks: readonly DatedTask[];
  readonly refusals: readonly (RefusedLine & { readonly day: CalendarDate })[];
  readonly surprises: readonly Surprise[];
  readonly reports: ReportCounts;
  readonly journal: string;
}

/** Runs a year as `rehearse` does, and keeps what each of its days brought; null, with flaws, for bad input. */
export function rehearseByDay(setting: Setting, lines: Iterable<ScenarioLine>, flaws: Flaws): YearByDay | null {
  const entries: DayEntry[] = [];
  const daysOfLines = new Map<number, CalendarDate>();
  const keeper = taskKeeper();
  let seen = 0;
  const rehearsal = rehearse(setting, noting(lines, daysOfLines), flaws, {
    journal: (contents) => entries.push(...contents.map(entryOf)),
    // Tasks change with an entry only: a quiet day has those of the day before.
    dayEnds: (day, tasks) => {
      if (entries.length > seen) keeper.take(day, tasks());
      seen = entries.length;
    },
  });
  if (rehearsal === null) return null;
  const { year, until, refusals, surprises, reports, journal } = rehearsal;
  const dated = refusals.map((refused) => ({ ...refused, day: daysOfLines.get(refused.line) ?? until }));
  entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { year, until, entries, tasks: keeper.taken(), refusals: dated, surprises, reports, journal };
}

function* noting(lines: Iterable<ScenarioLine>, days: Map<number, CalendarDate>): Generator<ScenarioLine> {
  for (const line of lines) {
    days.set(line.line, dayOf(line.at));
    yield line;
  }
}

function entryOf({ at, subject, kind, actor, clause }: Content): DayEntry {
  return { at, subject, kind, actor, clause };
}

/** The open tasks of each evening as stretches of days. */
function taskKeeper() {
  const open = new Map<string, DatedTask>();
  const closed: DatedTask[] = [];
  return {
    take(day: CalendarDate, tasks: readonly Task[]): void {
      const now = new Set<string>();
      for (const task of tasks) {
        const key = [task.task, task.on, task.assignee, task.clause, task.limit ?? task.due ?? ''].join(' ');
        now.add(key);
        const before = open.get(key);
        const lateFrom = before?.lateFrom ?? (task.overdue ? day : null);
        open.set(key, { ...task, from: before?.from ?? day, to: null, lateFrom });
      }
      for (const [key, task] of open) {
        if (now.has(key)) continue;
        closed.push({ ...task, to: day });
        open.delete(key);
      }
    },
    taken: (): readonly DatedTask[] => [...closed, ...open.values()],
  };
}

/** The tasks that stand open on the evening of a day. */
export function tasksOn({ tasks }: Pick<YearByDay, 'tasks'>, day: CalendarDate): readonly DatedTask[] {
  return tasks.filter(({ from, to }) => from <= day && (to === null || day < to));
}
