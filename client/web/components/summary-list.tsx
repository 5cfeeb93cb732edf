import type { Child } from 'hono/jsx';

export interface SummaryRow {
  readonly label: string;
  readonly value: Child;
}

/** Labels and values, one below another; a row without a value is left out. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const filled = rows.filter(({ value }) => value !== '' && value !== null && value !== undefined);
  return (
    <dl class="facts">
      {filled.map(({ label, value }) => (
        <div>
          <dt class="cap">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
