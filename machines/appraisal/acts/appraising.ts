import { addDays, endOf, instantOf } from '../../../rules/calendar/date.ts';
import { interviewTime } from '../../../rules/calendar/interview-time.ts';
import { lastDayOfTerm } from '../../../rules/calendar/term.ts';
import { yearDates } from '../../../rules/calendar/year-dates.ts';
import { checkCriteria } from '../../../rules/form/check-form.ts';
import { checkScores } from '../../../rules/form/scores.ts';
import { isBlank } from '../../../rules/form/types.ts';
import { mayAppraise } from '../../../rules/roster/service.ts';
import { hrServiceOn, isAbsent } from '../../../rules/roster/who-is-who.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { quarters, roundOf } from '../facts.ts';
import { formHash } from '../form.ts';
import { appraisalOpens, owesNote } from '../limits.ts';
import { appraisedPost, evaluatorFor, supervisorFor } from '../roles.ts';
import { entry, formInForce, isServant, needs, round, type ActRules, type Case } from './rule.ts';

const isEvaluator = ({ facts, actor, day }: Case): boolean => actor === evaluatorFor(facts, day);

/** §6.3, §4.2: the evaluator, and not a supervisor who has led too briefly. */
function mayGiveScores(act: Case): boolean | Refusal {
  const { facts, actor, day } = act;
  const supervisor = supervisorFor(facts, day);
  if (actor === supervisor && facts.substitution?.evaluator !== actor) {
    const ruling = mayAppraise(facts.roster, facts.servant, actor, facts.year);
    if (!ruling.value) return { clause: '4.2', because: ruling.because };
  }
  return isEvaluator(act);
}

function mayBeScored(act: Case): Refusal | null {
  const { facts, standing, day } = act;
  const missing = formInForce(act, '6.3');
  if (missing !== null) return missing;
  const opens = appraisalOpens(facts);
  if (facts.rounds.length === 0 && day < opens) return refuse('4.1', 'appraisal.tooEarly', { opens });
  const { course } = standing;
  if (course === 'appraising.ordered' || course === 'appraising.scored' || course.startsWith('inForce')) return null;
  return course.startsWith('appraised')
    ? refuse('4.17', 'appraisal.alreadyCarriedOut')
    : refuse('4.15', 'interview.alreadyHeld');
}

function scoresFit(act: Case, given: any): Refusal | null {
  const { facts, day } = act;
  const managerial = appraisedPost(facts, day)?.managerial ?? false;
  return checkCriteria(Object.keys(facts.form!.criteria), managerial) ?? checkScores(given, facts.form!);
}

/** §4.15: on a working day in working hours, at the workplace, after the scores, and not ahead of itself. */
function mayBeHeld(act: Case): Refusal | null {
  const { facts, standing, day, at } = act;
  const missing = formInForce(act, '4.15');
  if (missing !== null) return missing;
  if (!['appraising.scored', 'appraising.discussed', 'appraising.opinionGiven'].includes(standing.course)) {
    return standing.course.startsWith('appraised')
      ? refuse('4.15', 'interview.alreadyHeld')
      : refuse('4.15', 'interview.beforeScores');
  }
  const current = round(act);
  if (current.interview !== null || current.signatures.evaluator !== null || current.signatures.servant !== null) {
    return refuse('4.15', 'interview.alreadyHeld');
  }
  const held: string | undefined = act.with.at;
  const heldOn = held?.slice(0, 10) ?? day;
  if (isAbsent(facts.roster, facts.servant, heldOn)) return refuse('4.19', 'interview.servantAbsent');
  if (held === undefined) return null;
  const latest = act.dayOnly ? endOf(day, facts.body.offset) : at;
  if (instantOf(held, facts.body.offset) > latest) return refuse('4.15', 'interview.inFuture', { at: held });
  if (current.scores[0] !== undefined && heldOn < current.scores[0].on) return refuse('4.15', 'interview.beforeScores');
  if (act.with.atWorkplace === false) return refuse('4.15', 'interview.elsewhere');
  const time = interviewTime(facts.calendar, facts.body.workingHours, held);
  return time.value ? null : { clause: '4.15', because: time.because };
}

/** §4.17: scores change in the interview only on the servant's reasoned objection. */
function discussion(act: Case): Refusal | null {
  const { changes, servantObjection, objectionAnswer, nextYear } = act.with;
  if (changes !== undefined) {
    if (isBlank(servantObjection)) return refuse('4.17', 'interview.changeWithoutObjection');
    if (objectionAnswer?.founded === false) return refuse('4.17', 'interview.changeOfUnfounded');
    const unfit = scoresFit(act, changes);
    if (unfit !== null) return unfit;
  }
  if (objectionAnswer?.founded === true && changes === undefined)
    return refuse('4.17', 'interview.foundedWithoutChange');
  if (objectionAnswer !== undefined && isBlank(objectionAnswer.reasons))
    return refuse('4.17', 'decision.withoutReasons');
  const goals: readonly { readonly deadline?: string }[] = nextYear?.goals ?? [];
  const next = String(act.facts.year + 1);
  return goals.some(({ deadline }) => deadline?.slice(0, 4) !== next)
    ? refuse('2.1', 'nextYear.outsideYear', { year: next })
    : null;
}

