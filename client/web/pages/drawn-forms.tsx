import type { PersonNames } from '../../../store/roster-tables.ts';
import { actPath } from '../appraisal/acts.tsx';
import { Ask } from '../components/ask.tsx';
import { Clause } from '../components/clause.tsx';
import { DataTable } from '../components/data-table.tsx';
import type { Problem } from '../components/error-summary.tsx';
import { Mark } from '../components/mark.tsx';
import { Token } from '../components/token.tsx';
import type { Frame } from '../frame.ts';
import type { CarriedForm } from '../routes/many-forms.ts';
import { useSpeech } from '../speech.tsx';
import { shortName } from './named.ts';

export interface DrawnForm {
  readonly form: CarriedForm;
  /** `away`: a service did not answer, nothing was changed. */
  readonly outcome: 'done' | 'away' | { readonly refused: readonly Problem[] };
}

export interface DrawnFormsProps {
  readonly frame: Frame;
  readonly drawn: readonly DrawnForm[];
  readonly names: PersonNames;
}

/** What became of each form, row by row; what was not taken can be mended, or sent again under its key. */
export function DrawnForms({ frame, drawn, names }: DrawnFormsProps) {
  const speech = useSpeech();
  const done = drawn.filter(({ outcome }) => outcome === 'done').length;
  const unsent = drawn.filter(({ outcome }) => outcome === 'away');
  return (
    <>
      <Ask
        what={speech.words('web.many.askDone', { done, count: drawn.length })}
        clause="2.1"
        kind={done === drawn.length ? 'done' : 'late'}
      />
      <h1>{speech.words('web.many.done')}</h1>
      <div class="sheet">
        <DataTable
          caption={speech.words('web.many.outcomes')}
          rows={drawn}
          columns={[
            {
              label: speech.words('web.people.person'),
              cell: ({ form: { subject } }) => shortName(names, subject.replace(/-\d{4}$/, '')),
            },
            {
              label: speech.words('web.many.outcome'),
              cell: ({ form, outcome }) => <Outcome {...{ form, outcome }} />,
            },
          ]}
        />
        {unsent.length > 0 && (
          <form method="post" action="/people/forms">
            <Token token={frame.token} />
            {unsent.map(({ form: { subject, key, with: given } }) => (
              <>
                <input type="hidden" name={`draw.${subject}`} value="yes" />
                <input type="hidden" name={`key.${subject}`} value={key} />
                <input type="hidden" name={`form.${subject}`} value={JSON.stringify(given)} />
              </>
            ))}
            <button class="button" name="do" value="act">
              {speech.words('web.sendAgain')}
            </button>
          </form>
        )}
        <p>
          <a href="/people/forms">{speech.words('web.many.title')}</a> ·{' '}
          <a href="/">{speech.words('web.tasks.title')}</a>
        </p>
      </div>
    </>
  );
}

function Outcome({ form: { subject }, outcome }: DrawnForm) {
  const speech = useSpeech();
  if (outcome === 'done') {
    return (
      <>
        <Mark kind="done" /> <a href={`/appraisals/${encodeURIComponent(subject)}`}>{speech.words('web.many.see')}</a>
      </>
    );
  }
  if (outcome === 'away') return <>{speech.words('web.many.away')}</>;
  return (
    <>
      {outcome.refused.map(({ message, clause }) => (
        <div>
          {speech.words('web.many.refused')} {message} {clause !== null && <Clause clause={clause} />}
        </div>
      ))}
      <a href={actPath(subject, 'drawUpForm')}>{speech.words('web.many.mend')}</a>
    </>
  );
}
