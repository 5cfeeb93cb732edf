import { appraisal } from '../../machines/appraisal/index.ts';
import type { OpenAct } from '../../machines/subject.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { actors, isHrsOwn } from '../access/table.ts';
import { standsInFor, type Role } from '../access/roles.ts';
import type { Term } from './course.ts';
import type { PersonRef } from './people.ts';
import type { Scene, Standings } from './scene.ts';

/** An act that somebody in this part may ever perform: open now, or refused with the reason and its days. */
export interface ActView {
  readonly act: string;
  readonly isOpen: boolean;
  readonly refusal: Refusal | null;
  /** First day, where the act waits for one. */
  readonly opens: CalendarDate | null;
  /** Last day of the term that runs, or that has run out. */
  readonly closes: CalendarDate | null;
  /** Whose rule the last day is; null where there is none. */
  readonly rule: Term['kind'] | null;
  /** One of HR, in whose place the viewer acts. */
  readonly insteadOf: PersonRef | null;
}

/** What an onlooker may do on an appraisal now, and what not yet, no more, or not as it stands, in the order of the law. */
export function actsFor(
  { state, facts }: Standings,
  viewer: ServantId,
  roles: readonly Role[],
  terms: readonly Term[],
  scene: Scene,
): readonly ActView[] {
  const own = appraisal.actsOf(state, viewer, scene.at);
  const [principal] = viewer === facts.servant ? [] : standsInFor(viewer, scene);
  const forHr = principal === undefined ? [] : appraisal.actsOf(state, principal, scene.at);
  return own.flatMap((one) => {
    const another = isHrsOwn(one.act) && !one.open ? forHr.find(({ act }) => act === one.act) : undefined;
    const shown = another ?? one;
    if (!shown.open && actors[one.act]?.some((role) => roles.includes(role)) !== true) return [];
    const insteadOf = another === undefined || principal === undefined ? null : scene.named(principal);
    return [{ act: one.act, isOpen: shown.open, refusal: shown.refusal, ...daysOf(shown, terms, scene), insteadOf }];
  });
}

/** The term that the act is in, waits for, or has missed: the one still to be kept, else the last. */
function daysOf(
  { act, refusal }: OpenAct,
  terms: readonly Term[],
  { day }: Scene,
): Pick<ActView, 'opens' | 'closes' | 'rule'> {
  const its = terms.filter((term) => term.act === act);
  const waiting = its.filter(({ doneOn }) => doneOn === null);
  const term = waiting.find(({ limit }) => limit === null || limit >= day) ?? waiting.at(-1) ?? null;
  const said = refusal?.because.with;
  const named = [said?.['opens'], said?.['from']].find((value) => typeof value === 'string') ?? null;
  const opens = named ?? (term?.opens != null && term.opens > day ? term.opens : null);
  return { opens, closes: term?.limit ?? null, rule: term?.limit == null ? null : term.kind };
}
