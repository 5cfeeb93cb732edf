import type { Child } from 'hono/jsx';
import { Clause } from './clause.tsx';
import type { MarkKind } from './mark.tsx';

export interface AskProps {
  /** What the reader is asked to do, or that nothing is. */
  readonly what: string;
  readonly when?: string | null;
  readonly clause?: string | null;
  readonly kind?: MarkKind;
  readonly children?: Child;
}

/** The first line of every page: what, by when, why. */
export function Ask({ what, when = null, clause = null, kind = 'now', children }: AskProps) {
  return (
    <div class={`ask ${kind}`}>
      <strong>{what}</strong>
      {when !== null && <> · {when}</>}
      {clause !== null && (
        <>
          {' '}
          · <Clause clause={clause} />
        </>
      )}
      {children}
    </div>
  );
}
