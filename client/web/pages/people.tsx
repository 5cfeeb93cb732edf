import type { ListRow } from '../../views/list-row.ts';
import type { PeopleView } from '../../views/views.ts';
import { Ask } from '../components/ask.tsx';
import { DataTable } from '../components/data-table.tsx';
import { Mark } from '../components/mark.tsx';
import { useSpeech } from '../speech.tsx';

export interface PeoplePageProps {
  readonly people: PeopleView;
  readonly text: string;
  readonly late: boolean;
  /** Of the next page; null at the end. */
  readonly more: string | null;
}

/** Those whom one leads, or the whole body, to be searched. */
export function PeoplePage({ people, text, late, more }: PeoplePageProps) {
  const speech = useSpeech();
  const { rows, total, year, late: lateOnes } = people;
  return (
    <>
      <Ask
        what={speech.words('web.people.ask', { count: total, late: lateOnes })}
        kind={lateOnes > 0 ? 'late' : 'now'}
      />
      <h1>{speech.words('web.people.title')}</h1>
      <form class="sheet no-print" method="get" action="/people" role="search">
        <div class="field">
          <label for="text">{speech.words('web.people.search')}</label>
          <input type="search" id="text" name="text" value={text} />
        </div>
        <div class="choice">
          <input type="checkbox" id="late" name="late" value="yes" checked={late} />
          <label for="late">{speech.words('web.people.onlyLate')}</label>
        </div>
        <button class="button second">{speech.words('web.people.find')}</button>
      </form>
      <div class="sheet">
        <PeopleTable caption={speech.words('web.people.caption', { year: String(year) })} rows={rows} />
        {more !== null && <a href={more}>{speech.words('web.people.more')}</a>}
      </div>
    </>
  );
}

export function PeopleTable({ caption, rows }: { readonly caption: string; readonly rows: readonly ListRow[] }) {
  const speech = useSpeech();
  if (rows.length === 0) return <p>{speech.words('web.people.none')}</p>;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      columns={[
        {
          label: speech.words('web.people.person'),
          cell: ({ servant, subject, position }) => (
            <>
              <a href={`/appraisals/${encodeURIComponent(subject)}`}>{servant.name}</a>
              <div class="small faint">{position}</div>
            </>
          ),
        },
        { label: speech.words('web.people.stage'), cell: ({ stage }) => speech.name('stage', stage) },
        { label: speech.words('web.people.evaluator'), cell: ({ evaluator }) => evaluator?.name ?? '' },
        {
          label: speech.words('web.people.result'),
          cell: ({ score, grade }) =>
            score === null || grade === null ? '–' : `${score}, ${speech.name('grade', grade)}`,
        },
        {
          label: speech.words('web.people.late'),
          cell: ({ late, outcome }) => (late > 0 && outcome === 'open' ? <Mark kind="late" /> : '–'),
        },
      ]}
    />
  );
}
