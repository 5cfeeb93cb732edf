import type { AppraisalRow } from '../../machines/rows.ts';
import { nameOf, hasUnits, reportingUnitOf } from '../../machines/reporting/units.ts';
import { yearOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { datesOf } from '../../rules/calendar/year-dates.ts';
import { bodyRolesOf, reachOf, unitsHeadedBy, type BodyRole } from '../access/body.ts';
import { mayOpen, sees } from '../access/sight.ts';
import { rolesIn, standsInFor, type Onlooker } from '../access/roles.ts';
import { isHrsOwn } from '../access/table.ts';
import type { Acts } from '../acts/acts.ts';
import { appraisalView, type AppraisalView } from './appraisal-view.ts';
import { bodyView, headOfUnit, unitProgress, type BodyView, type UnitProgress } from './body-view.ts';
import { calendarView, upcoming, type CalendarView, type UpcomingDate } from './calendar-view.ts';
import { lawView, type LawView } from './law-view.ts';
import { listRow, searchable, type ListRow } from './list-row.ts';
import type { PersonRef } from './people.ts';
import { recordView, type RecordView } from './record-view.ts';
import { sceneReader, standingAt, type Clock, type Scene } from './scene.ts';
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

/** A page of people. */
export interface PeopleView {
  readonly year: number;
  readonly rows: readonly ListRow[];
  readonly total: number;
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
  readonly after?: string;
  /** 50 by default. */
  readonly limit?: number;
}

export interface UnitView extends UnitProgress {
  readonly year: number;
  readonly rows: readonly ListRow[];
  /** Open tasks on its people and on its report. */
  readonly tasks: readonly TaskView[];
}

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

  const rowsSeen = async (
    year: number,
    viewer: Onlooker,
    at: Scene,
  ): Promise<readonly (readonly [AppraisalRow, ListRow])[]> =>
    (await store.appraisalRows({ year })).flatMap((row) => {
      const seen = listRow(row, viewer, at);
      return seen === null ? [] : [[row, seen] as const];
    });

  return {
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
      const [tasks, ...years] = await Promise.all([
        tasksOf({ assignee: viewer.id }, at),
        ...(await store.openYears()).map((year) => rowsSeen(year, viewer, at)),
      ]);
      const units = unitsHeadedBy(viewer.id, at).map(nameOf);
      const seen = new Set([...tasks, ...years.flat().map(([, row]) => row)].map(({ subject }) => subject));
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
      return its === null ? null : appraisalView(its, viewer, at);
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
      const year = await yearAsked(query.year, at);
      const found = (await rowsSeen(year, viewer, at)).filter(([, row]) => matches(row, query));
      const { after = '', limit = 50 } = query;
      const page = found.filter(([{ servant }]) => servant > after).slice(0, limit + 1);
      const rows = page.slice(0, limit).map(([, row]) => row);
      return { year, rows, total: found.length, next: page.length > limit ? (rows.at(-1)?.servant.id ?? null) : null };
    },

    /** One reporting unit; a manager who is not its head sees his own people in it. */
    async unit(viewer: Onlooker, name: string, givenYear?: number): Promise<UnitView | null> {
      const at = await scene();
      if (reachOf(bodyRolesOf(viewer, at), 'unit') === null) return null;
      const year = await yearAsked(givenYear, at);
      const withUnits = hasUnits(at.roster);
      const inUnit = (await rowsSeen(year, viewer, at)).filter(
        ([row, { roles }]) =>
          reportingUnitOf(row, withUnits) === nameOf(name) && !roles.every((role) => role === 'servant'),
      );
      const isHead = headOfUnit(name, at) === viewer.id;
      if (inUnit.length === 0 && !isHead) return null;
      const subjects = new Set(inUnit.map(([, { subject }]) => subject));
      const tasks = (await tasksOf({}, at)).filter(
        ({ subject, on }) =>
          subjects.has(subject) || (isHead && on.kind === 'unit' && nameOf(on.unit) === nameOf(name)),
      );
      const progress = unitProgress(
        nameOf(name),
        inUnit.map(([row]) => row),
        at,
      );
      return { ...progress, year, rows: inUnit.map(([, row]) => row), tasks };
    },

    async body(viewer: Onlooker, givenYear?: number): Promise<BodyView | null> {
      const at = await scene();
      if (reachOf(bodyRolesOf(viewer, at), 'body') === null) return null;
      const year = await yearAsked(givenYear, at);
      const [rows, tasks] = await Promise.all([store.appraisalRows({ year }), tasksOf({}, at)]);
      return bodyView(year, rows, tasks, at);
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
        tasksOf({}, at),
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

function matches(row: ListRow, { text, unit, stage, outcome, late }: PeopleQuery): boolean {
  if (unit !== undefined && nameOf(row.unit) !== nameOf(unit)) return false;
  if (stage !== undefined && row.stage !== stage) return false;
  if (outcome !== undefined && row.outcome !== outcome) return false;
  if (late === true && row.late === 0) return false;
  if (text === undefined || text.trim() === '') return true;
  const hay = searchable(`${row.servant.name} ${row.servant.id} ${row.position}`);
  return searchable(text)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
