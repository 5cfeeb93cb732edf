import type { Speech } from '../../../../locales/speak.ts';
import type { WatchView } from '../../../views/watch/watch-view.ts';
import type { TableColumn } from '../../components/data-table.tsx';

type Named = Pick<WatchView, 'persons'>;

export function nameIn({ persons }: Named, id: string | null): string {
  return id === null ? '–' : (persons[id]?.name ?? id);
}

export function namesIn(view: Named, ids: readonly string[]): string {
  return ids.map((id) => nameIn(view, id)).join(', ');
}

export function unitWords(speech: Speech, view: Named, unit: string | null): string {
  return unit === null ? speech.words('web.hr.unitNone') : (view.persons[unit]?.name ?? unit);
}

/** Whose appraisal it is, and the unit that reports it: the first two columns of most lists. */
export function whose<Row extends { readonly servant: string; readonly unit: string | null }>(
  speech: Speech,
  view: Named & Pick<WatchView, 'year'>,
): readonly TableColumn<Row>[] {
  return [
    {
      label: speech.words('web.people.person'),
      cell: ({ servant }) => (
        <a href={`/appraisals/${encodeURIComponent(`${servant}-${view.year}`)}`}>{nameIn(view, servant)}</a>
      ),
    },
    { label: speech.words('web.hr.unit'), cell: ({ unit }) => unitWords(speech, view, unit) },
  ];
}
