import type { WatchView } from '../../../views/watch/watch-view.ts';
import { Clause } from '../../components/clause.tsx';
import { useSpeech } from '../../speech.tsx';
import { WatchList } from './list.tsx';
import { nameIn, namesIn, whose } from './who.tsx';

/** I-13: every limit of the law that passed undone, of whom it is asked, and to whom that was told. */
export function LateLists({ watch }: { readonly watch: WatchView }) {
  const speech = useSpeech();
  const reports = lateReports(watch).map(({ unit, ...late }) => ({
    ...late,
    what:
      unit !== null
        ? speech.words('web.watch.unitReport', { unit })
        : speech.words(late.key === 'submission' ? 'web.watch.submission' : 'web.watch.finalReport'),
  }));
  const escalation = [
    { label: speech.words('web.hr.overdueSince'), cell: ({ limit }: Late) => speech.dayOfWeek(limit) },
    { label: speech.words('web.law.clause'), cell: ({ clause }: Late) => <Clause clause={clause} /> },
    { label: speech.words('web.watch.assignee'), cell: ({ assignee }: Late) => nameIn(watch, assignee) },
    { label: speech.words('web.watch.toldTo'), cell: ({ escalatedTo }: Late) => namesIn(watch, escalatedTo) },
  ];
  return (
    <>
      <WatchList
        caption={speech.words('web.hr.overdue')}
        rows={watch.overdue}
        total={watch.totals.overdue}
        columns={[
          ...whose<WatchView['overdue'][number]>(speech, watch),
          { label: speech.words('web.hr.overdueWhat'), cell: ({ task }) => speech.name('task', task) },
          ...escalation,
        ]}
      />
      {reports.length > 0 && (
        <WatchList
          caption={speech.words('web.reports.title')}
          rows={reports}
          columns={[{ label: speech.words('web.hr.overdueWhat'), cell: ({ what }) => what }, ...escalation]}
        />
      )}
    </>
  );
}

type Late = Pick<WatchView['overdue'][number], 'clause' | 'limit' | 'assignee' | 'escalatedTo'>;

function lateReports({ unitReports, bodyReport }: WatchView) {
  return [
    ...unitReports.flatMap(({ unit, overdue }) => (overdue === null ? [] : [{ unit, ...overdue }])),
    ...(bodyReport?.overdue ?? []).map((late) => ({ unit: null, ...late })),
  ];
}
