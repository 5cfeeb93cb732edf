import type { DisputeStage, InsideStep, OutsideComplaint } from '../../../machines/appraisal/facts.ts';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import { SummaryList } from '../components/summary-list.tsx';
import { useSpeech } from '../speech.tsx';
import { Said } from './said.tsx';
import { nameIn } from './signatures.tsx';

const steps: readonly InsideStep[] = ['supervisor', 'superior', 'head'];
type Persons = AppraisalView['persons'];

/** Objections, decisions and complaints, round by round; the way to disagree stands here from the first day. */
export function DisagreementTab({ view }: { readonly view: AppraisalView }) {
  const speech = useSpeech();
  const { rounds, control, persons } = view;
  const stated = rounds.some(isDisputed);
  return (
    <>
      <h2>{speech.words('web.dispute.way')}</h2>
      <p>{speech.words('web.dispute.wayText')}</p>
      {!stated && <p class="faint">{speech.words('web.dispute.none')}</p>}
      {rounds.filter(isDisputed).map(({ number, dispute, outside }) => (
        <>
          {rounds.length > 1 && <h2>{speech.words('web.form.round', { number })}</h2>}
          {steps.map((step) => {
            const stage = dispute[step];
            return stage === undefined ? null : <Stage step={step} stage={stage} persons={persons} />;
          })}
          {outside.map((complaint) => (
            <Outside complaint={complaint} />
          ))}
        </>
      ))}
      {control.map(({ official, on, opinion }) => (
        <>
          <h3>{speech.words('web.dispute.control')}</h3>
          <p>{speech.words('web.notes.written', { day: on, person: nameIn(persons, official) })}</p>
          {opinion === null ? <p class="faint">{speech.words('web.dispute.controlWaits')}</p> : <Said text={opinion} />}
        </>
      ))}
    </>
  );
}

function isDisputed({ dispute, outside }: AppraisalView['rounds'][number]): boolean {
  return Object.keys(dispute).length > 0 || outside.length > 0;
}

interface StageProps {
  readonly step: InsideStep;
  readonly stage: DisputeStage;
  readonly persons: Persons;
}

function Stage({ step, stage: { filedOn, grounds, decided }, persons }: StageProps) {
  const speech = useSpeech();
  return (
    <section>
      <h3>{speech.words(`web.dispute.step.${step}`)}</h3>
      <p class="small">{speech.words('web.dispute.filed', { day: filedOn })}</p>
      <Said text={grounds} />
      {decided !== null && (
        <>
          <p>
            {speech.words('web.dispute.decided', { day: decided.on, person: nameIn(persons, decided.by) })}:{' '}
            <strong>{decisionWords(speech, decided.decision)}</strong>
          </p>
          <Said text={decided.reasons} />
          {decided.presentedOn !== null ? (
            <p class="small">{speech.words('web.dispute.presentedOn', { day: decided.presentedOn })}</p>
          ) : (
            !anew.includes(decided.decision) && <p class="small">{speech.words('web.dispute.notPresented')}</p>
          )}
        </>
      )}
    </section>
  );
}

/** Decisions after which the appraisal is carried out again: nothing waits for their presentation. */
const anew: readonly string[] = ['founded', 'disagrees', 'annul'];

const decisions = ['founded', 'unfounded', 'agrees', 'disagrees', 'keep', 'annul', 'redo'] as const;

export function decisionWords(speech: ReturnType<typeof useSpeech>, decision: string): string {
  const known = decisions.find((one) => one === decision);
  return known === undefined ? decision : speech.words(`web.dispute.decision.${known}`);
}

function Outside({ complaint: { on, kind, reference, outcome } }: { readonly complaint: OutsideComplaint }) {
  const speech = useSpeech();
  return (
    <section>
      <h3>{speech.words('web.dispute.outside')}</h3>
      <SummaryList
        rows={[
          { label: speech.name('field', 'kind'), value: speech.words(`web.dispute.outsideKind.${kind}`) },
          { label: speech.name('field', 'on'), value: speech.date(on) },
          { label: speech.name('field', 'reference'), value: reference },
          { label: speech.name('field', 'outcome'), value: outcome === null ? '' : decisionWords(speech, outcome) },
        ]}
      />
    </section>
  );
}
