import type { Form } from '../../../machines/appraisal/facts.ts';
import { clauseOfCriterion, criterionIds } from '../../../rules/form/criteria.ts';
import type { RoundView } from '../../views/appraisal-view.ts';
import { Clause } from '../components/clause.tsx';
import { useSpeech } from '../speech.tsx';
import { OverallScore } from './overall-score.tsx';

/** Criteria as Annex 1 has them: score with its justification, and the overall score M at the foot. */
export function CriteriaTable({ form, round }: { readonly form: Form; readonly round: RoundView | null }) {
  const speech = useSpeech();
  const scores = round?.scores.at(-1) ?? null;
  const ids = criterionIds.filter((id) => form.criteria[id] !== undefined);
  const weight = speech.words('web.form.weight');
  const individual = speech.words('web.form.individual');
  const justified = speech.words('web.form.justified');
  return (
    <div class="scroll" role="group" aria-label={speech.words('web.form.criteria')} tabindex={0}>
      <table class="stacked form-table">
        <caption>{speech.words('web.form.criteria')}</caption>
        <thead>
          <tr>
            <th scope="col" class="cap">
              {speech.words('web.form.criterion')}
            </th>
            <th scope="col" class="number cap">
              {weight}
            </th>
            {scores !== null && (
              <>
                <th scope="col" class="cap">
                  {justified}
                </th>
                <th scope="col" class="number cap">
                  {individual}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <tr>
              <th scope="row">
                <div class="cap">{speech.name('criterion', id)}</div>
                <span class="small">
                  <Clause clause={clauseOfCriterion(id)} />
                </span>
              </th>
              <td class="number" data-label={weight}>
                {form.criteria[id]} %
              </td>
              {scores !== null && (
                <>
                  <td data-label={justified}>
                    <strong>{scores.criteria[id]?.score}</strong> {scores.criteria[id]?.justification}
                    {scores.teamOpinions?.[id] !== undefined && (
                      <div class="small">
                        {speech.words('web.form.teamOpinion')}: {scores.teamOpinions[id]}
                      </div>
                    )}
                  </td>
                  <td class="number" data-label={individual}>
                    {round?.criterionScores[id]}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
        {round?.result != null && (
          <OverallScore columns={3} label={speech.words('web.form.criteriaTotal')} score={round.result.criteria} />
        )}
      </table>
    </div>
  );
}
