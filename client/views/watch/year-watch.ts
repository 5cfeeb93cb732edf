import { setImmediate } from 'node:timers/promises';
import { agencyYear } from '../../../machines/agency-year/agency-year.ts';
import type { Help } from '../../../machines/agency-year/facts.ts';
import { appraisal, type AppraisalSnapshot } from '../../../machines/appraisal/index.ts';
import { hasUnits } from '../../../machines/reporting/units.ts';
import { unitReport } from '../../../machines/unit-report/unit-report.ts';
import { byUnit } from '../../../machines/watch/by-unit.ts';
import { entryOf, type Entry } from '../../../machines/watch/entry.ts';
import {
  bodyReportWatch,
  unitReportWatch,
  type BodyReportWatch,
  type UnitReportWatch,
} from '../../../machines/watch/reports.ts';
import { unitWatch, type UnitWatch } from '../../../machines/watch/watch.ts';
import { trainingOf, watchedOf, type Watched } from '../../../machines/watch/watched.ts';
import type { Instant } from '../../../rules/calendar/date.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import type { SubjectRecord } from '../../../store/read.ts';
import { cut, type Look as Sight } from '../../access/cut.ts';
import type { Acts } from '../../acts/acts.ts';
import { keptAt } from '../../kept-at.ts';
import { coursesOf, type CourseView } from '../reports/body-year-view.ts';
import type { Scene } from '../scene.ts';

/** The watch over a year as the overseers have it of everybody: what each of them sees of himself is not in it yet. */
export interface YearWatch {
  readonly units: readonly CountedUnit[];
  /** By name. */
  readonly unitReports: readonly CountedReport[];
  /** Null where the body's year is not open. */
  readonly body: BodyPart | null;
}

/** A unit's part of the watch, and the appraisals that it was counted from. */
export interface CountedUnit extends UnitWatch {
  readonly entries: readonly Entry[];
  readonly servants: ReadonlySet<ServantId>;
}

/** Where a unit's report stands, and how many forms have come and are awaited (I-40): whose, the report itself says. */
export interface CountedReport extends Omit<UnitReportWatch, 'forms'> {
  readonly forms: { readonly received: number; readonly awaited: number };
}

interface BodyPart {
  readonly report: BodyReportWatch;
  readonly courses: readonly CourseView[];
  readonly help: readonly Help[];
}

/** What is said of one subject. */
type Said =
  | { readonly kind: 'appraisal'; readonly entry: Entry }
  | { readonly kind: 'unit'; readonly report: CountedReport }
  | { readonly kind: 'body'; readonly body: BodyPart };

interface Kept {
  readonly seq: number;
  readonly said: Said | null;
}

/** What was read last: while the ground of it is the same, so is the watch. */
interface Look {
  /** The day, and whether the body has units: all that is said of a subject beside its journal. */
  readonly of: string;
  /** How far the journals of the year have come. */
  readonly reached: string;
  readonly watch: Promise<YearWatch>;
}

/** How many subjects are read before others have their turn. */
const chunk = 20;
/** How many chunks are under way: while one waits for PostgreSQL, another is looked at. */
const lanes = 2;

/**
 * Reads the watch over a year that all overseers share. What is said of a subject changes with its journal and with the day,
 * so a body of thousands is gone through once a day; then only what was published since is read, and its units counted anew.
 */
export function yearWatchReader({ store }: Pick<Acts, 'store'>, year: number) {
  const kept = new Map<string, Kept>();
  let keptFor = '';
  let units: readonly CountedUnit[] = [];
  let last: Look | undefined;

  const gathered = async (of: string, { at, roster }: Scene): Promise<YearWatch> => {
    if (keptFor !== of) kept.clear();
    keptFor = of;
    const subjects = await store.subjectsIn(year);
    const stale = subjects.filter(({ subject, seq }) => kept.get(subject)?.seq !== seq);
    const chunks = inChunks(stale.map(({ subject }) => subject)).values();
    const lane = async (): Promise<void> => {
      for (const some of chunks) {
        for (const record of await store.subjectsOf(some))
          kept.set(record.subject, { seq: record.seq, said: saidOf(record, at, hasUnits(roster)) });
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    const said = subjects.flatMap(({ subject }) => kept.get(subject)?.said ?? []);
    const entries = said.flatMap((one) => (one.kind === 'appraisal' ? [one.entry] : []));
    const reports = said.flatMap((one) => (one.kind === 'unit' ? [one.report] : []));
    units = await countedAnew(entries, units);
    return {
      units,
      unitReports: reports.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
      body: said.find((one) => one.kind === 'body')?.body ?? null,
    };
  };

  return async (scene: Scene): Promise<YearWatch> => {
    const of = `${scene.day} ${hasUnits(scene.roster)}`;
    const reached = await store.reachedIn(year);
    if (last?.of === of && last.reached === reached) return last.watch;
    // One after another: whoever comes while the year is gone through waits, then reads what was published meanwhile.
    const next = () => gathered(of, scene);
    const look = { of, reached, watch: last === undefined ? next() : last.watch.then(next, next) };
    last = look;
    look.watch.catch(() => {
      if (last === look) last = undefined;
    });
    return look.watch;
  };
}

/** Each unit counted from its appraisals; one whose appraisals are all the same as before stays as it was. */
export async function countedAnew(
  entries: readonly Entry[],
  before: readonly CountedUnit[],
): Promise<readonly CountedUnit[]> {
  const known = new Map(before.map((one) => [one.unit, one]));
  const units: CountedUnit[] = [];
  for (const { unit, of } of byUnit(entries)) {
    const was = known.get(unit);
    if (was !== undefined && areSame(was.entries, of)) units.push(was);
    else {
      units.push({ ...unitWatch(unit, of), entries: of, servants: new Set(of.map(({ servant }) => servant)) });
      await setImmediate();
    }
  }
  return units;
}

function areSame(some: readonly Entry[], others: readonly Entry[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

function inChunks(subjects: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(subjects.length / chunk);
  return Array.from({ length: count }, (_, index) => subjects.slice(index * chunk, (index + 1) * chunk));
}

/** HR, its deputy head and the head of the body see alike of everybody else. */
const overseer: Sight = { id: '', roles: ['hr'] };

/** Null where nothing has begun. */
function saidOf(record: SubjectRecord, at: Instant, bodyHasUnits: boolean): Said | null {
  switch (record.kind) {
    case 'appraisal': {
      const now = keptAt(appraisal, record, at);
      return now && { kind: 'appraisal', entry: entryOf(seenBy(overseer, now.state, at), bodyHasUnits) };
    }
    case 'unit': {
      const now = keptAt(unitReport, record, at);
      if (now === null) return null;
      const report = unitReportWatch(now.state, at);
      const { received, awaited } = report.forms;
      return { kind: 'unit', report: { ...report, forms: { received, awaited: awaited.length } } };
    }
    case 'body': {
      const now = keptAt(agencyYear, record, at);
      if (now === null) return null;
      const { context } = now.state;
      const report = bodyReportWatch(now.state, at);
      return { kind: 'body', body: { report, courses: coursesOf(context), help: context.help } };
    }
  }
}

/** What is not shown of the appraisal is not listed. */
export function seenBy(sight: Sight, state: AppraisalSnapshot, at: Instant): Watched {
  const watched = watchedOf(state, at);
  const shown = cut(state.context, sight);
  return { ...watched, redo: shown.recommendation === null ? null : watched.redo, training: trainingOf(shown) };
}
