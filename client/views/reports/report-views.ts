import { agencyYear } from '../../../machines/agency-year/agency-year.ts';
import { reportingHeadsOn } from '../../../machines/reporting/officials.ts';
import { nameOf } from '../../../machines/reporting/units.ts';
import { subjectName } from '../../../machines/subject-name.ts';
import { unitReport } from '../../../machines/unit-report/unit-report.ts';
import type { ListName } from '../../../machines/watch/entry.ts';
import { bodyRolesOf, reachOf, unitsHeadedBy } from '../../access/body.ts';
import type { Onlooker } from '../../access/roles.ts';
import type { Acts } from '../../acts/acts.ts';
import { reportRecordView, type RecordView } from '../record-view.ts';
import type { Scene } from '../scene.ts';
import type { TaskView } from '../task-view.ts';
import {
  watchReader,
  type WatchListQuery,
  type WatchListView,
  type WatchQuery,
  type WatchView,
} from '../watch/watch-view.ts';
import { bodyYearView, type BodyYearView } from './body-year-view.ts';
import { reportStandingAt } from './standing.ts';
import { unitReportView, type UnitReportView } from './unit-report-view.ts';

interface PageQuery {
  readonly after?: number;
  readonly limit?: number;
}

/** What the other views read by, too. */
export interface ReportViewsParts {
  readonly acts: Pick<Acts, 'store'>;
  readonly scene: () => Promise<Scene>;
  readonly yearAsked: (year: number | undefined, scene: Scene) => Promise<number>;
  readonly tasksOf: (filter: { readonly subject: string }, scene: Scene) => Promise<readonly TaskView[]>;
}

/** The reports of units, the body's year and HR's watch; each null for what the viewer may not see. */
export function reportViews({ acts, scene, yearAsked, tasksOf }: ReportViewsParts) {
  const { store } = acts;
  const watching = watchReader(acts);
  const watchSeen = (viewer: Onlooker, at: Scene): boolean => reachOf(bodyRolesOf(viewer, at), 'watch') === 'all';
  const bodySeen = (viewer: Onlooker, at: Scene): boolean => reachOf(bodyRolesOf(viewer, at), 'reports') === 'all';

  return {
    /** The report of a unit by its present name: for HR, its deputy head and the head of the body, and for the unit's own head. */
    async unitReport(viewer: Onlooker, name: string, givenYear?: number): Promise<UnitReportView | null> {
      const at = await scene();
      const subject = await unitSubject(acts, viewer, name, await yearAsked(givenYear, at), at);
      const its = subject === null ? null : await reportStandingAt(acts, unitReport, subject, at.at);
      if (its === null) return null;
      const [journal, tasks] = await Promise.all([store.journalOf(its.subject), tasksOf({ subject: its.subject }, at)]);
      return unitReportView(its, journal, tasks, viewer.id, at);
    },

    async unitReportRecord(
      viewer: Onlooker,
      name: string,
      year: number,
      { after = 0, limit = 100 }: PageQuery = {},
    ): Promise<RecordView | null> {
      const at = await scene();
      const subject = await unitSubject(acts, viewer, name, year, at);
      if (subject === null) return null;
      return reportRecordView(subject, await store.journalOf(subject), { after, limit }, at);
    },

    /** The body's year, for HR, its deputy head and the head of the body. */
    async bodyYear(viewer: Onlooker, givenYear?: number): Promise<BodyYearView | null> {
      const at = await scene();
      if (!bodySeen(viewer, at)) return null;
      const subject = subjectName({ kind: 'body', year: await yearAsked(givenYear, at) });
      const its = await reportStandingAt(acts, agencyYear, subject, at.at);
      if (its === null) return null;
      const [journal, tasks] = await Promise.all([store.journalOf(subject), tasksOf({ subject }, at)]);
      return bodyYearView(its, journal, tasks, viewer.id, at);
    },

    async bodyYearRecord(
      viewer: Onlooker,
      year: number,
      { after = 0, limit = 100 }: PageQuery = {},
    ): Promise<RecordView | null> {
      const at = await scene();
      const subject = subjectName({ kind: 'body', year });
      if (!bodySeen(viewer, at)) return null;
      const journal = await store.journalOf(subject);
      return journal.length === 0 ? null : reportRecordView(subject, journal, { after, limit }, at);
    },

    /** HR's watch (§6.5), for HR, its deputy head and the head of the body. */
    async watch(viewer: Onlooker, givenYear?: number, query: WatchQuery = {}): Promise<WatchView | null> {
      const at = await scene();
      if (!watchSeen(viewer, at)) return null;
      return watching.watch(viewer.id, await yearAsked(givenYear, at), at, query);
    },

    /** One list of the watch, page by page. */
    async watchList<Name extends ListName>(
      viewer: Onlooker,
      givenYear: number | undefined,
      list: Name,
      query: WatchListQuery = {},
    ): Promise<WatchListView<Name> | null> {
      const at = await scene();
      if (!watchSeen(viewer, at)) return null;
      return watching.list(viewer.id, await yearAsked(givenYear, at), at, list, query);
    },
  };
}

/** The journal's name of a unit's report; null where there is none, or the viewer may not see it. */
async function unitSubject(
  { store }: Pick<Acts, 'store'>,
  viewer: Onlooker,
  name: string,
  year: number,
  scene: Scene,
): Promise<string | null> {
  const unit = nameOf(name);
  const reach = reachOf(bodyRolesOf(viewer, scene), 'reports');
  const isOwn = () => reach === 'theirs' && unitsHeadedBy(viewer.id, scene).some((headed) => nameOf(headed) === unit);
  const standsIn = () => !viewer.isAdministrator && reportingHeadsOn(scene.roster, unit, scene.day).includes(viewer.id);
  if (reach !== 'all' && !isOwn() && !standsIn()) return null;
  const [row] = await store.unitRows({ year, unit });
  return row?.subject ?? null;
}
