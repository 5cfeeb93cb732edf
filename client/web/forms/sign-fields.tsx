import type { AppraisalView } from '../../views/appraisal-view.ts';
import { actPath } from '../appraisal/acts.tsx';
import { useSpeech } from '../speech.tsx';

/** What the signature covers, with its hash, and the way to refuse (§4.17). */
export function SignFields({ view }: { readonly view: AppraisalView }) {
  const speech = useSpeech();
  const { subject, formHash, roles } = view;
  return (
    <>
      <h2>{speech.words('web.form.covers')}</h2>
      <p>{speech.words('web.form.coversText')}</p>
      {formHash !== null && (
        <>
          <p class="hash">{formHash}</p>
          <input type="hidden" name="form" value={formHash} />
        </>
      )}
      <p>
        <a href={`/appraisals/${encodeURIComponent(subject)}`}>{speech.words('web.form.readFirst')}</a>
      </p>
      {roles.includes('servant') && (
        <p>
          {speech.words('web.form.refuseInstead')}{' '}
          <a href={actPath(subject, 'refuseToSign')}>{speech.name('act', 'refuseToSign')}</a>
        </p>
      )}
    </>
  );
}
