import { dayOf, endOf, instantOf } from '../../../rules/calendar/date.ts';
import { interviewTime } from '../../../rules/calendar/interview-time.ts';
import { checkScores } from '../../../rules/form/scores.ts';
import { isBlank, type Scores } from '../../../rules/form/types.ts';
import { isAbsent } from '../../../rules/roster/who-is-who.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { roundOf } from '../facts.ts';
import { presentFrom } from '../roles.ts';
import { entry, formInForce, isEvaluator, needs, actRule, type ActRules, type Case } from './rule.ts';

interface InterviewGiven {
  /** Local date and time. */
  readonly at: string;
  readonly atWorkplace?: boolean;
  readonly servantObjection?: string;
  readonly objectionAnswer?: { readonly founded: boolean; readonly reasons: string };
  readonly changes?: Scores;
  readonly nextYear?: { readonly goals: readonly { readonly deadline?: string }[] };
}

/** §4.15: on a working day in working hours, at the workplace, after the scores, not ahead of itself, with both there. */
function mayBeHeld(act: Case<Partial<InterviewGiven>>): Refusal | null {
  const { facts, standing, day, at } = act;
  const missing = formInForce(act, '4.15');
  if (missing !== null) return missing;
  const current = roundOf(facts);
  const scored = current?.scores[0];
  if (current === null || scored === undefined) return refuse('4.15', 'interview.beforeScores');
  if (current.interview !== null) return refuse('4.15', 'interview.alreadyHeld');
  if (standing.course.startsWith('appraised')) return refuse('4.15', 'interview.resultStands');
  // I-21: the servant who writes the opinion, or refuses to sign, wants no interview.
  if ((current.opinion ?? current.refusedToSign) !== null) return refuse('4.15', 'interview.opinionGiven');
  const held = act.with.at;
  const away = (id: ServantId) => {
    if (held !== undefined) return isAbsent(facts.roster, id, dayOf(held));
    const present = presentFrom(facts, id, scored.on);
    return present === null || present > day;
  };
  if (away(act.actor)) return refuse('4.18', 'evaluator.absent');
  if (away(facts.servant)) return refuse('4.19', 'interview.servantAbsent');
  if (held === undefined) return null;
  const began = instantOf(held, facts.body.offset);
  if (began > (act.dayOnly ? endOf(day, facts.body.offset) : at))
    return refuse('4.15', 'interview.inFuture', { at: held });
  if (began < scored.at) return refuse('4.15', 'interview.beforeScores');
  if (act.with.atWorkplace === false) return refuse('4.15', 'interview.elsewhere');
  const time = interviewTime(facts.calendar, facts.body.workingHours, held);
  return time.value ? null : { clause: '4.15', because: time.because };
}

/** §4.16: next year's goals are of that year; §4.17: scores change only on the servant's reasoned objection. */
function discussion(act: Case<InterviewGiven>): Refusal | null {
  const { changes, servantObjection, objectionAnswer, nextYear } = act.with;
  const goals = nextYear?.goals ?? [];
  const next = String(act.facts.year + 1);
  if (goals.some(({ deadline }) => deadline?.slice(0, 4) !== next)) {
    return refuse('2.1', 'nextYear.outsideYear', { year: next });
  }
  const unfit = changes === undefined ? null : checkScores(changes, act.facts.form!);
  if (unfit !== null) return unfit;
  if (changes !== undefined && isBlank(servantObjection)) return refuse('4.17', 'interview.changeWithoutObjection');
  if (objectionAnswer === undefined) return null;
  if (!objectionAnswer.founded && changes !== undefined) return refuse('4.17', 'interview.changeOfUnfounded');
  if (objectionAnswer.founded && changes === undefined) return refuse('4.17', 'interview.foundedWithoutChange');
  return needs('4.17', 'decision.withoutReasons', objectionAnswer.reasons);
}

/** §4.15–4.17, §4.19: the interview. */
export const interviewing: ActRules = {
  holdInterview: actRule<InterviewGiven>({
    clause: '4.15',
    who: isEvaluator,
    when: mayBeHeld,
    what: discussion,
    entries: (act) => [entry(act, 'interview.held', '4.15', act.with)],
  }),
};
