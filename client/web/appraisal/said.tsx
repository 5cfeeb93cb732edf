import type { SummaryRow } from '../components/summary-list.tsx';

/** What somebody wrote, as it was written. */
export function Said({ text }: { readonly text: string }) {
  return <blockquote class="said">{text}</blockquote>;
}

/** A row for a text of the record; left out where there is none. */
export function saidRow(label: string, text: unknown): SummaryRow {
  return { label, value: typeof text === 'string' && text !== '' ? <Said text={text} /> : '' };
}
