import type { WatchView } from '../../../views/watch/watch-view.ts';
import { actPath } from '../../appraisal/acts.tsx';
import { Clause } from '../../components/clause.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { QuotaBar } from '../../components/quota-bar.tsx';
import { useSpeech } from '../../speech.tsx';
import { WatchList } from './list.tsx';
import { unitWords, whose } from './who.tsx';

type Forecast = WatchView['excellent']['units'][number];

/** §5.2, I-12: the limit as it stands and as it will, by unit, and whom it concerns. */
export function LimitLists({ watch }: { readonly watch: WatchView }) {
  const speech = useSpeech();
  const { body, units, excellent } = watch.excellent;
  const figure = (label: string, cell: (one: Forecast) => number) => ({ label, cell, figures: true });
  return (
    <>
      <h2>
        {speech.words('web.hr.limit')} <Clause clause="5.2" />
      </h2>
      <QuotaBar quota={{ excellent: body.excellent, appraised: body.appraised, limit: body.limit, unit: null }} />
      <DataTable
        caption={speech.words('web.watch.forecast')}
        rows={[...units, { unit: null, ...body, isBody: true }]}
        columns={[
          {
            label: speech.words('web.hr.unit'),
            cell: (one) =>
              'isBody' in one ? (
                <strong>{speech.words('web.watch.allUnits')}</strong>
              ) : (
                unitWords(speech, watch, one.unit)
              ),
          },
          figure(speech.words('web.watch.appraisedCount'), ({ appraised }) => appraised),
          figure(speech.words('web.watch.excellent'), (one) => one.excellent),
          figure(speech.words('web.hr.limit'), ({ limit }) => limit),
          figure(speech.words('web.watch.open'), ({ open }) => open),
          figure(speech.words('web.watch.soFar'), ({ excellentSoFar }) => excellentSoFar),
          figure(speech.words('web.watch.limitIfAll'), ({ limitIfAll }) => limitIfAll),
          figure(speech.words('web.watch.overIfAll'), ({ overIfAll }) => overIfAll),
        ]}
      />
      {body.over > 0 && (
        <WatchList
          caption={speech.words('web.watch.concerned')}
          rows={excellent}
          total={watch.totals.excellent}
          columns={[
            ...whose<WatchView['excellent']['excellent'][number]>(speech, watch),
            {
              label: speech.words('web.people.result'),
              cell: ({ score, exact }) => `${score ?? '–'} (${exact ?? '–'})`,
            },
            {
              label: speech.name('act', 'recommendRedo'),
              cell: ({ servant }) => (
                <a href={actPath(`${servant}-${watch.year}`, 'recommendRedo')}>{speech.name('act', 'recommendRedo')}</a>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
