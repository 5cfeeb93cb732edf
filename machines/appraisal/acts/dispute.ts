import { headOfBodyOn, hrServiceOn, internalControlOn, isAbsent } from '../../../rules/roster/who-is-who.ts';
import { refuse, say, type Clause, type Refusal } from '../../../rules/ruling.ts';
import type { SayingCode } from '../../../rules/sayings.ts';
import { hasResult, roundOf, type InsideStep } from '../facts.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import type { CalendarDate } from '../../../rules/calendar/date.ts';
import { objectionRunsFrom } from '../dispute-limits.ts';
import { limitsOf } from '../limits.ts';
import { aboveOf, actingEvaluatorFor, evaluatorFor, isHead, superiorFor } from '../roles.ts';
import {
  complete,
  entry,
  isEvaluator,
  isServant,
  needs,
  notTakingPlace,
  resulted,
  round,
  actRule,
  type ActRules,
  type Case,
  type Decided,
  type Reasons,
} from './rule.ts';

const isHr = ({ facts, actor, day }: Case): boolean => hrServiceOn(facts.roster, day).includes(actor);
const isHeadOfBody = ({ facts, actor, day }: Case): boolean => headOfBodyOn(facts.roster, day) === actor;

/** In its turn and in its term: the servant's right stands in the table of limits under its key. */
function inTerm(act: Case, clause: Clause, from: string, key: string): Refusal | null {
  const none = resulted(act, clause);
  if (none !== null) return none;
  if (act.standing.dispute !== from) return outOfTurn(act, clause);
  const limit = limitsOf(act.facts).find((one) => one.key === `${key}:${act.facts.rounds.length}`);
  if (limit?.limit === undefined || limit.limit === null) return outOfTurn(act, clause);
  const began = beganOn(act);
  if (began !== null && act.day < began) return refuse(clause, 'paper.beforeItsTime', { from: began });
  return act.day > limit.limit ? refuse(clause, 'term.over', { lastDay: limit.limit }) : null;
}

/** The event to which the servant's next step answers: a paper is of no day before it. */
function beganOn({ facts }: Case): CalendarDate | null {
  const current = roundOf(facts);
  if (current === null) return null;
  const { supervisor, superior } = current.dispute;
  return superior?.decided?.presentedOn ?? supervisor?.decided?.presentedOn ?? objectionRunsFrom(current);
}

function outOfTurn({ facts, standing }: Case, clause: Clause): Refusal {
  const round = roundOf(facts);
  const last = round?.dispute.head ?? round?.dispute.superior ?? round?.dispute.supervisor;
  if (standing.dispute === 'ended' && last?.decided?.final === true) return refuse(clause, 'dispute.nobodyAbove');
  return refuse(clause, 'dispute.outOfTurn');
}

function pending(act: Case, clause: Clause, state: string): Refusal | null {
  return resulted(act, clause) ?? (act.standing.dispute === state ? null : refuse(clause, 'dispute.outOfTurn'));
}

interface Grounds {
  readonly grounds: string;
}

interface OutsideGiven {
  readonly kind: 'administrative' | 'court';
  readonly reference: string;
  readonly outcome?: 'keep' | 'annul';
}

const withGrounds =
  (clause: Clause) =>
  (act: Case<Grounds>): Refusal | null =>
    needs(clause, 'objection.withoutGrounds', act.with.grounds);

const withReasons =
  (clause: Clause) =>
  (act: Case<Reasons>): Refusal | null =>
    needs(clause, 'decision.withoutReasons', act.with.reasons);

/** A new round, opened by what was just decided (I-8, I-9). */
function newRound(act: Case, clause: Clause, code: SayingCode) {
  return entry(act, 'round.opened', clause, { number: act.facts.rounds.length + 1, because: say(code) });
}

/** Which decision, or which result made without the servant, waits to be presented to him. */
export function unpresented({ facts, standing }: Pick<Case, 'facts' | 'standing'>): InsideStep | 'result' | null {
  const waiting = { answered: 'supervisor', superiorAnswered: 'superior', kept: 'head' } as const;
  const step = waiting[standing.dispute as keyof typeof waiting];
  if (step !== undefined) return step;
  const round = roundOf(facts);
  if (round === null || !round.fromNotes || round.presentedOn !== null || facts.closed !== null) return null;
  return 'result';
}

