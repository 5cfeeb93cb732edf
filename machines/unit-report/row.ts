import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { unitReport, type UnitReportState } from './unit-report.ts';

/** A unit's report as lists see it; what it says of each servant is in the state, earlier versions are in the journal. */
export interface UnitReportRow {
  /** Present name. */
  readonly unit: string;
  /** Every name borne in turn, the present one last. */
  readonly names: readonly string[];
  readonly year: number;
  readonly stage: string;
  /** Of the report last signed; null before the first signature. */
  readonly version: number | null;
  readonly correction: number;
  readonly sha256: string | null;
  readonly servants: number;
  readonly appraised: number;
  readonly signedBy: ServantId | null;
  readonly signedOn: CalendarDate | null;
  readonly countersignedBy: ServantId | null;
  readonly countersignedOn: CalendarDate | null;
  readonly withHrOn: CalendarDate | null;
  /** Forms that the report is prepared from, and those that have not come yet. */
  readonly forms: { readonly received: number; readonly awaited: number };
  /** Measures that the unit head has proposed, signed or not. */
  readonly proposals: number;
  /** The limit has passed and nothing has gone to HR. */
  readonly overdue: boolean;
}

export function unitReportRow(state: UnitReportState): UnitReportRow {
  const { unit, names, year, signed, proposals, forms } = state.context;
  return {
    unit,
    names,
    year,
    stage: unitReport.stageOf(state),
    version: signed?.version ?? null,
    correction: signed?.correction ?? 0,
    sha256: signed?.sha256 ?? null,
    servants: signed?.rows.length ?? 0,
    appraised: signed?.rows.filter(({ score }) => score !== null).length ?? 0,
    signedBy: signed?.signedBy ?? null,
    signedOn: signed?.signedOn ?? null,
    countersignedBy: signed?.countersignedBy ?? null,
    countersignedOn: signed?.countersignedOn ?? null,
    withHrOn: signed?.withHrOn ?? null,
    forms: { received: forms.received.length, awaited: forms.awaited.length },
    proposals: Object.keys(proposals).length,
    overdue: state.value.unitReport === 'overdue',
  };
}
