import type { Head } from '../machines/journal.ts';
import type { Attachment, CalendarUpdate, Effect, JsonObject, Paper, RosterUpdate } from '../machines/subject.ts';
import { subjectName } from '../machines/subject-name.ts';
import type { DatedEvent } from '../machines/timeline.ts';
import type { CalendarDate, Instant } from '../rules/calendar/date.ts';
import type { RosterChange, ServantId } from '../rules/roster/roster.ts';
import type { Clause, Refusal } from '../rules/ruling.ts';

/** Workflow types by what they run. */
export const workflowTypes = {
  appraisal: 'appraisal',
  unitReport: 'unitReport',
  agencyYear: 'agencyYear',
  rehearsedAppraisal: 'rehearsedAppraisal',
  rehearsedUnitReport: 'rehearsedUnitReport',
  rehearsedAgencyYear: 'rehearsedAgencyYear',
  roster: 'roster',
  openingYear: 'openingYear',
  delivery: 'delivery',
  notices: 'notices',
  digest: 'digest',
  submission: 'submission',
  registry: 'registry',
} as const;

export const updateNames = {
  act: 'act',
  roster: 'roster',
  calendar: 'calendar',
  effect: 'effect',
  changeRoster: 'changeRoster',
} as const;

export const signalNames = { wake: 'wake' } as const;

export const queryNames = { now: 'now' } as const;

/** Memo of a workflow that once had to wait before it tried to publish again: being at rest, it may still wait. */
export const unpublishedMemo = 'unpublished';

/** Types of the failures that an Update may end with; `Refused` is an answer of the law, `Defect` a fault of ours. */
export type FailureType = 'Refused' | 'RosterBehind' | 'CalendarMissing' | 'TooLarge' | 'Defect';

export const workflowIds = {
  appraisal: (body: string, servant: ServantId, year: number) => `appraisal/${body}/${servant}/${year}`,
  /** Under a digest of the unit's name. */
  unitReport: (body: string, unit: string, year: number) => `unit/${body}/${unit}/${year}`,
  agencyYear: (body: string, year: number) => `body/${body}/${year}`,
  roster: (body: string) => `roster/${body}`,
  openingYear: (body: string, year: number) => `year/${body}/${year}`,
  delivery: (body: string, what: string) => `delivery/${body}/${what}`,
  notices: (body: string) => `notices/${body}`,
  submission: (body: string, year: number, version: number) => `submission/${body}/${year}/${version}`,
  registry: (body: string, year: number, version: number) => `registry/${body}/${year}/${version}`,
} as const;

/** The journal's name of an appraisal: `E017-2026`. */
export function appraisalSubject(servant: ServantId, year: number): string {
  return subjectName({ kind: 'appraisal', servant, year });
}

/** An act as the edge sends it. */
export interface ActMessage {
  readonly name: string;
  readonly actor: ServantId;
  /** The server's instant of receipt, kept on retries. */
  readonly at: Instant;
  readonly with: JsonObject;
  readonly paper?: Paper;
  readonly attachments?: readonly Attachment[];
  readonly findings?: JsonObject;
  /** Who entered it, where it is another than who acts: a deputy in HR's own tasks. */
  readonly enteredBy?: ServantId;
  /** The roster change that the edge has seen: a subject that is behind answers `RosterBehind`. */
  readonly rosterSeq: number;
  /** `web`, `api`, `cli`: by which door it came. */
  readonly via: string;
}

/** What an accepted Update answers. */
export interface Accepted {
  readonly seq: number;
  readonly stage: string;
}

/** `details[0]` of a failure of type `Refused`. */
export interface RefusalDetails {
  readonly clause: Clause;
  readonly code: string;
  readonly with?: Refusal['because']['with'];
}

/** A roster change with its number; the subject leaves out those it knows. */
export interface RosterMessage extends Pick<RosterUpdate, 'seq' | 'at' | 'roster'> {
  readonly told: readonly { readonly seq: number; readonly change: RosterChange }[];
}

export type CalendarMessage = CalendarUpdate;
export type EffectMessage = Effect;

/** What a subject is told when it was away while roster or calendar changed. */
export interface CatchUp {
  readonly roster: RosterMessage | null;
  readonly calendar: CalendarMessage | null;
  /** Entries in the journal do something to others that has not been handed over. */
  readonly owes: boolean;
}

