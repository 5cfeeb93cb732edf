import type { CalendarDate } from '../calendar/date.ts';

/** An opaque id such as `E017`: never a name. */
export type ServantId = string;

/** A position held by one person under one supervisor, for a stretch of time. */
export interface Post {
  /** First day. */
  readonly from: CalendarDate;
  /** First day on which it is no longer held; null while it is. */
  readonly to: CalendarDate | null;
  /** Day of appointment to the position: a change of supervisor alone does not move it, nor does a unit renamed. */
  readonly appointedOn: CalendarDate;
  /** Structural unit; empty outside units. */
  readonly unit: string;
  /** Sub-unit; inside the unit, or by itself outside units; empty where there is none. */
  readonly subUnit: string;
  readonly position: string;
  readonly qualificationDegree: string;
  /** The immediate supervisor (§1.4.1); null for the head of the body only. May be somebody not yet, or no longer, in office. */
  readonly supervisorId: ServantId | null;
  /** §1.4.6: appraised on ten criteria. */
  readonly managerial: boolean;
  /** Probation ends inside a post's life: a new stretch begins with `permanent`. */
  readonly status: 'permanent' | 'probation' | 'intern';
  /** Classification of the administrative position (§1.3 a), as `supreme-2`; empty where §1.3 (a) cannot apply. */
  readonly positionClass: string;
}

/** A lawful absence. */
export interface Absence {
  readonly from: CalendarDate;
  /** First day back; null while it lasts. */
  readonly to: CalendarDate | null;
  readonly kind: string;
  /** Whether its days count as service in the position (I-6). */
  readonly countsAsService: boolean;
}

export interface Person {
  readonly id: ServantId;
  /** In order of time, without overlap. A gap is a time outside the body. */
  readonly posts: readonly Post[];
  readonly absences: readonly Absence[];
  /** Day of leaving and how; null while in the body. The day itself is the last in service. */
  readonly departure: {
    readonly on: CalendarDate;
    readonly kind: 'left' | 'transferredToBody';
    readonly note: string;
  } | null;
}

export type Office =
  'headOfBody' | 'hrDeputyHead' | 'hrService' | 'internalControl' | `unitHead:${string}` | `subUnitHead:${string}`;

/** Who holds an office; `hrService` and `internalControl` have several holders, the first one listed is its head. */
export interface OfficeTerm {
  readonly office: Office;
  readonly holders: readonly ServantId[];
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** What the body decides for itself where the law leaves it open; dates as `MM-DD`, terms in working days. */
export interface BodyRules {
  /** First day on which scores are accepted (I-17). */
  readonly appraisalOpens: string;
  /** Due term for the supervisor's and the superior's decision and its presentation (I-22). */
  readonly decisionDue: number;
  /** Working days between the warning and the record of a silent servant (I-43). */
  readonly silentServant: number;
  /** Decimals allowed in weights (I-26). */
  readonly weightDecimals: number;
}

export interface Body {
  readonly id: string;
  readonly name: string;
  /** `supreme`, `first` … `fifth`. */
  readonly category: string;
  readonly timeZone: string;
  /** The zone's offset from UTC, as `+04:00`. */
  readonly offset: string;
  readonly workingHours: {
    readonly from: string;
    readonly to: string;
    readonly lunch: readonly [string, string] | null;
  };
  readonly rules: BodyRules;
}

/**
 * The dated record of who is who: everyone's posts, absences and supervisors, and the offices, with days. A subject carries
 * the slice of it that its own course can need (`sliceFor`); the shape is the same.
 */
export interface Roster {
  readonly people: Readonly<Record<ServantId, Person>>;
  readonly offices: readonly OfficeTerm[];
  /** I-41: the coordinating officials named for a person. */
  readonly coordinatingOfficials: Readonly<Record<ServantId, readonly ServantId[]>>;
}

export type RosterChange =
  | {
      readonly date: CalendarDate;
      readonly type: 'hired';
      readonly servantId: ServantId;
      readonly details: Omit<Post, 'from' | 'to' | 'appointedOn'>;
    }
  | { readonly date: CalendarDate; readonly type: 'probationEnded'; readonly servantId: ServantId }
  | {
      readonly date: CalendarDate;
      readonly type: 'absenceStarted';
      readonly servantId: ServantId;
      readonly details: { readonly kind: string; readonly countsAsService: boolean };
    }
  | { readonly date: CalendarDate; readonly type: 'absenceEnded'; readonly servantId: ServantId }
  | {
      readonly date: CalendarDate;
      readonly type: 'supervisorChanged';
      readonly servantId: ServantId;
      readonly details: { readonly supervisorId: ServantId };
    }
  | {
      readonly date: CalendarDate;
      readonly type: 'moved';
      readonly servantId: ServantId;
      readonly details: {
        readonly unit: string;
        readonly subUnit: string;
        readonly position: string;
        readonly supervisorId: ServantId;
        readonly managerial?: boolean;
        readonly qualificationDegree?: string;
        readonly positionClass?: string;
      };
    }
  | {
      readonly date: CalendarDate;
      readonly type: 'left';
      readonly servantId: ServantId;
      readonly details: { readonly reason: string };
    }
  | {
      readonly date: CalendarDate;
      readonly type: 'transferredToBody';
      readonly servantId: ServantId;
      readonly details: { readonly body: string };
    }
  | {
      readonly date: CalendarDate;
      readonly type: 'officeChanged';
      readonly servantId: '';
      readonly details: { readonly office: Office; readonly holder: ServantId | readonly ServantId[] };
    }
  | {
      readonly date: CalendarDate;
      readonly type: 'unitChanged';
      readonly servantId: '';
      readonly details: { readonly from: string; readonly to: string };
    };
