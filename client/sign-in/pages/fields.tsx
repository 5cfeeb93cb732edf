import type { FC } from 'hono/jsx';
import type { Speech } from '../../../locales/speak.ts';

/** Faults of a form by the name of the field; those without a field stand in the summary alone. */
export interface Fault {
  readonly field: string | null;
  readonly message: string;
}

/** What to mend, with a way to each field; takes the focus when the page is opened. */
export const ErrorSummary: FC<{ readonly faults: readonly Fault[]; readonly speech: Speech }> = ({ faults, speech }) =>
  faults.length === 0 ? (
    <></>
  ) : (
    <div class="summary" role="alert" tabindex={-1} autofocus aria-labelledby="summary-title">
      <h2 id="summary-title">{speech.words('signIn.toMend')}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li>{field === null ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'password';
  readonly autocomplete: string;
  readonly hint?: string;
  readonly value?: string;
  readonly faults: readonly Fault[];
}

/** A labelled field with its hint and its fault. */
export const Field: FC<FieldProps> = ({ name, label, type, autocomplete, hint, value = '', faults }) => {
  const fault = faults.find(({ field }) => field === name);
  const described = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(fault === undefined ? [] : [`${name}-fault`]),
  ];
  return (
    <>
      <label for={name}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p class="fault" id={`${name}-fault`}>
          {fault.message}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        required
        {...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') })}
        {...(fault === undefined ? {} : { 'aria-invalid': 'true' })}
      />
    </>
  );
};
