import type { StepName } from '../../../machines/watch/steps.ts';
import type { WatchListView, WatchView } from '../../views/watch/watch-view.ts';
import { Ask } from '../components/ask.tsx';
import { Mark } from '../components/mark.tsx';
import { useSpeech } from '../speech.tsx';
import { WatchList } from './watch/list.tsx';
import { unitWords, whose } from './watch/who.tsx';

export interface HrStepPageProps {
  readonly watch: WatchView;
  /** The first of those whose step it is. */
  readonly undone: WatchListView<'undone'>;
  readonly step: StepName;
  /** Null for those outside all units; undefined for the whole body. */
  readonly unit: string | null | undefined;
}

/** Whose step is to be done now, or is late, in one unit or in the body. */
export function HrStepPage({ watch, undone, step, unit }: HrStepPageProps) {
  const speech = useSpeech();
  const counts = unit === undefined ? watch.body : watch.units.find((one) => one.unit === unit);
  const late = counts?.steps[step].overdue ?? 0;
  const name = unit === undefined ? speech.words('web.watch.allUnits') : unitWords(speech, watch, unit);
  const title = speech.words('web.watch.stepTitle', { step: speech.words(`web.watch.step.${step}`), unit: name });
  return (
    <>
      <Ask
        what={speech.words('web.people.ask', { count: undone.total, late })}
        clause="6.5"
        kind={late > 0 ? 'late' : 'now'}
      />
      <h1>{title}</h1>
      <p class="no-print">
        <a href="/hr">{speech.words('web.hr.title')}</a>
      </p>
      <div class="sheet">
        <WatchList
          caption={title}
          rows={undone.rows}
          total={undone.total}
          columns={[
            ...whose<WatchView['undone'][number]>(speech, undone),
            {
              label: speech.words('web.watch.state'),
              cell: ({ state }) => <Mark kind={state === 'overdue' ? 'late' : 'due'} />,
            },
          ]}
        />
      </div>
    </>
  );
}
