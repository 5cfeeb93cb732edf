import type { AppraisalView } from '../../views/appraisal-view.ts';
import { useSpeech } from '../speech.tsx';
import { nameIn } from './signatures.tsx';

/** The notes in the form: changes of goals and weights (§3.3), moves, and clerical corrections. */
export function FormNotes({ view }: { readonly view: AppraisalView }) {
  const speech = useSpeech();
  const { form, moves, corrections, persons } = view;
  const changes = form?.changes ?? [];
  return (
    <>
      {changes.length > 0 && (
        <>
          <h3>{speech.words('web.form.changes')}</h3>
          <ul>
            {changes.map(({ on, by, reason }) => (
              <li>{speech.words('web.form.change', { day: on, person: nameIn(persons, by), reason })}</li>
            ))}
          </ul>
        </>
      )}
      {moves.length > 0 && (
        <>
          <h3>{speech.words('web.form.moves')}</h3>
          <ul>
            {moves.map(({ on, from, to }) => (
              <li>{speech.words('web.form.move', { day: on, from, to })}</li>
            ))}
          </ul>
        </>
      )}
      {corrections.length > 0 && (
        <>
          <h3>{speech.words('web.form.corrections')}</h3>
          <ul>
            {corrections.map((one) => (
              <li>
                {speech.words('web.form.correction', {
                  field: String(one['field']),
                  from: String(one['from']),
                  to: String(one['to']),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
