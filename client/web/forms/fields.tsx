import type { Child } from 'hono/jsx';
import { Clause } from '../components/clause.tsx';
import { fieldId, problemOf, type Problem } from '../components/error-summary.tsx';
import { useSpeech } from '../speech.tsx';
import type { Values } from './values.ts';

/** What a form holds now, and what is wrong with it. */
export interface FormState {
  readonly values: Values;
  readonly problems: readonly Problem[];
}

export interface FieldProps {
  readonly state: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
}

interface Wiring {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

/** What label, hint, error and input of a field have in common. */
function Field({
  state,
  name,
  label,
  hint,
  optional,
  children,
}: FieldProps & { readonly children: (wiring: Wiring) => Child }) {
  const speech = useSpeech();
  const { id, problem, wiring } = wired(state, name, hint);
  return (
    <div class={problem === null ? 'field' : 'field wrong'}>
      <label for={id} class="cap">
        {label} {optional === true && <span class="faint">{speech.words('web.optional')}</span>}
      </label>
      <Told id={id} hint={hint} problem={problem} />
      {children(wiring)}
    </div>
  );
}

function wired({ problems }: FormState, name: string, hint: string | undefined) {
  const id = fieldId(name);
  const problem = problemOf(problems, name);
  const told = [...(hint === undefined ? [] : [`${id}-hint`]), ...(problem === null ? [] : [`${id}-error`])];
  const wiring: Wiring = {
    id,
    name,
    'aria-describedby': told.length === 0 ? undefined : told.join(' '),
    'aria-invalid': problem === null ? undefined : 'true',
  };
  return { id, problem, wiring };
}

function Told({
  id,
  hint,
  problem,
}: {
  readonly id: string;
  readonly hint: string | undefined;
  readonly problem: Problem | null;
}) {
  const speech = useSpeech();
  return (
    <>
      {hint !== undefined && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {problem !== null && (
        <div class="error" id={`${id}-error`}>
          {speech.words('web.errors.field')} {problem.message}{' '}
          {problem.clause !== null && <Clause clause={problem.clause} />}
        </div>
      )}
    </>
  );
}

export function TextField(props: FieldProps & { readonly short?: boolean }) {
  const { state, name, short } = props;
  return (
    <Field {...props}>
      {(wiring) => (
        <textarea {...wiring} class={short === true ? 'short' : undefined} rows={short === true ? 2 : 5}>
          {state.values[name] ?? ''}
        </textarea>
      )}
    </Field>
  );
}

export function LineField(
  props: FieldProps & { readonly className?: string; readonly inputmode?: 'decimal' | 'text' },
) {
  const { state, name, className, inputmode } = props;
  return (
    <Field {...props}>
      {(wiring) => (
        <input type="text" {...wiring} class={className} inputmode={inputmode} value={state.values[name] ?? ''} />
      )}
    </Field>
  );
}

/** A day, or a day with its time; a browser without a picker takes `2026-06-30`. */
export function DayField(
  props: FieldProps & { readonly withTime?: boolean; readonly min?: string; readonly max?: string },
) {
  const { state, name, withTime, min, max } = props;
  return (
    <Field {...props}>
      {(wiring) => (
        <input
          type={withTime === true ? 'datetime-local' : 'date'}
          {...wiring}
          min={min}
          max={max}
          value={state.values[name] ?? ''}
        />
      )}
    </Field>
  );
}

/** One file; what was chosen is chosen again when the form comes back. */
export function FileField(props: FieldProps & { readonly accept: string }) {
  return <Field {...props}>{(wiring) => <input type="file" {...wiring} accept={props.accept} />}</Field>;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly meaning?: string;
}

export function SelectField(props: FieldProps & { readonly options: readonly Option[] }) {
  const speech = useSpeech();
  const { state, name, options } = props;
  return (
    <Field {...props}>
      {(wiring) => (
        <select {...wiring}>
          <option value="">{speech.words('web.form.choose')}</option>
          {options.map(({ value, label }) => (
            <option value={value} selected={state.values[name] === value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Radio buttons, each with its meaning in full. */
export function ChoiceField(props: FieldProps & { readonly options: readonly Option[]; readonly inline?: boolean }) {
  const speech = useSpeech();
  const { state, name, label, hint, optional, options, inline } = props;
  const { id, problem, wiring } = wired(state, name, hint);
  return (
    <fieldset class={problem === null ? 'field' : 'field wrong'} aria-describedby={wiring['aria-describedby']}>
      <legend class="cap">
        {label} {optional === true && <span class="faint">{speech.words('web.optional')}</span>}
      </legend>
      <Told id={id} hint={hint} problem={problem} />
      <div class={inline === true ? 'choices inline' : 'choices'}>
        {options.map((option, index) => (
          <div class="choice">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={option.value}
              checked={state.values[name] === option.value}
            />
            <label for={index === 0 ? id : `${id}-${index}`}>{option.label}</label>
            {option.meaning !== undefined && <span class="meaning">{option.meaning}</span>}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

export function Tick({
  name,
  label,
  checked,
}: {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
}) {
  const id = fieldId(name);
  return (
    <div class="choice">
      <input type="checkbox" id={id} name={name} value="yes" checked={checked} />
      <label for={id}>{label}</label>
    </div>
  );
}