/** §4.17: after the interview, or, for a result made without the servant, after it was presented on return (I-21). */
function mayGiveOpinion(act: Case): Refusal | null {
  const missing = formInForce(act, '4.17');
  if (missing !== null) return missing;
  const current = roundOf(act.facts);
  if (current === null || (current.interview === null && current.presentedOn === null))
    return refuse('4.17', 'opinion.beforeInterview');
  const signed = current.signatures.servant !== null || current.refusedToSign !== null || current.completedOn !== null;
  return signed ? refuse('4.17', 'form.alreadySigned') : null;
}

/** I-30: a note that is owed, whose week has begun and which is missing. */
function missingNote({ facts, day }: Case): Refusal | null {
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
  if (done !== null) return refuse('4.17', 'form.alreadySigned');
  const away = asEvaluator && current.fromNotes && isAbsent(facts.roster, facts.servant, day);
  if (!away) {
    if (current.interview === null && current.presentedOn === null) return refuse('4.17', 'sign.beforeInterview');
    if (current.opinion === null && current.refusedToSign === null) return refuse('4.17', 'sign.beforeOpinion');
  }
  return missingNote(act);
}

function signedForm(act: Case): Refusal | null {
  const seen: string | undefined = act.with.form;
  return seen === undefined || seen === formHash(act.facts, round(act)) ? null : refuse('4.17', 'sign.formChanged');
}

/** I-43: the warning is the interview, or the presentation on return; three working days must have passed since. */
function mayRecordNonSigning(act: Case): Refusal | null {
  const { facts, day } = act;
  const missing = formInForce(act, '4.17');
  if (missing !== null) return missing;
  const current = roundOf(facts);
  const warnedOn = current?.interview?.on ?? current?.presentedOn ?? null;
  if (current === null || warnedOn === null) return refuse('4.17', 'sign.beforeInterview');
  if (current.completedOn !== null || current.signatures.servant !== null || current.refusedToSign !== null) {
    return refuse('4.17', 'form.alreadySigned');
  }
  const until = lastDayOfTerm(facts.calendar, warnedOn, facts.body.rules.silentServant);
  return day > until ? missingNote(act) : refuse('4.17', 'nonSigning.tooEarly', { from: addDays(until, 1) });
}

/** §4.1–4.18: scores, interview, proposals, opinion and signatures. */
export const appraising: ActRules = {
  appraise: {
    clause: '6.3',
    who: mayGiveScores,
    when: mayBeScored,
    what: (act) => scoresFit(act, act.with),
    entries: (act) => {
      const { facts, day } = act;
      const { goals, criteria, discipline, teamOpinions } = act.with;
      const fromNotes = isAbsent(facts.roster, facts.servant, day);
      const opinions = teamOpinions === undefined ? {} : { teamOpinions };
      const clause = facts.former?.clause ?? '4.1';
      return [
        entry(act, 'scores.given', fromNotes ? '4.18' : '4.1', {
          goals,
          criteria,
          discipline,
          ...opinions,
          fromNotes,
          clause,
        }),
      ];
    },
  },

  holdInterview: {
    clause: '4.15',
    who: isEvaluator,
    when: mayBeHeld,
    what: discussion,
    entries: (act) => [entry(act, 'interview.held', '4.15', act.with)],
  },

  recordProposals: {
    clause: '6.3',
    who: isEvaluator,
    when: (act) => {
      const missing = formInForce(act, '6.3');
      const current = roundOf(act.facts);
      if (missing !== null) return missing;
      if (current === null || current.scores.length === 0) return refuse('6.3', 'sign.withoutScores');
      const { servant, evaluator } = current.signatures;
      return (servant ?? evaluator ?? current.completedOn) ? refuse('6.3', 'form.alreadySigned') : null;
    },
    entries: (act) => [entry(act, 'proposals.recorded', '6.3', act.with)],
  },

  giveOpinion: {
    clause: '4.17',
    who: isServant,
    when: mayGiveOpinion,
    what: (act) => needs('4.17', 'opinion.empty', act.with.text),
    entries: (act) => [entry(act, 'opinion.given', '4.17', { text: act.with.text })],
  },

  sign: {
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
  },

  refuseToSign: {
    clause: '4.17',
    who: isServant,
    when: (act) => {
      const missing = formInForce(act, '4.17');
      const current = roundOf(act.facts);
      if (missing !== null) return missing;
      if (current === null || (current.interview === null && current.presentedOn === null))
        return refuse('4.17', 'sign.beforeInterview');
      const given =
        current.signatures.servant !== null || current.refusedToSign !== null || current.completedOn !== null;
      return given ? refuse('4.17', 'form.alreadySigned') : null;
    },
    what: (act) => needs('4.17', 'refusal.withoutReasons', act.with.reasons),
    entries: (act) => [entry(act, 'signature.refused', '4.17', { reasons: act.with.reasons })],
  },

  recordNonSigning: {
    clause: '4.17',
    who: ({ facts, actor, day }) => hrServiceOn(facts.roster, day).includes(actor) && actor !== facts.servant,
    when: mayRecordNonSigning,
    what: (act) => {
      const witnesses: readonly string[] = act.with.witnesses ?? [];
      const distinct = new Set(witnesses.filter((witness) => !isBlank(witness)));
      if (distinct.size !== 2 || witnesses.length !== 2) return refuse('4.17', 'nonSigning.witnesses');
      return needs('4.17', 'nonSigning.protocol', act.with.protocol);
    },
    entries: (act) => [
      entry(act, 'nonSigning.recorded', '4.17', { protocol: act.with.protocol, witnesses: act.with.witnesses }),
    ],
  },
};
