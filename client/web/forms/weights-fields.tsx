import { clauseOfCriterion, type CriterionId } from '../../../rules/form/criteria.ts';
import { decimalOf, plus, shortTextOf, zero } from '../../../rules/score/decimal.ts';
import { clauseWords } from '../components/clause.tsx';
import { useSpeech } from '../speech.tsx';
import { LineField, type FormState } from './fields.tsx';
import { numberOr, type Values } from './values.ts';

/** The weight of each criterion in percent (§2.4). */
export function WeightsFields({
  state,
  criteria,
}: {
  readonly state: FormState;
  readonly criteria: readonly CriterionId[];
}) {
  const speech = useSpeech();
  return (
    <fieldset>
      <legend>{speech.words('web.form.weights')}</legend>
      <p class="hint">{speech.words('web.form.weightsHint')}</p>
      <div class="columns">
        {criteria.map((id) => (
          <LineField
            state={state}
            name={`criteria.${id}`}
            label={speech.name('criterion', id)}
            hint={clauseWords(speech, clauseOfCriterion(id))}
            className="weight"
            inputmode="decimal"
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What the weights typed so far come to: goals and criteria apart, reckoned exactly. */
export function WeightSums({ values }: { readonly values: Values }) {
  const speech = useSpeech();
  return (
    <dl>
      <div>
        <dt>{speech.words('web.form.sumOf.goals')}</dt>
        <dd>{sumOf(values, /^goals\[\d+\]\.weight$/)} %</dd>
      </div>
      <div>
        <dt>{speech.words('web.form.sumOf.criteria')}</dt>
        <dd>{sumOf(values, /^criteria\./)} %</dd>
      </div>
    </dl>
  );
}

function sumOf(values: Values, which: RegExp): string {
  const numbers = Object.entries(values)
    .filter(([name]) => which.test(name))
    .map(([, value]) => numberOr(value))
    .filter((value) => typeof value === 'number');
  return shortTextOf(numbers.map(decimalOf).reduce(plus, zero));
}
