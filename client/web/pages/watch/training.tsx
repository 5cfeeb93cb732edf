import type { WatchView } from '../../../views/watch/watch-view.ts';
import { useSpeech } from '../../speech.tsx';
import { WatchList } from './list.tsx';
import { nameIn, whose } from './who.tsx';

/** §6.5.1, §6.5.3: what training the forms ask for, the courses, and method help asked and given. */
export function TrainingLists({ watch }: { readonly watch: WatchView }) {
  const speech = useSpeech();
  return (
    <>
      <WatchList
        caption={speech.words('web.watch.training')}
        rows={watch.training}
        total={watch.totals.training}
        columns={[
          ...whose<WatchView['training'][number]>(speech, watch),
          { label: speech.words('web.watch.trainingNeeded'), cell: ({ trainingNeeded }) => trainingNeeded ?? '–' },
          { label: speech.words('web.watch.skills'), cell: ({ skillsToImprove }) => skillsToImprove ?? '–' },
          { label: speech.words('web.watch.wish'), cell: ({ wish }) => wish ?? '–' },
        ]}
      />
      <WatchList
        caption={speech.words('web.watch.courses')}
        rows={watch.courses}
        columns={[
          { label: speech.words('web.watch.course'), cell: ({ name }) => name },
          { label: speech.words('web.watch.courseSubject'), cell: ({ subject }) => subject },
          {
            label: speech.words('web.watch.courseDays'),
            cell: ({ from, to }) => speech.words('web.watch.days', { from: speech.date(from), to: speech.date(to) }),
          },
          {
            label: speech.words('web.watch.participants'),
            cell: ({ participants }) => participants.length,
            figures: true,
          },
          {
            label: speech.words('web.watch.completed'),
            cell: ({ completions }) => completions.filter(({ completed }) => completed).length,
            figures: true,
          },
        ]}
      />
      <WatchList
        caption={speech.words('web.watch.help')}
        rows={watch.help}
        columns={[
          { label: speech.words('web.watch.question'), cell: ({ question }) => question },
          { label: speech.words('web.people.person'), cell: ({ by }) => nameIn(watch, by) },
          {
            label: speech.words('web.watch.answer'),
            cell: ({ answer }) => answer?.text ?? speech.words('web.watch.unanswered'),
          },
        ]}
      />
    </>
  );
}
