import type { AppraisalView } from '../../views/appraisal-view.ts';
import { Clause } from '../components/clause.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { useSpeech } from '../speech.tsx';

/** Who is who, with the clause by which a substitute has the part. */
export function Who({ who }: { readonly who: AppraisalView['who'] }) {
  const speech = useSpeech();
  return (
    <section class="sheet" aria-labelledby="who">
      <h2 id="who">{speech.words('web.appraisal.who')}</h2>
      <SummaryList
        rows={who.map(({ role, person, clause, insteadOf, isAway, standIn }) => ({
          label: speech.words(`web.who.${role}`),
          value: (
            <>
              <strong>{person.name}</strong>
              {person.position !== '' && <div class="small">{person.position}</div>}
              {insteadOf !== null && (
                <div class="small">{speech.words('web.who.substitute', { person: insteadOf.name })}</div>
              )}
              {isAway && (
                <div class="small">
                  {speech.words('web.who.away')}
                  {standIn !== null && `; ${speech.words('web.who.standIn', { person: standIn.name })}`}
                </div>
              )}
              <div class="small">
                <Clause clause={clause} />
              </div>
            </>
          ),
        }))}
      />
    </section>
  );
}
