import type { AppraisalView } from '../../views/appraisal-view.ts';
import { CriteriaTable } from '../appraisal/criteria-table.tsx';
import { DisagreementTab } from '../appraisal/disagreement-tab.tsx';
import { FormTab } from '../appraisal/form-tab.tsx';
import { GoalsTable } from '../appraisal/goals-table.tsx';
import { NotesTab } from '../appraisal/notes-tab.tsx';
import { useSpeech } from '../speech.tsx';

type Matter = 'goals' | 'notes' | 'form' | 'disagreement';

/** What somebody needs to read to take an act, in the order in which it is read. */
const matters: Readonly<Record<string, readonly Matter[]>> = {
  acknowledgeForm: ['goals'],
  recordQuarterlyNote: ['goals', 'notes'],
  recordLeadershipNotes: ['goals', 'notes'],
  declareAppraisalImpossible: ['goals', 'notes'],
  holdInterview: ['form', 'notes'],
  recordProposals: ['form', 'notes'],
  giveOpinion: ['form'],
  sign: ['form', 'notes'],
  refuseToSign: ['form'],
  recordNonSigning: ['form'],
  object: ['form'],
  decideObjection: ['disagreement', 'form', 'notes'],
  objectToSuperior: ['disagreement', 'form'],
  decideBySuperior: ['disagreement', 'form', 'notes'],
  complain: ['disagreement', 'form'],
  decideComplaint: ['disagreement', 'form', 'notes'],
  involveInternalControl: ['disagreement'],
  giveControlOpinion: ['disagreement', 'form', 'notes'],
  presentDecision: ['disagreement'],
  orderReappraisal: ['form'],
  recommendRedo: ['form'],
  orderRedo: ['form'],
  handOver: ['form'],
  correct: ['form', 'notes'],
};

export interface AboutProps {
  readonly act: string;
  readonly view: AppraisalView;
  readonly body: string;
}

/** What an act is about, to be read on its page; null where nothing needs reading. */
export function About({ act, view, body }: AboutProps) {
  const speech = useSpeech();
  const shown = matters[act] ?? [];
  if (shown.length === 0) return null;
  return (
    <section id="about" aria-label={speech.words('web.form.about')}>
      {shown.map((matter) => (
        <div class="sheet">
          <Part matter={matter} view={view} body={body} />
        </div>
      ))}
    </section>
  );
}

function Part({ matter, view, body }: Omit<AboutProps, 'act'> & { readonly matter: Matter }) {
  const { form } = view;
  switch (matter) {
    case 'goals':
      return form === null ? null : (
        <>
          <GoalsTable form={form} round={null} />
          <CriteriaTable form={form} round={null} />
        </>
      );
    case 'notes':
      return <NotesTab view={view} />;
    case 'form':
      return <FormTab view={view} body={body} />;
    case 'disagreement':
      return <DisagreementTab view={view} />;
  }
}
