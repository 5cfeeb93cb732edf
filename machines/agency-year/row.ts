import type { CalendarDate } from '../../rules/calendar/date.ts';
import { agencyYear, type AgencyYearState } from './agency-year.ts';

/** The body's year as lists see it; the reports themselves are in the state, earlier versions in the journal. */
export interface AgencyYearRow {
  readonly year: number;
  readonly stage: string;
  /** Of the final report last presented; null before the first. */
  readonly version: number | null;
  readonly correction: number;
  readonly sha256: string | null;
  readonly presentedOn: CalendarDate | null;
  readonly annex3: number;
  readonly annex5: number;
  readonly excellent: number;
  /** §5.2: how many may be excellent in the report presented. */
  readonly limit: number;
  readonly opinionOn: CalendarDate | null;
  readonly returnedVersion: number | null;
  readonly approvedVersion: number | null;
  readonly approvedOn: CalendarDate | null;
  readonly submittedVersion: number | null;
  readonly submittedOn: CalendarDate | null;
  readonly measuresDecided: number;
  readonly measuresDone: number;
  readonly registryEntries: number;
  /** Limits that passed before what they wait for was done: `finalReport`, `submission`. */
  readonly overdue: readonly string[];
}

export function agencyYearRow(state: AgencyYearState): AgencyYearRow {
  const { year, presented, opinion, returned, approved, submitted, measures, registry, overdue } = state.context;
  const decided = Object.values(measures);
  return {
    year,
    stage: agencyYear.stageOf(state),
    version: presented?.version ?? null,
    correction: presented?.correction ?? 0,
    sha256: presented?.sha256 ?? null,
    presentedOn: presented?.presentedOn ?? null,
    annex3: presented?.annex3.length ?? 0,
    annex5: presented?.annex5.length ?? 0,
    excellent: presented?.excellent ?? 0,
    limit: presented?.limit ?? 0,
    opinionOn: opinion?.on ?? null,
    returnedVersion: returned,
    approvedVersion: approved?.version ?? null,
    approvedOn: approved?.approvedOn ?? null,
    submittedVersion: submitted?.version ?? null,
    submittedOn: submitted?.on ?? null,
    measuresDecided: decided.length,
    measuresDone: decided.filter(({ done }) => done !== null).length,
    registryEntries: registry.length,
    overdue,
  };
}
