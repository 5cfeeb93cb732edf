import { appraisal, type AppraisalSnapshot } from '../../machines/appraisal/index.ts';
import type { Facts } from '../../machines/appraisal/facts.ts';
import { asState, standingOf, type Standing } from '../../machines/appraisal/standing.ts';
import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Body } from '../../rules/roster/roster.ts';
import type { PersonNames } from '../../store/roster-tables.ts';
import { enteredIn, type Papered } from '../../documents/data/on-paper.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { Present } from '../access/roles.ts';
import { NoBody, type Acts } from '../acts/acts.ts';
import { keptAt } from '../kept-at.ts';
import { naming, type Naming } from './people.ts';

/** Everything a view is judged by: the body, its people and its calendar at one legal instant. */
export interface Scene extends Present {
  readonly body: Body;
  readonly at: Instant;
  readonly day: CalendarDate;
  readonly calendar: WorkCalendar;
  readonly names: PersonNames;
  readonly named: Naming;
}

/** Milliseconds since the epoch. */
export type Clock = () => number;

/** Reads the scene of this moment. Throws NoBody and Unreachable. */
export function sceneReader({ body: ownBody, store }: Pick<Acts, 'body' | 'store'>, clock: Clock) {
  const none: WorkCalendar = { version: '', years: {} };
  return async (): Promise<Scene> => {
    const body = await ownBody();
    if (body === null) throw new NoBody();
    const { roster, names, calendar, deputies } = await store.present();
    const at = instantAt(clock(), body.offset);
    const day = dayOf(at);
    return {
      body,
      at,
      day,
      roster,
      deputies,
      calendar: calendar ?? none,
      names,
      named: naming(names, roster, day),
    };
  };
}

/** An appraisal as it stands now: the store's state, and what time has brought about since. */
export interface Standings {
  readonly subject: string;
  /** Number of the last entry in the journal. */
  readonly seq: number;
  readonly state: AppraisalSnapshot;
  readonly facts: Facts;
  readonly standing: Standing;
}

/** I-27: which entries of a form that somebody has signed came from paper. */
export async function papersOf(
  { store }: Pick<Acts, 'store'>,
  { subject, facts }: Standings,
): Promise<readonly Papered[]> {
  const isSigned = facts.rounds.some(({ signatures: { servant, evaluator } }) => (servant ?? evaluator) !== null);
  return isSigned ? enteredIn(await store.actsIn(subject)) : [];
}

/** Reads an appraisal at an instant; null where there is none of the name. Nothing is written. */
export async function standingAt(
  { store }: Pick<Acts, 'store'>,
  subject: string,
  at: Instant,
): Promise<Standings | null> {
  const record = await store.subjectOf(subject);
  const kept = keptAt(appraisal, record, at);
  if (record === null || kept === null) return null;
  const { state } = kept;
  return { subject, seq: record.seq, state, facts: state.context, standing: standingOf(asState(state)) };
}
