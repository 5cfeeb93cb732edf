import type { AppraisalView, RoundView } from '../../views/appraisal-view.ts';
import { useSpeech } from '../speech.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { FormHead } from './form-head.tsx';
import { FormNotes } from './form-notes.tsx';
import { GoalsTable } from './goals-table.tsx';
import { Interview } from './interview.tsx';
import { Result } from './result.tsx';
import { Said } from './said.tsx';
import { Signatures } from './signatures.tsx';

/** The form as on paper (Annex 1), with sums, and what is missing. */
export function FormTab({ view, body }: { readonly view: AppraisalView; readonly body: string }) {
  const speech = useSpeech();
  const { form, rounds } = view;
  const round = rounds.at(-1) ?? null;
  return (
    <>
      <h2>
        {speech.words('web.form.heading')} <span class="small faint">· {speech.words('web.form.annex')}</span>
      </h2>
      <FormHead view={view} body={body} />
      {form === null ? (
        <p class="notice">{speech.words('web.form.none')}</p>
      ) : (
        <>
          <GoalsTable form={form} round={round} />
          <CriteriaTable form={form} round={round} />
        </>
      )}
      {round !== null && <RoundParts view={view} round={round} />}
      {form !== null && <Signatures view={view} round={round} />}
      <FormNotes view={view} />
      {rounds.slice(0, -1).map((earlier) => (
        <details>
          <summary>{speech.words('web.form.earlierRound', { number: earlier.number })}</summary>
          {form !== null && (
            <>
              <GoalsTable form={form} round={earlier} />
              <CriteriaTable form={form} round={earlier} />
            </>
          )}
          {earlier.result !== null && <Result result={earlier.result} />}
        </details>
      ))}
    </>
  );
}

/** What a round adds to the form: discipline, the final score, and what the servant says to it. */
function RoundParts({ view, round }: { readonly view: AppraisalView; readonly round: RoundView }) {
  const speech = useSpeech();
  const scores = round.scores.at(-1);
  const right = view.acts.find(({ act, isOpen }) => act === 'object' && isOpen);
  return (
    <>
      {round.number > 1 && <h3>{speech.words('web.form.round', { number: round.number })}</h3>}
      {scores === undefined ? (
        <p class="faint">{speech.words('web.form.notShown')}</p>
      ) : (
        <>
          <h3>{speech.words('web.form.discipline')}</h3>
          <Said text={scores.discipline.state} />
        </>
      )}
      {round.result !== null && <Result result={round.result} />}
      {round.fromNotes && <p>{speech.words('web.form.fromNotes')}</p>}
      {right?.closes != null && (
        <p class="notice">{speech.words('web.form.rightToObject', { day: speech.dayOfWeek(right.closes) })}</p>
      )}
      <Interview round={round} />
    </>
  );
}