const presentingClause = { supervisor: '4.20', superior: '4.21', head: '4.22', result: '4.18' } as const;

/** §4.20–4.24: objection, complaint, internal control, and what lies outside the body. */
export const disputing: ActRules = {
  object: actRule<Grounds>({
    clause: '4.20',
    who: isServant,
    when: (act) => inTerm(act, '4.20', 'objectable', 'objection'),
    what: withGrounds('4.20'),
    entries: (act) => [entry(act, 'objection.filed', '4.20', { grounds: act.with.grounds, byHead: false })],
  }),

  decideObjection: actRule<Decided>({
    clause: '4.20',
    who: (act) => isEvaluator(act) || act.actor === actingEvaluatorFor(act.facts, act.day),
    when: (act) => pending(act, '4.20', 'objected'),
    what: withReasons('4.20'),
    entries: (act) => {
      const { facts, actor, day } = act;
      const { decision, reasons } = act.with;
      const final = decision === 'unfounded' && (isHead(facts, actor, day) || aboveOf(facts, actor, day) === null);
      const decided = entry(act, 'objection.decided', '4.20', { decision, reasons, final });
      return decision === 'founded' ? [decided, newRound(act, '4.20', 'round.objectionFounded')] : [decided];
    },
  }),

  objectToSuperior: actRule<Grounds>({
    clause: '4.20',
    who: isServant,
    when: (act) => inTerm(act, '4.20', 'answerPresented', 'superiorObjection'),
    what: withGrounds('4.20'),
    entries: (act) => {
      const byHead = isHead(act.facts, superiorFor(act.facts, act.day), act.day);
      return [entry(act, 'superiorObjection.filed', '4.20', { grounds: act.with.grounds, byHead })];
    },
  }),

  decideBySuperior: actRule<Decided>({
    clause: '4.21',
    who: ({ facts, actor, day }) => actor === superiorFor(facts, day),
    when: (act) => pending(act, '4.21', 'objectedToSuperior'),
    what: withReasons('4.21'),
    entries: (act) => {
      const { decision, reasons } = act.with;
      const final = decision === 'agrees' && isHead(act.facts, act.actor, act.day);
      const decided = entry(act, 'superior.decided', '4.21', { decision, reasons, final });
      return decision === 'disagrees' ? [decided, newRound(act, '4.21', 'round.superiorDisagrees')] : [decided];
    },
  }),

  complain: actRule<Grounds>({
    clause: '4.22',
    who: isServant,
    when: (act) => inTerm(act, '4.22', 'superiorAnswerPresented', 'complaint'),
    what: withGrounds('4.22'),
    entries: (act) => [entry(act, 'complaint.filed', '4.22', { grounds: act.with.grounds, byHead: true })],
  }),

  decideComplaint: actRule<Decided>({
    clause: '4.22',
    who: isHeadOfBody,
    when: (act) => pending(act, '4.22', 'complained'),
    what: withReasons('4.22'),
    entries: (act) => {
      const { decision, reasons } = act.with;
      const decided = entry(act, 'complaint.decided', '4.22', { decision, reasons, final: decision === 'keep' });
      return decision === 'annul' ? [decided, newRound(act, '4.22', 'round.headAnnulled')] : [decided];
    },
  }),

  orderReappraisal: actRule<Reasons>({
    clause: '4.21',
    who: ({ facts, actor, day }) => actor === superiorFor(facts, day),
    when: (act) => {
      const unfinished = complete(act, '4.21');
      if (unfinished !== null) return unfinished;
      if (act.standing.handing === 'withHr') return refuse('4.21', 'reappraisal.withHr');
      const higher = [
        'objectedToSuperior',
        'superiorAnswered',
        'superiorAnswerPresented',
        'complained',
        'kept',
        'ended',
      ];
      return higher.includes(act.standing.dispute) ? refuse('4.21', 'reappraisal.inDispute') : null;
    },
    what: withReasons('4.21'),
    entries: (act) => [
      entry(act, 'reappraisal.ordered', '4.21', { reasons: act.with.reasons }),
      newRound(act, '4.21', 'round.superiorDisagrees'),
    ],
  }),

  involveInternalControl: actRule<{ readonly official: ServantId }>({
    clause: '4.23',
    who: isHeadOfBody,
    when: (act) => {
      const already = act.facts.control.some(
        ({ official, opinion }) => official === act.with.official && opinion === null,
      );
      return controlTakesPart(act)
        ? already
          ? refuse('4.23', 'control.alreadyInvolved')
          : null
        : refuse('4.23', 'control.outOfPlace');
    },
    what: (act) =>
      internalControlOn(act.facts.roster, act.day).includes(act.with.official) &&
      act.with.official !== act.facts.servant
        ? null
        : refuse('4.23', 'control.outsider'),
    entries: (act) => [entry(act, 'control.involved', '4.23', { official: act.with.official })],
  }),

  giveControlOpinion: actRule<{ readonly text: string }>({
    clause: '4.23',
    who: ({ facts, actor }) => facts.control.some(({ official }) => official === actor),
    when: (act) => {
      const owed = act.facts.control.some(({ official, opinion }) => official === act.actor && opinion === null);
      if (!owed) return refuse('4.23', 'control.opinionGiven');
      return controlTakesPart(act) ? null : refuse('4.23', 'control.outOfPlace');
    },
    what: (act) => needs('4.23', 'control.emptyOpinion', act.with.text),
    entries: (act) => [entry(act, 'control.opinionGiven', '4.23', { text: act.with.text })],
  }),

  presentDecision: actRule<object>({
    clause: '4.20',
    who: (act) => {
      const step = unpresented(act);
      const decided = step === null || step === 'result' ? null : roundOf(act.facts)?.dispute[step]?.decided;
      const decider = step === 'result' ? evaluatorFor(act.facts, act.day) : (decided?.by ?? null);
      if (isServant(act) || isHr(act) || act.actor === decider) return true;
      return refuse(step === null ? '4.20' : presentingClause[step], 'who.notEntitled', { act: 'presentDecision' });
    },
    when: (act) => {
      const step = unpresented(act);
      if (step === null) return notTakingPlace(act) ?? refuse('4.20', 'decision.nothingToPresent');
      const away = step === 'result' && isAbsent(act.facts.roster, act.facts.servant, act.day);
      if (away) return refuse('4.18', 'decision.servantAway');
      const current = round(act);
      const from = step === 'result' ? current.scores.at(-1)!.on : current.dispute[step]!.decided!.on;
      return act.day < from ? refuse(presentingClause[step], 'paper.beforeItsTime', { from }) : null;
    },
    entries: (act) => {
      const step = unpresented(act)!;
      const final = step === 'result' ? false : (round(act).dispute[step]?.decided?.final ?? false);
      return [entry(act, 'decision.presented', presentingClause[step], { step, final })];
    },
  }),

  recordOutsideComplaint: actRule<OutsideGiven>({
    clause: '4.24',
    who: isHr,
    when: (act) => (act.facts.rounds.some(hasResult) ? null : refuse('4.24', 'result.none')),
    what: (act) => needs('4.24', 'outside.withoutReference', act.with.reference),
    entries: (act) => {
      const { kind, reference, outcome } = act.with;
      const { rounds } = act.facts;
      const known = rounds.findIndex(({ outside }) => outside.some((one) => one.reference === reference));
      const about = known === -1 ? rounds.findLastIndex(hasResult) : known;
      const recorded = entry(act, 'outsideComplaint.recorded', '4.24', {
        kind,
        reference,
        round: about + 1,
        ...(outcome === undefined ? {} : { outcome }),
      });
      const inForce = about + 1 === rounds.length && hasResult(rounds[about] ?? null);
      return outcome === 'annul' && inForce ? [recorded, newRound(act, '4.24', 'round.annulledOutside')] : [recorded];
    },
  }),
};

/** §4.23: while a complaint runs, or an appraisal is carried out again by §4.21 or §4.22. */
export function controlTakesPart({ facts, standing }: Pick<Case, 'facts' | 'standing'>): boolean {
  if (facts.closed !== null) return false;
  if (standing.dispute === 'complained') return true;
  // I-32: the head of the body decides in the superior's place, and nothing comes after it.
  if (standing.dispute === 'objectedToSuperior' && roundOf(facts)?.dispute.superior?.byHead === true) return true;
  const round = roundOf(facts);
  return round !== null && round.completedOn === null && ['4.21', '4.22'].includes(round.clause);
}
