import { useSpeech } from '../speech.tsx';

export type MarkKind = 'late' | 'due' | 'open' | 'done' | 'coming' | 'now';

/** Late, due, done: a word and a sign beside the colour. */
export function Mark({ kind }: { readonly kind: MarkKind }) {
  return <span class={`mark ${kind}`}>{useSpeech().words(`web.mark.${kind}`)}</span>;
}
