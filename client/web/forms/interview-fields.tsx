import type { Form } from '../../../machines/appraisal/facts.ts';
import { useSpeech } from '../speech.tsx';
import { ChoiceField, DayField, LineField, TextField, type FormState } from './fields.tsx';
import { GoalsFields } from './goals-fields.tsx';
import { ScoresFields } from './scores-fields.tsx';

export interface InterviewFieldsProps {
  readonly state: FormState;
  readonly form: Form;
  readonly year: number;
}

/** The interview: when and where, the servant's views first, a disagreement with its answer, next year's goals (§4.15–4.17). */
export function InterviewFields({ state, form, year }: InterviewFieldsProps) {
  const speech = useSpeech();
  const label = (name: 'at' | 'place' | 'servantViews' | 'servantObjection' | 'reasons' | 'atWorkplace') =>
    speech.name('field', name);
  const yesNo = [
    { value: 'yes', label: speech.words('web.yes') },
    { value: 'no', label: speech.words('web.no') },
  ];
  const answers = [
    { value: '', label: speech.words('web.form.objection.none') },
    { value: 'unfounded', label: speech.words('web.form.objection.unfounded') },
    { value: 'founded', label: speech.words('web.form.objection.founded') },
  ];
  const isOpen = (start: string) =>
    Object.entries(state.values).some(([name, value]) => name.startsWith(start) && value !== '');
  return (
    <>
      <DayField state={state} name="at" label={label('at')} hint={speech.words('web.form.hint.at')} withTime />
      <LineField state={state} name="place" label={label('place')} />
      <ChoiceField
        state={{ ...state, values: { atWorkplace: 'yes', ...state.values } }}
        name="atWorkplace"
        label={label('atWorkplace')}
        options={yesNo}
        inline
      />
      <TextField state={state} name="servantViews" label={label('servantViews')} />
      <TextField
        state={state}
        name="servantObjection"
        label={label('servantObjection')}
        hint={speech.words('web.form.hint.servantObjection')}
        optional
      />
      <ChoiceField
        state={{ ...state, values: { answer: '', ...state.values } }}
        name="answer"
        label={speech.words('web.form.objectionAnswer')}
        options={answers}
      />
      <TextField state={state} name="reasons" label={label('reasons')} optional />
      <details open={isOpen('changes.')}>
        <summary>{speech.words('web.form.changesOpen')}</summary>
        <p class="hint">{speech.words('web.form.hint.changes')}</p>
        <ScoresFields state={state} form={form} prefix="changes." />
      </details>
      <details open={isOpen('nextYear.')}>
        <summary>{speech.words('web.form.nextYearOpen')}</summary>
        <p class="hint">{speech.words('web.form.hint.nextYear')}</p>
        <GoalsFields state={state} year={year + 1} list="nextYear.goals" />
      </details>
    </>
  );
}
