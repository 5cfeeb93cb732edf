import { Ask } from '../components/ask.tsx';
import { Clause } from '../components/clause.tsx';
import { DataTable } from '../components/data-table.tsx';
import { Token } from '../components/token.tsx';
import { Tick } from '../forms/fields.tsx';
import type { Values } from '../forms/values.ts';
import type { Frame } from '../frame.ts';
import { carried, type PreparedForm } from '../routes/many-forms.ts';
import { actPath } from '../appraisal/acts.tsx';
import { useSpeech } from '../speech.tsx';

export interface PreparedFormsProps {
  readonly frame: Frame;
  readonly forms: readonly PreparedForm[];
  /** What was chosen, to come back to. */
  readonly choices: Values;
}

/** What each will get: goals, weights, and what the law has against it. Exactly this is drawn up. */
export function PreparedForms({ frame, forms, choices }: PreparedFormsProps) {
  const speech = useSpeech();
  const ready = forms.filter(({ refusal }) => refusal === null);
  return (
    <>
      <Ask
        what={speech.words('web.many.askLook', { ready: ready.length, count: forms.length })}
        clause="2.1"
        kind={ready.length === forms.length ? 'now' : 'late'}
      />
      <h1>{speech.words('web.many.look')}</h1>
      <form method="post" action="/people/forms">
        <Token token={frame.token} />
        {forms.map((form) => (
          <Prepared form={form} />
        ))}
        <div class="sheet">
          {ready.length > 0 && <p class="consequence">{speech.words('web.many.consequence')}</p>}
          <div class="buttons">
            {ready.length > 0 && (
              <button class="button" name="do" value="act">
                {speech.words('web.many.act')}
              </button>
            )}
          </div>
        </div>
      </form>
      <form method="post" action="/people/forms">
        <Token token={frame.token} />
        {Object.entries(choices)
          .filter(([name]) => /^(all|draw|from|weights)\./.test(name))
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <button class="button second" name="do" value="choose">
          {speech.words('web.many.back')}
        </button>
      </form>
    </>
  );
}

function Prepared({ form }: { readonly form: PreparedForm }) {
  const speech = useSpeech();
  const { subject, servant, key, goals, criteria, refusal } = form;
  return (
    <section class="sheet">
      <h2>
        {servant.name}, {servant.position}
      </h2>
      {refusal === null ? (
        <>
          <input type="hidden" name={`form.${subject}`} value={carried(form)} />
          <input type="hidden" name={`key.${subject}`} value={key} />
          <Tick name={`draw.${subject}`} label={speech.words('web.many.draw')} checked />
        </>
      ) : (
        <div class="error-summary" tabindex={-1}>
          <p>
            {speech.words('web.many.refused')} {speech.say(refusal.because)} <Clause clause={refusal.clause} />
          </p>
          <p>
            <a href={actPath(subject, 'drawUpForm')}>{speech.words('web.many.alone')}</a>
          </p>
        </div>
      )}
      {goals.length > 0 && (
        <DataTable
          caption={speech.words('web.many.goalsOf', { person: servant.name })}
          rows={goals}
          columns={[
            { label: speech.name('field', 'title'), cell: ({ title }) => title },
            { label: speech.name('field', 'measure'), cell: ({ measure }) => measure },
            { label: speech.name('field', 'deadline'), cell: ({ deadline }) => speech.date(deadline) },
            { label: speech.name('field', 'expectedResult'), cell: ({ expectedResult }) => expectedResult },
            { label: speech.name('field', 'weight'), cell: ({ weight }) => `${weight} %`, figures: true },
          ]}
        />
      )}
      {Object.keys(criteria).length > 0 && (
        <p class="small">
          {speech.words('web.form.weights')}:{' '}
          {Object.entries(criteria)
            .map(([id, weight]) => `${speech.name('criterion', id)} ${weight} %`)
            .join('; ')}
        </p>
      )}
    </section>
  );
}
