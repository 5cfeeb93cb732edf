import type { Child } from 'hono/jsx';
import { criteriaFor } from '../../../rules/form/criteria.ts';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import { useSpeech } from '../speech.tsx';
import { AchievementFields } from './achievement-fields.tsx';
import { CopyFields, KeepFields } from './copy-fields.tsx';
import { TextField, type FormState } from './fields.tsx';
import { GoalsFields } from './goals-fields.tsx';
import { InterviewFields } from './interview-fields.tsx';
import { RunningSum } from './running-sum.tsx';
import { ScoresFields } from './scores-fields.tsx';
import { SignFields } from './sign-fields.tsx';
import { SpecFields, type Choices } from './spec-fields.tsx';
import { WeightsFields, WeightSums } from './weights-fields.tsx';

export interface ActFieldsProps {
  readonly act: string;
  readonly view: AppraisalView | null;
  readonly state: FormState;
  readonly choices: Choices;
  /** Where a running sum is reckoned. */
  readonly sumPath: string;
}

/** The fields of an act on an appraisal: a page of its own where the act has one, else the list of its fields. */
export function ActFields({ act, view, state, choices, sumPath }: ActFieldsProps) {
  const form = view?.form ?? null;
  if (view === null) return <SpecFields act={act} state={state} choices={choices} />;
  switch (act) {
    case 'drawUpForm':
    case 'changeGoals':
      return <FormFields act={act} view={view} state={state} choices={choices} sumPath={sumPath} />;
    case 'appraise':
      if (form === null) return null;
      return (
        <>
          <ScoresFields state={state} form={form} />
          <Sum path={sumPath}>
            <RunningSum values={state.values} form={form} />
          </Sum>
        </>
      );
    case 'holdInterview':
      return form === null ? null : <InterviewFields state={state} form={form} year={view.year} />;
    case 'presentAchievements':
      return form === null ? null : <AchievementFields state={state} form={form} />;
    case 'sign':
      return <SignFields view={view} />;
    default:
      return <SpecFields act={act} state={state} choices={choices} />;
  }
}

function FormFields({
  act,
  view,
  state,
  choices,
  sumPath,
}: Omit<ActFieldsProps, 'view'> & { readonly view: AppraisalView }) {
  const speech = useSpeech();
  return (
    <>
      {act === 'drawUpForm' && <CopyFields state={state} choices={choices} />}
      <GoalsFields state={state} year={view.year} />
      <WeightsFields state={state} criteria={criteriaFor(view.post?.managerial ?? false)} />
      {act === 'changeGoals' && (
        <TextField
          state={state}
          name="reason"
          label={speech.name('field', 'reason')}
          hint={speech.words('web.form.hint.reason')}
        />
      )}
      {act === 'drawUpForm' && <KeepFields state={state} isUnitHead={view.roles.includes('unitHead')} />}
      <Sum path={sumPath}>
        <WeightSums values={state.values} />
      </Sum>
    </>
  );
}

/** Reckoned anew as one types; without a script by its button. */
export function Sum({ path, children }: { readonly path: string; readonly children: Child }) {
  const speech = useSpeech();
  return (
    <div class="sum" role="group" aria-label={speech.words('web.form.running')}>
      <div
        aria-live="polite"
        hx-post={path}
        hx-trigger="input from:closest form delay:400ms"
        hx-include="closest form"
        hx-swap="innerHTML"
      >
        {children}
      </div>
      <noscript>
        <button class="button second" name="do" value="reckon" formnovalidate>
          {speech.words('web.form.count')}
        </button>
      </noscript>
    </div>
  );
}
