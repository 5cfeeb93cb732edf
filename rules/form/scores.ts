import type { CalendarDate } from '../calendar/date.ts';
import { parameter } from '../parameter.ts';
import { refuse, type Refusal } from '../ruling.ts';
import { inForce } from '../score/in-force.ts';
import { criterionIds, teamOpinionCriteria } from './criteria.ts';
import { isBlank, type GivenScores } from './types.ts';

export const scoreRange = parameter({
  title: 'Least and greatest score: unsatisfactory and excellent',
  unit: 'whole score',
  clause: '4.5',
  versions: [
    {
      from: '2021-04-09',
      value: { least: 2, greatest: 5 },
      source: 'Cabinet of Ministers, decision 89 of 6 April 2021',
    },
  ],
});

/** What the form asks to be scored. */
export interface ScoredForm {
  readonly goals: readonly unknown[];
  readonly criteria: Readonly<Record<string, unknown>>;
}

/** §4.5, §4.9, §4.13: one of the scores 5, 4, 3 and 2. */
function isScore(score: number | undefined, on?: CalendarDate): boolean {
  const { least, greatest } = inForce(scoreRange, on);
  return score !== undefined && Number.isInteger(score) && score >= least && score <= greatest;
}

/**
 * Whether the scores are all there and in order, as null, or the first of what is against them in the order of the
 * clauses: §4.5, §4.9, §4.10, §4.11, §4.13.
 */
export function checkScores(scores: GivenScores, form: ScoredForm): Refusal | null {
  const criteria = Object.keys(form.criteria);
  return (
    checkGoalScores(scores.goals ?? [], form.goals.length) ??
    checkCriterionScores(scores.criteria ?? {}, criteria) ??
    checkTeamOpinions(scores.teamOpinions ?? {}, criteria) ??
    checkJustifications(scores.criteria ?? {}, criteria) ??
    checkDiscipline(scores.discipline ?? {})
  );
}

/** §4.5: each goal of the form has one score, 5, 4, 3 or 2. */
export function checkGoalScores(scores: readonly number[], goals: number): Refusal | null {
  if (scores.length !== goals) return refuse('4.5', 'scores.goalCount', { goals, scores: scores.length });
  const wrong = scores.findIndex((score) => !isScore(score));
  if (wrong === -1) return null;
  return refuse('4.5', 'scores.goal', { goal: wrong + 1, score: String(scores[wrong]) });
}

/** §4.9: each criterion of the form has one score, 5, 4, 3 or 2, and no other criterion has any. */
export function checkCriterionScores(
  scores: Readonly<Record<string, { readonly score?: number | undefined }>>,
  criteria: readonly string[],
): Refusal | null {
  for (const criterion of inOrder(criteria)) {
    const score = scores[criterion]?.score;
    if (score === undefined) return refuse('4.9', 'scores.criterionMissing', { criterion });
    if (!isScore(score)) return refuse('4.9', 'scores.criterion', { criterion, score: String(score) });
  }
  const superfluous = Object.keys(scores).find((criterion) => !criteria.includes(criterion));
  return superfluous === undefined ? null : refuse('4.9', 'scores.criterionSuperfluous', { criterion: superfluous });
}

/** §4.10: opinions of team members only on §4.7.5, §4.7.6 and §4.8.2–4.8.4, and only on criteria of the form. */
function checkTeamOpinions(opinions: Readonly<Record<string, string>>, criteria: readonly string[]): Refusal | null {
  const open: readonly string[] = teamOpinionCriteria.filter((criterion) => criteria.includes(criterion));
  const wrong = Object.keys(opinions).find((criterion) => !open.includes(criterion));
  return wrong === undefined ? null : refuse('4.10', 'scores.teamOpinion', { criterion: wrong });
}

/** §4.11: every criterion's score is justified in writing. */
function checkJustifications(
  scores: Readonly<Record<string, { readonly justification?: string | undefined }>>,
  criteria: readonly string[],
): Refusal | null {
  const bare = inOrder(criteria).find((criterion) => isBlank(scores[criterion]?.justification));
  return bare === undefined ? null : refuse('4.11', 'scores.unjustified', { criterion: bare });
}

/** §4.13: the score of labour discipline, 5, 4, 3 or 2. */
export function checkDisciplineScore(score: number | undefined): Refusal | null {
  if (score === undefined) return refuse('4.13', 'scores.disciplineMissing');
  return isScore(score) ? null : refuse('4.13', 'scores.discipline', { score: String(score) });
}

/** §4.13 and Annex 1: the score of labour discipline with the state that it is given for. */
function checkDiscipline({ state, score }: NonNullable<GivenScores['discipline']>): Refusal | null {
  return checkDisciplineScore(score) ?? (isBlank(state) ? refuse('4.13', 'scores.disciplineState') : null);
}

function inOrder(criteria: readonly string[]): readonly string[] {
  return [...criteria].sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(criterion: string): number {
  return (criterionIds as readonly string[]).indexOf(criterion);
}
