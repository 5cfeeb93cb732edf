import type { FinalReport } from '../../machines/agency-year/facts.ts';
import type { RowChange } from '../../machines/reported.ts';
import { textIn } from '../../machines/reporting/given.ts';
import type { UnitRow } from '../../machines/unit-report/facts.ts';
import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Entered, OnPaper } from './on-paper.ts';

/** Somebody's act on a version of a report. */
export interface Done {
  readonly by: ServantId;
  readonly on: CalendarDate;
  readonly at: Instant;
  /** The document that it was entered from; null for what was done electronically. */
  readonly paper: OnPaper | null;
}

interface Version {
  readonly version: number;
  /** I-10: which correction; 0 for the report itself. */
  readonly correction: number;
  /** What it says otherwise than the version that it corrects. */
  readonly changes: readonly RowChange[];
  readonly sha256: string;
  /** Number and instant of the latest entry that concerns it. */
  readonly seq: number;
  readonly asOf: Instant;
}

/** A version of the body's reports with what became of it. */
export interface BodyVersion extends Version {
  readonly report: FinalReport;
  readonly presented: Done;
  readonly opinion: (Done & { readonly text: string }) | null;
  readonly returned: (Done & { readonly reasons: string }) | null;
  readonly approved: Done | null;
}

/** A version of a unit's report with its signatures. */
export interface UnitVersion extends Version {
  readonly rows: readonly UnitRow[];
  readonly signed: Done;
  readonly countersigned: Done | null;
  readonly withHr: Done | null;
}

/** Every version of the final report in a body's journal, in order. */
export function bodyVersions(journal: readonly Entered[]): readonly BodyVersion[] {
  const versions: BodyVersion[] = [];
  for (const content of journal) {
    const { kind, with: given } = content;
    if (kind === 'finalReport.presented') {
      const report = given['report'] as unknown as FinalReport;
      const none = { opinion: null, returned: null, approved: null };
      versions.push({
        ...numbered(content),
        sha256: report.sha256,
        report,
        presented: done(content),
        ...none,
      });
    } else {
      const change = ofBody(content);
      if (change !== null) amend(versions, content, change);
    }
  }
  return versions;
}

function ofBody(content: Entered): Partial<BodyVersion> | null {
  const { kind, with: given } = content;
  switch (kind) {
    case 'opinion.attached':
      return { opinion: { ...done(content), text: textIn(given, 'text') } };
    case 'finalReport.returned':
      return { returned: { ...done(content), reasons: textIn(given, 'reasons') } };
    case 'finalReport.approved':
      return { approved: done(content) };
    default:
      return null;
  }
}

/** Every version of the report in a unit's journal, in order. */
export function unitVersions(journal: readonly Entered[]): readonly UnitVersion[] {
  const versions: UnitVersion[] = [];
  for (const content of journal) {
    const { kind, with: given } = content;
    if (kind === 'unitReport.signed') {
      const rows = given['rows'] as unknown as readonly UnitRow[];
      const none = { countersigned: null, withHr: null };
      versions.push({
        ...numbered(content),
        sha256: textIn(given, 'sha256'),
        rows,
        signed: done(content),
        ...none,
      });
    }
    if (kind === 'unitReport.countersigned') amend(versions, content, { countersigned: done(content) });
    if (kind === 'unitReport.handed') amend(versions, content, { withHr: done(content) });
  }
  return versions;
}

function numbered({ with: given, seq, at }: Entered) {
  const { version, correction, changes } = given as unknown as Pick<Version, 'version' | 'correction' | 'changes'>;
  return { version, correction, changes, seq, asOf: at };
}

function done({ actor, at, paper }: Entered): Done {
  return { by: actor ?? '', on: dayOf(at), at, paper: paper ?? null };
}

function amend<V extends Version>(versions: V[], { seq, at }: Entered, change: Partial<V>): void {
  const last = versions.pop();
  if (last !== undefined) versions.push({ ...last, ...change, seq, asOf: at > last.asOf ? at : last.asOf });
}
