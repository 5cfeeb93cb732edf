import { agencyYear } from '../../machines/agency-year/agency-year.ts';
import type { Help } from '../../machines/agency-year/facts.ts';
import { appraisal, type AppraisalSnapshot } from '../../machines/appraisal/index.ts';
import { hasUnits } from '../../machines/reporting/units.ts';
import { subjectName } from '../../machines/subject-name.ts';
import { unitReport } from '../../machines/unit-report/unit-report.ts';
import {
  bodyReportWatch,
  unitReportWatch,
  type BodyReportWatch,
  type UnitReportWatch,
} from '../../machines/watch/reports.ts';
import { watchOf, type Watch } from '../../machines/watch/watch.ts';
import { trainingOf, watchedOf, type Watched } from '../../machines/watch/watched.ts';
import type { CalendarDate, Instant } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { SubjectRecord } from '../../store/read.ts';
import { cut, type Look } from '../access/cut.ts';
import { seesScoreOf } from '../access/body.ts';
import type { Acts } from '../acts/acts.ts';
import { keptAt } from '../kept-at.ts';
import { personsIn, type PersonRef } from './people.ts';
import { coursesOf, type CourseView } from './reports/body-year-view.ts';
import { reportStandingAt } from './reports/standing.ts';
import type { Scene } from './scene.ts';

/** HR's watch (§6.5) over a year as one viewer has it now. People are ids: see `persons`. Plain JSON. */
export interface WatchView extends Watch {
  readonly year: number;
  readonly day: CalendarDate;
  /** §4.25: where the report of each unit stands, by name. */
  readonly unitReports: readonly UnitReportWatch[];
  /** §4.26, §4.27; null where the body's year is not open. */
  readonly bodyReport: BodyReportWatch | null;
  /** §6.5.1. */
  readonly courses: readonly CourseView[];
  /** §6.5.3: what was asked, and answered. */
  readonly help: readonly Help[];
  readonly persons: Readonly<Record<ServantId, PersonRef>>;
}

/** How many appraisals are looked at before others have their turn. */
const chunk = 50;

interface Kept {
  readonly seq: number;
  readonly watched: Watched;
}

/**
 * Reads the watch. What is said of an appraisal changes with its journal and with the day, so it is kept for the day: a body
 * of thousands is gone through once, then only where something happened.
 */
export function watchReader(acts: Pick<Acts, 'store'>) {
  const { store } = acts;
  let kept = new Map<string, Kept>();
  let keptFor = '';

  const watchedIn = async (
    year: number,
    { at, day }: Scene,
    subjects: readonly Subject[],
  ): Promise<readonly Watched[]> => {
    const of = `${year} ${day}`;
    const known = keptFor === of ? kept : new Map<string, Kept>();
    const stale = subjects.filter(({ subject, seq }) => known.get(subject)?.seq !== seq);
    for (let from = 0; from < stale.length; from += chunk) {
      const records = await store.subjectsOf(stale.slice(from, from + chunk).map(({ subject }) => subject));
      for (const record of records) {
        const now = keptAt(appraisal, record, at);
        if (now !== null) known.set(record.subject, { seq: record.seq, watched: seenBy(overseer, now.state, at) });
      }
    }
    [kept, keptFor] = [known, of];
    return subjects.flatMap(({ subject }) => known.get(subject)?.watched ?? []);
  };

  return async (viewer: ServantId, year: number, scene: Scene): Promise<WatchView> => {
    const all = await store.subjectsIn(year);
    const own = subjectName({ kind: 'appraisal', servant: viewer, year });
    const others = all.filter(({ kind, subject }) => kind === 'appraisal' && subject !== own);
    const ownOne = await ownIn(acts, own, viewer, scene);
    const watched = [...(await watchedIn(year, scene, others)), ...ownOne];
    const hidesOwn = ownOne.some(({ row }) => !seesScoreOf(row, ['servant']));
    const watch = watchOf(watched, hasUnits(scene.roster), year);
    const units = await Promise.all(
      all
        .filter(({ kind }) => kind === 'unit')
        .map(({ subject }) => reportStandingAt(acts, unitReport, subject, scene.at)),
    );
    const body = await reportStandingAt(acts, agencyYear, subjectName({ kind: 'body', year }), scene.at);
    const view = {
      ...watch,
      excellent: {
        ...watch.excellent,
        excellent: watch.excellent.excellent.filter(({ servant }) => !(hidesOwn && servant === viewer)),
      },
      year,
      day: scene.day,
      unitReports: units
        .flatMap((one) => (one === null ? [] : [unitReportWatch(one.state, scene.at)]))
        .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
      bodyReport: body === null ? null : bodyReportWatch(body.state, scene.at),
      courses: body === null ? [] : coursesOf(body.state.context),
      help: body === null ? [] : body.state.context.help,
    };
    return { ...view, persons: personsIn(view, scene) };
  };
}

type Subject = Pick<SubjectRecord, 'subject' | 'seq'>;

/** HR, its deputy head and the head of the body see alike of everybody else. */
const overseer: Look = { id: '', roles: ['hr'] };

/** Towards the own appraisal everybody is the servant and nothing else. */
async function ownIn(
  { store }: Pick<Acts, 'store'>,
  subject: string,
  viewer: ServantId,
  { at }: Scene,
): Promise<readonly Watched[]> {
  const now = keptAt(appraisal, await store.subjectOf(subject), at);
  return now === null ? [] : [seenBy({ id: viewer, roles: ['servant'] }, now.state, at)];
}

/** What is not shown of the appraisal is not listed. */
function seenBy(look: Look, state: AppraisalSnapshot, at: Instant): Watched {
  const watched = watchedOf(state, at);
  const shown = cut(state.context, look);
  return { ...watched, redo: shown.recommendation === null ? null : watched.redo, training: trainingOf(shown) };
}
