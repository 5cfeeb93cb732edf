import { finalScore, type FinalScore } from '../../rules/score/final-score.ts';
import { hashOf } from '../journal.ts';
import type { Facts, Form, Round, ScoresGiven } from './facts.ts';

/** The counting scores of a round with their weights, reckoned out (§4.3); null before any were given. */
export function resultOf(facts: Facts, round: Round | null): FinalScore | null {
  const scores = round?.scores.at(-1);
  if (scores === undefined || facts.form === null) return null;
  const { form } = facts;
  const known = results.get(scores);
  if (known?.form === form) return known.result;
  const result = finalScore(workOf(form, scores));
  results.set(scores, { form, result });
  return result;
}

/** Each reckoned once: rows and reports ask for it again and again. */
const results = new WeakMap<ScoresGiven, { readonly form: Form; readonly result: FinalScore }>();

function workOf(form: Form, scores: ScoresGiven): Parameters<typeof finalScore>[0] {
  const criteria = Object.entries(form.criteria).map(([id, weight]) => [
    id,
    { weight, score: scores.criteria[id as keyof typeof scores.criteria]?.score ?? 0 },
  ]);
  return {
    goals: form.goals.map(({ weight }, index) => ({ weight, score: scores.goals[index] ?? 0 })),
    criteria: Object.fromEntries(criteria) as Parameters<typeof finalScore>[0]['criteria'],
    discipline: { score: scores.discipline.score },
  };
}

/** §4.17: what a signature covers: everything in the form but the signatures themselves. */
export function formHash(facts: Facts, round: Round): string {
  const {
    signatures: _signatures,
    completedOn: _completed,
    dispute: _dispute,
    outside: _outside,
    stands: _stands,
    ...content
  } = round;
  return hashOf({
    servant: facts.servant,
    year: facts.year,
    form: facts.form,
    notes: facts.notes,
    leadershipNotes: facts.leadershipNotes,
    former: facts.former,
    moves: facts.moves,
    round: content,
  });
}
