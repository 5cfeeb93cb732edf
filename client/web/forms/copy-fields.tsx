import { useSpeech } from '../speech.tsx';
import { SelectField, Tick, type FormState } from './fields.tsx';
import type { Choices } from './spec-fields.tsx';

/** Where goals may be copied from: last year's form, a colleague's, the unit's plan. */
export function CopyFields({ state, choices }: { readonly state: FormState; readonly choices: Choices }) {
  const speech = useSpeech();
  const from = choices['copyFrom'] ?? [];
  if (from.length === 0) return null;
  return (
    <fieldset class="no-print">
      <legend>{speech.words('web.form.copy')}</legend>
      <SelectField state={state} name="copyFrom" label={speech.words('web.form.copy.from')} options={from} />
      <button class="button second" name="do" value="copy" formnovalidate>
        {speech.words('web.form.copy.button')}
      </button>
    </fieldset>
  );
}

/** What of this form is to be kept to copy from; the unit's plan is its head's alone (§6.2). */
export function KeepFields({ state, isUnitHead }: { readonly state: FormState; readonly isUnitHead: boolean }) {
  const speech = useSpeech();
  return (
    <fieldset>
      <Tick
        name="keepWeights"
        label={speech.words('web.form.weights.keep')}
        checked={state.values['keepWeights'] === 'yes'}
      />
      {isUnitHead && (
        <Tick name="keepPlan" label={speech.words('web.form.plan.keep')} checked={state.values['keepPlan'] === 'yes'} />
      )}
    </fieldset>
  );
}
