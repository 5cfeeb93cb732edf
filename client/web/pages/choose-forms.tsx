import { Ask } from '../components/ask.tsx';
import { dueWords, markOf } from '../components/due.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Token } from '../components/token.tsx';
import { SelectField, Tick, type FormState } from '../forms/fields.tsx';
import type { Frame } from '../frame.ts';
import { sourcesForAll, type Candidate } from '../routes/many-forms.ts';
import { useSpeech } from '../speech.tsx';

export interface ChooseFormsProps {
  readonly frame: Frame;
  readonly candidates: readonly Candidate[];
  readonly state: FormState;
  /** How many can be drawn up at once. */
  readonly most: number;
}

/** Whose forms to draw up at once, and what the goals and weights of each are copied from. */
export function ChooseForms({ frame, candidates, state, most }: ChooseFormsProps) {
  const speech = useSpeech();
  const [first] = candidates;
  return (
    <>
      {first === undefined ? (
        <Ask what={speech.words('web.many.none')} clause="2.1" kind="done" />
      ) : (
        <Ask
          what={speech.words('web.many.ask', { count: candidates.length })}
          when={dueWords(speech, first.task)}
          clause={first.task.clause}
          kind={markOf(first.task, frame.today)}
        />
      )}
      <h1>{speech.words('web.many.title')}</h1>
      <ErrorSummary problems={state.problems} />
      {first !== undefined && (
        <form class="sheet" method="post" action="/people/forms">
          <Token token={frame.token} />
          <p>{speech.words('web.many.how', { most })}</p>
          <SelectField
            state={state}
            name="all.from"
            label={speech.words('web.many.allFrom')}
            hint={speech.words('web.many.allFromHint')}
            options={sourcesForAll(speech, candidates)}
            optional
          />
          <p class="no-print">
            <a href="/people/forms?all=yes">{speech.words('web.many.everybody')}</a>
          </p>
          {candidates.map((one) => (
            <PersonChoices one={one} state={state} />
          ))}
          <button class="button" name="do" value="look">
            {speech.words('web.many.lookButton')}
          </button>
        </form>
      )}
    </>
  );
}

function PersonChoices({ one, state }: { readonly one: Candidate; readonly state: FormState }) {
  const speech = useSpeech();
  const { view, task, sources, template } = one;
  const { subject, servant } = view;
  const weights = [
    ...(template === null ? [] : [{ value: 'template', label: speech.words('web.many.weights.template') }]),
    { value: 'source', label: speech.words('web.many.weights.source') },
  ];
  return (
    <fieldset>
      <legend>
        {servant.name}, {servant.position}
      </legend>
      <p class="small">{dueWords(speech, task)}</p>
      <Tick
        name={`draw.${subject}`}
        label={speech.words('web.many.draw')}
        checked={state.values[`draw.${subject}`] === 'yes'}
      />
      {sources.length === 0 ? (
        <p class="hint">{speech.words('web.many.noSource')}</p>
      ) : (
        <SelectField
          state={state}
          name={`from.${subject}`}
          label={speech.words('web.many.goalsFrom', { person: servant.name })}
          options={sources}
        />
      )}
      <SelectField
        state={state}
        name={`weights.${subject}`}
        label={speech.words('web.many.weightsFrom', { person: servant.name })}
        hint={template === null ? speech.words('web.many.noTemplate') : undefined}
        options={weights}
      />
    </fieldset>
  );
}
