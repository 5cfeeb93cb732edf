import type { PendingChange } from '../../../machines/reported.ts';
import type { Reasons } from '../../../machines/reporting/marks.ts';
import type { Json, OpenAct, Subject } from '../../../machines/subject.ts';
import { termOf, isOver, type TermKey } from '../../../machines/reporting/term.ts';
import type { CalendarDate, Instant } from '../../../rules/calendar/date.ts';
import { lastWorkingDayBy } from '../../../rules/calendar/work-calendar.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import type { Clause, Refusal } from '../../../rules/ruling.ts';
import { isHrsOwn } from '../../access/table.ts';
import { standsInFor } from '../../access/roles.ts';
import type { Acts } from '../../acts/acts.ts';
import { keptAt } from '../../kept-at.ts';
import type { PersonRef } from '../people.ts';
import type { Scene } from '../scene.ts';
import type { TaskView } from '../task-view.ts';

/** A unit's report, or the body's year, as it stands now: the store's state, and what time has brought about since. */
export interface ReportStanding<S> {
  readonly subject: string;
  /** Number of the last entry in the journal. */
  readonly seq: number;
  readonly state: S;
}

/** Reads a report at an instant; null where there is none of the name. Nothing is written. */
export async function reportStandingAt<S, Input>(
  { store }: Pick<Acts, 'store'>,
  machine: Subject<S, Input>,
  subject: string,
  at: Instant,
): Promise<ReportStanding<S> | null> {
  const record = await store.subjectOf(subject);
  const kept = keptAt(machine, record, at);
  return record === null || kept === null ? null : { subject, seq: record.seq, state: kept.state };
}

/** What is said of a unit's report and of the body's year alike, as one viewer has it now. People are ids: see `persons`. */
export interface ReportView {
  readonly subject: string;
  /** Number of the last entry of its journal. */
  readonly seq: number;
  readonly year: number;
  readonly day: CalendarDate;
  /** Where each region of the chart stands. */
  readonly standing: Json;
  /** I-10: what has changed since it was signed, or presented. */
  readonly pending: readonly PendingChange[];
  readonly tasks: readonly TaskView[];
  readonly acts: readonly ReportAct[];
  /** The rulings that brought it where it is, in order. */
  readonly why: Reasons;
  readonly persons: Readonly<Record<ServantId, PersonRef>>;
}

/** An act on a report: open now, or refused with the reason. */
export interface ReportAct {
  readonly act: string;
  readonly isOpen: boolean;
  readonly refusal: Refusal | null;
  /** One of HR, in whose place the viewer acts. */
  readonly insteadOf: PersonRef | null;
}

/** What an onlooker may do on a report now, for one of HR too where the viewer is a deputy. */
export function reportActsFor(
  actsOf: (actor: ServantId) => readonly OpenAct[],
  viewer: ServantId,
  scene: Scene,
): readonly ReportAct[] {
  const [principal] = standsInFor(viewer, scene);
  const forHr = principal === undefined ? [] : actsOf(principal);
  return actsOf(viewer).map((one) => {
    const another = isHrsOwn(one.act) && !one.open ? forHr.find(({ act }) => act === one.act) : undefined;
    const { act, open, refusal } = another ?? one;
    const insteadOf = another === undefined || principal === undefined ? null : scene.named(principal);
    return { act, isOpen: open, refusal, insteadOf };
  });
}

/** A limit of the law on a report. */
export interface ReportTerm {
  readonly key: TermKey;
  readonly clause: Clause;
  readonly opens: CalendarDate;
  readonly limit: CalendarDate;
  /** Last working day on or before the limit (I-4). */
  readonly due: CalendarDate | null;
  readonly state: 'toCome' | 'open' | 'late' | 'done' | 'doneLate';
}

const wordFor: Readonly<Record<string, ReportTerm['state']>> = { met: 'done', doneLate: 'doneLate' };

/** The term of a region of a chart; `state` is the region's own. */
export function reportTerm(key: TermKey, year: number, state: unknown, { calendar, at, day }: Scene): ReportTerm {
  const term = termOf(key, year);
  const { clause, opens, limit } = term;
  const running = isOver(term, at) ? 'late' : day < opens ? 'toCome' : 'open';
  const due = calendar.years[limit.slice(0, 4)] === undefined ? null : lastWorkingDayBy(calendar, limit);
  return { key, clause, opens, limit, due, state: wordFor[String(state)] ?? running };
}
