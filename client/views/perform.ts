import { nameOf } from '../../machines/reporting/units.ts';
import type { Attachment, Paper } from '../../machines/subject.ts';
import { readSubjectName } from '../../machines/subject-name.ts';
import type { Refusal } from '../../rules/ruling.ts';
import { hrServiceOn } from '../../rules/roster/who-is-who.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { mayOpen } from '../access/sight.ts';
import { isHrsOwn } from '../access/table.ts';
import { rolesIn, standsInFor, type Onlooker } from '../access/roles.ts';
import { actOn, parseAct, tooLong } from '../acts-schema/index.ts';
import type { ActRequest } from '../acts/act.ts';
import type { Acts } from '../acts/acts.ts';
import { BadInput, badInput } from '../bad-input.ts';
import { sceneReader, standingAt, type Clock, type Scene } from './scene.ts';

/** An act as a page or a program hands it in for whoever is signed in. */
export interface Doing {
  /** `E017-2026`, `unit:…/2026`, `body/2026`. */
  readonly subject: string;
  readonly act: string;
  readonly with: unknown;
  readonly paper?: Paper;
  readonly attachments?: readonly Attachment[];
  readonly via: 'web' | 'api';
  /** Makes it happen once. */
  readonly key: string;
}

export type Done =
  | {
      readonly seq: number;
      readonly stage: string;
      /** Whether the views show it already; if not, they will in a moment. */
      readonly isShown: boolean;
    }
  | { readonly refusal: Refusal };

/** How long the answer waits for the views. */
const patience = 2_000;

/**
 * Performs an act as the viewer, or, where it is HR's own and the viewer is a deputy, for one of HR: the record then names
 * both. Gives null where the subject does not exist for the viewer. Throws BadInput, Unreachable, TooLarge, CalendarMissing,
 * OurDefect.
 */
export function performer(
  acts: Pick<Acts, 'body' | 'store' | 'act'>,
  { clock = Date.now }: { readonly clock?: Clock } = {},
) {
  const scene = sceneReader(acts, clock);
  return async (viewer: Onlooker, doing: Doing): Promise<Done | null> => {
    if (viewer.isAdministrator) return null;
    const { act, paper, attachments, via, key } = doing;
    const given = parsed(doing);
    const subject = await journalName(acts, doing.subject);
    const at = await scene();
    const on = actOn(act);
    const owner = on === 'appraisal' ? await ownerFor(acts, viewer, subject, at) : '';
    if (owner === null) return null;
    const request: ActRequest = {
      name: act,
      with: given,
      via,
      ...doerOf(viewer, act, { owner, isPaper: paper !== undefined }, at),
      ...(paper === undefined ? {} : { paper }),
      ...(attachments === undefined ? {} : { attachments }),
    };
    const answer = await acts.act(subject, request, key);
    if ('refusal' in answer) return answer;
    return { ...answer, isShown: await acts.store.waitForSeq(subject, answer.seq, patience) };
  };
}

/** A unit is called by its present name; its journal has the one under which its report was begun. */
async function journalName({ store }: Pick<Acts, 'store'>, subject: string): Promise<string> {
  const parts = readSubjectName(subject);
  if (parts?.kind !== 'unit') return subject;
  const [row] = await store.unitRows({ year: parts.year, unit: nameOf(parts.unit) });
  return row?.subject ?? subject;
}

function parsed({ act, with: values }: Doing): ActRequest['with'] {
  if (actOn(act) === null) throw badInput({ file: null, field: 'act' }, 'input.unknownAct', { act });
  const given = parseAct(act, values, { file: null, field: 'with' });
  if (given instanceof BadInput) throw given;
  const long = tooLong(JSON.stringify(given));
  if (long !== null) throw long;
  return given;
}

/** Whose appraisal it is; null where the viewer has no part in it. */
async function ownerFor(
  acts: Pick<Acts, 'store'>,
  viewer: Onlooker,
  subject: string,
  scene: Scene,
): Promise<ServantId | null> {
  const its = await standingAt(acts, subject, scene.at);
  return its !== null && mayOpen(rolesIn(its.facts, viewer, scene)) ? its.facts.servant : null;
}

/** Entering from paper is HR's own task too (I-27). In the own appraisal nobody acts for HR. */
function doerOf(
  { id }: Onlooker,
  act: string,
  { owner, isPaper }: { readonly owner: ServantId; readonly isPaper: boolean },
  scene: Scene,
): Pick<ActRequest, 'actor' | 'enteredBy'> {
  if (!(isPaper || isHrsOwn(act)) || owner === id) return { actor: id };
  if (hrServiceOn(scene.roster, scene.day).includes(id)) return { actor: id };
  const principal = standsInFor(id, scene).find((of) => of !== owner);
  return principal === undefined ? { actor: id } : { actor: principal, enteredBy: id };
}
