import { whenDone } from '../../../documents/data/on-paper.ts';
import type { AppraisalView, RoundView, SignatureView } from '../../views/appraisal-view.ts';
import { SummaryList } from '../components/summary-list.tsx';
import { useSpeech } from '../speech.tsx';

type Persons = AppraisalView['persons'];

export function nameIn(persons: Persons, id: string): string {
  return persons[id]?.name ?? id;
}

/** Who has signed what, and when; a refusal with its reasons. */
export function Signatures({ view, round }: { readonly view: AppraisalView; readonly round: RoundView | null }) {
  const speech = useSpeech();
  const { form, persons } = view;
  return (
    <>
      <h3>{speech.words('web.form.signatures')}</h3>
      <SummaryList
        rows={[
          {
            label: speech.words('web.form.acknowledged'),
            value: form?.acknowledgedOn == null ? speech.words('web.form.notSigned') : speech.date(form.acknowledgedOn),
          },
          ...(round === null
            ? []
            : [
                { label: speech.words('web.role.servant'), value: <OfServant round={round} persons={persons} /> },
                {
                  label: speech.words('web.who.evaluator'),
                  value: <Signed signature={round.signatures.evaluator} persons={persons} />,
                },
              ]),
        ]}
      />
      {round?.completedOn != null && <p>{speech.words('web.form.completeOn', { day: round.completedOn })}</p>}
    </>
  );
}

function Signed({ signature, persons }: { readonly signature: SignatureView | null; readonly persons: Persons }) {
  const speech = useSpeech();
  if (signature === null) return <>{speech.words('web.form.notSigned')}</>;
  const { by, form, paper } = signature;
  const person = nameIn(persons, by);
  return (
    <>
      {speech.words('web.form.signedBy', { person, at: whenDone(signature) })}
      {paper !== null && (
        <div class="small">
          {speech.words('web.form.signedOnPaper', {
            givenReference: paper.reference,
            givenPerson: paper.enteredBy === null ? '' : nameIn(persons, paper.enteredBy),
          })}
        </div>
      )}
      <div class="hash">SHA-256 {form}</div>
    </>
  );
}

function OfServant({ round, persons }: { readonly round: RoundView; readonly persons: Persons }) {
  const speech = useSpeech();
  const { signatures, refusedToSign, nonSigning } = round;
  if (refusedToSign !== null) {
    const reasons = String(refusedToSign['reasons']);
    return <>{speech.words('web.form.refused', { day: refusedToSign.on, reasons })}</>;
  }
  if (nonSigning !== null) {
    const protocol = String(nonSigning['protocol']);
    return <>{speech.words('web.form.nonSigning', { day: nonSigning.on, protocol })}</>;
  }
  return <Signed signature={signatures.servant} persons={persons} />;
}
