import { DataTable, type TableProps } from '../../components/data-table.tsx';
import { useSpeech } from '../../speech.tsx';

/** Rows that a page shows of one list at most. */
const most = 100;

export interface WatchListProps<Row> extends TableProps<Row> {
  /** How long the list is of which these rows are the first; without it they are all. */
  readonly total?: number;
}

/** A list of the watch under its heading: the first of it, and how many more there are. */
export function WatchList<Row>({ caption, rows, columns, total = rows.length }: WatchListProps<Row>) {
  const speech = useSpeech();
  const rest = total - most;
  return (
    <>
      <h2>{caption}</h2>
      {rows.length === 0 ? (
        <p class="faint">{speech.words('web.hr.none')}</p>
      ) : (
        <DataTable caption={caption} rows={rows.slice(0, most)} columns={columns} />
      )}
      {rest > 0 && <p>{speech.words('web.watch.rest', { count: rest })}</p>}
    </>
  );
}
