import type { AppraisalView } from '../../views/appraisal-view.ts';
import type { Quota } from '../quota.ts';
import { CriteriaTable } from '../appraisal/criteria-table.tsx';
import { GoalsTable } from '../appraisal/goals-table.tsx';
import { NotesTab } from '../appraisal/notes-tab.tsx';
import { Clause } from '../components/clause.tsx';
import { useSpeech } from '../speech.tsx';
import { QuotaBar } from '../components/quota-bar.tsx';

export interface BesideProps {
  readonly view: AppraisalView;
  /** Last year's appraisal as the viewer sees it. */
  readonly lastYear: AppraisalView | null;
  readonly quota: Quota | null;
}

/** What is good to have at hand while scoring: the unit's share of §5.2, notes of the year, last year's form. */
export function BesideScoring({ view, lastYear, quota }: BesideProps) {
  const speech = useSpeech();
  const round = lastYear?.rounds.at(-1) ?? null;
  return (
    <>
      {quota !== null && (
        <section class="sheet">
          <h2>
            {speech.words('web.form.quotaHeading')} <Clause clause="5.2" />
          </h2>
          <QuotaBar quota={quota} />
        </section>
      )}
      <section class="sheet">
        <details>
          <summary>{speech.words('web.tab.notes')}</summary>
          <NotesTab view={view} />
        </details>
        <details>
          <summary>{speech.words('web.form.lastYear', { year: String(view.year - 1) })}</summary>
          {lastYear?.form == null ? (
            <p>{speech.words('web.form.lastYearNone')}</p>
          ) : (
            <>
              <GoalsTable form={lastYear.form} round={round} />
              <CriteriaTable form={lastYear.form} round={round} />
            </>
          )}
        </details>
      </section>
    </>
  );
}
