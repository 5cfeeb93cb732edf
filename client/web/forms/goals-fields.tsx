import { useSpeech } from '../speech.tsx';
import { fieldId } from '../components/error-summary.tsx';
import { DayField, LineField, TextField, type FormState } from './fields.tsx';

/** How many goals the fields of a form speak of, at least one. */
export function goalCount(values: FormState['values'], list = 'goals'): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const found = name.startsWith(`${list}[`) ? Number(name.slice(list.length + 1, name.indexOf(']'))) : null;
    return found === null || Number.isNaN(found) ? [] : [found + 1];
  });
  return Math.max(1, ...numbers);
}

export interface GoalsFieldsProps {
  readonly state: FormState;
  readonly year: number;
  /** Name of the list, `goals` or `nextYear.goals`. */
  readonly list?: string;
}

/** The goals of a form: what, by what measured, until when, with what result, of what weight (§2.2, §2.4). */
export function GoalsFields({ state, year, list = 'goals' }: GoalsFieldsProps) {
  const speech = useSpeech();
  const count = goalCount(state.values, list);
  // The page comes back at that goal, not at its top.
  const titleOf = (index: number) => `#${fieldId(`${list}[${index}].title`)}`;
  const field = (name: 'title' | 'measure' | 'expectedResult', index: number) => ({
    state,
    name: `${list}[${index}].${name}`,
    label: speech.name('field', name),
    hint: index === 0 ? speech.words(`web.form.hint.${name}`) : undefined,
  });
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <fieldset class="scored">
          <legend>{speech.words('web.form.goalNumber', { number: index + 1 })}</legend>
          <TextField {...field('title', index)} short />
          <TextField {...field('measure', index)} short />
          <TextField {...field('expectedResult', index)} short />
          <DayField
            state={state}
            name={`${list}[${index}].deadline`}
            label={speech.name('field', 'deadline')}
            hint={speech.words('web.form.hint.deadline', { year: String(year) })}
            min={`${year}-01-01`}
            max={`${year}-12-31`}
          />
          <LineField
            state={state}
            name={`${list}[${index}].weight`}
            label={speech.name('field', 'weight')}
            className="weight"
            inputmode="decimal"
          />
          {list === 'goals' && count > 1 && (
            <button
              class="plain"
              name="do"
              value={`remove:${index}`}
              formaction={titleOf(Math.max(0, index - 1))}
              formnovalidate
            >
              {speech.words('web.form.removeGoal', { number: index + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      {list === 'goals' && (
        <button class="button second" name="do" value="add" formaction={titleOf(count)} formnovalidate>
          {speech.words('web.form.addGoal')}
        </button>
      )}
    </>
  );
}
