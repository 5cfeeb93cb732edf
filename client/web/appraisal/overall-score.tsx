export interface OverallScoreProps {
  /** Columns of the table before the score. */
  readonly columns: number;
  readonly label: string;
  readonly score: string;
}

/** The foot of a table of the form: the overall score of goals (T) or of criteria (M). */
export function OverallScore({ columns, label, score }: OverallScoreProps) {
  return (
    <tfoot>
      <tr>
        <th scope="row" colspan={columns}>
          {label}
        </th>
        <td class="number">{score}</td>
      </tr>
    </tfoot>
  );
}
