import { enteredIn } from '../../../documents/data/on-paper.ts';
import { bodyVersions, type BodyVersion } from '../../../documents/data/versions.ts';
import { agencyYear, type AgencyYearState } from '../../../machines/agency-year/agency-year.ts';
import type {
  AgencyFacts,
  Course,
  DecidedMeasure,
  FinalReport,
  Help,
  Order,
} from '../../../machines/agency-year/facts.ts';
import type { Json } from '../../../machines/subject.ts';
import { bodyReportWatch, type BodyReportWatch } from '../../../machines/watch/reports.ts';
import type { CalendarDate } from '../../../rules/calendar/date.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import type { JournalRecord } from '../../../store/read.ts';
import { personsIn } from '../people.ts';
import type { Scene } from '../scene.ts';
import type { TaskView } from '../task-view.ts';
import { reportActsFor, reportTerm, type ReportStanding, type ReportTerm, type ReportView } from './standing.ts';

/** A version of the final report, what it changes, and what became of it. */
export interface BodyVersionView
  extends Omit<BodyVersion, 'report' | 'asOf' | 'seq'>, Pick<FinalReport, 'excellent' | 'limit'> {
  /** How many stand in each report. */
  readonly annex3: number;
  readonly annex5: number;
}

export interface CourseView extends Omit<Course, 'completions'> {
  readonly name: string;
  readonly completions: readonly {
    readonly servant: ServantId;
    readonly on: CalendarDate;
    readonly completed: boolean;
  }[];
}

type OfServant<What> = What & { readonly servant: ServantId };

/** The body's year (§4.26, §4.27, §5) as one viewer has it now. People are ids: see `persons`. Plain JSON. */
export interface BodyYearView
  extends
    ReportView,
    Pick<BodyReportWatch, 'stage' | 'toCorrect' | 'overdue' | 'submitted'>,
    Pick<AgencyFacts, 'packages' | 'registry'> {
  /** `body/2026`. */
  readonly subject: string;
  readonly versions: readonly BodyVersionView[];
  /** §5.1: the measures decided, by servant. */
  readonly measures: readonly OfServant<DecidedMeasure>[];
  /** I-39: measures of the year before that were carried out since. */
  readonly earlierDone: readonly OfServant<{ readonly on: CalendarDate; readonly reference: string }>[];
  readonly orders: readonly Order[];
  readonly courses: readonly CourseView[];
  readonly help: readonly Help[];
  readonly terms: readonly ReportTerm[];
}

export function bodyYearView(
  { subject, seq, state }: ReportStanding<AgencyYearState>,
  journal: readonly JournalRecord[],
  tasks: readonly TaskView[],
  viewer: ServantId,
  scene: Scene,
): BodyYearView {
  const { year, pending, measures, earlierDone, orders, help, packages, registry } = state.context;
  const { stage, toCorrect, overdue, submitted } = bodyReportWatch(state, scene.at);
  const view = {
    subject,
    seq,
    year,
    day: scene.day,
    stage,
    toCorrect,
    overdue,
    submitted,
    standing: state.value as Json,
    versions: bodyVersions(enteredIn(journal)).map(versionView),
    pending: Object.values(pending).filter(({ items }) => items.length > 0),
    measures: byServant(measures),
    earlierDone: byServant(earlierDone),
    orders,
    packages,
    registry,
    courses: coursesOf(state.context),
    help,
    terms: [
      reportTerm('finalReport', year, state.value.finalReport, scene),
      reportTerm('submission', year, state.value.submission, scene),
    ],
    tasks,
    acts: reportActsFor((actor) => agencyYear.actsOf(state, actor, scene.at), viewer, scene),
    why: agencyYear.explain(state, scene.at),
  };
  return { ...view, persons: personsIn(view, scene) };
}

/** §6.5.1: the courses of a year, by the day they begin. */
export function coursesOf({ courses }: Pick<AgencyFacts, 'courses'>): readonly CourseView[] {
  return Object.entries(courses)
    .map(([name, { completions, ...course }]) => ({ name, ...course, completions: byServant(completions) }))
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
}

function byServant<What>(known: Readonly<Record<ServantId, What>>): readonly OfServant<What>[] {
  return Object.entries(known)
    .map(([servant, what]) => ({ servant, ...what }))
    .sort((a, b) => (a.servant < b.servant ? -1 : 1));
}

function versionView({ report, asOf: _asOf, seq: _seq, ...version }: BodyVersion): BodyVersionView {
  const { annex3, annex5, excellent, limit } = report;
  return { ...version, annex3: annex3.length, annex5: annex5.length, excellent, limit };
}
