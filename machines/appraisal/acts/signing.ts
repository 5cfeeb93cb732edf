import { addDays, dayOf, later, type CalendarDate } from '../../../rules/calendar/date.ts';
import { lastDayOfTerm } from '../../../rules/calendar/term.ts';
import { yearDates } from '../../../rules/calendar/year-dates.ts';
import { isBlank } from '../../../rules/form/types.ts';
import { hrServiceOn, isAbsent } from '../../../rules/roster/who-is-who.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import type { SayingCode } from '../../../rules/sayings.ts';
import { quarters, roundOf, type Round } from '../facts.ts';
import { formHash } from '../form.ts';
import { owesNote } from '../limits.ts';
import {
  entry,
  formInForce,
  isEvaluator,
  isServant,
  needs,
  round,
  actRule,
  type ActRules,
  type Case,
  type Reasons,
} from './rule.ts';

/** §4.17, I-21: the day the servant was heard: of the interview, or of the presentation of a result made while away. */
function heardOn({ interview, presentedOn }: Round): CalendarDate | null {
  const at = interview?.['at'];
  return typeof at === 'string' ? dayOf(at) : (interview?.on ?? presentedOn);
}

/** What the servant says of the form, once: after having been heard, before signing or refusing to. */
function mayAnswer(act: Case, tooEarly: SayingCode): Refusal | null {
  const missing = formInForce(act, '4.17');
  if (missing !== null) return missing;
  const current = roundOf(act.facts);
  const heard = current === null ? null : heardOn(current);
  if (current === null || heard === null) return refuse('4.17', tooEarly);
  if (act.day < heard) return refuse('4.17', 'paper.beforeItsTime', { from: heard });
  if ((current.signatures.servant ?? current.refusedToSign) !== null) return refuse('4.17', 'form.alreadySigned');
  // I-27: written before the record of I-43 and typed after it; the record stays.
  const recorded = current.nonSigning;
  const complete = current.completedOn !== null && (recorded === null || act.day > recorded.on);
  return complete ? refuse('4.17', 'form.alreadySigned') : null;
}

/** I-30: a note that is owed, whose week has begun and which is missing; a complete form ended what was owed. */
export function missingNote({ facts, day }: Pick<Case, 'facts' | 'day'>): Refusal | null {
  if (facts.rounds.some(({ completedOn }) => completedOn !== null)) return null;
  const dates = yearDates(facts.year);
  const missing = quarters.find(
    (quarter) =>
      facts.notes[quarter] === undefined &&
      dates[`quarterlyReview${quarter}`].opens! <= day &&
      owesNote(facts, quarter),
  );
  return missing === undefined ? null : refuse('4.17', 'sign.noteMissing', { quarter: Number(missing) });
}

function maySign(act: Case): Refusal | null {
  const { facts, day } = act;
  const missing = formInForce(act, '4.17');
  if (missing !== null) return missing;
  const current = roundOf(facts);
  if (current === null || current.scores.length === 0) return refuse('4.17', 'sign.withoutScores');
  const asEvaluator = isEvaluator(act);
  const done = asEvaluator ? current.signatures.evaluator : (current.signatures.servant ?? current.refusedToSign);
  if (done !== null || (current.completedOn !== null && !asEvaluator)) return refuse('4.17', 'form.alreadySigned');
  const away = asEvaluator && current.fromNotes && isAbsent(facts.roster, facts.servant, day);
  if (!away) {
    if (current.interview === null && current.presentedOn === null) return refuse('4.17', 'sign.beforeInterview');
    const answered = current.opinion ?? current.refusedToSign ?? (asEvaluator ? current.nonSigning : null);
    if (answered === null) return refuse('4.17', 'sign.beforeOpinion');
  }
  return missingNote(act);
}

interface NonSigningGiven {
  readonly protocol: string;
  readonly witnesses: readonly string[];
}

function signedForm(act: Case<{ readonly form?: string }>): Refusal | null {
  const seen = act.with.form;
  return seen === undefined || seen === formHash(act.facts, round(act)) ? null : refuse('4.17', 'sign.formChanged');
}

/**
 * I-43: the warning is the interview, or the presentation on return; three working days must have passed since then, or
 * since the return from an absence that came between, and nobody is silent while lawfully absent.
 */
function mayRecordNonSigning(act: Case): Refusal | null {
  const { facts, day } = act;
  const missing = formInForce(act, '4.17');
  if (missing !== null) return missing;
  const current = roundOf(facts);
  const heard = current?.interview?.on ?? current?.presentedOn ?? null;
  if (current === null || heard === null) return refuse('4.17', 'sign.beforeInterview');
  if (current.completedOn !== null || current.signatures.servant !== null || current.refusedToSign !== null) {
    return refuse('4.17', 'form.alreadySigned');
  }
  if (isAbsent(facts.roster, facts.servant, day)) return refuse('4.17', 'nonSigning.servantAway');
  const returns = (facts.roster.people[facts.servant]?.absences ?? []).flatMap(({ to }) => (to === null ? [] : [to]));
  const warnedOn = returns.filter((to) => to <= day).reduce(later, heard);
  const until = lastDayOfTerm(facts.calendar, warnedOn, facts.body.rules.silentServant);
  return day > until ? missingNote(act) : refuse('4.17', 'nonSigning.tooEarly', { from: addDays(until, 1) });
}

/** §4.17: what the servant says of the form, and the signatures under it. */
export const signing: ActRules = {
  giveOpinion: actRule<{ readonly text: string }>({
    clause: '4.17',
    who: isServant,
    when: (act) => mayAnswer(act, 'opinion.beforeInterview'),
    what: (act) => needs('4.17', 'opinion.empty', act.with.text),
    entries: (act) => [entry(act, 'opinion.given', '4.17', { text: act.with.text })],
  }),

  sign: actRule<{ readonly form?: string }>({
    clause: '4.17',
    who: (act) => isServant(act) || isEvaluator(act),
    when: maySign,
    what: signedForm,
    entries: (act) => [
      entry(act, 'form.signed', '4.17', {
        as: isServant(act) ? 'servant' : 'evaluator',
        form: formHash(act.facts, round(act)),
      }),
    ],
  }),

  refuseToSign: actRule<Reasons>({
    clause: '4.17',
    who: isServant,
    when: (act) => mayAnswer(act, 'sign.beforeInterview'),
    what: (act) => needs('4.17', 'refusal.withoutReasons', act.with.reasons),
    entries: (act) => [entry(act, 'signature.refused', '4.17', { reasons: act.with.reasons })],
  }),

  recordNonSigning: actRule<NonSigningGiven>({
    clause: '4.17',
    who: ({ facts, actor, day }) => hrServiceOn(facts.roster, day).includes(actor) && actor !== facts.servant,
    when: mayRecordNonSigning,
    what: (act) => {
      const { witnesses } = act.with;
      const others = witnesses.filter((one) => !isBlank(one) && one !== act.actor && one !== act.facts.servant);
      const distinct = new Set(others);
      if (distinct.size !== 2 || witnesses.length !== 2) return refuse('4.17', 'nonSigning.witnesses');
      return needs('4.17', 'nonSigning.protocol', act.with.protocol);
    },
    entries: (act) => [
      entry(act, 'nonSigning.recorded', '4.17', { protocol: act.with.protocol, witnesses: act.with.witnesses }),
    ],
  }),
};
