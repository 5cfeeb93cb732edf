import type { WatchView } from '../../../views/watch/watch-view.ts';
import { Mark } from '../../components/mark.tsx';
import { useSpeech } from '../../speech.tsx';
import { WatchList } from './list.tsx';
import { unitWords } from './who.tsx';

/** §4.25: where the report of each unit stands. */
export function UnitReportsTable({ watch }: { readonly watch: WatchView }) {
  const speech = useSpeech();
  const day = (given: string | null) => (given === null ? '–' : speech.date(given));
  return (
    <WatchList
      caption={speech.words('web.watch.reports')}
      rows={watch.unitReports}
      columns={[
        {
          label: speech.words('web.hr.unit'),
          cell: ({ unit }) => (
            <a href={`/units/${encodeURIComponent(unit)}/${watch.year}`}>{unitWords(speech, watch, unit)}</a>
          ),
        },
        {
          label: speech.words('web.watch.reportStage'),
          cell: ({ stage, overdue, toCorrect }) => (
            <>
              {speech.name('stage', stage)} {overdue !== null && <Mark kind="late" />}
              {toCorrect && <div class="small">{speech.words('web.watch.toCorrect')}</div>}
            </>
          ),
        },
        {
          label: speech.words('web.watch.forms'),
          cell: ({ forms: { received, awaited } }) =>
            speech.words('web.watch.formsOf', { received, all: received + awaited }),
        },
        { label: speech.words('web.watch.signedOn'), cell: ({ signedOn }) => day(signedOn) },
        { label: speech.words('web.watch.withHrOn'), cell: ({ withHrOn }) => day(withHrOn) },
      ]}
    />
  );
}
