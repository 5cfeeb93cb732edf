import { fieldId, problemOf } from '../components/error-summary.tsx';
import type { FieldProps, Option } from './fields.tsx';
import { useSpeech } from '../speech.tsx';

/** Several people out of a list: a tick for each. */
export function PeopleField({
  state,
  name,
  label,
  hint,
  optional,
  options,
}: FieldProps & { readonly options: readonly Option[] }) {
  const speech = useSpeech();
  const problem = problemOf(state.problems, name);
  const first = fieldId(name);
  return (
    <fieldset class={problem === null ? 'field' : 'field wrong'}>
      <legend class="cap">
        {label} {optional === true && <span class="faint">{speech.words('web.optional')}</span>}
      </legend>
      {hint !== undefined && <div class="hint">{hint}</div>}
      {problem !== null && (
        <div class="error">
          {speech.words('web.errors.field')} {problem.message}
        </div>
      )}
      {options.map(({ value, label: person }, index) => {
        const id = index === 0 ? first : `${first}-${index}`;
        const own = `${name}[${index}]`;
        return (
          <div class="choice">
            <input type="checkbox" id={id} name={own} value={value} checked={state.values[own] === value} />
            <label for={id}>{person}</label>
          </div>
        );
      })}
    </fieldset>
  );
}
