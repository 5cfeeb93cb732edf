import type { CalendarDate } from '../../rules/calendar/date.ts';
import { hrHeadOn, hrServiceOn, inService } from '../../rules/roster/who-is-who.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { bodyRolesOf, reachOf } from '../access/body.ts';
import type { Onlooker } from '../access/roles.ts';
import type { Acts } from '../acts/acts.ts';
import { collectFlaws, type Flaws } from '../bad-input.ts';
import type { PersonRef } from './people.ts';
import { sceneReader, type Clock, type Scene } from './scene.ts';

/** For whom of HR somebody does HR's own tasks, and when. */
export interface DeputyView {
  readonly ordinal: number;
  readonly of: PersonRef;
  readonly deputy: PersonRef;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly setBy: PersonRef;
  readonly isActing: boolean;
}

export interface DeputiesView {
  readonly deputies: readonly DeputyView[];
  /** Whether the viewer may set them: the head of the HR service, and nobody for the head. */
  readonly maySet: boolean;
}

export interface GivenTerm {
  readonly of: ServantId;
  readonly deputy: ServantId;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** HR's deputies: read by HR, set and ended by its head. Each gives null for whoever may not. */
export function deputyDesk(acts: Pick<Acts, 'body' | 'store'>, { clock = Date.now }: { readonly clock?: Clock } = {}) {
  const scene = sceneReader(acts, clock);
  const maySet = ({ id, isAdministrator }: Onlooker, { roster, day }: Scene): boolean =>
    !isAdministrator && hrHeadOn(roster, day) === id;
  const list = async (viewer: Onlooker): Promise<DeputiesView | null> => {
    const at = await scene();
    if (reachOf(bodyRolesOf(viewer, at), 'roster') === null) return null;
    const deputies = (await acts.store.deputies()).map(({ of, deputy, setBy, ...term }) => ({
      ...term,
      of: at.named(of),
      deputy: at.named(deputy),
      setBy: at.named(setBy),
      isActing: term.from <= at.day && at.day <= term.to,
    }));
    return { deputies, maySet: maySet(viewer, at) };
  };
  return {
    list,

    /** Throws BadInput with everything that is wrong with the term. */
    async set(viewer: Onlooker, given: GivenTerm): Promise<DeputiesView | null> {
      const at = await scene();
      if (!maySet(viewer, at)) return null;
      check(given, at, collectFlaws());
      await acts.store.setDeputy({ ...given, setBy: viewer.id });
      return list(viewer);
    },

    /** Ends a term today; one that has not begun is taken back. Gives null where there is no such term that runs. */
    async end(viewer: Onlooker, ordinal: number): Promise<DeputiesView | null> {
      const at = await scene();
      if (!maySet(viewer, at) || !(await acts.store.endDeputy(ordinal, at.day))) return null;
      return list(viewer);
    },
  };
}

function check({ of, deputy, from, to }: GivenTerm, { roster, day }: Scene, flaws: Flaws): void {
  const at = (field: string) => ({ file: null, field });
  if (from < day) flaws.add(at('from'), 'input.inThePast', { day: from });
  if (to < from) flaws.add(at('to'), 'input.endsBeforeBegin', { from, to });
  if (!hrServiceOn(roster, from).includes(of)) flaws.add(at('of'), 'input.notOfHr', { given: of });
  if (!inService(roster, deputy, from)) flaws.add(at('deputy'), 'input.notInService', { given: deputy });
  if (deputy === of) flaws.add(at('deputy'), 'input.ownDeputy');
  flaws.settle();
}
