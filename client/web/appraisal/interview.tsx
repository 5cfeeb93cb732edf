import type { RoundView } from '../../views/appraisal-view.ts';
import { SummaryList } from '../components/summary-list.tsx';
import { useSpeech } from '../speech.tsx';
import { Said, saidRow } from './said.tsx';

/** Interview, proposals and opinion of a round: what was said, the servant's own words first. */
export function Interview({ round }: { readonly round: RoundView }) {
  const speech = useSpeech();
  const { interview, proposals, opinion } = round;
  const answer = interview?.['objectionAnswer'] as { readonly reasons?: string } | undefined;
  return (
    <>
      <h3>{speech.words('web.form.opinion')}</h3>
      {opinion === null ? (
        <p class="faint">{speech.words('web.form.opinionNone')}</p>
      ) : (
        <Said text={String(opinion['text'])} />
      )}
      {interview !== null && (
        <>
          <h3>{speech.words('web.form.interview')}</h3>
          <p>
            {speech.words('web.form.interviewAt', {
              at: speech.instant(String(interview['at'])),
              place: String(interview['place']),
            })}
          </p>
          <SummaryList
            rows={[
              saidRow(speech.words('web.form.views'), interview['servantViews']),
              saidRow(speech.words('web.form.objectionThere'), interview['servantObjection']),
              saidRow(speech.words('web.form.objectionAnswer'), answer?.reasons),
            ]}
          />
        </>
      )}
      {proposals !== null && (
        <>
          <h3>{speech.words('web.form.proposals')}</h3>
          <SummaryList
            rows={[
              saidRow(speech.words('web.form.skills'), proposals['skillsToImprove']),
              saidRow(speech.words('web.form.training'), proposals['trainingNeeded']),
              saidRow(speech.words('web.form.further'), proposals['furtherNotes']),
            ]}
          />
        </>
      )}
    </>
  );
}
