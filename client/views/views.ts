import type { AppraisalRow } from '../../machines/rows.ts';
import { nameOf, hasUnits } from '../../machines/reporting/units.ts';
import { yearOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { datesOf } from '../../rules/calendar/year-dates.ts';
import { bodyRolesOf, reachOf, rowSightOf, unitsHeadedBy, type BodyRole } from '../access/body.ts';
import { mayOpen, sees } from '../access/sight.ts';
import { rolesIn, standsInFor, type Onlooker } from '../access/roles.ts';
import { isHrsOwn } from '../access/table.ts';
import type { RowPage } from '../../store/lists.ts';
import type { TasksFound } from '../../store/task-lists.ts';
import type { Acts } from '../acts/acts.ts';
import { appraisalView, type AppraisalView } from './appraisal-view.ts';
import {
  awayNow,
  bodyView,
  headOfUnit,
  overdueView,
  shownAtMost,
  unitProgress,
  type BodyView,
  type OverdueView,
  type UnitProgress,
} from './body-view.ts';
import { calendarView, upcoming, type CalendarView, type UpcomingDate } from './calendar-view.ts';
import { lawView, type LawView } from './law-view.ts';
import { listRow, type ListRow } from './list-row.ts';
import type { PersonRef } from './people.ts';
import { reportViews } from './reports/report-views.ts';
import { recordView, type RecordView } from './record-view.ts';
import { papersOf, sceneReader, standingAt, type Clock, type Scene } from './scene.ts';
import { byUrgency, taskView, type TaskView } from './task-view.ts';

/** Everything a page or a program reads, each for one viewer and already cut to what the viewer may see. */
export type Views = ReturnType<typeof views>;

/** Who the viewer is in the body today. */
export interface ViewerView {
  readonly person: PersonRef;
  readonly roles: readonly BodyRole[];
  /** Structural units of which the viewer is the head. */
  readonly units: readonly string[];
  /** Those of HR whose tasks the viewer does today. */
  readonly actsFor: readonly PersonRef[];
  readonly body: string;
  readonly day: CalendarDate;
  /** Years with appraisals, the latest first. */
  readonly years: readonly number[];
  /** The viewer's own appraisals, the latest first. */
  readonly own: readonly string[];
}

export interface TasksView {
  readonly day: CalendarDate;
  readonly late: readonly TaskView[];
  readonly thisWeek: readonly TaskView[];
  readonly later: readonly TaskView[];
  /** HR's tasks that the viewer does for another: `assignee` is for whom. */
  readonly forAnother: readonly TaskView[];
  /** What others are to do in appraisals of the viewer and of those whom the viewer leads. */
  readonly waitingFor: readonly TaskView[];
  /** What the law's year brings next; null where the calendar does not reach so far. */
  readonly next: UpcomingDate | null;
}

/** By id, or by name in the order of the Azerbaijani alphabet. */
export type ListOrder = RowPage['order'];

/** A page of people. */
export interface PeopleView {
  readonly year: number;
  readonly rows: readonly ListRow[];
  /** On all pages, and how many of these have a limit of the law missed. */
  readonly total: number;
  readonly late: number;
  /** Servant after whom the next page goes on; null at the end. */
  readonly next: string | null;
}

export interface PeopleQuery {
  /** By default the latest year with appraisals. */
  readonly year?: number;
  /** A part of a name, an id, a position. */
  readonly text?: string;
  readonly unit?: string;
  readonly stage?: string;
  readonly outcome?: AppraisalRow['outcome'];
  /** Only people with a limit missed. */
  readonly late?: boolean;
  /** By id where nothing else is said. */
  readonly order?: ListOrder;
  readonly after?: string;
  /** 50 by default. */
  readonly limit?: number;
}

export interface UnitView extends UnitProgress {
  readonly year: number;
  readonly rows: readonly ListRow[];
  /** Servant after whom the next page of its people goes on; null at the end. */
  readonly next: string | null;
  /** The most urgent of the open tasks on its people and on its report, and how many there are. */
  readonly tasks: readonly TaskView[];
  readonly tasksTotal: number;
}

/** A part of a list: from what the page before gave as `next`. */
export interface Page {
  readonly after?: string;
  readonly limit?: number;
}

export interface UnitPage extends Page {
  readonly order?: ListOrder;
}

export interface TaskPageView {
  readonly day: CalendarDate;
  readonly tasks: readonly TaskView[];
  readonly total: number;
  readonly next: string | null;
}

export interface OverduePageView {
  readonly year: number;
  readonly overdue: readonly OverdueView[];
  readonly total: number;
  readonly next: string | null;
}

/** What is asked of HR and of the head of the body on somebody's appraisal. */
const ofBody = ['designateEvaluator', 'decideComplaint'];

export interface ViewsOptions {
  readonly clock?: Clock;
}

/** The views over a connected client. Each function throws NoBody and Unreachable, and gives null for what the viewer may not see. */
export function views(acts: Pick<Acts, 'body' | 'store'>, { clock = Date.now }: ViewsOptions = {}) {
  const { store } = acts;
  const scene = sceneReader(acts, clock);

  const yearAsked = async (year: number | undefined, { day }: Scene): Promise<number> =>
    year ?? (await store.openYears()).at(-1) ?? yearOf(day);

  const tasksOf = async (filter: Parameters<typeof store.tasksFor>[0], at: Scene): Promise<readonly TaskView[]> =>
    (await store.tasksFor(filter)).map((task) => taskView(task, task.subject, at)).sort(byUrgency);

  /** Those of a list that the viewer has a part in, as the viewer sees them. */
  const listed = (rows: readonly AppraisalRow[], viewer: Onlooker, at: Scene): readonly ListRow[] =>
    rows.map((row) => listRow(row, viewer, at)).filter((row) => row !== null);

  return {
    ...reportViews({ acts, scene, yearAsked, tasksOf }),

    /** Who is looking; null for an administrator, and for somebody who never was in the body. */
    async viewer(viewer: Onlooker): Promise<ViewerView | null> {
      const at = await scene();
      const roles = bodyRolesOf(viewer, at);
      if (viewer.isAdministrator || roles.length === 0) return null;
      const [years, own] = await Promise.all([store.openYears(), store.appraisalRows({ servant: viewer.id })]);
      return {
        person: at.named(viewer.id),
        roles,
        units: unitsHeadedBy(viewer.id, at),
        actsFor: standsInFor(viewer.id, at).map(at.named),
        body: at.body.name,
        day: at.day,
        years: [...years].reverse(),
        own: own.map(({ servant, year }) => `${servant}-${year}`).reverse(),
      };
    },

    /** Which subjects the viewer may be told of when they change; null for whom there are none. */
    async follows(viewer: Onlooker): Promise<((subject: string) => boolean) | null> {
      const at = await scene();
      const roles = bodyRolesOf(viewer, at);
      const reach = reachOf(roles, 'people');
      if (reach === null) return null;
      if (reach === 'all') return () => true;
      const sight = rowSightOf(viewer, at);
      const [tasks, rows] = await Promise.all([
        tasksOf({ assignee: viewer.id }, at),
        sight === null ? [] : store.subjectsSeen(sight),
      ]);
      const units = unitsHeadedBy(viewer.id, at).map(nameOf);
      const seen = new Set([...tasks.map(({ subject }) => subject), ...rows]);
      return (subject) => seen.has(subject) || units.some((unit) => subject.startsWith(`unit:${unit}/`));
    },

    async tasks(viewer: Onlooker): Promise<TasksView | null> {
      const at = await scene();
      if (reachOf(bodyRolesOf(viewer, at), 'tasks') === null) return null;
      const { id } = viewer;
      const [own, concerning, principals] = await Promise.all([
        tasksOf({ assignee: id }, at),
        tasksOf({ concerning: id }, at),
        Promise.all(standsInFor(id, at).map((of) => tasksOf({ assignee: of }, at))),
      ]);
      const ofHr = principals
        .flat()
        .filter(({ task, on }) => isHrsOwn(task) && !(on.kind === 'appraisal' && on.servant.id === id));
      return {
        day: at.day,
        late: own.filter(({ urgency }) => urgency === 'late'),
        thisWeek: own.filter(({ urgency }) => urgency === 'thisWeek'),
        later: own.filter(({ urgency }) => urgency === 'later'),
        forAnother: ofHr,
        waitingFor: concerning.filter(({ assignee }) => assignee.id !== id),
        next: nextDate(await yearAsked(undefined, at), at),
      };
    },

    async appraisal(viewer: Onlooker, subject: string): Promise<AppraisalView | null> {
      const at = await scene();
      const its = await standingAt(acts, subject, at.at);
      return its === null ? null : appraisalView(its, await papersOf(acts, its), viewer, at);
    },

    async record(
      viewer: Onlooker,
      subject: string,
      { after = 0, limit = 100 }: { readonly after?: number; readonly limit?: number } = {},
    ): Promise<RecordView | null> {
      const at = await scene();
      const its = await standingAt(acts, subject, at.at);
      if (its === null) return null;
      const roles = rolesIn(its.facts, viewer, at);
      if (!mayOpen(roles) || !sees(roles, 'record')) return null;
      return recordView(subject, await store.journalOf(subject), { id: viewer.id, roles }, { after, limit }, at);
    },

    async people(viewer: Onlooker, query: PeopleQuery = {}): Promise<PeopleView | null> {
      const at = await scene();
      if (reachOf(bodyRolesOf(viewer, at), 'people') === null) return null;
      const sight = rowSightOf(viewer, at);
      if (sight === null) return null;
      const year = await yearAsked(query.year, at);
      const { after, limit = 50, order = 'id', unit, ...filter } = query;
      const found = await store.rowsIn(
        { year, sight },
        { ...filter, ...(unit === undefined ? {} : { unit: nameOf(unit) }) },
        { order, limit, ...(after === undefined ? {} : { after }) },
      );
      return { ...found, year, rows: listed(found.rows, viewer, at) };
    },

    /** One reporting unit; a manager who is not its head sees his own people in it. */
    async unit(viewer: Onlooker, name: string, givenYear?: number, page: UnitPage = {}): Promise<UnitView | null> {
      const at = await scene();
      const sight = rowSightOf(viewer, at);
      if (sight === null || reachOf(bodyRolesOf(viewer, at), 'unit') === null) return null;
      const year = await yearAsked(givenYear, at);
      const unit = nameOf(name);
      const bodyHasUnits = hasUnits(at.roster);
      const scope = { year, sight, reporting: { unit, bodyHasUnits }, without: viewer.id };
      const counts = await store.rowCounts(scope, bodyHasUnits);
      const isHead = headOfUnit(name, at) === viewer.id;
      if (counts.length === 0 && !isHead) return null;
      const { after, limit = shownAtMost, order = 'id' } = page;
      const [{ rows, next }, tasks] = await Promise.all([
        store.rowsIn(scope, {}, { order, limit, ...(after === undefined ? {} : { after }) }),
        store.tasksIn({ within: scope, ...(isHead ? { orOn: `unit:${unit}` } : {}) }, { limit: shownAtMost }),
      ]);
      return {
        ...unitProgress(unit, counts, at),
        year,
        rows: listed(rows, viewer, at),
        next,
        tasks: tasks.tasks.map((task) => taskView(task, task.subject, at)),
        tasksTotal: tasks.total,
      };
    },

    async body(viewer: Onlooker, givenYear?: number): Promise<BodyView | null> {
      const at = await scene();
      if (reachOf(bodyRolesOf(viewer, at), 'body') === null) return null;
      const year = await yearAsked(givenYear, at);
      const shown = { limit: shownAtMost };
      const [counts, reported, overdue, waitingFor, attention, tasks] = await Promise.all([
        store.rowCounts({ year, sight: 'all' }, hasUnits(at.roster)),
        store.reportedIn(year),
        store.openLimits(year, shown),
        store.tasksWaitingFor(awayNow(at)),
        store.tasksIn({ tasks: ofBody, orOfBody: true }, shown),
        store.tasksIn({}, shown),
      ]);
      const viewed = ({ tasks: found }: TasksFound) => found.map((task) => taskView(task, task.subject, at));
      const found = { counts, reported, overdue, waitingFor, tasksTotal: tasks.total };
      return bodyView(year, { ...found, attention: viewed(attention), tasks: viewed(tasks) }, at);
    },

    /** Every open task of the body, page by page. */
    async bodyTasks(viewer: Onlooker, page: Page = {}): Promise<TaskPageView | null> {
      const at = await scene();
      if (reachOf(bodyRolesOf(viewer, at), 'body') === null) return null;
      const { tasks, total, next } = await store.tasksIn({}, { limit: shownAtMost, ...page });
      return { day: at.day, tasks: tasks.map((task) => taskView(task, task.subject, at)), total, next };
    },

    /** Every limit of the law of the year that is missed and still open, page by page. */
    async bodyOverdue(viewer: Onlooker, year: number, page: Page = {}): Promise<OverduePageView | null> {
      const at = await scene();
      if (reachOf(bodyRolesOf(viewer, at), 'body') === null) return null;
      const { limits, total, next } = await store.openLimits(year, { limit: shownAtMost, ...page });
      return { year, overdue: limits.map((limit) => overdueView(limit, year, at)), total, next };
    },

    /** Throws MissingCalendarYear. */
    async calendar(viewer: Onlooker, givenYear?: number): Promise<CalendarView | null> {
      const at = await scene();
      if (reachOf(bodyRolesOf(viewer, at), 'calendar') === null) return null;
      return calendarView(await yearAsked(givenYear, at), at);
    },

    async law(viewer: Onlooker, givenYear?: number): Promise<LawView | null> {
      const at = await scene();
      if (reachOf(bodyRolesOf(viewer, at), 'law') === null) return null;
      const year = await yearAsked(givenYear, at);
      const [counts, refusals, tasks] = await Promise.all([
        store.clauseCounts(year),
        store.refusalCounts(year),
        store.taskCounts(at.day),
      ]);
      return lawView(year, counts, refusals, tasks);
    },
  };
}

/** Null where the body has no calendar of the days asked. */
function nextDate(year: number, { calendar, day }: Scene): UpcomingDate | null {
  const reaches = [year, year + 1].every((one) => calendar.years[String(one)] !== undefined);
  return reaches ? upcoming(Object.values(datesOf(calendar, year)), day) : null;
}
