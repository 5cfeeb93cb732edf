import type { Help } from '../../../machines/agency-year/facts.ts';
import { appraisal } from '../../../machines/appraisal/index.ts';
import { hasUnits } from '../../../machines/reporting/units.ts';
import { subjectName } from '../../../machines/subject-name.ts';
import { entryOf, listNames, type Entry, type ListName, type Lists } from '../../../machines/watch/entry.ts';
import type { LimitWatch } from '../../../machines/watch/excellent.ts';
import type { BodyReportWatch } from '../../../machines/watch/reports.ts';
import type { StepName } from '../../../machines/watch/steps.ts';
import { listIn, unitWatch, watchOf, type UnitWatch, type Watch } from '../../../machines/watch/watch.ts';
import type { CalendarDate } from '../../../rules/calendar/date.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import { seesScoreOf } from '../../access/body.ts';
import type { Acts } from '../../acts/acts.ts';
import { keptAt } from '../../kept-at.ts';
import { personsIn, type PersonRef } from '../people.ts';
import type { CourseView } from '../reports/body-year-view.ts';
import type { Scene } from '../scene.ts';
import { pageOf } from './list-page.ts';
import { seenBy, yearWatchReader, type CountedReport, type CountedUnit, type YearWatch } from './year-watch.ts';

/** HR's watch (§6.5) over a year as one viewer has it now. People are ids: see `persons`. Plain JSON. */
export interface WatchView extends Omit<Watch, 'limit'>, Omit<Lists, 'excellent'> {
  readonly year: number;
  readonly day: CalendarDate;
  readonly excellent: LimitWatch & Pick<Lists, 'excellent'>;
  /** How long each list is; the first of it are named, and the others are read in pages. */
  readonly totals: Readonly<Record<ListName, number>>;
  /** §4.25: where the report of each unit stands, by name. */
  readonly unitReports: readonly CountedReport[];
  /** §4.26, §4.27; null where the body's year is not open. */
  readonly bodyReport: BodyReportWatch | null;
  /** §6.5.1. */
  readonly courses: readonly CourseView[];
  /** §6.5.3: what was asked, and answered. */
  readonly help: readonly Help[];
  readonly persons: Readonly<Record<ServantId, PersonRef>>;
}

/** A page of one list. */
export interface WatchListView<Name extends ListName = ListName> {
  readonly year: number;
  readonly day: CalendarDate;
  readonly list: Name;
  readonly rows: readonly Lists[Name][number][];
  /** On all pages. */
  readonly total: number;
  /** Place after which the next page goes on; null at the end. */
  readonly next: string | null;
  readonly persons: Readonly<Record<ServantId, PersonRef>>;
}

export interface WatchQuery {
  /** Whose lists: of one unit by its present name, null for those outside all units; of everybody without it. */
  readonly unit?: string | null;
}

export interface WatchListQuery extends WatchQuery {
  /** Of what is undone, one step only. */
  readonly step?: StepName;
  readonly after?: string;
  readonly limit?: number;
}

/** Rows of each list that are named at most. */
const namedAtMost = 100;
/** The years last asked for of which the watch is kept. */
const yearsKept = 2;

/** Reads the watch for one viewer, who has seen to it that he may have it. */
export function watchReader(acts: Pick<Acts, 'store'>) {
  const readers = new Map<number, ReturnType<typeof yearWatchReader>>();

  const readerOf = (year: number) => {
    const reader = readers.get(year) ?? yearWatchReader(acts, year);
    readers.delete(year);
    readers.set(year, reader);
    const [oldest] = readers.keys();
    if (readers.size > yearsKept && oldest !== undefined) readers.delete(oldest);
    return reader;
  };

  const asSeenBy = async (viewer: ServantId, year: number, scene: Scene): Promise<Seen> => {
    const [watch, own] = await Promise.all([readerOf(year)(scene), ownEntry(acts, viewer, year, scene)]);
    return { ...watch, units: withOwn(watch.units, viewer, own) };
  };

  return {
    async watch(viewer: ServantId, year: number, scene: Scene, query: WatchQuery = {}): Promise<WatchView> {
      const { units, unitReports, body } = await asSeenBy(viewer, year, scene);
      const { limit, ...counted } = watchOf(units, year);
      const asked = unitsAsked(units, query);
      const { excellent, ...lists } = firstRows(asked);
      const view = {
        ...counted,
        ...lists,
        excellent: { ...limit, excellent },
        totals: totalsOf(asked),
        year,
        day: scene.day,
        unitReports: query.unit === undefined ? unitReports : unitReports.filter(({ unit }) => unit === query.unit),
        bodyReport: body?.report ?? null,
        courses: body?.courses ?? [],
        help: body?.help ?? [],
      };
      return { ...view, persons: personsIn(view, scene) };
    },

    async list<Name extends ListName>(
      viewer: ServantId,
      year: number,
      scene: Scene,
      list: Name,
      query: WatchListQuery = {},
    ): Promise<WatchListView<Name>> {
      const { units } = await asSeenBy(viewer, year, scene);
      const { step, after, limit = namedAtMost } = query;
      const all = listIn(unitsAsked(units, query), list);
      const rows = step === undefined ? all : all.filter((row) => 'step' in row && row.step === step);
      const page = pageOf(rows, { limit, ...(after === undefined ? {} : { after }) });
      return { year, day: scene.day, list, ...page, persons: personsIn(page.rows, scene) };
    },
  };
}

interface Seen extends Omit<YearWatch, 'units'> {
  readonly units: readonly UnitWatch[];
}

/** Towards the own appraisal everybody is the servant and nothing else; null for whoever has none. */
async function ownEntry(
  { store }: Pick<Acts, 'store'>,
  viewer: ServantId,
  year: number,
  { at, roster }: Scene,
): Promise<Entry | null> {
  const subject = subjectName({ kind: 'appraisal', servant: viewer, year });
  const now = keptAt(appraisal, await store.subjectOf(subject), at);
  if (now === null) return null;
  const own = entryOf(seenBy({ id: viewer, roles: ['servant'] }, now.state, at), hasUnits(roster));
  return seesScoreOf(own.row, ['servant']) ? own : { ...own, lists: { ...own.lists, excellent: [] } };
}

/** The units with the viewer's own appraisal as the viewer sees it, in the place of the one that the overseers see. */
export function withOwn(units: readonly CountedUnit[], viewer: ServantId, own: Entry | null): readonly UnitWatch[] {
  return units.map((one) => {
    if (!one.servants.has(viewer)) return one;
    const others = one.entries.filter(({ servant }) => servant !== viewer);
    return unitWatch(one.unit, own === null ? others : [...others, own]);
  });
}

function unitsAsked(units: readonly UnitWatch[], { unit: asked }: WatchQuery): readonly UnitWatch[] {
  return asked === undefined ? units : units.filter(({ unit }) => unit === asked);
}

function firstRows(units: readonly UnitWatch[]): Lists {
  const first = (name: ListName): readonly unknown[] => {
    const rows: unknown[] = [];
    for (const { lists } of units) rows.push(...lists[name].slice(0, namedAtMost - rows.length));
    return rows;
  };
  return Object.fromEntries(listNames.map((name) => [name, first(name)])) as unknown as Lists;
}

function totalsOf(units: readonly UnitWatch[]): Readonly<Record<ListName, number>> {
  const total = (name: ListName) => units.reduce((sum, { lists }) => sum + lists[name].length, 0);
  return Object.fromEntries(listNames.map((name) => [name, total(name)])) as Record<ListName, number>;
}
