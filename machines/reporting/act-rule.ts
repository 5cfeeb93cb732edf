import type { ServantId } from '../../rules/roster/roster.ts';
import { dayOf, type Instant } from '../../rules/calendar/date.ts';
import type { Refusal } from '../../rules/ruling.ts';
import { Defect, type Act, type Decision, type OpenAct } from '../subject.ts';
import { askedOf, type Asked, type Ground } from './asked.ts';

/** Who acts and when, without what comes with the act. */
export type Asker = Pick<Asked, 'actor' | 'at' | 'day'>;

/** One act of the law: who may perform it and when, and what it brings about. */
export interface ActRule<Context> {
  readonly name: string;
  /** Against the person, then against the time; null when both are right. */
  readonly against: (context: Context, asker: Asker) => Refusal | null;
  /** Asked only when nothing is against it: the entries, or what its content is refused for. */
  readonly decide: (context: Context, asked: Asked) => Decision;
}

/** The first that is against the act (who, when, content), or its entries. Throws a Defect for an act that is no act here. */
export function decideBy<Context extends Ground>(
  rules: readonly ActRule<Context>[],
  context: Context,
  act: Act,
): Decision {
  const rule = rules.find(({ name }) => name === act.name);
  if (rule === undefined) throw new Defect(`${act.name} is no act of this subject.`);
  const asked = askedOf(act, context);
  if ('refusal' in asked) return asked;
  const refusal = rule.against(context, asked);
  return refusal === null ? rule.decide(context, asked) : { refusal };
}

/** For each act whether this person may perform it at this instant, and if not, why. */
export function openActs<Context>(
  rules: readonly ActRule<Context>[],
  context: Context,
  actor: ServantId,
  at: Instant,
): readonly OpenAct[] {
  return rules.map(({ name, against }) => {
    const refusal = against(context, { actor, at, day: dayOf(at) });
    return { act: name, open: refusal === null, refusal };
  });
}
