import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Clause } from '../../rules/ruling.ts';
import { agencyYear, type AgencyYearState } from '../agency-year/agency-year.ts';
import { escalatedFrom, reportingHeadOn, reportsAskedOf } from '../reporting/officials.ts';
import { isOver, termOf, type TermKey } from '../reporting/term.ts';
import { isCorrectable } from '../reported.ts';
import { unitReport, type UnitReportState } from '../unit-report/unit-report.ts';

/** A report whose limit has passed undone, of whom it is asked, and who hears of it (I-13). */
export interface ReportOverdue {
  readonly key: TermKey;
  readonly clause: Clause;
  readonly limit: CalendarDate;
  readonly assignee: ServantId | null;
  readonly escalatedTo: readonly ServantId[];
}

/** Where the report of one unit stands (§4.25). */
export interface UnitReportWatch {
  readonly unit: string;
  readonly stage: string;
  /** I-40: how many forms have come, and whose are still awaited. */
  readonly forms: { readonly received: number; readonly awaited: readonly ServantId[] };
  readonly version: number | null;
  /** I-10: 0 for the report itself; null while nothing is signed. */
  readonly correction: number | null;
  readonly signedOn: CalendarDate | null;
  readonly countersignedOn: CalendarDate | null;
  readonly withHrOn: CalendarDate | null;
  /** I-10: something has changed by which it is to be corrected. */
  readonly toCorrect: boolean;
  readonly overdue: ReportOverdue | null;
}

/** Where the body's reports stand (§4.26, §4.27). */
export interface BodyReportWatch {
  readonly stage: string;
  readonly presented: { readonly version: number; readonly correction: number; readonly on: CalendarDate } | null;
  readonly approved: { readonly version: number; readonly correction: number; readonly on: CalendarDate } | null;
  readonly submitted: { readonly version: number; readonly on: CalendarDate; readonly reference: string } | null;
  readonly toCorrect: boolean;
  readonly overdue: readonly ReportOverdue[];
}

export function unitReportWatch(state: UnitReportState, at: Instant): UnitReportWatch {
  const { unit, year, roster, forms, signed, handed, pending } = state.context;
  const term = termOf('unitReport', year);
  const late = handed === 0 && state.value.report !== 'dissolved' && isOver(term, at);
  const head = reportingHeadOn(roster, unit, dayOf(at));
  return {
    unit,
    stage: unitReport.stageOf(state),
    forms: { received: forms.received.length, awaited: [...forms.awaited].sort() },
    version: signed?.version ?? null,
    correction: signed?.correction ?? null,
    signedOn: signed?.signedOn ?? null,
    countersignedOn: signed?.countersignedOn ?? null,
    withHrOn: signed?.withHrOn ?? null,
    toCorrect: isCorrectable(pending),
    overdue: late ? overdue('unitReport', year, head, escalatedFrom(roster, head, dayOf(at))) : null,
  };
}

export function bodyReportWatch(state: AgencyYearState, at: Instant): BodyReportWatch {
  const { year, roster, presented, approved, submitted, pending } = state.context;
  const day = dayOf(at);
  const waits: readonly (readonly [TermKey, boolean])[] = [
    ['finalReport', presented === null],
    ['submission', submitted === null],
  ];
  return {
    stage: agencyYear.stageOf(state),
    presented: presented && { version: presented.version, correction: presented.correction, on: presented.presentedOn },
    approved: approved && { version: approved.version, correction: approved.correction, on: approved.approvedOn },
    submitted,
    toCorrect: approved !== null && isCorrectable(pending),
    overdue: waits.flatMap(([key, undone]) => {
      if (!undone || !isOver(termOf(key, year), at)) return [];
      const { assignee, escalatedTo } = reportsAskedOf(roster, day);
      return [overdue(key, year, assignee, escalatedTo)];
    }),
  };
}

function overdue(
  key: TermKey,
  year: number,
  assignee: ServantId | null,
  escalatedTo: readonly ServantId[],
): ReportOverdue {
  const { clause, limit } = termOf(key, year);
  return { key, clause, limit, assignee, escalatedTo };
}
