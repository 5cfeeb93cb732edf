import type { Child } from 'hono/jsx';
import { useSpeech } from '../speech.tsx';

export interface TableColumn<Row> {
  readonly label: string;
  readonly cell: (row: Row) => Child;
  /** Figures stand to the right. */
  readonly figures?: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
}

/** A table whose first column heads its rows; on a phone each row is a card. */
export function DataTable<Row>({ caption, columns, rows }: TableProps<Row>) {
  const speech = useSpeech();
  const classOf = (figures: boolean | undefined) => (figures === true ? 'number' : undefined);
  return (
    <div class="scroll" role="region" aria-label={`${caption}. ${speech.words('web.table.scroll')}`} tabindex={0}>
      <table class="stacked">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, figures }) => (
              <th scope="col" class={classOf(figures)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map(({ label, cell, figures }, index) =>
                index === 0 ? (
                  <th scope="row">{cell(row)}</th>
                ) : (
                  <td class={classOf(figures)} data-label={label}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