/** How fast the clock of a workflow works; nothing of it changes what the law says. */
export interface Pace {
  /** Wake-ups of one instant are spread over so many minutes. */
  readonly spreadMinutes: number;
  /** A wake-up waits so long after its instant, for acts that were received before it and come late. */
  readonly graceMinutes: number;
  /** How old an act's instant of receipt may be. */
  readonly acceptMinutes: number;
}

/** A subject from its first entry on. */
export interface Opening<Input> {
  readonly kind: 'opened';
  readonly input: Input;
  /** The legal instant of the first entry. */
  readonly at: Instant;
  /** Acts and changes before the start, in order: folded before the first publication, notified to nobody. */
  readonly past?: readonly DatedEvent[];
}

/** A subject that goes on: after a long history, or from the store after it was closed or lost. */
export interface Continuation {
  readonly kind: 'continued';
  readonly head: Head;
  readonly state: JsonObject;
  /** Acts answered lately, so that one sent again is answered alike. */
  readonly answered: readonly Answered[];
  readonly quietUntil: number;
  /** Taken in before the first act. */
  readonly catchUp?: CatchUp;
}

export interface Answered extends Accepted {
  readonly updateId: string;
}

/** What a workflow of a subject starts with. */
export interface Start<Input> {
  /** Version of the workflow's code, for choices inside handlers. */
  readonly version: 1;
  readonly body: string;
  readonly subject: string;
  readonly servant: ServantId | null;
  readonly year: number;
  /** The body's offset from UTC. */
  readonly offset: string;
  readonly rosterSeq: number;
  readonly calendarVersion: string | null;
  readonly pace?: Partial<Pace>;
  readonly from: Opening<Input> | Continuation;
}

/** The rehearsal's own start: its clock is shifted so that the workflow begins at the instant given. */
export interface RehearsedStart<Input> {
  readonly start: Start<Input>;
  readonly clockBegins: Instant;
  /** Set when the workflow continues as new. */
  readonly shiftMilliseconds?: number;
}

/** Answer of the query `now`. */
export interface Now {
  readonly seq: number;
  readonly stage: string;
  readonly hash: string | null;
  readonly published: number;
  readonly rosterSeq: number;
  /** The workflow's legal instant, and the next at which it wakes by itself. */
  readonly at: Instant;
  readonly next: Instant | null;
  readonly closed: boolean;
  /** What went wrong on our side and is tried again. */
  readonly alarm: string | null;
}

/** Rows of HR's roster changes, all or none. */
export interface RosterRowsMessage {
  readonly changes: readonly RosterChange[];
  readonly names: Readonly<Record<ServantId, PersonName>>;
  /** Names of people of the roster that are others from now on. */
  readonly renamed?: Readonly<Record<ServantId, PersonName>>;
  /** The roster's number that the rows were looked at on: with another one they are refused. */
  readonly onSeq?: number;
  readonly enteredBy: ServantId | null;
  readonly via: string;
}

interface PersonName {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly email: string;
}

export interface RosterStart {
  readonly body: string;
  readonly offset: string;
  /** Set when the workflow continues as new. */
  readonly next?: CalendarDate | null;
}

export interface OpeningYearStart {
  readonly body: string;
  readonly offset: string;
  /** The year to be opened; by default the one that the workflow starts in. */
  readonly year?: number;
  readonly pace?: Partial<Pace>;
}

/** Whoever tells people what the outbox holds. */
export interface NoticesStart {
  readonly body: string;
}

export interface DigestStart {
  readonly offset: string;
}

/** How many a year has. */
export interface Opened {
  readonly appraisals: number;
  readonly units: number;
}

/** A calendar for every open subject, by its version in the store. */
export interface DeliveryStart {
  readonly body: string;
  readonly version: string;
  readonly at: Instant;
}

/** §4.27: which approved version goes to the State Examination Centre. */
export interface SubmissionStart {
  readonly year: number;
  readonly version: number;
}

/** The package that was made, and what the receiver said of it; null where none is set. */
export interface Submitted {
  readonly package: string;
  readonly receipt: { readonly reference: string; readonly receivedAt: string } | null;
}
