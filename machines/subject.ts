import type { CalendarDate, Instant } from '../rules/calendar/date.ts';
import type { WorkCalendar } from '../rules/calendar/work-calendar.ts';
import type { Roster, RosterChange, ServantId } from '../rules/roster/roster.ts';
import type { Clause, Refusal, Saying } from '../rules/ruling.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/**
 * What happened, as the journal keeps it: a past event that moves the machine. The state of a subject is the fold of its
 * entries, so an entry holds everything that state needs.
 */
export interface Entry {
  /** Event of the statechart, such as `form.drawnUp`, or `deadline.passed`. */
  readonly kind: string;
  /** Who really acted; null for time itself, and for what another subject or the roster did. */
  readonly actor: ServantId | null;
  /** The legal instant. */
  readonly at: Instant;
  readonly clause: Clause;
  readonly with: JsonObject;
}

/** I-27: an act that happened on paper. */
export interface Paper {
  /** A day, or a local date and time `2026-12-14T11:00`. */
  readonly occurredOn: string;
  readonly reference: string;
  /** Who really acted. */
  readonly actor: ServantId;
}

export interface Attachment {
  readonly name: string;
  readonly sha256: string;
}

export interface Act {
  readonly name: string;
  readonly actor: ServantId;
  /** The server's instant of receipt. */
  readonly at: Instant;
  readonly with: JsonObject;
  readonly paper?: Paper;
  readonly attachments?: readonly Attachment[];
  /** What the body's records say at this instant, where an act needs everybody's state: read by the edge, never by a person. */
  readonly findings?: JsonObject;
}

/** What an entry of one subject does to others; delivered once, by id. */
export interface Effect {
  readonly id: string;
  /** Event of the other subject's statechart, such as `finalReport.presented`. */
  readonly kind: string;
  readonly at: Instant;
  readonly clause: Clause;
  readonly with: JsonObject;
}

export type Decision = { readonly entries: readonly Entry[] } | { readonly refusal: Refusal };

/** A regulatory instant at which a subject must be woken: a window opening or a limit passing. */
export interface Deadline {
  /** Unique within the subject: `formDrafting`, `quarterlyReview1`, `objection:2`. */
  readonly key: string;
  readonly event: 'opens' | 'passes';
  readonly clause: Clause;
  /** 00:00 of the opening day; 24:00 of the limit, which is 00:00 of the next day. */
  readonly at: Instant;
  /** The day the law names. */
  readonly day: CalendarDate;
}

export interface Task {
  /** The act that is asked for. */
  readonly task: string;
  /** Servant id, `unit:…` or `body`. */
  readonly on: string;
  readonly assignee: ServantId;
  readonly clause: Clause;
  readonly opens: CalendarDate | null;
  /** Last working day on or before the limit (I-4). */
  readonly due: CalendarDate | null;
  readonly limit: CalendarDate | null;
  readonly overdue: boolean;
  /** I-22: the due date is the body's rule, not the law's. */
  readonly bodyRule?: boolean;
}

/** Whether one person may perform one act now, and if not, why. */
export interface OpenAct {
  readonly act: string;
  readonly open: boolean;
  readonly refusal: Refusal | null;
}

export interface RosterUpdate {
  readonly seq: number;
  /** 00:00 of the day from which it is known, not before the change's own date. */
  readonly at: Instant;
  readonly changes: readonly RosterChange[];
  /** The slice for this subject after the changes. */
  readonly roster: Roster;
}

export interface CalendarUpdate {
  readonly at: Instant;
  readonly calendar: WorkCalendar;
}

/**
 * A subject of the law as the clockwork sees it: the Temporal driver, the rehearsal, the entry of a past and the rebuilding
 * of views know no more of an appraisal, a unit report or a body's year than this. All functions are pure.
 */
export interface Subject<S, Input> {
  readonly kind: 'appraisal' | 'unit' | 'body';
  /** The first entry, `opened`, which holds the whole input. */
  begin(input: Input, at: Instant): Entry;
  /** State after the first entry. */
  initial(opened: Entry): S;
  /** State after one more entry. Throws a Defect for an entry that the machine cannot take. */
  evolve(state: S, entry: Entry): S;
  /** The state as plain JSON, and back. */
  freeze(state: S): JsonObject;
  thaw(stored: JsonObject): S;
  /** A refusal, or the entries that the act brings about (at least one). Time up to `act.at` has passed already. */
  decide(state: S, act: Act): Decision;
  rosterChanged(state: S, update: RosterUpdate): readonly Entry[];
  calendarChanged(state: S, update: CalendarUpdate): readonly Entry[];
  /** What another subject's entry does here; none where it does nothing, or was delivered before. */
  affected(state: S, effect: Effect): readonly Entry[];
  /**
   * What follows by itself from the entry just taken: one more entry, or null. Asked again until nothing follows, so that
   * every consequence the law draws is an entry with its clause.
   */
  settle?(state: S, last: Entry): Entry | null;
  /** What is to come and not yet marked, in order of instant, then clause, then key. */
  deadlinesOf(state: S): readonly Deadline[];
  /** The entries of a deadline that is reached (one or more). */
  reached(state: S, deadline: Deadline): readonly Entry[];
  /** What is asked of whom now. */
  tasksOf(state: S, at: Instant): readonly Task[];
  actsOf(state: S, actor: ServantId, at: Instant): readonly OpenAct[];
  /** The rulings that led to the state, in order. */
  explain(state: S, at: Instant): readonly { readonly clause: Clause; readonly because: Saying }[];
  /** True when nothing can come of itself any more and the process may end; a later act reopens it. */
  isClosed(state: S): boolean;
  /** Name of the stage a person sees. */
  stageOf(state: S): string;
}

/** A fault of ours, never of the person who acted: it changes nothing and raises an alarm. */
export class Defect extends Error {
  override readonly name = 'Defect';
}
