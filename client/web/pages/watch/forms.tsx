import type { WatchView } from '../../../views/watch/watch-view.ts';
import { actPath } from '../../appraisal/acts.tsx';
import { Clause } from '../../components/clause.tsx';
import { Mark } from '../../components/mark.tsx';
import { useSpeech } from '../../speech.tsx';
import { WatchList } from './list.tsx';
import { nameIn, whose } from './who.tsx';

/** §6.5: forms that are not complete and what they lack, recommendations undecided, evaluators to designate. */
export function FormsLists({ watch }: { readonly watch: WatchView }) {
  const speech = useSpeech();
  return (
    <>
      <WatchList
        caption={speech.words('web.watch.incomplete')}
        rows={watch.incomplete}
        total={watch.totals.incomplete}
        columns={[
          ...whose<WatchView['incomplete'][number]>(speech, watch),
          {
            label: speech.words('web.watch.lacks'),
            cell: ({ missing }) =>
              missing.map(({ item, clause, overdue }, index) => (
                <>
                  {index > 0 && '; '}
                  {speech.words(`web.watch.missing.${item}`)} <Clause clause={clause} />
                  {overdue && <Mark kind="late" />}
                </>
              )),
          },
        ]}
      />
      <WatchList
        caption={speech.words('web.watch.redos')}
        rows={watch.redos}
        total={watch.totals.redos}
        columns={[
          ...whose<WatchView['redos'][number]>(speech, watch),
          { label: speech.words('web.watch.violation'), cell: ({ violation }) => <Clause clause={violation} /> },
          { label: speech.words('web.watch.reasons'), cell: ({ reasons }) => reasons },
          { label: speech.words('web.watch.decides'), cell: ({ decides }) => nameIn(watch, decides) },
        ]}
      />
      <WatchList
        caption={speech.words('web.hr.designate')}
        rows={watch.designate}
        total={watch.totals.designate}
        columns={[
          ...whose<WatchView['designate'][number]>(speech, watch),
          { label: speech.words('web.watch.insteadOf'), cell: ({ insteadOf }) => nameIn(watch, insteadOf) },
          { label: speech.words('web.law.clause'), cell: ({ clause }) => <Clause clause={clause} /> },
          {
            label: speech.name('act', 'designateEvaluator'),
            cell: ({ servant }) => (
              <a href={actPath(`${servant}-${watch.year}`, 'designateEvaluator')}>
                {speech.name('act', 'designateEvaluator')}
              </a>
            ),
          },
        ]}
      />
    </>
  );
}
