import type { CalendarFile } from '../../rules/calendar/work-calendar.ts';
import type { Body } from '../../rules/roster/roster.ts';
import type { Import } from '../../store/body.ts';
import type { Store } from '../../store/store.ts';
import { address } from '../../workflows/messages-address.ts';
import { queryNames, type Now, type RosterRowsMessage, type Submitted } from '../../workflows/messages.ts';
import { performAct, type ActAnswer, type ActRequest } from './act.ts';
import { openDesk, type ActsConfig } from './config.ts';
import { importCalendar } from './deliver.ts';
import { ensureNotices, wakeNotices } from './notices.ts';
import { changeRoster, importBody } from './roster.ts';
import { enterResults, submit } from './submit.ts';
import { ensureYearSchedule, openYear, type OpenYearOptions } from './year.ts';

/** Everything a door (page, API, command line) does with the body, its people, their appraisals and the reports. */
export type Acts = Awaited<ReturnType<typeof connect>>;

/** Connects to Temporal and PostgreSQL. Throws Unreachable, as every function does when a service goes away. */
export async function connect(config: ActsConfig) {
  const desk = await openDesk(config);
  const owner = async (): Promise<Body> => {
    const body = await desk.body();
    if (body === null) throw new NoBody();
    return body;
  };
  return {
    /** Reading: subjects, lists, tasks, journal, roster, calendar, and waiting for a number. */
    store: desk.store satisfies Store,
    body: () => desk.body(),
    act: (subject: string, request: ActRequest, key: string): Promise<ActAnswer> =>
      performAct(desk, subject, request, key),
    importBody: (given: Import) => importBody(desk, given),
    changeRoster: async (rows: RosterRowsMessage, key: string) => changeRoster(desk, await owner(), rows, key),
    importCalendar: async (files: readonly CalendarFile[]) => importCalendar(desk, await desk.body(), files),
    openYear: async (year: number, options?: OpenYearOptions) => openYear(desk, await owner(), year, options),
    ensureYearSchedule: async () => ensureYearSchedule(desk, await owner()),
    ensureNotices: async () => ensureNotices(desk, await owner()),
    wakeNotices: async () => wakeNotices(desk, await owner()),
    submit: async (year: number, version: number, milliseconds: number): Promise<Submitted | null> =>
      submit(desk, await owner(), { year, version }, milliseconds),
    enterResults: async (year: number, version: number, milliseconds: number): Promise<number | 'unset' | null> =>
      enterResults(desk, await owner(), { year, version }, milliseconds),
    /** What a running workflow itself says of its subject: for tests and for those who look after the service. */
    now: async (subject: string): Promise<Now> =>
      desk.client.getHandle(address.workflowId((await owner()).id, subject)).query<Now>(queryNames.now),
    close: () => desk.close(),
  };
}

/** Nothing has been imported yet: bad input. */
export class NoBody extends Error {
  override readonly name = 'NoBody';

  constructor() {
    super('There is no body yet: import its folder first.');
  }
}
