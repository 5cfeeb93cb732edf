import type { Form } from '../../../machines/appraisal/facts.ts';
import { criterionIds } from '../../../rules/form/criteria.ts';
import { finalScore, type FinalScore, type ScoredWork } from '../../../rules/score/final-score.ts';
import { useSpeech } from '../speech.tsx';
import { numberOr, type Values } from './values.ts';

/** The score as it grows: T, M, Əİ and YQ with the arithmetic open to see, or how many scores are still missing. */
export function RunningSum({ values, form }: { readonly values: Values; readonly form: Form }) {
  const speech = useSpeech();
  const reckoned = reckon(values, form);
  if ('missing' in reckoned) {
    return (
      <p>
        {speech.words('web.form.missing', { count: reckoned.missing })}{' '}
        <span class="faint">{speech.words('web.form.runningHint')}</span>
      </p>
    );
  }
  const { goals, criteria, discipline, exact, score, grade } = reckoned.result;
  return (
    <>
      <dl>
        <div>
          <dt>{speech.words('web.form.T')}</dt>
          <dd>{goals}</dd>
        </div>
        <div>
          <dt>{speech.words('web.form.M')}</dt>
          <dd>{criteria}</dd>
        </div>
        <div>
          <dt>{speech.words('web.form.D')}</dt>
          <dd>{discipline}</dd>
        </div>
        <div>
          <dt>{speech.words('web.form.YQ')}</dt>
          <dd>
            {score}, {speech.name('grade', grade)}
          </dd>
        </div>
      </dl>
      <p class="small">{speech.words('web.form.arithmetic', { goals, criteria, discipline, exact, score })}</p>
    </>
  );
}

/** What the scores typed so far come to, by `rules/score`; or how many are missing or no score. */
export function reckon(values: Values, form: Form): { readonly result: FinalScore } | { readonly missing: number } {
  const scoreAt = (name: string): number | null => {
    const score = numberOr(values[name] ?? '');
    return typeof score === 'number' && [2, 3, 4, 5].includes(score) ? score : null;
  };
  const goals = form.goals.map(({ weight }, index) => ({ weight, score: scoreAt(`goals[${index}]`) }));
  const criteria = criterionIds
    .filter((id) => form.criteria[id] !== undefined)
    .map((id) => [id, { weight: form.criteria[id] ?? 0, score: scoreAt(`criteria.${id}.score`) }] as const);
  const discipline = scoreAt('discipline.score');
  const missing = [...goals, ...criteria.map(([, one]) => one), { score: discipline }].filter(
    ({ score }) => score === null,
  ).length;
  if (missing > 0) return { missing };
  const work = { goals, criteria: Object.fromEntries(criteria), discipline: { score: discipline } };
  return { result: finalScore(work as ScoredWork) };
}
