import type { contentSayings } from '../../../rules/sayings/content.ts';
import { select } from '../../select.ts';
import { criterionWords } from '../criteria.ts';
import { gradeWords } from '../grades.ts';

const criterion = `“${select('criterion', criterionWords)}”`;
const weighed = `{of, select, goals {goal {item}} other {the criterion “${select('item', criterionWords)}”}}`;

/** Reasons about the form and its scores. */
export const contentWords = {
  'goals.none': 'The form needs at least one goal.',
  'goals.outsideYear': 'Goal {goal} is due on {deadline}; goals are for the calendar year {year}.',
  'goals.untitled': 'Goal {goal} does not say what is to be done.',
  'goals.unmeasured': 'Goal {goal} does not say by what it is measured.',
  'goals.withoutDeadline': 'Goal {goal} has no deadline.',
  'goals.inexactDeadline': 'The deadline of goal {goal}, “{deadline}”, is no exact day. Write it as 2026-06-30.',
  'goals.withoutResult': 'Goal {goal} has no expected result.',
  'weights.missing': `There is no weight for ${weighed}.`,
  'weights.range': `The weight {weight} % of ${weighed} is not {decimals, plural, =0 {a whole percent} one {a percent with at most one decimal} other {a percent with at most # decimals}} from 1 to 100.`,
  'weights.total':
    'The weights of the {of, select, goals {goals} other {criteria}} total {total} %; they must total 100 %.',
  'criteria.missing': `The criterion ${criterion} is missing.`,
  'criteria.superfluous': `The criterion ${criterion} does not belong in this form.`,
  'scores.goalCount':
    'The form has {goals, plural, one {# goal} other {# goals}}, and {scores, plural, one {# score is} other {# scores are}} given for them.',
  'scores.goal': 'Goal {goal} is scored {score}; a score is 5, 4, 3 or 2.',
  'scores.criterion': `The criterion ${criterion} is scored {score}; a score is 5, 4, 3 or 2.`,
  'scores.criterionMissing': `The criterion ${criterion} has no score.`,
  'scores.criterionSuperfluous': `The criterion ${criterion} is not in the form and takes no score.`,
  'scores.teamOpinion': `Opinions of team members cannot be taken into account for the criterion ${criterion}.`,
  'scores.unjustified': `The score of the criterion ${criterion} is not justified in writing.`,
  'scores.disciplineMissing': 'Labour discipline has no score.',
  'scores.discipline': 'Labour discipline is scored {score}; a score is 5, 4, 3 or 2.',
  'scores.disciplineState': 'The state of labour discipline is not described.',
  'grade.band': `The final score {score} is ${select('grade', gradeWords)}.`,
} as const satisfies Record<keyof typeof contentSayings, string>;
