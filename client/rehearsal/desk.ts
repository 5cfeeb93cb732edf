import { randomUUID } from 'node:crypto';
import { yearOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { rosterAsOf } from '../../rules/roster/as-of.ts';
import { bodyRolesOf, reachOf } from '../access/body.ts';
import type { Onlooker } from '../access/roles.ts';
import type { Acts } from '../acts/acts.ts';
import { BadInput } from '../bad-input.ts';
import { sceneReader, type Clock, type Scene } from '../views/scene.ts';
import { rehearseAside, type ByDayInput } from './aside.ts';
import type { YearByDay } from './by-day.ts';

export interface RehearsalLimits {
  /** How many people a body may have whose year is rehearsed here; a larger one has `mizan rehearse`. */
  readonly people: number;
  readonly milliseconds: number;
  /** How many rehearsals are remembered, one of each viewer. */
  readonly kept: number;
}

export const usualLimits: RehearsalLimits = { people: 600, milliseconds: 60_000, kept: 8 };

export type RehearsalAnswer =
  | { readonly id: string }
  /** Another one runs: one at a time. */
  | { readonly refused: 'busy' }
  | { readonly refused: 'tooMany'; readonly people: number }
  | { readonly refused: 'tooLong' }
  | { readonly refused: 'noCalendar'; readonly year: number };

export type RehearsalDesk = ReturnType<typeof rehearsalDesk>;

/**
 * Rehearsals of the running body's own roster and calendar, for HR: in memory, aside, one at a time. Nothing is written; what
 * came of the last one of each viewer is remembered until the server ends, or others come in its place.
 */
export function rehearsalDesk(
  { body, store }: Pick<Acts, 'body' | 'store'>,
  { clock = Date.now, limits = usualLimits }: { readonly clock?: Clock; readonly limits?: RehearsalLimits } = {},
) {
  const scene = sceneReader({ body, store }, clock);
  const kept = new Map<string, { readonly id: string; readonly year: YearByDay }>();
  let isRunning = false;
  const isOfHr = (viewer: Onlooker, at: Scene) => reachOf(bodyRolesOf(viewer, at), 'rehearsal') === 'all';

  return {
    limits,

    /** Null for whoever is not of HR. Throws BadInput with every flaw of the script. */
    async run(
      viewer: Onlooker,
      { year, script, scriptName }: Pick<ByDayInput, 'year' | 'script' | 'scriptName'>,
    ): Promise<RehearsalAnswer | null> {
      const at = await scene();
      if (!isOfHr(viewer, at)) return null;
      const people = Object.keys(at.roster.people).length;
      if (people > limits.people) return { refused: 'tooMany', people };
      if (isRunning) return { refused: 'busy' };
      isRunning = true;
      try {
        const ground = await groundFor(store, at, year);
        const outcome = await rehearseAside({ ...ground, script, scriptName }, limits.milliseconds);
        if (outcome === null) return { refused: 'tooLong' };
        if ('missingCalendar' in outcome) return { refused: 'noCalendar', year: outcome.missingCalendar };
        if ('flaws' in outcome) throw new BadInput(outcome.flaws);
        const id = randomUUID();
        kept.delete(viewer.id);
        kept.set(viewer.id, { id, year: outcome.year });
        for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - limits.kept))) kept.delete(oldest);
        return { id };
      } finally {
        isRunning = false;
      }
    },

    /** Whether the viewer may rehearse; the page is not there for others. */
    mayRun: async (viewer: Onlooker): Promise<boolean> => isOfHr(viewer, await scene()),

    /** The viewer's own rehearsal; null where it is remembered no more. */
    async of(viewer: Onlooker, id: string): Promise<YearByDay | null> {
      const found = kept.get(viewer.id);
      return found?.id === id && isOfHr(viewer, await scene()) ? found.year : null;
    },
  };
}

/** The roster as it is known for 1 January, and everything that changes it later. */
async function groundFor(
  store: Acts['store'],
  { roster, calendar, body, day }: Scene,
  year: number,
): Promise<Omit<ByDayInput, 'script' | 'scriptName'>> {
  const firstDay: CalendarDate = `${year}-01-01`;
  const from = firstDay < day ? firstDay : day;
  const [changes, results] = await Promise.all([store.keptChanges(), store.earlierResults(year)]);
  const first = rosterAsOf(roster, from);
  const units = first.offices.flatMap(({ office, to }) =>
    office.startsWith('unitHead:') && to === null ? [office.slice('unitHead:'.length)] : [],
  );
  const later = changes.map(({ change }) => change).filter(({ date }) => date > from);
  return {
    folder: {
      path: '',
      body,
      roster: first,
      names: {},
      rosterLines: new Map(),
      changes: later.map((change, index) => ({ file: 'roster', line: index + 1, change })),
      results: results.map((result, index) => ({ line: index + 1, ...result, measure: result.measure as null })),
      units,
    },
    year,
    calendar,
    until: lastDayOf(year),
  };
}

/** The reports of a year are sent by 1 March of the next (§4.27). */
function lastDayOf(year: number): CalendarDate {
  return `${year + 1}-03-02`;
}

/** The years that can be rehearsed: the one that runs, and the next. */
export function yearsToRehearse(day: CalendarDate): readonly number[] {
  return [yearOf(day), yearOf(day) + 1];
}
