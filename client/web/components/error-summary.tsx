import { useSpeech } from '../speech.tsx';
import { Clause } from './clause.tsx';

/** Something to mend before an act is taken. */
export interface Problem {
  /** Name of the field, as the form has it; null where it is not about one. */
  readonly field: string | null;
  readonly message: string;
  /** Null for what is no matter of the law. */
  readonly clause: string | null;
}

/** Id of the input of a field, so that the summary can lead to it. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`;
}

export function ErrorSummary({ problems }: { readonly problems: readonly Problem[] }) {
  const speech = useSpeech();
  if (problems.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="errors" tabindex={-1}>
      <h2 id="errors">{speech.words('web.errors.title')}</h2>
      <ul>
        {problems.map(({ field, message, clause }) => (
          <li>
            {field === null ? message : <a href={`#${fieldId(field)}`}>{message}</a>}{' '}
            {clause !== null && <Clause clause={clause} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function problemOf(problems: readonly Problem[], field: string): Problem | null {
  return problems.find((problem) => problem.field === field) ?? null;
}
