import type { Form } from '../../../machines/appraisal/facts.ts';
import type { RoundView } from '../../views/appraisal-view.ts';
import { useSpeech } from '../speech.tsx';
import { OverallScore } from './overall-score.tsx';

/** Goals as Annex 1 has them, with the overall score T at the foot. */
export function GoalsTable({ form, round }: { readonly form: Form; readonly round: RoundView | null }) {
  const speech = useSpeech();
  const scores = round?.scores.at(-1)?.goals ?? null;
  const label = {
    measure: speech.words('web.form.measure'),
    deadline: speech.words('web.form.deadline'),
    expected: speech.words('web.form.expected'),
    weight: speech.words('web.form.weight'),
    score: speech.words('web.form.score'),
    individual: speech.words('web.form.individual'),
  };
  return (
    <div class="scroll" role="group" aria-label={speech.words('web.form.goals')} tabindex={0}>
      <table class="stacked form-table">
        <caption>{speech.words('web.form.goals')}</caption>
        <thead>
          <tr>
            <th scope="col" class="cap">
              {speech.words('web.form.goal')}
            </th>
            <th scope="col" class="cap">
              {label.measure}, {label.expected}
            </th>
            <th scope="col" class="cap">
              {label.deadline}
            </th>
            <th scope="col" class="number cap">
              {label.weight}
            </th>
            {scores !== null && (
              <>
                <th scope="col" class="number cap">
                  {label.score}
                </th>
                <th scope="col" class="number cap">
                  {label.individual}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {form.goals.map(({ title, measure, deadline, expectedResult, weight }, index) => (
            <tr>
              <th scope="row">
                {index + 1}. {title}
              </th>
              <td data-label={label.measure}>
                {measure}
                <br />
                {expectedResult}
              </td>
              <td data-label={label.deadline}>{speech.date(deadline)}</td>
              <td class="number" data-label={label.weight}>
                {weight} %
              </td>
              {scores !== null && (
                <>
                  <td class="number" data-label={label.score}>
                    {scores[index]}
                  </td>
                  <td class="number" data-label={label.individual}>
                    {round?.goalScores[index]}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
        {round?.result != null && (
          <OverallScore columns={5} label={speech.words('web.form.goalsTotal')} score={round.result.goals} />
        )}
      </table>
    </div>
  );
}
