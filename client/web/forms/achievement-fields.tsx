import type { Form } from '../../../machines/appraisal/facts.ts';
import { useSpeech } from '../speech.tsx';
import { TextField, type FormState } from './fields.tsx';

const topics = ['training', 'promotion', 'difficulties', 'useOfSkills', 'other'] as const;

/** What was done on each goal, and what the servant wants to talk about (§4.4, §6.4.1, §6.4.2). */
export function AchievementFields({ state, form }: { readonly state: FormState; readonly form: Form }) {
  const speech = useSpeech();
  return (
    <>
      {form.goals.map(({ title }, index) => (
        <TextField
          state={state}
          name={`goals[${index}]`}
          label={speech.words('web.notes.goal', { number: index + 1, title })}
          hint={speech.words('web.form.hint.achievement')}
        />
      ))}
      <TextField state={state} name="other" label={speech.words('web.form.otherAchievements')} optional short />
      <fieldset>
        <legend class="cap">{speech.name('field', 'toDiscuss')}</legend>
        {topics.map((topic) => (
          <TextField state={state} name={`toDiscuss.${topic}`} label={speech.name('field', topic)} optional short />
        ))}
      </fieldset>
    </>
  );
}
