import type { Form } from '../../../machines/appraisal/facts.ts';
import {
  clauseOfCriterion,
  criterionIds,
  teamOpinionCriteria,
  type CriterionId,
} from '../../../rules/form/criteria.ts';
import { clauseWords } from '../components/clause.tsx';
import { useSpeech } from '../speech.tsx';
import { ChoiceField, TextField, type FormState, type Option } from './fields.tsx';

const scores = ['5', '4', '3', '2'] as const;

export interface ScoresFieldsProps {
  readonly state: FormState;
  readonly form: Form;
  /** What stands before the names of the fields: `changes.` for changed scores. */
  readonly prefix?: string;
}

/** Goals, criteria and discipline: each score with its meaning in full, its justification beside it (§4.5, §4.9, §4.11, §4.13). */
export function ScoresFields({ state, form, prefix = '' }: ScoresFieldsProps) {
  const speech = useSpeech();
  const ids = criterionIds.filter((id) => form.criteria[id] !== undefined);
  const meanings = (of: 'goal' | 'criterion' | 'discipline'): readonly Option[] =>
    scores.map((value) => ({ value, label: value, meaning: speech.words(`web.scale.${of}.${value}`) }));
  return (
    <>
      <h2>{speech.words('web.form.goals')}</h2>
      {form.goals.map(({ title, weight, deadline }, index) => (
        <div class="scored">
          <ChoiceField
            state={state}
            name={`${prefix}goals[${index}]`}
            label={`${index + 1}. ${title}`}
            hint={`${speech.words('web.form.weight')} ${weight} % · ${speech.date(deadline)}`}
            options={meanings('goal')}
          />
        </div>
      ))}
      <h2>{speech.words('web.form.criteria')}</h2>
      {ids.map((id) => (
        <div class="scored">
          <div class="pair">
            <div>
              <ChoiceField
                state={state}
                name={`${prefix}criteria.${id}.score`}
                label={speech.name('criterion', id)}
                hint={`${clauseWords(speech, clauseOfCriterion(id))} · ${speech.words('web.form.weight')} ${form.criteria[id]} %`}
                options={meanings('criterion')}
              />
              <Help id={id} />
            </div>
            <div>
              <TextField
                state={state}
                name={`${prefix}criteria.${id}.justification`}
                label={speech.words('web.form.justify')}
                hint={speech.name('criterion', id)}
              />
              {teamOpinionCriteria.includes(id) && (
                <TextField
                  state={state}
                  name={`${prefix}teamOpinions.${id}`}
                  label={speech.name('field', 'teamOpinions')}
                  hint={speech.words('web.form.hint.teamOpinions')}
                  optional
                  short
                />
              )}
            </div>
          </div>
        </div>
      ))}
      <h2>{speech.words('web.form.discipline')}</h2>
      <div class="scored pair">
        <ChoiceField
          state={state}
          name={`${prefix}discipline.score`}
          label={speech.words('web.form.disciplineScore')}
          options={meanings('discipline')}
        />
        <TextField state={state} name={`${prefix}discipline.state`} label={speech.words('web.form.disciplineState')} />
      </div>
    </>
  );
}

/** Annex 4 at hand, in our own words. */
function Help({ id }: { readonly id: CriterionId }) {
  const speech = useSpeech();
  return (
    <details>
      <summary>{speech.words('web.help.title')}</summary>
      <dl class="facts">
        {scores.map((score) => (
          <div>
            <dt>{score}</dt>
            <dd>{speech.words(`web.help.${id}.${score}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
