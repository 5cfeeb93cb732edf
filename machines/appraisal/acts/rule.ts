import type { CalendarDate, Instant } from '../../../rules/calendar/date.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import { inService } from '../../../rules/roster/who-is-who.ts';
import { refuse, type Clause, type Refusal } from '../../../rules/ruling.ts';
import type { SayingCode } from '../../../rules/sayings.ts';
import { isBlank } from '../../../rules/form/types.ts';
import type { Entry, JsonObject } from '../../subject.ts';
import { hasResult, roundOf, type Facts, type Round } from '../facts.ts';
import { evaluatorFor } from '../roles.ts';
import type { Standing } from '../standing.ts';

/** One person's act on one appraisal, as the law sees it: who really acted, on what day. */
export interface Case<Given = unknown> {
  readonly facts: Facts;
  readonly standing: Standing;
  readonly actor: ServantId;
  /** The legal day and instant: those of the paper where it happened on paper (I-27). */
  readonly day: CalendarDate;
  readonly at: Instant;
  /** The paper names a day and no hour. */
  readonly dayOnly: boolean;
  /** What the act carries; its shape was checked at the edge, so only what the law asks is checked here. */
  readonly with: Given;
}

/** An act of the law: by whom, when, with what; refused for the first of them that fails. */
export interface ActRule<Given> {
  /** Clause under which the entry stands, and which a wrong person is shown. */
  readonly clause: Clause;
  /** Asked before anything is given, too: what can be done now. */
  readonly who: (act: Case<Partial<Given>>) => boolean | Refusal;
  readonly when: (act: Case<Partial<Given>>) => Refusal | null;
  readonly what?: (act: Case<Given>) => Refusal | null;
  readonly entries: (act: Case<Given>) => readonly Entry[];
}

/** Acts by name; what each is given was checked in its shape at the edge, under the same name. */
export type ActRules = Readonly<Record<string, ActRule<never>>>;

/** A rule of its own kind among all the others. */
export function actRule<Given>(rule: ActRule<Given>): ActRule<never> {
  return rule;
}

export interface Reasons {
  readonly reasons: string;
}

export interface Decided extends Reasons {
  readonly decision: string;
}

/**
 * Whether this person is the one to act. Whoever is not the servant acts as an official and so must be in service; the
 * servant's own rights outlast it.
 */
export function entitled(rule: ActRule<never>, name: string, act: Case<never>): Refusal | null {
  const who = rule.who(act);
  if (typeof who === 'object') return who;
  const inOffice = isServant(act) || inService(act.facts.roster, act.actor, act.day);
  return who && inOffice ? null : refuse(rule.clause, 'who.notEntitled', { act: name });
}

export function entry(act: Case, kind: string, clause: Clause, values: object = {}): Entry {
  return { kind, actor: act.actor, at: act.at, clause, with: values as JsonObject };
}

/** The round in hand; the caller has made sure that there is one. */
export function round(act: Case): Round {
  const found = roundOf(act.facts);
  if (found === null) throw new Error('There is no round of appraisal yet.');
  return found;
}

/** Signed by one side at least, refused, or complete. */
export function isSigned(found: Round | null): boolean {
  if (found === null) return false;
  const { signatures, refusedToSign, completedOn } = found;
  return (signatures.servant ?? signatures.evaluator ?? refusedToSign ?? completedOn) !== null;
}

export const isServant = ({ facts, actor }: Case): boolean => actor === facts.servant;

export const isEvaluator = ({ facts, actor, day }: Case): boolean => actor === evaluatorFor(facts, day);

/** §1.3, §2.3, §4.19, §1.1: nothing is done in an appraisal that does not take place, by the clause that says so. */
export function notTakingPlace({ facts, standing }: Case): Refusal | null {
  if (facts.closed !== null) return { clause: facts.closed.clause, because: facts.closed.because };
  return standing.course === 'expected' || standing.course === 'examined' ? refuse('1.3', 'appraisal.notYet') : null;
}

export function formInForce(act: Case, clause: Clause): Refusal | null {
  return notTakingPlace(act) ?? (act.facts.form === null ? refuse(clause, 'form.missing') : null);
}

/** Form in force and no scores given yet in the first round. */
export function beforeAppraisal(act: Case, clause: Clause): Refusal | null {
  const open = act.standing.course.startsWith('inForce');
  return formInForce(act, clause) ?? (open ? null : refuse(clause, 'appraisal.begun'));
}

export function beforeInterview(act: Case, clause: Clause): Refusal | null {
  const { course } = act.standing;
  const open = course.startsWith('inForce') || course === 'appraising.ordered' || course === 'appraising.scored';
  return formInForce(act, clause) ?? (open ? null : refuse(clause, 'interview.alreadyHeld'));
}

export function complete(act: Case, clause: Clause): Refusal | null {
  const found = roundOf(act.facts);
  return (
    notTakingPlace(act) ?? (found === null || found.completedOn === null ? refuse(clause, 'form.incomplete') : null)
  );
}

export function resulted(act: Case, clause: Clause): Refusal | null {
  return notTakingPlace(act) ?? (hasResult(roundOf(act.facts)) ? null : refuse(clause, 'result.none'));
}

export function needs(clause: Clause, code: SayingCode, ...texts: readonly (string | undefined)[]): Refusal | null {
  return texts.some((text) => isBlank(text)) ? refuse(clause, code) : null;
}
