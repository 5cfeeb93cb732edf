import type { Goal, Weights } from '../../../rules/form/types.ts';
import { checkForm } from '../../../rules/form/check-form.ts';
import { formLimit, managerialOn } from '../../../rules/roster/service.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { absenceOn, inService } from '../../../rules/roster/who-is-who.ts';
import type { CalendarDate } from '../../../rules/calendar/date.ts';
import { roundOf, type Facts } from '../facts.ts';
import { unfitForPosition } from '../position.ts';
import { actingFor, appraisedPost, evaluatorFor, supervisorFor } from '../roles.ts';
import {
  beforeAppraisal,
  beforeInterview,
  entry,
  formInForce,
  isServant,
  isSigned,
  needs,
  notTakingPlace,
  actRule,
  type ActRules,
  type Case,
} from './rule.ts';

interface FormContent {
  readonly goals: readonly Goal[];
  readonly criteria: Weights;
}

function checkContent({ facts, day, with: given }: Case<FormContent>): Refusal | null {
  const managerial = appraisedPost(facts, day)?.managerial ?? managerialOn(facts.roster, facts.servant, day).value;
  return checkForm(given, { year: facts.year, managerial, decimals: facts.body.rules.weightDecimals });
}

/** §2, §3.3: the form, its acknowledgement and its changes; §6.4.1, §3.2: what is written beside it during the year. */
export const preparation: ActRules = {
  drawUpForm: actRule<FormContent>({
    clause: '2.1',
    who: ({ facts, actor, day }) => actor === actingFor(facts, day).id || actor === evaluatorBy35(facts, day),
    when: (act) => {
      const closed = notTakingPlace(act);
      if (closed !== null) return closed;
      if (act.facts.form !== null) return refuse('3.3', 'form.alreadyDrawnUp');
      const { value } = formLimit(
        act.facts.roster,
        act.facts.servant,
        act.facts.year,
        act.facts.admittedFrom!,
        act.day,
      );
      if (value.tooLate) return refuse('2.3', 'form.tooLate');
      return act.day < act.facts.admittedFrom!
        ? refuse('2.1', 'form.tooEarly', { from: act.facts.admittedFrom! })
        : beforeReturn(act);
    },
    what: checkContent,
    entries: (act) => [entry(act, 'form.drawnUp', '2.1', { goals: act.with.goals, criteria: act.with.criteria })],
  }),

  acknowledgeForm: actRule<object>({
    clause: '2.1',
    who: isServant,
    when: (act) => {
      const missing = formInForce(act, '2.1');
      if (missing !== null) return missing;
      if (act.facts.form!.acknowledgedOn !== null) return refuse('2.1', 'form.alreadyAcknowledged');
      return isSigned(roundOf(act.facts)) ? refuse('2.1', 'form.alreadySigned') : null;
    },
    entries: (act) => [entry(act, 'form.acknowledged', '2.1')],
  }),

  changeGoals: actRule<FormContent & { readonly reason: string }>({
    clause: '3.3',
    who: ({ facts, actor, day }) => changesForm(facts, day).includes(actor),
    when: (act) => beforeAppraisal(act, '3.3'),
    what: (act) => firstOf(checkContent(act), needs('3.3', 'change.withoutReason', act.with.reason)),
    entries: (act) => {
      const { goals, criteria, reason } = act.with;
      return [entry(act, 'form.changed', '3.3', { goals, criteria, reason })];
    },
  }),

  presentAchievements: actRule<{ readonly goals: readonly string[] }>({
    clause: '6.4',
    who: isServant,
    when: (act) => beforeInterview(act, '6.4'),
    what: (act) => {
      const { form } = act.facts;
      const goals = form!.goals.length;
      const texts = act.with.goals;
      return texts.length === goals ? null : refuse('4.4', 'achievements.perGoal', { goals, given: texts.length });
    },
    entries: (act) => [entry(act, 'achievements.presented', '6.4', act.with)],
  }),
};

/** §2.3: goals of somebody away when their time ends are set after the return. */
function beforeReturn({ facts, day }: Case): Refusal | null {
  const away = absenceOn(facts.roster, facts.servant, day);
  const { clause, value } = formLimit(facts.roster, facts.servant, facts.year, facts.admittedFrom!);
  const waits = away !== null && clause === '2.3' && (value.limit === null || day <= value.limit);
  return waits ? refuse('2.3', 'formLimit.away', { since: away.from }) : null;
}

/** After a move of §3.5 whoever appraises draws up and changes the form, if it comes to that. */
function evaluatorBy35(facts: Facts, on: CalendarDate): ServantId | null {
  return facts.former === null ? null : evaluatorFor(facts, on);
}

/**
 * §3.3: the immediate supervisor; where the post is vacant, who draws up the form in that place (I-36), and so too while the
 * supervisor is absent and the form lacks the criteria of the position, without which nobody can appraise (I-29).
 */
function changesForm(facts: Facts, on: CalendarDate): readonly (ServantId | null)[] {
  const supervisor = supervisorFor(facts, on);
  const vacant = supervisor === null || !inService(facts.roster, supervisor, on);
  const acts = vacant || unfitForPosition(facts, on) !== null;
  return [supervisor, evaluatorBy35(facts, on), acts ? actingFor(facts, on).id : null];
}

/** Of two things against an act, that of the earlier clause. */
function firstOf(a: Refusal | null, b: Refusal | null): Refusal | null {
  if (a === null || b === null) return a ?? b;
  return a.clause <= b.clause ? a : b;
}
