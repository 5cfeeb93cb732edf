import { stepNames, type StepName, type StepState } from '../../../../machines/watch/steps.ts';
import type { WatchView } from '../../../views/watch/watch-view.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useSpeech } from '../../speech.tsx';
import { unitWords } from './who.tsx';

type UnitCounts = WatchView['units'][number];

/** Units against the steps of the year: done, due and late, each opening to the people. */
export function StepsTable({ watch }: { readonly watch: WatchView }) {
  const speech = useSpeech();
  const figure = (label: string, cell: (unit: UnitCounts) => number) => ({ label, cell, figures: true });
  return (
    <>
      <p class="small faint">{speech.words('web.watch.order')}</p>
      <DataTable
        caption={speech.words('web.watch.units')}
        rows={watch.units}
        columns={[
          {
            label: speech.words('web.hr.unit'),
            cell: ({ unit }) => (
              <a href={`/hr?unit=${encodeURIComponent(unit ?? '')}`}>{unitWords(speech, watch, unit)}</a>
            ),
          },
          figure(speech.words('web.hr.peopleCount'), ({ people }) => people),
          ...stepNames.map((step) => ({
            label: speech.words(`web.watch.step.${step}`),
            cell: (unit: UnitCounts) => <StepCell step={step} counts={unit} />,
            figures: true,
          })),
          figure(speech.words('web.watch.complete'), ({ complete }) => complete),
          figure(speech.words('web.hr.inDispute'), ({ disputes }) =>
            Object.values(disputes).reduce((sum, count) => sum + count, 0),
          ),
          figure(speech.words('web.hr.late'), ({ overdue }) => overdue),
        ]}
      />
    </>
  );
}

function StepCell({ step, counts }: { readonly step: StepName; readonly counts: UnitCounts }) {
  const speech = useSpeech();
  const of = (state: StepState): number => counts.steps[step][state];
  const [done, due, late] = [of('done') + of('doneLate'), of('due'), of('overdue')];
  const words = speech.words('web.watch.cell', { done, due, late });
  if (due + late === 0) return <>{words}</>;
  return (
    <a href={`/hr/steps/${step}?unit=${encodeURIComponent(counts.unit ?? '')}`}>
      {late > 0 ? <strong>{words}</strong> : words}
    </a>
  );
}
