import { enteredIn } from '../../../documents/data/on-paper.ts';
import { unitVersions, type UnitVersion } from '../../../documents/data/versions.ts';
import { reportingHeadOn } from '../../../machines/reporting/officials.ts';
import type { Json } from '../../../machines/subject.ts';
import type { Proposal, UnitRow } from '../../../machines/unit-report/facts.ts';
import { unitReport, type UnitReportState } from '../../../machines/unit-report/unit-report.ts';
import { unitReportWatch, type UnitReportWatch } from '../../../machines/watch/reports.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import type { JournalRecord } from '../../../store/read.ts';
import { personsIn, type PersonRef } from '../people.ts';
import type { Scene } from '../scene.ts';
import type { TaskView } from '../task-view.ts';
import { reportActsFor, reportTerm, type ReportStanding, type ReportTerm, type ReportView } from './standing.ts';

/** A version of the report, what it changes, and who signed it when. */
export interface UnitVersionView extends Omit<UnitVersion, 'rows' | 'asOf' | 'seq'> {
  /** How many stand in it. */
  readonly people: number;
}

/** The report of one unit (§4.25, Annex 2) as one viewer has it now. People are ids: see `persons`. Plain JSON. */
export interface UnitReportView extends ReportView, Pick<UnitReportWatch, 'stage' | 'forms' | 'toCorrect' | 'overdue'> {
  /** `unit:Hüquq şöbəsi/2026`: by the name that the unit had when its report was begun. */
  readonly subject: string;
  /** Present name. */
  readonly unit: string;
  /** Who prepares and signs it today. */
  readonly head: PersonRef | null;
  /** What the report says as it was signed last; null before the first signature. */
  readonly rows: readonly UnitRow[] | null;
  /** Measures proposed by now, signed or not. */
  readonly proposals: readonly (Proposal & { readonly servant: ServantId })[];
  readonly versions: readonly UnitVersionView[];
  readonly term: ReportTerm;
}

export function unitReportView(
  { subject, seq, state }: ReportStanding<UnitReportState>,
  journal: readonly JournalRecord[],
  tasks: readonly TaskView[],
  viewer: ServantId,
  scene: Scene,
): UnitReportView {
  const { unit, year, signed, proposals, pending } = state.context;
  const { stage, forms, toCorrect, overdue } = unitReportWatch(state, scene.at);
  const head = reportingHeadOn(scene.roster, unit, scene.day);
  const view = {
    subject,
    seq,
    year,
    day: scene.day,
    unit,
    head: head === null ? null : scene.named(head),
    stage,
    forms,
    toCorrect,
    overdue,
    standing: state.value as Json,
    rows: signed?.rows ?? null,
    proposals: Object.entries(proposals).map(([servant, proposal]) => ({ servant, ...proposal })),
    pending: Object.values(pending).filter(({ items }) => items.length > 0),
    versions: unitVersions(enteredIn(journal)).map(versionView),
    term: reportTerm('unitReport', year, state.value.unitReport, scene),
    tasks,
    acts: reportActsFor((actor) => unitReport.actsOf(state, actor, scene.at), viewer, scene),
    why: unitReport.explain(state, scene.at),
  };
  return { ...view, persons: personsIn(view, scene) };
}

function versionView({ rows, asOf: _asOf, seq: _seq, ...version }: UnitVersion): UnitVersionView {
  return { ...version, people: rows.length };
}
