import { finalShares, type FinalScore } from '../../../rules/score/final-score.ts';
import { inForce } from '../../../rules/score/in-force.ts';
import { decimalOf, percentOf, shortTextOf } from '../../../rules/score/decimal.ts';
import { Clause } from '../components/clause.tsx';
import { useSpeech } from '../speech.tsx';

/** The table of the final score: three overall scores, their shares, and what comes of them. No colour on a score. */
export function Result({ result }: { readonly result: FinalScore }) {
  const speech = useSpeech();
  const shares = inForce(finalShares);
  const parts = [
    { name: speech.words('web.form.goalsTotal'), overall: result.goals, share: shares.goals },
    { name: speech.words('web.form.criteriaTotal'), overall: result.criteria, share: shares.criteria },
    { name: speech.words('web.form.disciplineScore'), overall: result.discipline, share: shares.discipline },
  ];
  const grade = speech.name('grade', result.grade);
  return (
    <section>
      <h3>{speech.words('web.form.final')}</h3>
      <p>
        <span class="result">{result.score}</span> {grade} <Clause clause={result.clause} />
      </p>
      <div class="scroll" role="group" aria-label={speech.words('web.form.final')} tabindex={0}>
        <table class="form-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="cap">{speech.words('web.form.part')}</span>
              </th>
              <th scope="col" class="number">
                {speech.words('web.form.score')}
              </th>
              <th scope="col" class="number">
                {speech.words('web.form.share')}
              </th>
              <th scope="col" class="number">
                {speech.words('web.form.exact')}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, overall, share }) => (
              <tr>
                <th scope="row">
                  <div class="cap">{name}</div>
                </th>
                <td class="number">{overall}</td>
                <td class="number">{share} %</td>
                <td class="number">{shareOf(overall, share)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan={3}>
                {speech.words('web.form.rounded', { exact: result.exact, score: result.score })}
              </th>
              <td class="number">{result.exact}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** So many percent of a decimal text, exactly. */
function shareOf(overall: string, share: number): string {
  return shortTextOf(percentOf(decimalOf(Number(overall)), decimalOf(share)));
}
