import { dayOf, instantOf, later, startOf } from '../../rules/calendar/date.ts';
import { isDate } from '../../rules/calendar/date.ts';
import { hrServiceOn } from '../../rules/roster/who-is-who.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { refuse, type Refusal } from '../../rules/ruling.ts';
import type { Act, Decision, Entry, OpenAct } from '../subject.ts';
import type { Instant } from '../../rules/calendar/date.ts';
import { disputing } from './acts/dispute.ts';
import { evaluating } from './acts/evaluator.ts';
import { handing } from './acts/handing.ts';
import { period } from './acts/period.ts';
import { interviewing } from './acts/interview.ts';
import { preparation } from './acts/preparation.ts';
import { entitled, type ActRules, type Case } from './acts/rule.ts';
import { scoring } from './acts/scoring.ts';
import { signing } from './acts/signing.ts';
import type { Facts } from './facts.ts';
import type { Standing } from './standing.ts';

/** Every act on an appraisal, in the order of the law. */
export const acts: ActRules = {
  ...preparation,
  ...period,
  ...evaluating,
  ...scoring,
  ...interviewing,
  ...signing,
  ...disputing,
  ...handing,
};

/** I-27: acts whose term is judged by the day of the paper, whatever others did since. */
const anyTime = new Set(['giveOpinion', 'refuseToSign', 'object', 'objectToSuperior', 'complain', 'presentDecision']);

/** The law's answer to an act: refused for the first of who acts, when and with what, or the entries it brings about. */
export function decide(facts: Facts, standing: Standing, act: Act): Decision {
  const rule = acts[act.name];
  if (rule === undefined) return { refusal: refuse('1.1', 'act.unknown', { act: act.name }) };
  const found = act.paper === undefined ? acted(facts, standing, act) : onPaper(facts, standing, act);
  if ('refusal' in found) return found;
  const refusal = entitled(rule, act.name, found.act) ?? rule.when(found.act) ?? rule.what?.(found.act) ?? null;
  if (refusal !== null) return { refusal };
  return { entries: withAttachments(rule.entries(found.act), act) };
}

function acted(facts: Facts, standing: Standing, act: Act): { readonly act: Case<never> } {
  // A clock set back uses the last entry's instant.
  const at = later(act.at, facts.now);
  return { act: { facts, standing, actor: act.actor, day: dayOf(at), at, dayOnly: false, with: act.with as never } };
}

/** I-27: entered by HR, never for HR's own appraisal, judged by the day it happened. */
function onPaper(
  facts: Facts,
  standing: Standing,
  act: Act,
): { readonly act: Case<never> } | { readonly refusal: Refusal } {
  const { occurredOn, reference, actor } = act.paper!;
  const entered = dayOf(act.at);
  if (!hrServiceOn(facts.roster, entered).includes(act.actor)) return { refusal: refuse('4.29', 'paper.notByHr') };
  if (act.actor === facts.servant) return { refusal: refuse('4.29', 'paper.ownAppraisal') };
  if (reference.trim() === '') return { refusal: refuse('4.29', 'paper.withoutReference') };
  const dayOnly = isDate(occurredOn);
  const { offset } = facts.body;
  const given = dayOnly ? startOf(occurredOn, offset) : instantOf(occurredOn, offset);
  if (given > act.at) return { refusal: refuse('4.29', 'paper.inFuture', { occurredOn }) };
  const at = dayOnly && dayOf(facts.lastActAt) === occurredOn ? later(given, facts.lastActAt) : given;
  if (at < facts.lastActAt && !anyTime.has(act.name))
    return { refusal: refuse('4.29', 'paper.beforeLastAct', { occurredOn }) };
  return { act: { facts, standing, actor, day: dayOf(at), at, dayOnly, with: act.with as never } };
}

function withAttachments(entries: readonly Entry[], { attachments }: Act): readonly Entry[] {
  const [first, ...rest] = entries;
  if (attachments === undefined || first === undefined) return entries;
  return [
    { ...first, with: { ...first.with, attachments: attachments.map(({ name, sha256 }) => ({ name, sha256 })) } },
    ...rest,
  ];
}

/** Every act with whether this person may perform it now; judged by who and when, since nothing is given yet. */
export function actsOf(facts: Facts, standing: Standing, actor: ServantId, at: Instant): readonly OpenAct[] {
  const now = later(at, facts.now);
  const act: Case<never> = { facts, standing, actor, day: dayOf(now), at: now, dayOnly: false, with: {} as never };
  return Object.entries(acts).map(([name, rule]) => {
    const refusal = entitled(rule, name, act) ?? rule.when(act);
    return { act: name, open: refusal === null, refusal };
  });
}
